import { isCalendarDay, months, weekdayOf, weekdays } from '../../calendar.ts';
import { ambiguous, faulty, quotedText, type Written } from './written.ts';

type Part = 'year' | 'month' | 'day';

interface Form {
  readonly pattern: RegExp;
  /** In which orders its three parts may be meant. */
  readonly orders: readonly (readonly [Part, Part, Part])[];
}

const isoOrder = ['year', 'month', 'day'] as const;
const british = ['day', 'month', 'year'] as const;
const american = ['month', 'day', 'year'] as const;
const nth = '(?:st|nd|rd|th)?';
const word = '([a-z]{3,9})\\.?';

/** The forms of a date, each at the beginning of a text in lower case. */
const forms: readonly Form[] = [
  { pattern: /^(\d{4}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)/u, orders: [isoOrder] },
  { pattern: /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/u, orders: [british, american] },
  {
    pattern: /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?'?(\d{2})(?![\d:])/u,
    orders: [british, american, isoOrder],
  },
  { pattern: /^(\d{4})()(\d{2})(\d{2})(?!\d)/u, orders: [isoOrder] },
  { pattern: /^(\d{2})()(\d{2})(\d{4})(?!\d)/u, orders: [british, american] },
  {
    pattern: new RegExp(`^(\\d{1,2})${nth}([-. /]*)(?:of )?${word}[-,. /]+'?(\\d{4}|\\d{2})(?![\\d:])`, 'u'),
    orders: [british],
  },
  { pattern: new RegExp(`^${word}()[- ](\\d{1,2})${nth},? (\\d{4})(?!\\d)`, 'u'), orders: [american] },
  { pattern: new RegExp(`^(\\d{4})([-. /])${word}[-. /](\\d{1,2})(?!\\d)`, 'u'), orders: [isoOrder] },
];

/** A date at the beginning of a text, and what stands behind it; undefined where none stands. */
export function dateAtStart(
  plain: string,
): { readonly date: Written<string>; readonly rest: string } | undefined {
  const [weekdayPart = '', weekdayWord] = /^([a-z]{3,9})\.?,? (?=\d|[a-z])/u.exec(plain) ?? [];
  const weekday =
    weekdayWord === undefined ? -1 : weekdays.findIndex((name) => isShortFor(weekdayWord, name));
  const text = weekday === -1 ? plain : plain.slice(weekdayPart.length);
  const found = forms.flatMap(({ pattern, orders }) => {
    const match = pattern.exec(text);
    return match?.slice(1).every(isPart) ? [{ match, orders }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const [written] = first.match;
  const all = found
    .filter(({ match }) => match[0] === written)
    .flatMap(({ match: [, one = '', , two = '', three = ''], orders }) =>
      orders.map((order) => dayOf([one, two, three], order)),
    );
  const days = [...new Set(all.filter((day) => day !== undefined))];
  return { date: chosen(written, days, weekday), rest: text.slice(written.length) };
}

function chosen(written: string, days: readonly string[], weekday: number): Written<string> {
  const fitting = weekday === -1 ? days : days.filter((day) => weekdayOf(day) === weekday);
  const [day, ...others] = fitting;
  if (day !== undefined) return others.length === 0 ? { value: day } : ambiguous(written, fitting);
  const [only] = days;
  if (only === undefined) {
    return faulty(`there is no such day in the calendar: ${quotedText(written)}`, 'write e.g. 2027-01-17');
  }
  return faulty(
    `${only} is a ${weekdays[weekdayOf(only)]}, not a ${weekdays[weekday]}`,
    'correct the one or the other',
  );
}

/** Three parts as a day, e.g. 2027-01-17; undefined where the calendar has none. */
function dayOf(
  parts: readonly [string, string, string],
  order: readonly [Part, Part, Part],
): string | undefined {
  const part = (name: Part) => parts[order.indexOf(name)] ?? '';
  const year = part('year').length === 2 ? 2000 + Number(part('year')) : Number(part('year'));
  const month = monthOf(part('month'));
  const day = Number(part('day'));
  if (year < 1000 || !isCalendarDay(year, month, day)) return undefined;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Whether a part of a date is a number or the name of a month, if it is a word. */
function isPart(text: string | undefined): boolean {
  return !/[a-z]/u.test(text ?? '') || !Number.isNaN(monthOf(text ?? ''));
}

/** From 1; NaN for none. */
function monthOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const index = months.findIndex((name) => isShortFor(text, name));
  return index === -1 ? Number.NaN : index + 1;
}

/** Whether a word in lower case is a name, or three letters or more of its beginning. */
function isShortFor(word: string, name: string): boolean {
  return word.length >= 3 && name.toLowerCase().startsWith(word);
}
