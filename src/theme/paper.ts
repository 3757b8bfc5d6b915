import type { Paper } from '../locale/index.ts';
import type { Theme } from './theme.ts';

/** The width and height of papers, in points. */
export const paperSizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
};

/** A theme on the paper of a language, unless it says the size of its page itself. */
export function onPaper(theme: Theme, paper: Paper): Theme {
  return theme.hasOwnPageSize ? theme : { ...theme, page: { ...theme.page, ...paperSizes[paper] } };
}
