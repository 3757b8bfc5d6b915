import { currenciesOf, type Period, periodOf } from './money.ts';
import { plainText } from './plain.ts';
import { ambiguous, faulty, quotedText, saysNothing, type Written } from './written.ts';

/** How the numbers of a table are read. */
export interface NumberStyle {
  /** Whether a comma may be a decimal mark as well as part thousands. */
  readonly hasDecimalCommas: boolean;
}

/** Money as one cell says it. */
export interface Amount {
  readonly number: number;
  /** What its sign may stand for, when it has one. */
  readonly currencies?: readonly string[];
  readonly per?: Period;
}

/** A number without more, such as `2` or `1,000`. */
export function writtenCount(text: string, style: NumberStyle): Written<number> {
  const parts = partsOf(text);
  if ('fault' in parts) return parts;
  const { value } = parts;
  return value.before === '' && value.after === '' ? numberIn(value.digits, style) : noNumber(text);
}

/** A number of percent, such as `12.5%` or `60`. */
export function writtenPercentage(text: string, style: NumberStyle): Written<number> {
  const parts = partsOf(text);
  if ('fault' in parts) return parts;
  const { before, digits, after } = parts.value;
  return before === '' && /^(?:%|per ?cent)?$/iu.test(after) ? numberIn(digits, style) : noNumber(text);
}

/** A number of minutes, such as `90`, `90 min`, `1.5 hours` or `1 h 30`. */
export function writtenMinutes(text: string, style: NumberStyle): Written<number> {
  const plain = plainText(text).toLowerCase();
  const clock = /^(\d{1,2}):([0-5]\d)$/u.exec(plain);
  if (clock) {
    const [first, second] = [Number(clock[1]), Number(clock[2])];
    return ambiguous(text, [first * 60 + second, rounded(first + second / 60)].map(String));
  }
  const both = /^(\d{1,2}) ?(?:h|hrs?|hours?)(?: and)? ?([0-5]?\d) ?(?:m|mins?|minutes?)?$/u.exec(plain);
  if (both) return { value: Number(both[1]) * 60 + Number(both[2]) };
  const parts = partsOf(text);
  if ('fault' in parts) return parts;
  const { before, digits, after } = parts.value;
  const isHours = /^(?:h|hrs?|hours?)$/iu.test(after);
  if (before !== '' || !(isHours || /^(?:|m|mins?\.?|minutes?)$/iu.test(after))) return noNumber(text);
  const read = numberIn(digits, style);
  return 'value' in read && isHours ? { value: rounded(read.value * 60) } : read;
}

/** Without what sums of binary fractions leave behind the hundredths. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Money, such as `£67,000`, `67k`, `EUR 12.50 per hour` or `67.000,-`. */
export function writtenAmount(text: string, style: NumberStyle): Written<Amount> {
  const parts = partsOf(text);
  if ('fault' in parts) return parts;
  const { before, digits, after } = parts.value;
  const [, thousand, between = ''] = /^(k\b)?(.*)$/iu.exec(after) ?? [];
  const [, sign = '', words = ''] = /^([^\s/]*) ?(.*)$/u.exec(between.trim()) ?? [];
  const behind = periodOf(between) === undefined ? { sign, words } : { sign: '', words: between };
  const per = behind.words === '' ? undefined : periodOf(behind.words);
  const written = [before, behind.sign].filter((each) => each !== '').map(currenciesOf);
  const currencies = written[0]?.filter((currency) => written.every((each) => each?.includes(currency)));
  if (written.includes(undefined) || currencies?.length === 0 || (behind.words !== '' && !per))
    return noNumber(text);
  const read = numberIn(digits, style);
  if ('fault' in read) return read;
  if (/[.,]\d{3,}$/u.test(digits) && !Number.isInteger(read.value) && thousand === undefined) {
    return faulty(
      `${quotedText(text)} has more than two decimals`,
      'write the amount with two decimals at most',
    );
  }
  const number = thousand === undefined ? read.value : rounded(read.value * 1000);
  return { value: { number, ...(currencies && { currencies }), ...(per && { per }) } };
}

interface Parts {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

/** A text with one number in it, and what stands before and after that. */
function partsOf(text: string): Written<Parts> {
  const plain = plainText(text)
    .replace(/[’ʼ`´]/gu, "'")
    .replaceAll('٫', '.')
    .replace(/[٬،]/gu, ',');
  if (saysNothing(plain)) {
    return faulty(
      `this should be a number, not ${quotedText(text)}`,
      'leave the cell blank where there is none',
    );
  }
  const found = /^([^\d+-]*)([+-]?\d(?:[\d.,' ]*\d)?(?:[.,] ?-{1,2}(?!\d))?)(.*)$/u.exec(plain);
  if (!found) return noNumber(text);
  const [, before = '', digits = '', after = ''] = found;
  if (/^e[+-]?\d/iu.test(after)) {
    return faulty(
      `the spreadsheet has shortened a number to ${quotedText(text)}`,
      'widen the column or format it as a number, and save the file again',
    );
  }
  if (/\d/u.test(after)) {
    return faulty(`two numbers stand here: ${quotedText(text)}`, 'write one number into each column');
  }
  return { value: { before: before.trim(), digits, after: after.trim() } };
}

function noNumber(text: string): Written<never> {
  return faulty(`this should be a number, not ${quotedText(text)}`, 'write the number alone, e.g. 67000');
}

/**
 * A number in digits. A point is a decimal mark, and a comma parts thousands, unless only the other way makes a number.
 * What makes one both ways is refused, but `67,000` where commas are no decimal marks: a point before three digits is
 * as often a thousand as a fraction. A comma that parts no thousands may be meant to.
 */
function numberIn(digits: string, { hasDecimalCommas }: NumberStyle): Written<number> {
  const whole = digits.replace(/([.,]) ?-{1,2}$/u, '$100');
  const joined = Number(whole.replace(/[ ',.]/gu, ''));
  if (!(Math.abs(joined) < 1e15)) return noNumber(digits);
  const withPoint = parted(whole, ',', '\\.');
  const withComma = parted(whole, '\\.', ',');
  if (withPoint === undefined && withComma === undefined) return noNumber(digits);
  if (/[ '].*[.,]\d{3}$/u.test(whole)) {
    return ambiguous(digits, [String(joined), String(withPoint ?? withComma)]);
  }
  if (withPoint === undefined || withPoint === withComma) {
    const value = withComma ?? 0;
    const isBare = /^[+-]?\d+,\d+$/u.test(digits);
    return isBare && !hasDecimalCommas ? mistypedThousands(digits, value) : { value };
  }
  const isThousands = !hasDecimalCommas && whole.includes(',');
  if (withComma === undefined || isThousands) return { value: withPoint };
  return ambiguous(digits, [String(Math.max(withPoint, withComma)), String(Math.min(withPoint, withComma))]);
}

function mistypedThousands(digits: string, value: number): Written<never> {
  const message = `${quotedText(digits)} may be ${value}, or mistyped thousands`;
  return faulty(message, `write ${String(value)}, or the whole number without a comma`);
}

/** The number that digits are with one mark between thousands and another before decimals; undefined for none. */
function parted(digits: string, thousands: string, decimal: string): number | undefined {
  const lakhs = thousands === ',' ? '|[1-9]\\d?(?:,\\d{2})+,\\d{3}' : '';
  const groups = `[1-9]\\d{0,2}(?<mark>[ '${thousands}])\\d{3}(?:\\k<mark>\\d{3})*`;
  const pattern = new RegExp(
    `^(?<sign>[+-]?)(?<whole>\\d+|${groups}${lakhs})(?:${decimal}(?<part>\\d+))?$`,
    'u',
  );
  const { sign, whole, part = '' } = pattern.exec(digits)?.groups ?? {};
  if (whole === undefined) return undefined;
  return Number(`${sign === '-' ? '-' : ''}${whole.replace(/\D/gu, '')}.${part === '' ? '0' : part}`);
}
