import type { Styles, TextLook, ThemeElement } from '../../../theme/index.ts';
import type { Faces, TextFace } from '../fonts/faces.ts';

/** How text looks, and the face that it is set in. */
export interface TextStyle extends TextLook {
  readonly look: TextLook;
  readonly face: TextFace;
}

/** The text styles of one document. Equal styles are the same object. */
export interface TextStyles {
  readonly body: TextStyle;
  /** The style of text in an element, or a class of it, that stands in text of another style. */
  readonly within: (around: TextStyle, element: ThemeElement, className?: string) => TextStyle;
  /** A style, bold or italic or of another size as well. */
  readonly with: (style: TextStyle, change: Partial<TextLook>) => TextStyle;
}

/** The text styles of a document class, with the faces of the theme. */
export function textStylesOf(styles: Styles, faces: Faces): TextStyles {
  const known = new Map<TextLook, TextStyle>();
  const of = (look: TextLook): TextStyle => {
    const found = known.get(look);
    if (found) return found;
    const style = { ...look, look, face: faceFor(faces, look) };
    known.set(look, style);
    return style;
  };
  return {
    body: of(styles.body),
    within: (around, element, className) => of(styles.text(around.look, element, className)),
    with: (style, change) => of(styles.changed(style.look, change)),
  };
}

function faceFor(faces: Faces, { bold, italic }: TextLook): TextFace {
  if (bold) return italic ? faces.boldItalic : faces.bold;
  return italic ? faces.italic : faces.regular;
}
