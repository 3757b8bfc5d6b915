import type { Compression } from '../../../reading/index.ts';
import type { FontFile, Fonts } from '../../../theme/index.ts';
import { type FontSource, fontSource } from '../pdfkit/font.ts';
import { glyphOf, openFace } from './face.ts';
import { createShaper, type Shaper } from './shape.ts';

/** One of the four faces of the theme, ready to measure, draw and embed. Measures are in ems. */
export interface TextFace {
  /** What the font calls itself. */
  readonly name: string;
  readonly shape: Shaper;
  /** What a file embeds. */
  readonly source: FontSource;
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
export function openFaces(files: Fonts, compression: Compression): Faces {
  return {
    regular: textFace(files.regular, compression),
    bold: textFace(files.bold, compression),
    italic: textFace(files.italic, compression),
    boldItalic: textFace(files.boldItalic, compression),
  };
}

function textFace(file: FontFile, compression: Compression): TextFace {
  const face = openFace(file);
  const shape = createShaper(face);
  return {
    name: face.name,
    shape,
    source: fontSource(face, compression),
    ascent: face.ascent,
    descent: face.descent,
    space: face.widths[glyphOf(face.font, ' ')] ?? 0,
    spaceDraw: shape(' ').draw(1, () => ''),
  };
}
