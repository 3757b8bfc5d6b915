import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Theme } from './theme.ts';

/** Absolute paths of the four TrueType files that PDF and HTML embed. */
export interface FontFiles {
  readonly regular: string;
  readonly bold: string;
  readonly italic: string;
  readonly boldItalic: string;
}

/** The font files of a theme; paths in it are relative to `themeFile`. */
export function fontFilesOf(theme: Theme, themeFile: string): FontFiles {
  const files = theme.fonts.files;
  if (files) {
    const at = (path: string) => resolve(dirname(themeFile), path);
    return {
      regular: at(files.regular),
      bold: at(files.bold),
      italic: at(files.italic),
      boldItalic: at(files['bold-italic']),
    };
  }
  const folder = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/public-sans/package.json'),
  );
  const face = (name: string) => `${folder}/${name}/PublicSans_${name}.ttf`;
  return {
    regular: face('400Regular'),
    bold: face('700Bold'),
    italic: face('400Regular_Italic'),
    boldItalic: face('700Bold_Italic'),
  };
}
