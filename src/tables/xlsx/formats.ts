import { readXml } from './xml.ts';

/** How the cells of a style show their numbers. */
export interface NumberFormat {
  readonly showsDate: boolean;
  readonly showsTime: boolean;
  /** Whether it shows a hundred for one. */
  readonly isPercentage: boolean;
  /** A number that is no date, as shown; of a percentage, the hundredfold. */
  readonly show: (value: number) => string;
}

/** Formats that need no definition (ECMA-376-1, 18.8.30), as far as they are dates, times or percentages. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, ...range(27, 31), 36, ...range(50, 54), 57, 58].map(
    (id) => [id, 'yyyy-mm-dd'] as const,
  ),
  ...[18, 19, 20, 21, ...range(32, 35), 45, 46, 47, 55, 56].map((id) => [id, 'hh:mm'] as const),
  [22, 'yyyy-mm-dd hh:mm'],
]);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export const general = numberFormat('General');

/** Reads the number formats of a workbook's cell styles, in their order (ECMA-376-1, 18.8). */
export function readFormats(xml: string): NumberFormat[] {
  const codes = new Map(builtIn);
  const ids: number[] = [];
  let inCellStyles = false;
  readXml(xml, {
    open(name, attributes) {
      const id = Number(attributes['numFmtId']);
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? 'General');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) ids.push(id);
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return ids.map((id) => numberFormat(codes.get(id) ?? 'General'));
}

/** What a format code such as `dd/mm/yyyy hh:mm` or `"DDX-"0000` shows. */
function numberFormat(code: string): NumberFormat {
  const [positive = ''] = code.split(';');
  const letters = positive.replace(/"[^"]*"|\\.|_.|\*./gu, '').replace(/\[(?![hms]+\])[^\]]*\]/giu, '');
  const isGeneral = /general|standard|@/iu.test(letters);
  const showsTime = !isGeneral && /[hs]/iu.test(letters);
  const showsDate = !isGeneral && (/[ydg]/iu.test(letters) || (/m/iu.test(letters) && !showsTime));
  const isPercentage = letters.includes('%');
  return {
    showsDate,
    showsTime,
    isPercentage,
    show: isPercentage ? (value) => `${value}%` : showing(positive),
  };
}

function showing(code: string): (value: number) => string {
  const literal = /"([^"]*)"|\\(.)|([-/ ()])/gu;
  const padded = /^((?:"[^"]*"|\\.|[-/ ()])*)(0+)((?:"[^"]*"|\\.|[-/ ()])*)$/u.exec(code);
  if (padded) {
    const [before = '', zeros = '', after = ''] = padded.slice(1);
    const plain = (text: string) => text.replace(literal, '$1$2$3');
    return (value) =>
      Number.isInteger(value) && value >= 0
        ? plain(before) + String(value).padStart(zeros.length, '0') + plain(after)
        : String(value);
  }
  return String;
}

/** Spreadsheets count in fifteen digits: what lies beyond is noise, as in 73700.00000000001. */
export function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
