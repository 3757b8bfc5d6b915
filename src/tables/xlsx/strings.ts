import { readXml } from './xml.ts';

/** Reads the shared texts of a workbook (ECMA-376-1, 18.4): runs joined, without the readings of East Asian words. */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
      if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text));
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
    },
    text(piece) {
      if (inText && !inReading) text += piece;
    },
  });
  return strings;
}

/** A text of a cell: `_x000D_` stands for U+000D (ECMA-376-1, 22.9.2.19); each line end is one line feed. */
export function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n');
}
