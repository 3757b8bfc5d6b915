import { type Inline, unreachable } from '../../../document/index.ts';
import { stretchesOf } from '../direction.ts';
import { plainRun, type RunFormat, type WordInline, type WordText } from '../docx/index.ts';
import type { Scene, Story } from '../scene.ts';
import { sectionEndName } from '../sections.ts';
import { linkId, smallId } from '../styles/index.ts';

/** Inline content as runs, links and fields. */
export function inlinesOf(content: readonly Inline[], { story }: Scene): readonly WordInline[] {
  return runsWithin(content, story, plainRun);
}

/** A text as runs: one, or one for each stretch of a direction. */
export function textRuns(text: string, format = plainRun): readonly WordText[] {
  return stretchesOf(text).map((stretch) => ({
    kind: 'text',
    format: stretch.rightToLeft ? { ...format, rightToLeft: true } : format,
    text: stretch.text,
  }));
}

function runsWithin(content: readonly Inline[], story: Story, format: RunFormat): readonly WordInline[] {
  return content.flatMap((inline) => runsOf(inline, story, format));
}

function runsOf(inline: Inline, story: Story, format: RunFormat): readonly WordInline[] {
  switch (inline.kind) {
    case 'text':
      return textRuns(inline.text, format);
    case 'strong':
      return runsWithin(inline.content, story, { ...format, bold: true });
    case 'emphasis':
      return runsWithin(inline.content, story, { ...format, italic: true });
    case 'small':
      return runsWithin(inline.content, story, { ...format, style: smallId, bold: smallIsBold(story) });
    case 'link': {
      const runs = runsWithin(inline.content, story, { ...format, style: linkId });
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

/** Bold is said on the run itself: where paragraph and character style both say it, Word takes one for the opposite of the other. */
function smallIsBold({ contents }: Story): boolean {
  return contents.sheet.look('small').bold;
}

/** The address with everything encoded that a URI may not hold: Word refuses a whole file for one bad target. */
function address(href: string): string | undefined {
  return URL.canParse(href) ? new URL(href).href : undefined;
}
