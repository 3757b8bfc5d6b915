import { type CriterionLevel, nameOfLevel } from '../catalogue/index.ts';
import { months, weekdayOf, weekdays } from '../vacancy/calendar.ts';
import type { Salary } from '../vacancy/schema/pay.ts';

const currencySigns: ReadonlyMap<string, string> = new Map([
  ['GBP', '£'],
  ['EUR', '€'],
  ['USD', '$'],
]);

/** "2027-01-17" → "Sunday 17 January 2027"; with "T23:55" → "Sunday 17 January 2027, 11:55pm". */
export function dateText(date: string): string {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const text = `${weekdays[weekdayOf(date.slice(0, 10))]} ${day} ${months[month - 1]} ${year}`;
  return date.length > 10 ? `${text}, ${timeText(date.slice(11))}` : text;
}

/** "23:55" → "11:55pm", "12:00" → "midday", "00:00" → "midnight". */
export function timeText(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (minutes === 0 && hours === 0) return 'midnight';
  if (minutes === 0 && hours === 12) return 'midday';
  const onTheHour = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${onTheHour}${hours < 12 ? 'am' : 'pm'}`;
}

/** A time of day some minutes later: ("10:00", 18) → "10:18". */
export function laterBy(time: string, minutes: number): string {
  const [hours = 0, minute = 0] = time.split(':').map(Number);
  const total = (hours * 60 + minute + minutes) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** "£67,000 to £79,000 a year"; one amount where the salary has no range. */
export function salaryText(salary: Salary): string {
  const sign = currencySigns.get(salary.currency) ?? `${salary.currency} `;
  const amount = (value: number) => `${sign}${numberText(value)}`;
  const range =
    salary.to === undefined || salary.to === salary.from
      ? amount(salary.from)
      : `${amount(salary.from)} to ${amount(salary.to)}`;
  return `${range} ${salary.per === 'hour' ? 'an' : 'a'} ${salary.per}`;
}

/** Thousands with commas, pence only where there are any: 67000 → "67,000", 12.5 → "12.50". */
export function numberText(value: number): string {
  const total = Math.round(value * 100);
  const grouped = String(Math.trunc(total / 100)).replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const pence = total % 100;
  return pence === 0 ? grouped : `${grouped}.${String(pence).padStart(2, '0')}`;
}

/**
 * The name of a level of a criterion as it stands within a sentence: in lower case, but for words that have more
 * capitals, such as SEO. None for what is not graded.
 */
export function levelName(id: string, level: CriterionLevel | undefined): string | undefined {
  return nameOfLevel(id, level)?.replace(
    /(?<![\p{L}\p{N}])\p{Lu}(?![\p{Lu}\p{N}]|\p{Ll}+\p{Lu})/gu,
    (letter) => letter.toLowerCase(),
  );
}
