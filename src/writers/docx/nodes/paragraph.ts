import { type Direction, directionOfContent, type Inline } from '../../../document/index.ts';
import type { Flow, Marker, Scene } from '../scene.ts';
import { paragraphBox, unboxed } from '../styles/borders.ts';
import { spacer } from '../styles/paragraphs.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { justifications } from '../styles/style.ts';
import { twips } from '../units.ts';
import { escapeXml } from '../xml.ts';
import { writeInlines } from './inline.ts';

/** What one paragraph says itself beside its style. */
interface ParagraphSettings {
  readonly direction?: Direction;
  /** A tab stop at which text ends, in points from the left edge. */
  readonly endTab?: number;
}

/** A paragraph of inline content in a style. */
export function paragraphOf(scene: Scene, style: NamedStyle, content: readonly Inline[]): string {
  const directed = directionOfContent(content, scene.story.contents.direction);
  const { direction } = directed;
  return paragraph(scene, style, writeInlines(content, scene, directed), { direction });
}

/** A paragraph of runs in a style; takes up the marker, page break and space that wait in the flow. */
export function paragraph(
  scene: Scene,
  style: NamedStyle,
  runs: string,
  settings: ParagraphSettings = {},
): string {
  const { flow } = scene;
  const { marker } = flow;
  const used = marker && style === scene.text ? marker.style : style;
  const properties = [
    `<w:pStyle w:val="${escapeXml(used.id)}"/>`,
    scene.keep === 'yes' ? '<w:keepNext/>' : '',
    scene.keep === 'no' ? '' : '<w:keepLines/>',
    breaksPage(flow) ? '<w:pageBreakBefore/>' : '',
    marker ? numbering(marker, used) : '',
    settings.endTab === undefined
      ? ''
      : `<w:tabs><w:tab w:val="right" w:pos="${twips(settings.endTab)}"/></w:tabs>`,
    settings.direction === 'rtl' ? '<w:bidi/>' : '',
    spacing(scene, used),
    indentation(scene, used, marker),
    scene.align === 'start' || style !== scene.text ? '' : `<w:jc w:val="${justifications[scene.align]}"/>`,
  ].join('');
  flow.last = 'paragraph';
  flow.space = 0;
  flow.pageBreak = false;
  flow.marker = undefined;
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** The smallest paragraph there is: between two tables, or where a cell or story must end with one. */
export function spacerParagraph(scene: Scene): string {
  const look = { ...unboxed(scene.text.look), before: 0, after: 0, indent: 0 };
  const { flow } = scene;
  flow.space = Math.max(0, flow.space - spacer.height);
  return paragraph({ ...scene, after: undefined }, { id: spacer.id, look }, '');
}

/** A break inside a table would cut it, or do nothing. */
export function breaksPage({ pageBreak, place }: Flow): boolean {
  return pageBreak && place === 'page';
}

/** A marker that no paragraph has taken up, as in an item that begins with a list or a table, on a line of its own. */
export function pendingMarker(scene: Scene): string {
  return scene.flow.marker === undefined ? '' : paragraph(scene, scene.text, '');
}

function numbering(marker: Marker, used: NamedStyle): string {
  if (marker.numberingByStyle && used === marker.style) return '';
  return `<w:numPr><w:ilvl w:val="${marker.level}"/><w:numId w:val="${marker.numbering}"/></w:numPr>`;
}

function spacing({ flow, after, text, between }: Scene, { look, id }: NamedStyle): string {
  const atTop = (flow.trimmed && flow.last === 'nothing') || breaksPage(flow);
  const above = atTop ? 0 : Math.max(look.before, flow.space);
  const below = after ?? (id === text.id ? between : look.after);
  const before = above === look.before ? '' : ` w:before="${twips(above)}"`;
  const behind = below === look.after ? '' : ` w:after="${twips(below)}"`;
  return before || behind ? `<w:spacing${before}${behind}/>` : '';
}

function indentation(scene: Scene, used: NamedStyle, marker: Marker | undefined): string {
  if (marker)
    return marker.indentByStyle && used === marker.style
      ? ''
      : `<w:ind w:left="${twips(marker.left)}" w:hanging="${twips(marker.hanging)}"/>`;
  if (twips(scene.indent) === twips(used === scene.text ? scene.textIndent : 0)) return '';
  const left = scene.indent + used.look.indent + paragraphBox(used.look).left;
  return `<w:ind w:left="${twips(left)}"/>`;
}
