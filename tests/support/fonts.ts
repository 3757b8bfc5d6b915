import { builtInFonts, nodeSystem } from '../../src/pipeline/index.ts';
import { openFonts } from '../../src/theme/index.ts';

/** The faces that are embedded where a theme names none. */
export const fonts = openFonts(builtInFonts(), nodeSystem.files);
