import type { ResolvedStyle } from '../../../theme/index.ts';
import type { ParagraphStyleOptions, RunStyleOptions, WordParagraphStyle } from '../docx/index.ts';
import { halfPoints, hexColour, twips } from '../units.ts';
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
  /** In place of those that the look asks for. */
  readonly border?: NonNullable<ParagraphStyleOptions['paragraph']>['border'];
  /** One of Word's own styles, which it knows by name. */
  readonly builtIn?: boolean;
  readonly priority?: number;
}

/** A paragraph style. Every property that the theme settles is said, so that nothing depends on what a style is based on. */
export function paragraphStyle(style: ParagraphStyle): WordParagraphStyle {
  const { id, name, look, basedOn, next, keepNext, keepLines, numbering, outlineLevel, border } = style;
  const box = paragraphBox(look);
  return {
    isOwn: !style.builtIn,
    centredInLine: style.centredInLine ?? false,
    options: {
      id,
      name,
      ...(basedOn !== undefined && { basedOn }),
      ...(next !== undefined && { next }),
      uiPriority: style.priority ?? 1,
      quickFormat: true,
      paragraph: {
        ...(keepNext && { keepNext }),
        ...(keepLines && { keepLines }),
        ...(numbering && { numbering: { reference: String(numbering.id), level: numbering.level } }),
        ...box.options,
        ...(border && { border }),
        spacing: { before: twips(look.before), after: twips(look.after), ...lineOf(style) },
        indent: {
          left: twips((style.left ?? look.indent) + box.left),
          right: twips(box.right),
          ...(style.hanging ? { hanging: twips(style.hanging) } : { firstLine: 0 }),
        },
        alignment: justifications[look.align],
        ...(outlineLevel !== undefined && { outlineLevel }),
      },
      run: { bold: look.bold, italics: look.italic, ...textOptions(look) },
    },
  };
}

/** `left` and `right` mean start and end where a paragraph runs from right to left. */
const justifications = { start: 'left', centre: 'center', end: 'right' } as const;

/** Colour and size of a text. */
export function textOptions(look: ResolvedStyle): RunStyleOptions {
  return { color: hexColour(look.colour), size: halfPoints(look.size) };
}

function lineOf({ look, exactLine }: ParagraphStyle) {
  if (exactLine !== undefined) return { line: twips(exactLine), lineRule: 'exact' } as const;
  const multiple = look.lineHeight / look.size / naturalLeading;
  return { line: Math.round(automaticLine * multiple), lineRule: 'auto' } as const;
}
