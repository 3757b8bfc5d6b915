import { stylesPart, type WordCharacterStyle } from '../docx/index.ts';
import { hexColour } from '../units.ts';
import { paragraphStyles } from './paragraphs.ts';
import type { StyleSheet } from './sheet.ts';
import { textOptions } from './style.ts';
import { tableStyles } from './tables.ts';

export const smallId = 'Small';
export const linkId = 'Hyperlink';
export const tickBoxId = 'TickBox';
/** Arial has no ☐; Word's own check boxes are set in this font, which comes with every Office. */
const tickBoxFont = 'MS Gothic';
/** In points. In DejaVu Sans, which stands in where that font is missing, the box of ☐ is 0.64 of the size: 5.1 mm. */
const tickBoxSize = 22.5;

/** `word/styles.xml`: how a document class looks, made from the theme, in the language of the document. */
export function stylesOf(sheet: StyleSheet, lang: string): string {
  return stylesPart({
    text: {
      font: sheet.theme.fonts.office,
      ...textOptions(sheet.look('body')),
      language: { value: lang, eastAsia: lang, bidirectional: lang },
    },
    paragraphs: paragraphStyles(sheet),
    characters: characterStyles(sheet),
    tables: tableStyles(sheet),
  });
}

function characterStyles(sheet: StyleSheet): WordCharacterStyle[] {
  const standard = 'DefaultParagraphFont';
  const own = { basedOn: standard, uiPriority: 1, quickFormat: true };
  return [
    {
      kind: 'default',
      options: {
        id: standard,
        name: 'Default Paragraph Font',
        uiPriority: 1,
        semiHidden: true,
        unhideWhenUsed: true,
      },
    },
    { kind: 'own', options: { id: smallId, name: 'Small', ...own, run: textOptions(sheet.look('small')) } },
    {
      kind: 'built-in',
      options: {
        id: linkId,
        name: 'Hyperlink',
        ...own,
        run: { color: hexColour(sheet.look('a').colour), underline: { type: 'single' } },
      },
    },
    {
      kind: 'own',
      options: { id: tickBoxId, name: 'Tick Box', ...own, run: { font: tickBoxFont, size: tickBoxSize * 2 } },
    },
  ];
}
