import { z } from 'zod';
import { slugPattern } from '../reading/index.ts';
import { languagePattern } from './language.ts';
import { gapPattern, namesIn } from './message.ts';

/** A text that documents print, on one line; spaces at its ends count. */
const text = z
  .string()
  .min(1, 'write something here')
  .regex(/^[^\n\r]*$/u, { error: 'a text on one line', abort: true })
  .regex(
    new RegExp(`^(?:[^{}]|${gapPattern})*$`, 'u'),
    'a text in which braces hold the name of a value, such as {title}',
  );

/** A text that is given values by name: each of `needed` stands in it, of the `others` those that it likes. */
function textOf(needed: readonly string[], others: readonly string[] = []) {
  const known = [...needed, ...others];
  const listed = known.map((name) => `{${name}}`).join(', ');
  return text.refine(
    (value) => {
      const names = [...namesIn(value)];
      return names.every((name) => known.includes(name)) && needed.every((name) => names.includes(name));
    },
    `a text of ${listed}${others.length > 0 ? `, with at least ${needed.map((name) => `{${name}}`).join(', ')}` : ''}`,
  );
}

const pluralTexts = z
  .strictObject({
    zero: text.optional(),
    one: text.optional(),
    two: text.optional(),
    few: text.optional(),
    many: text.optional(),
    other: text,
  })
  .describe('The forms of the text by {count}.');

const slug = z.string().regex(slugPattern, 'lower-case letters, digits and hyphens');

const dates = z.strictObject({
  weekdays: z.array(text).length(7).describe('From Sunday to Saturday, as they stand in a date.'),
  months: z.array(text).length(12).describe('From January to December, as they stand in a date.'),
  date: textOf(['day', 'month', 'year'], ['weekday']).describe('Of {weekday}, {day}, {month} and {year}.'),
  'date-and-time': textOf(['date', 'time']),
});

const ofTime = ['hour', 'hour12', 'half'];

const times = z.strictObject({
  time: textOf(['minute'], ofTime).describe(
    'Of {hour} (0 to 23), {hour12} (12, 1 to 11), {minute} and {half}.',
  ),
  'full-hour': textOf([], ['minute', ...ofTime]).describe('Where there are no minutes: of the same.'),
  column: textOf(['minute'], ofTime).describe('As times stand below each other in a plan: of the same.'),
  am: text.describe('{half} before midday.'),
  pm: text.describe('{half} from midday.'),
  midday: text.optional().describe('Instead of 12:00.'),
  midnight: text.optional().describe('Instead of 0:00.'),
});

const numbers = z.strictObject({
  decimal: text.describe('Before the part that is less than one.'),
  group: text.describe('Between groups of three digits.'),
});

const money = z.strictObject({
  amount: textOf(['sign', 'amount']),
  'amount-in-code': textOf(['code', 'amount']).describe('Where the currency has no sign.'),
  signs: z.record(z.string().regex(/^[A-Z]{3}$/u, 'a currency in three letters'), text),
});

/** The papers on which documents are printed. */
const papers = ['A4', 'Letter'] as const;

/** What a language must say beside its words. */
export const localeDataSchema = z.strictObject({
  name: text.describe('The language, in its own words.'),
  paper: z.enum(papers).describe('What documents are printed on, unless the theme says the size of a page.'),
  dates,
  times,
  numbers,
  money,
});

/** The file of a language. What it leaves out comes from the layer below, or from the language that it is like. */
export const localeSchema = z.strictObject({
  name: localeDataSchema.shape.name.optional(),
  paper: localeDataSchema.shape.paper.optional(),
  like: z
    .string()
    .regex(languagePattern, 'a language, such as en-GB or cy')
    .optional()
    .describe('A language that says what this file leaves out.'),
  dates: dates.partial().optional(),
  times: times.partial().optional(),
  numbers: numbers.partial().optional(),
  money: money.partial().optional(),
  words: z
    .record(slug, z.record(slug, z.union([text, pluralTexts])))
    .default({})
    .describe('What documents say, by where it stands; braces hold values.'),
});

export type LocaleFile = z.infer<typeof localeSchema>;
export type Paper = (typeof papers)[number];
export type LocaleData = z.infer<typeof localeDataSchema>;
