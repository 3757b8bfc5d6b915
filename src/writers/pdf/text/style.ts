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

/** The text styles of one document. Equal styles are the same object. */
export interface TextStyles {
  readonly body: TextStyle;
  /**
   * The style of text in an element, or a class of it, that stands in text of another style: what the element and
   * its class leave open, the text around it says.
   */
  readonly within: (around: TextStyle, element: ThemeElement, className?: string) => TextStyle;
  /** A style, bold or italic or of another size as well. */
  readonly with: (style: TextStyle, change: Partial<Looks>) => TextStyle;
}

type Looks = Omit<TextStyle, 'face'>;

/** The text styles that a theme gives a document. */
export function textStylesOf(theme: Theme, styles: Styles, faces: Faces): TextStyles {
  const known = new Map<string, TextStyle>();
  const of = ({ size, leading, bold, italic, colour, align }: Looks): TextStyle => {
    const key = [size, leading, bold, italic, colour, align].join();
    const found = known.get(key);
    if (found) return found;
    const style = { size, leading, bold, italic, colour, align, face: faceFor(faces, bold, italic) };
    known.set(key, style);
    return style;
  };
  const cascaded = new Map<TextStyle, Map<string, TextStyle>>();
  const body = styles('body');
  return {
    body: of({ ...body, leading: body.lineHeight / body.size }),
    within: (around, element, className) => {
      const inner = cascaded.get(around) ?? new Map<string, TextStyle>();
      cascaded.set(around, inner);
      const key = className === undefined ? element : `${element}.${className}`;
      const style = inner.get(key) ?? of(cascade(theme, styles, around, element, className));
      inner.set(key, style);
      return style;
    },
    with: (style, change) => of({ ...style, ...change }),
  };
}

/** The values come from the resolved styles where the element or its class has a say in them. */
function cascade(
  theme: Theme,
  styles: Styles,
  around: TextStyle,
  element: ThemeElement,
  className: string | undefined,
): Looks {
  const own = {
    ...theme.styles[element],
    ...(className === undefined ? {} : theme.styles[`${element}.${className}`]),
  };
  const resolved = styles(element, className);
  return {
    size: own.size === undefined ? around.size : resolved.size,
    leading: own.leading ?? around.leading,
    bold: own.weight === undefined ? around.bold : resolved.bold,
    italic: own.italic ?? around.italic,
    colour: own.colour === undefined ? around.colour : resolved.colour,
    align: own.align ?? around.align,
  };
}

function faceFor(faces: Faces, bold: boolean, italic: boolean): TextFace {
  if (bold) return italic ? faces.boldItalic : faces.bold;
  return italic ? faces.italic : faces.regular;
}
