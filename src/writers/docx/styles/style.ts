import type { ResolvedStyle } from '../../../theme/index.ts';
import { halfPoints, hexColour, twips } from '../units.ts';
import { escapeXml } from '../xml.ts';
import { paragraphBox } from './borders.ts';

/** The natural line height of Arial and of the fonts made to its measure; what Word's "multiple" line spacing multiplies. */
const naturalLeading = 1.15;
const automaticLine = 240;

export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly look: ResolvedStyle;
  readonly basedOn?: string;
  /** The style of the paragraph that follows when a writer presses Enter. */
  readonly next?: string;
  /** Properties that hold a paragraph to what follows it. */
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly numbering?: { readonly id: number; readonly level: number };
  /** From the left edge to the text, in points; the first line hangs out by `hanging`. */
  readonly left?: number;
  readonly hanging?: number;
  readonly outlineLevel?: number;
  /** Small text stands at half the height of what is taller in its line, such as a tick box. */
  readonly centredInLine?: boolean;
  /** Height of every line in points, whatever stands in it. */
  readonly exactLine?: number;
  readonly borders?: string;
  /** One of Word's own styles, which it knows by name. */
  readonly builtIn?: boolean;
  readonly priority?: number;
}

/** A paragraph style (ECMA-376 part 1, 17.7.4.17). Every property that the theme settles is said, so that nothing depends on what a style is based on. */
export function paragraphStyle(style: ParagraphStyle): string {
  const { id, name, look } = style;
  const box = paragraphBox(look);
  const left = (style.left ?? look.indent) + box.left;
  const hanging = style.hanging ? ` w:hanging="${twips(style.hanging)}"` : '';
  return [
    `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''}${style.builtIn ? '' : ' w:customStyle="1"'} w:styleId="${escapeXml(id)}">`,
    `<w:name w:val="${escapeXml(name)}"/>`,
    style.basedOn ? `<w:basedOn w:val="${escapeXml(style.basedOn)}"/>` : '',
    style.next ? `<w:next w:val="${escapeXml(style.next)}"/>` : '',
    `<w:uiPriority w:val="${style.priority ?? 1}"/><w:qFormat/><w:pPr>`,
    style.keepNext ? '<w:keepNext/>' : '',
    style.keepLines ? '<w:keepLines/>' : '',
    style.numbering
      ? `<w:numPr><w:ilvl w:val="${style.numbering.level}"/><w:numId w:val="${style.numbering.id}"/></w:numPr>`
      : '',
    style.borders ?? box.xml,
    `<w:spacing w:before="${twips(look.before)}" w:after="${twips(look.after)}" ${lineOf(style)}/>`,
    `<w:ind w:left="${twips(left)}" w:right="${twips(box.right)}"${hanging || ' w:firstLine="0"'}/>`,
    `<w:jc w:val="${justifications[look.align]}"/>`,
    style.centredInLine ? '<w:textAlignment w:val="center"/>' : '',
    style.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${style.outlineLevel}"/>`,
    `</w:pPr><w:rPr>${toggles(look)}${textProperties(look)}</w:rPr></w:style>`,
  ].join('');
}

/** `left` and `right` mean start and end where a paragraph runs from right to left. */
export const justifications = { start: 'left', centre: 'center', end: 'right' } as const;

/** Bold and italic, said even when off. */
export function toggles(look: ResolvedStyle): string {
  return toggle('b', look.bold) + toggle('i', look.italic);
}

/** Colour and size of a text. */
export function textProperties(look: ResolvedStyle): string {
  const size = halfPoints(look.size);
  return `<w:color w:val="${hexColour(look.colour)}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}

function toggle(name: 'b' | 'i', on: boolean): string {
  const value = on ? '' : ' w:val="0"';
  return `<w:${name}${value}/><w:${name}Cs${value}/>`;
}

function lineOf({ look, exactLine }: ParagraphStyle): string {
  if (exactLine !== undefined) return `w:line="${twips(exactLine)}" w:lineRule="exact"`;
  const multiple = look.lineHeight / look.size / naturalLeading;
  return `w:line="${Math.round(automaticLine * multiple)}" w:lineRule="auto"`;
}
