import { DocumentAttributes, NumberValueElement, StringValueElement } from 'docx';
import { Element } from './missing.ts';
import { serialisePart } from './serialise.ts';

/** Word lays out as its versions since 2013 do: the greater of two neighbouring spaces counts, tables start at the margin. */
const compatibilityMode = 15;
/** Half an inch, in twips. */
const defaultTabStop = 720;

/** `word/settings.xml`. That of docx can be reached by way of a whole File alone, and knows no language. */
export function settingsPart(lang: string): string {
  return serialisePart(
    new Element(
      'w:settings',
      {},
      new DocumentAttributes(['w']),
      new Element('w:zoom', { 'w:percent': 100 }),
      new NumberValueElement('w:defaultTabStop', defaultTabStop),
      new StringValueElement('w:characterSpacingControl', 'doNotCompress'),
      new Element(
        'w:compat',
        {},
        new Element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': compatibilityMode,
        }),
      ),
      new StringValueElement('w:themeFontLang', lang),
      new StringValueElement('w:decimalSymbol', '.'),
      new StringValueElement('w:listSeparator', ','),
    ),
  );
}
