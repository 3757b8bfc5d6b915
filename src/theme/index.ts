export { lineColour, lineWidths, termShare } from './defaults.ts';
export { type FaceName, type FontFile, type FontFiles, type Fonts, fontFilesOf, openFonts } from './fonts.ts';
export type { BoxLook, TextLook } from './looks.ts';
export { onPaper } from './paper.ts';
export { readTheme } from './read.ts';
export { classesOf, type ResolvedStyle, type Styles, stylesFor } from './styles.ts';
export { type Theme, type ThemeElement, themeElements, themeSchema } from './theme.ts';
