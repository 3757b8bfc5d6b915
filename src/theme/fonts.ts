import { type Files, folderOf, join } from '../reading/index.ts';
import type { Theme } from './theme.ts';

/** The four faces of a text font. */
export type FaceName = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** Paths of the four TrueType files that PDF and HTML embed. */
export type FontFiles = Readonly<Record<FaceName, string>>;

/** The font files of a theme, relative to `themeFile` where they are; those built in where it names none. */
export function fontFilesOf(theme: Theme, themeFile: string, builtIn: FontFiles): FontFiles {
  return ownFontFiles(theme, themeFile) ?? builtIn;
}

/** The font files that a theme names. */
export function ownFontFiles(theme: Theme, themeFile: string): FontFiles | undefined {
  const files = theme.fonts.files;
  if (!files) return undefined;
  const at = (path: string) => join(folderOf(themeFile), path);
  return {
    regular: at(files.regular),
    bold: at(files.bold),
    italic: at(files.italic),
    boldItalic: at(files['bold-italic']),
  };
}

/** A font file, which is read when its bytes are first asked for. */
export interface FontFile {
  readonly file: string;
  readonly bytes: () => Uint8Array;
}

/** The four faces, ready to be read. */
export type Fonts = Readonly<Record<FaceName, FontFile>>;

export function openFonts({ regular, bold, italic, boldItalic }: FontFiles, files: Files): Fonts {
  const face = (file: string): FontFile => {
    let bytes: Uint8Array | undefined;
    return {
      file,
      bytes: () => {
        bytes ??= files.read(file);
        return bytes;
      },
    };
  };
  return { regular: face(regular), bold: face(bold), italic: face(italic), boldItalic: face(boldItalic) };
}
