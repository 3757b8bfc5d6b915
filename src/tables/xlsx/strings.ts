import { spreadsheet } from './namespaces.ts';
import { type Readings, readXml } from './xml.ts';

/** The runs of a text, plain or rich (ECMA-376-1, 18.4.8); not the readings of East Asian words. */
export function runsOf(text: (piece: string) => void): Readings {
  const run = { text };
  return { t: run, r: { inside: { t: run } } };
}

/** Reads the shared texts of a workbook (ECMA-376-1, 18.4). */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  const inside = runsOf((piece) => {
    text += piece;
  });
  const item = {
    open: () => {
      text = '';
    },
    close: () => {
      strings.push(unescaped(text));
    },
    inside,
  };
  readXml(xml, spreadsheet, { sst: { inside: { si: item } } });
  return strings;
}

/** A text of a cell: `_x000D_` stands for U+000D (ECMA-376-1, 22.9.2.19); each line end is one line feed. */
export function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n');
}
