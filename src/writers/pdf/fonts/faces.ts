import type { FontFile, Fonts } from '../../../theme/index.ts';
import { createEmbedder, type Embedder } from './embed.ts';
import { glyphOf, openFace } from './face.ts';
import { createShaper, type Shaper } from './shape.ts';

/** One of the four faces of the theme, ready to measure, draw and embed. Measures are in ems. */
export interface TextFace {
  /** Its name in content streams. */
  readonly name: string;
  readonly shape: Shaper;
  readonly embed: Embedder;
  readonly ascent: number;
  readonly descent: number;
  /** Width of a space, and what draws it within `[(` and `)]TJ`. */
  readonly space: number;
  readonly spaceDraw: string;
}

export interface Faces {
  readonly regular: TextFace;
  readonly bold: TextFace;
  readonly italic: TextFace;
  readonly boldItalic: TextFace;
}

/** Opens the four font files. Throws when one of them cannot be used. */
export function openFaces(files: Fonts): Faces {
  return {
    regular: textFace('R', files.regular),
    bold: textFace('B', files.bold),
    italic: textFace('I', files.italic),
    boldItalic: textFace('X', files.boldItalic),
  };
}

function textFace(name: string, file: FontFile): TextFace {
  const face = openFace(file);
  const shape = createShaper(face);
  return {
    name,
    shape,
    embed: createEmbedder(face),
    ascent: face.ascent,
    descent: face.descent,
    space: face.widths[glyphOf(face.font, ' ')] ?? 0,
    spaceDraw: shape(' ').draw(1),
  };
}
