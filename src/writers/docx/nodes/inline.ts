import {
  type ContentDirection,
  type Direction,
  type Inline,
  type Stretch,
  stretchesOf,
  unreachable,
} from '../../../document/index.ts';
import { sectionEndName } from '../parts/sections.ts';
import type { Scene, Story } from '../scene.ts';
import { linkId, smallId } from '../styles/index.ts';
import { escapeXml } from '../xml.ts';

/** How a run differs from the style of its paragraph. */
interface RunFormat {
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The content of a paragraph as runs, links and fields. */
export function writeInlines(
  content: readonly Inline[],
  { story }: Scene,
  { stretches }: ContentDirection,
): string {
  return content.map((inline) => writeInline(inline, { story, stretches }, {}, '')).join('');
}

/** A text as runs: one, or one for each stretch of a direction. */
export function textRuns(text: string, direction: Direction): string {
  return runsOf(stretchesOf(text, direction), '');
}

/** The paragraph that inline content is part of. */
interface Around {
  readonly story: Story;
  /** Its texts, cut where their direction changes. */
  readonly stretches: ContentDirection['stretches'];
}

function writeInline(inline: Inline, around: Around, format: RunFormat, properties: string): string {
  const { story, stretches } = around;
  const inside = (content: readonly Inline[], change: RunFormat) => {
    const changed = { ...format, ...change };
    const inner = runProperties(changed);
    return content.map((each) => writeInline(each, around, changed, inner)).join('');
  };
  switch (inline.kind) {
    case 'text':
      return runsOf(stretches?.get(inline) ?? [{ text: inline.text, direction: 'ltr' }], properties);
    case 'strong':
      return inside(inline.content, { bold: true });
    case 'emphasis':
      return inside(inline.content, { italic: true });
    case 'small':
      return inside(inline.content, { style: smallId, ...weightOf(story) });
    case 'link': {
      const runs = inside(inline.content, { style: linkId });
      const target = address(inline.href);
      if (target === undefined) return runs;
      return `<w:hyperlink r:id="${story.relationships.external('hyperlink', target)}" w:history="1">${runs}</w:hyperlink>`;
    }
    case 'line-break':
      return `<w:r>${properties}<w:br/></w:r>`;
    case 'page-number':
      return pageField('PAGE', properties);
    case 'page-count':
      return story.section === undefined
        ? pageField('NUMPAGES', properties)
        : sectionPages(story.section, properties);
    default:
      return unreachable(inline);
  }
}

/** Bold is said on the run itself: where paragraph and character style both say it, Word takes one for the opposite of the other. */
function weightOf({ contents }: Story): RunFormat {
  return { bold: contents.sheet.look('small').bold };
}

function runsOf(stretches: readonly Stretch[], properties: string): string {
  return stretches
    .map(({ direction, text }) => {
      const said = direction === 'rtl' ? withRightToLeft(properties) : properties;
      return `<w:r>${said}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
    })
    .join('');
}

function runProperties({ style, bold, italic }: RunFormat): string {
  const said = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    toggle('b', bold),
    toggle('i', italic),
  ].join('');
  return said === '' ? '' : `<w:rPr>${said}</w:rPr>`;
}

function toggle(name: 'b' | 'i', on: boolean | undefined): string {
  if (on === undefined) return '';
  const value = on ? '' : ' w:val="0"';
  return `<w:${name}${value}/><w:${name}Cs${value}/>`;
}

function withRightToLeft(properties: string): string {
  return properties === '' ? '<w:rPr><w:rtl/></w:rPr>' : properties.replace('</w:rPr>', '<w:rtl/></w:rPr>');
}

/** Word and LibreOffice fill the number in when they lay out the page. */
function pageField(instruction: 'PAGE' | 'NUMPAGES', properties: string): string {
  return `<w:fldSimple w:instr=" ${instruction} "><w:r>${properties}<w:t>1</w:t></w:r></w:fldSimple>`;
}

/**
 * The number of pages of a section. LibreOffice does not know SECTIONPAGES and shows what stands in its place: a
 * reference to the section's last page, which comes to the same. Word puts its own number there.
 */
function sectionPages(section: number, properties: string): string {
  const mark = (type: 'begin' | 'separate' | 'end') =>
    `<w:r>${properties}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r>${properties}<w:instrText xml:space="preserve"> SECTIONPAGES </w:instrText></w:r>`;
  const lastPage = `<w:fldSimple w:instr=" PAGEREF ${sectionEndName(section)} "><w:r>${properties}<w:t>…</w:t></w:r></w:fldSimple>`;
  return mark('begin') + instruction + mark('separate') + lastPage + mark('end');
}

/** The address with everything encoded that a URI may not hold: Word refuses a whole file for one bad target. */
function address(href: string): string | undefined {
  return URL.canParse(href) ? new URL(href).href : undefined;
}
