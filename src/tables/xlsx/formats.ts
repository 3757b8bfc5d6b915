import { format, getFormatInfo, isValidFormat, tokenize } from 'numfmt';
import type { Moment } from '../table.ts';
import { spreadsheet } from './namespaces.ts';
import { UnreadableWorkbook } from './unreadable.ts';
import { type AttributeOf, readXml } from './xml.ts';

/** How the cells of a style show their numbers. */
export interface NumberFormat {
  /** What the cells show of a date or time; undefined where they show a number. */
  readonly moment?: Moment;
  /** Whether the hours are counted on after a day is full. */
  readonly countsHours: boolean;
  /** Whether it shows a hundred for one. */
  readonly isPercentage: boolean;
  /** A number that is no date, as shown. */
  readonly show: (value: number) => string;
}

/** Formats are this long at most, and cells have so many, as spreadsheet programs have them. */
const longestCode = 255;
const mostFormats = 65_490;

/**
 * Formats that need no definition (ECMA-376-1, 18.8.30), but for numbers that look as in General. Where they are others
 * in each language, those of dates and times say only that; those of money name no currency.
 */
const builtIn: ReadonlyMap<number, string> = new Map([
  ...same('0', 1, 59),
  ...same('0.00', 2, 60),
  ...same('#,##0', 3, 5, 6, 37, 38, 41, 42, 61, 63, 64),
  ...same('#,##0.00', 4, 7, 8, 39, 40, 43, 44, 62, 65, 66),
  ...same('0%', 9, 67),
  ...same('0.00%', 10, 68),
  ...same('0.00E+00', 11, 69),
  ...same('# ?/?', 12, 70),
  ...same('# ??/??', 13, 71),
  ...same('yyyy-mm-dd', 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 72, 73, 74, 75),
  ...same('hh:mm', 18, 19, 20, 21, 32, 33, 45, 47, 76, 77, 78, 79),
  ...same('yyyy-mm-dd hh:mm', 22, 34, 35, 55, 56, 80),
  ...same('[h]:mm:ss', 46),
  ...same('##0.0E+0', 48),
]);

function same(code: string, ...ids: readonly number[]): (readonly [number, string])[] {
  return ids.map((id) => [id, code]);
}

export const general = numberFormat('General');

/** Reads the number formats of a workbook's cell styles, in their order (ECMA-376-1, 18.8). */
export function readFormats(xml: string): NumberFormat[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const defined = (attribute: AttributeOf) => {
    codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? 'General');
  };
  const used = (attribute: AttributeOf) => {
    ids.push(Number(attribute('numFmtId') ?? 0));
  };
  readXml(xml, spreadsheet, {
    styleSheet: {
      inside: {
        numFmts: { inside: { numFmt: { open: defined } } },
        cellXfs: { inside: { xf: { open: used } } },
      },
    },
  });
  if (ids.length > mostFormats) {
    throw new UnreadableWorkbook(`this file has more than ${mostFormats} formats of cells`);
  }
  const made = new Map<number, NumberFormat>();
  return ids.map((id) => {
    const known = made.get(id) ?? numberFormat(codes.get(id) ?? builtIn.get(id) ?? 'General');
    made.set(id, known);
    return known;
  });
}

/** What a format code such as `dd/mm/yyyy hh:mm` or `"DDX-"0000` shows. */
function numberFormat(written: string): NumberFormat {
  const code = written.length <= longestCode && isValidFormat(written) ? written : 'General';
  const tokens = tokenize(code);
  const has = (kind: string) => tokens.some(({ type }) => type === kind);
  const letters = tokens.flatMap(({ type, raw }) => (type === 'datetime' ? [raw] : [])).join('');
  const showsTime = has('duration') || has('ampm') || /[hs]/iu.test(letters);
  const showsDate = /[ydegb]/iu.test(letters) || (/m/iu.test(letters) && !showsTime);
  const moment = showsDate ? (showsTime ? 'day-and-time' : 'day') : showsTime ? 'time' : undefined;
  return {
    ...(moment !== undefined && { moment }),
    countsHours: has('duration'),
    isPercentage: has('percent'),
    show: showing(code),
  };
}

/** Of a number without a format all digits are shown, though a spreadsheet shows eleven: it may be one of a telephone. */
function showing(code: string): (value: number) => string {
  if (/^general$/iu.test(code) || getFormatInfo(code).type === 'text') {
    return (value) => String(withoutNoise(value));
  }
  const ofNoLanguage = code.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/gu, (_, money: string) =>
    money ? `[$${money}]` : '',
  );
  return (value) => {
    const shown = format(ofNoLanguage, value, { locale: 'en', throws: false }).replace(/\s+/gu, ' ').trim();
    return shown === '' ? String(withoutNoise(value)) : shown;
  };
}

/**
 * A number as it is shown where no format says more, in ten digits or eleven: what lies beyond is noise, as in
 * 67000.000000001. Whole numbers keep all their digits.
 */
export function withoutNoise(value: number): number {
  if (Number.isInteger(value)) return value;
  const wholeDigits = String(Math.trunc(Math.abs(value))).length;
  const rounded = Number(value.toPrecision(15));
  return wholeDigits > 10 ? rounded : Number(rounded.toFixed(10 - wholeDigits));
}
