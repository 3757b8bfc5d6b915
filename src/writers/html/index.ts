import { type Document, directionOfLanguage, visitBlocks } from '../../document/index.ts';
import { type Styles, stylesFor } from '../../theme/index.ts';
import { type Bundle, type CreateWriter, type Looks, partsOf, type Written } from '../writer.ts';
import { bundleHtml, bundleRules } from './bundle.ts';
import { directionAttribute } from './context.ts';
import { documentHtml } from './document.ts';
import { faceRules, facesOf } from './faces.ts';
import { holdsPageNumber } from './page-numbers.ts';
import { type Holding, pageNumberRule, styleSheet } from './style-sheet.ts';
import { escapeHtml } from './syntax.ts';

/** Nothing is fetched, run or sent: the page is whole in itself. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** Writes Documents and bundles as single HTML pages with fonts, images and style sheet within. */
export const createHtmlWriter: CreateWriter = async (looks) => {
  const lookOf = looksByClass(looks);
  const faceRule = faceRules(looks.fonts);
  return {
    async write(content): Promise<Written> {
      const documents = partsOf(content).map((part) => part.document);
      const isBundle = 'parts' in content;
      const { styles, sheet } = lookOf(content.class, isBundle ? 'bundle' : 'document');
      const fonts = facesOf(documents, styles).map(faceRule);
      const numbers = documents.some(countsPages) ? pageNumberRule : '';
      const rest = isBundle
        ? `${sheet}${numbers}${bundleRules(content)}${page(bundleHtml(content, styles))}`
        : `${sheet}${numbers}${page(documentHtml(content, styles, 'main'))}`;
      // Fonts are nearly all of a page: their bytes are copied, never encoded again.
      const bytes = Buffer.concat([Buffer.from(head(content)), ...fonts, Buffer.from(rest)]);
      return { bytes, problems: [] };
    },
    check: async () => [],
  };
};

interface Look {
  readonly styles: Styles;
  readonly sheet: string;
}

/** Styles and style sheet of each document class, made once; classes are those of the theme, and few. */
function looksByClass({ theme }: Looks): (documentClass: string | undefined, holding: Holding) => Look {
  const known = new Map<string, Look>();
  return (documentClass, holding) => {
    const key = `${holding} ${documentClass ?? ''}`;
    const found = known.get(key);
    if (found) return found;
    const styles = stylesFor(theme, documentClass);
    const look = { styles, sheet: styleSheet(theme, styles, holding) };
    known.set(key, look);
    return look;
  };
}

/** The page up to the rules of its style sheet. */
function head({ title, lang }: Document | Bundle): string {
  const direction = directionOfLanguage(lang);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}"${direction === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title${directionAttribute(title, { direction })}>${escapeHtml(title)}</title>
<style>
`;
}

/** The page from the end of its style sheet. */
function page(content: string): string {
  return `</style>
</head>
<body>
${content}</body>
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
