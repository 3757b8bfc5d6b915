import type { ResolvedStyle, Styles, Theme, ThemeElement } from '../../../theme/index.ts';
import type { Faces, TextFace } from '../fonts/faces.ts';

/** How text looks. Sizes in points. */
export interface TextStyle {
  readonly face: TextFace;
  readonly size: number;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string;
  readonly align: ResolvedStyle['align'];
}

/** The style of text in an element, or a class of it, that stands in text of another style. */
export type Cascade = (around: TextStyle, element: ThemeElement, className?: string) => TextStyle;

/**
 * Text properties pass down from box to box: what an element and its class leave open, the text around it says.
 * The values themselves come from the resolved styles.
 */
export function cascadeOf(theme: Theme, styles: Styles, faces: Faces): Cascade {
  return (around, element, className) => {
    const own = {
      ...theme.styles[element],
      ...(className === undefined ? {} : theme.styles[`${element}.${className}`]),
    };
    const resolved = styles(element, className);
    return textStyle(faces, {
      size: own.size === undefined ? around.size : resolved.size,
      leading: own.leading ?? around.leading,
      bold: own.weight === undefined ? around.bold : resolved.bold,
      italic: own.italic ?? around.italic,
      colour: own.colour === undefined ? around.colour : resolved.colour,
      align: own.align ?? around.align,
    });
  };
}

/** The style of a document's body text. */
export function bodyStyle(styles: Styles, faces: Faces): TextStyle {
  const { size, lineHeight, bold, italic, colour, align } = styles('body');
  return textStyle(faces, { size, leading: lineHeight / size, bold, italic, colour, align });
}

/** The same text, bold or italic as well. */
export function emphasised(
  faces: Faces,
  style: TextStyle,
  more: { bold?: boolean; italic?: boolean },
): TextStyle {
  return textStyle(faces, { ...style, ...more });
}

function textStyle(faces: Faces, style: Omit<TextStyle, 'face'>): TextStyle {
  return { ...style, face: faceFor(faces, style.bold, style.italic) };
}

function faceFor(faces: Faces, bold: boolean, italic: boolean): TextFace {
  if (bold) return italic ? faces.boldItalic : faces.bold;
  return italic ? faces.italic : faces.regular;
}
