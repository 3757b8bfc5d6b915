import { type Direction, directionOfContent, type Inline } from '../../../document/index.ts';
import type { ParagraphFormat, WordInline } from '../docx/index.ts';
import { paragraphBox, unboxed } from '../styles/borders.ts';
import { spacer } from '../styles/paragraphs.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { twips } from '../units.ts';
import type { Flow, WriteContext } from '../write-context.ts';
import { inlinesOf } from './inline.ts';

/** What one paragraph says itself beside its style. */
interface ParagraphSettings {
  readonly direction?: Direction;
  /** A tab stop at which text ends, in points from the left edge. */
  readonly endTab?: number;
}

/** Adds a paragraph of inline content in a style. */
export function paragraphOf(context: WriteContext, style: NamedStyle, content: readonly Inline[]): void {
  const directed = directionOfContent(content, context.story.contents.direction);
  paragraph(context, style, inlinesOf(content, context, directed), { direction: directed.direction });
}

/** Adds a paragraph in a style; it takes up the marker, page break and space that wait in the flow. */
export function paragraph(
  context: WriteContext,
  style: NamedStyle,
  content: readonly WordInline[],
  { direction = 'ltr', endTab }: ParagraphSettings = {},
): void {
  const { flow } = context;
  const { marker } = flow;
  const used = marker && style === context.text ? marker.style : style;
  const isNumbered = marker && !(marker.numberingByStyle && used === marker.style);
  flow.blocks.push({
    kind: 'paragraph',
    format: {
      style: used.id,
      keepNext: context.keep === 'yes',
      keepLines: context.keep !== 'no',
      pageBreakBefore: breaksPage(flow),
      rightToLeft: direction === 'rtl',
      align: style === context.text ? context.align : 'start',
      listLevel: isNumbered ? marker.level : undefined,
      endTab: endTab === undefined ? undefined : twips(endTab),
      ...spacing(context, used),
      ...indentation(context, used),
    },
    numbering: marker?.numbering ?? 0,
    section: undefined,
    content,
  });
  flow.last = 'paragraph';
  flow.space = 0;
  flow.pageBreak = false;
  flow.marker = undefined;
}

/** Adds the smallest paragraph there is: between two tables, or where a cell or story must end with one. */
export function spacerParagraph(context: WriteContext): void {
  const look = { ...unboxed(context.text.look), before: 0, after: 0, indent: 0 };
  const { flow } = context;
  flow.space = Math.max(0, flow.space - spacer.height);
  paragraph({ ...context, after: undefined }, { id: spacer.id, look }, []);
}

/** A break inside a table would cut it, or do nothing. */
export function breaksPage({ pageBreak, place }: Flow): boolean {
  return pageBreak && place === 'page';
}

/** Puts a marker that no paragraph has taken up, as in an item that begins with a list or a table, on a line of its own. */
export function pendingMarker(context: WriteContext): void {
  if (context.flow.marker !== undefined) paragraph(context, context.text, []);
}

function spacing(
  { flow, after, text, between }: WriteContext,
  { look, id }: NamedStyle,
): Pick<ParagraphFormat, 'before' | 'after'> {
  const atTop = (flow.trimmed && flow.last === 'nothing') || breaksPage(flow);
  const above = atTop ? 0 : Math.max(look.before, flow.space);
  const below = after ?? (id === text.id ? between : look.after);
  return {
    before: above === look.before ? undefined : twips(above),
    after: below === look.after ? undefined : twips(below),
  };
}

function indentation(context: WriteContext, used: NamedStyle): Pick<ParagraphFormat, 'left' | 'hanging'> {
  const { indent, text, textIndent, flow } = context;
  const { marker } = flow;
  if (marker) {
    if (marker.indentByStyle && used === marker.style) return byStyle;
    return { left: twips(marker.left), hanging: twips(marker.hanging) };
  }
  if (twips(indent) === twips(used === text ? textIndent : 0)) return byStyle;
  return { left: twips(indent + used.look.indent + paragraphBox(used.look).left), hanging: undefined };
}

const byStyle = { left: undefined, hanging: undefined } as const;
