import { type Block, type Document, visitBlocks } from '../../document/index.ts';
import { type Styles, stylesFor } from '../../theme/index.ts';
import type { CreateWriter, Looks, Written } from '../writer.ts';
import { blocksHtml } from './blocks.ts';
import { directionOf, directionOfLanguage } from './direction.ts';
import { escapeHtml } from './escape.ts';
import { faceRules, facesOf } from './faces.ts';
import { holdsPageNumber } from './page-numbers.ts';
import { pageNumberRule, styleSheet } from './style-sheet.ts';

/** Nothing is fetched, run or sent: the page is whole in itself. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** Writes Documents as single HTML pages with fonts, images and style sheet within. */
export const createHtmlWriter: CreateWriter = async (looks) => {
  const lookOf = looksByClass(looks);
  const faceRule = faceRules(looks.fonts);
  return {
    async write(document): Promise<Written> {
      const { styles, sheet } = lookOf(document.class);
      const fonts = facesOf(document, styles).map(faceRule);
      const numbers = countsPages(document) ? pageNumberRule : '';
      const rest = `${sheet}${numbers}${body(document, styles)}`;
      // Fonts are nearly all of a page: their bytes are copied, never encoded again.
      const bytes = Buffer.concat([Buffer.from(head(document)), ...fonts, Buffer.from(rest)]);
      return { bytes, problems: [] };
    },
  };
};

interface Look {
  readonly styles: Styles;
  readonly sheet: string;
}

/** Styles and style sheet of each document class, made once; classes are those of the theme, and few. */
function looksByClass({ theme }: Looks): (documentClass: string | undefined) => Look {
  const known = new Map<string | undefined, Look>();
  return (documentClass) => {
    const found = known.get(documentClass);
    if (found) return found;
    const styles = stylesFor(theme, documentClass);
    const look = { styles, sheet: styleSheet(theme, styles) };
    known.set(documentClass, look);
    return look;
  };
}

/** The page up to the rules of its style sheet. */
function head({ title, lang }: Document): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}"${directionOfLanguage(lang)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title${directionOf(title)}>${escapeHtml(title)}</title>
<style>
`;
}

/** The page from the end of its style sheet. */
function body({ header, footer, blocks }: Document, styles: Styles): string {
  const part = (name: string, content: readonly Block[] | undefined) =>
    content ? `<${name}>\n${blocksHtml(content, styles)}</${name}>\n` : '';
  return `</style>
</head>
<body>
${part('header', header?.blocks)}${part('main', blocks)}${part('footer', footer?.blocks)}</body>
</html>
`;
}

function countsPages(document: Document): boolean {
  let counts = false;
  visitBlocks(document, (block) => {
    counts ||= block.kind === 'paragraph' && block.content.some(holdsPageNumber);
  });
  return counts;
}
