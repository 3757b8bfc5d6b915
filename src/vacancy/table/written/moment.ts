import { dateAtStart } from './date.ts';
import { plainText } from './plain.ts';
import { timeOfDay } from './time.ts';
import { faulty, quotedText, saysNothing, type Written } from './written.ts';

/** A date, a time of day, or both: 2027-01-17, 23:55. */
export interface Moment {
  readonly date?: string;
  readonly time?: string;
}

const looksLikeTime =
  /^(?:[\d:.,]+ ?(?:$|[-+]|to |until |h|o|uhr|[ap]\.? ?m|z$|utc|gmt|bst|[a-z]{1,3}t$)|(?:12 ?)?(?:noon|mid))/u;

export type MomentKind = 'date' | 'date-time' | 'time';

/** No date and time are as long as this, however they are written: a longer text is not searched for them. */
const longestMoment = 100;

/** What a text says that should be a moment of a kind, as people write dates and times. It may say more than that. */
export function writtenMoment(text: string, kind: MomentKind): Written<Moment> {
  const plain = plainText(text).toLowerCase();
  if (plain.length > longestMoment) return noMoment(text, kind);
  if (saysNothing(plain)) {
    return faulty(`${quotedText(text)} is no ${named[kind]}`, 'leave the cell blank until it is known');
  }
  if (/^\d{5}(?:[.,]\d+)?$/u.test(plain)) return serial(plain.replace(',', '.'));
  const lead = plain.replace(/^(?:by|at|on|before) /u, '');
  const found = dateAtStart(lead);
  if (found) {
    const rest = found.rest.replace(/^(?:,? at |t(?=\d)|,? )/u, '').trim();
    return both(found.date, rest === '' ? undefined : timeOfDay(rest));
  }
  for (const { index } of lead.matchAll(/ /gu)) {
    const date = dateAtStart(lead.slice(index + 1));
    const time = timeOfDay(lead.slice(0, index).replace(/,?(?: on)?$/u, ''));
    const isTime = 'value' in time || lead.slice(0, index).includes('midnight');
    if (date?.rest === '' && isTime) return both(date.date, time);
  }
  return looksLikeTime.test(lead) ? both(undefined, timeOfDay(lead)) : noMoment(text, kind);
}

function both(date: Written<string> | undefined, time: Written<string> | undefined): Written<Moment> {
  if (date && 'fault' in date) return date;
  if (time && 'fault' in time) return time;
  return { value: { ...(date && { date: date.value }), ...(time && { time: time.value }) } };
}

const named = { date: 'date', 'date-time': 'date', time: 'time of day' };
const examples = { date: '2027-01-17', 'date-time': '2027-01-17 23:55', time: '10:00' };

function noMoment(text: string, kind: MomentKind): Written<never> {
  return faulty(`${quotedText(text)} is no ${named[kind]}`, `write e.g. ${examples[kind]}`);
}

/** The day before the first that spreadsheets know, of the two ways in which they count days. */
const firstDays = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

/** A date that a spreadsheet has written as it counts days: which way it counts, a text does not say. */
function serial(plain: string): Written<never> {
  const [one, two] = firstDays.map((first) =>
    new Date(first + Math.floor(Number(plain)) * 86_400_000).toISOString().slice(0, 10),
  );
  const message = `the number ${plain} stands here: ${one} where a spreadsheet counts days from 1900, ${two} where from 1904`;
  return faulty(message, `write ${one} or ${two}, or format the column as dates and save the file again`);
}
