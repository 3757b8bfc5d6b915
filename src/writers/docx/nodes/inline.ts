import {
  type ContentDirection,
  type Direction,
  type Inline,
  plainText,
  type Stretch,
  stretchesOf,
  textWidth,
  unreachable,
} from '../../../document/index.ts';
import { plainRun, type RunFormat, type WordInline, type WordText } from '../docx/index.ts';
import { sectionEndName } from '../sections.ts';
import { linkId, smallId } from '../styles/index.ts';
import type { Story, WriteContext } from '../write-context.ts';

/** The content of a paragraph as runs, links and fields. */
export function inlinesOf(
  content: readonly Inline[],
  { story, width }: WriteContext,
  { stretches }: ContentDirection,
): readonly WordInline[] {
  return runsWithin(content, { story, stretches, width, isHeld: false }, plainRun);
}

/** A text as runs: one, or one for each stretch of a direction. */
export function textRuns(text: string, direction: Direction): readonly WordText[] {
  return runsOfStretches(stretchesOf(text, direction), plainRun);
}

/** The paragraph that inline content is part of. */
interface Around {
  readonly story: Story;
  /** Its texts, cut where their direction changes. */
  readonly stretches: ContentDirection['stretches'];
  /** Of its lines, in points. */
  readonly width: number;
  /** Whether no line breaks within. */
  readonly isHeld: boolean;
}

function runsOfStretches(stretches: readonly Stretch[], format: RunFormat): readonly WordText[] {
  return stretches.map(({ text, direction }) => ({
    kind: 'text',
    format: direction === 'rtl' ? { ...format, rightToLeft: true } : format,
    text,
  }));
}

function runsWithin(content: readonly Inline[], around: Around, format: RunFormat): readonly WordInline[] {
  return content.flatMap((inline) => runsOf(inline, around, format));
}

function runsOf(inline: Inline, around: Around, format: RunFormat): readonly WordInline[] {
  const { story, stretches } = around;
  switch (inline.kind) {
    case 'text': {
      const runs = runsOfStretches(
        stretches?.get(inline) ?? [{ text: inline.text, direction: 'ltr' }],
        format,
      );
      return around.isHeld ? runs.map((run) => ({ ...run, text: held(run.text) })) : runs;
    }
    case 'strong':
      return runsWithin(inline.content, around, { ...format, bold: true });
    case 'emphasis':
      return runsWithin(inline.content, around, { ...format, italic: true });
    case 'small': {
      const width = textWidth(plainText(inline.content)) * story.contents.sheet.look('small').size;
      const isHeld = width <= around.width;
      const small = { ...format, style: smallId, bold: smallIsBold(story) };
      return runsWithin(inline.content, { ...around, isHeld }, small);
    }
    case 'link': {
      const runs = runsWithin(inline.content, around, { ...format, style: linkId });
      const target = address(inline.href);
      if (target === undefined) return runs;
      const relationship = story.relationships.external('hyperlink', target);
      return [{ kind: 'link', relationship, content: runs }];
    }
    case 'line-break':
    case 'page-number':
      return [{ kind: inline.kind, format }];
    case 'page-count':
      return story.section === undefined
        ? [{ kind: 'page-count', format }]
        : [{ kind: 'section-pages', format, bookmark: sectionEndName(story.section) }];
    default:
      return unreachable(inline);
  }
}

/** A text without places to break a line at: Word knows of no other way to hold words together. */
function held(text: string): string {
  return text.replaceAll(/(?<=\S) (?=\S)/gu, '\u00a0');
}

/** Bold is said on the run itself: where paragraph and character style both say it, Word takes one for the opposite of the other. */
function smallIsBold({ contents }: Story): boolean {
  return contents.sheet.look('small').bold;
}

/** The address with everything encoded that a URI may not hold: Word refuses a whole file for one bad target. */
function address(href: string): string | undefined {
  return URL.canParse(href) ? new URL(href).href : undefined;
}
