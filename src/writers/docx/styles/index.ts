import { mainNamespaces } from '../parts/namespaces.ts';
import { hexColour } from '../units.ts';
import { declaration, escapeXml } from '../xml.ts';
import { paragraphStyles } from './paragraphs.ts';
import type { StyleSheet } from './sheet.ts';
import { textProperties } from './style.ts';
import { tableStyles } from './tables.ts';

export const smallId = 'Small';
export const linkId = 'Hyperlink';
export const tickBoxId = 'TickBox';
/** Arial has no ☐; Word's own check boxes are set in this font, which comes with every Office. */
const tickBoxFont = 'MS Gothic';
/** In points. In DejaVu Sans, which stands in where that font is missing, the box of ☐ is 0.64 of the size: 5.4 mm. */
const tickBoxSize = 24;

/** `word/styles.xml`: how a document class looks, made from the theme, in the language of the document. */
export function stylesPart(sheet: StyleSheet, lang: string): string {
  return [
    declaration,
    `<w:styles ${mainNamespaces}>`,
    defaults(sheet, lang),
    paragraphStyles(sheet),
    characterStyles(sheet),
    tableStyles(sheet),
    '</w:styles>',
  ].join('');
}

function defaults(sheet: StyleSheet, lang: string): string {
  const tag = escapeXml(lang);
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    fonts(sheet.theme.fonts.office),
    textProperties(sheet.look('body')),
    `<w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="${tag}"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  ].join('');
}

function characterStyles(sheet: StyleSheet): string {
  const small = sheet.look('small');
  const link = hexColour(sheet.look('a').colour);
  return [
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    characterStyle(smallId, 'Small', textProperties(small)),
    characterStyle(linkId, 'Hyperlink', `<w:color w:val="${link}"/><w:u w:val="single"/>`, 'built-in'),
    characterStyle(
      tickBoxId,
      'Tick Box',
      `${fonts(tickBoxFont)}<w:sz w:val="${tickBoxSize * 2}"/><w:szCs w:val="${tickBoxSize * 2}"/>`,
    ),
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  ].join('');
}

function characterStyle(
  id: string,
  name: string,
  properties: string,
  kind: 'built-in' | 'own' = 'own',
): string {
  const custom = kind === 'own' ? ' w:customStyle="1"' : '';
  return `<w:style w:type="character"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;
}

function fonts(name: string): string {
  const font = escapeXml(name);
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
}
