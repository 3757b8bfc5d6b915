import { twips } from '../units.ts';
import { declaration, escapeXml } from '../xml.ts';
import { mainNamespaces } from './namespaces.ts';

/** Word lays out as its versions since 2013 do: the greater of two neighbouring spaces counts, tables start at the margin. */
const compatibilityMode = 15;

/** `word/settings.xml`. */
export function settingsPart(lang: string): string {
  const tag = escapeXml(lang);
  return [
    declaration,
    `<w:settings ${mainNamespaces}>`,
    `<w:zoom w:percent="100"/><w:defaultTabStop w:val="${twips(36)}"/><w:characterSpacingControl w:val="doNotCompress"/>`,
    `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="${compatibilityMode}"/></w:compat>`,
    `<w:themeFontLang w:val="${tag}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>`,
    '</w:settings>',
  ].join('');
}
