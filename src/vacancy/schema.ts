import { z } from 'zod';
import { line, prose, slug } from '../catalogue/schema/common.ts';
import { employerTexts } from '../catalogue/schema/organisation.ts';
import { slugOf } from '../reading/index.ts';
import { isCalendarDay } from './calendar.ts';

/** What numbers and codes of a vacancy stand for, where people write them with a sign or a word. */
export const units = z.registry<{
  readonly unit: 'amount' | 'currency' | 'period' | 'percentage' | 'minutes';
}>();

const minutes = z
  .int()
  .min(0)
  .max(600)
  .meta({ examples: [60] })
  .register(units, { unit: 'minutes' });
const amount = z.number().min(0).max(10_000_000).register(units, { unit: 'amount' });

const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'a date as year-month-day', abort: true })
  .refine(isCalendarDate, 'there is no such day in the calendar')
  .meta({ examples: ['2027-01-17'] });

const dateAndTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/u, {
    error: 'a date as year-month-day, with or without a time',
    abort: true,
  })
  .refine((text) => isCalendarDate(text.slice(0, 10)), 'there is no such day in the calendar')
  .refine((text) => isTimeOfDay(text.slice(11)), 'there is no such time of day')
  .meta({ examples: ['2027-01-17T23:55'] });

const timeOfDay = z
  .string()
  .regex(/^\d{2}:\d{2}$/u, { error: 'a time of day with hours and minutes', abort: true })
  .refine(isTimeOfDay, 'there is no such time of day')
  .meta({ examples: ['10:00'] });

function isCalendarDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return isCalendarDay(year, month, day);
}

function isTimeOfDay(text: string): boolean {
  const [hours = 0, minute = 0] = text.split(':').map(Number);
  return hours < 24 && minute < 60;
}

export const salarySchema = z.strictObject({
  from: amount.meta({ examples: [67_000] }),
  to: amount.meta({ examples: [79_000] }).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u, 'a currency in three letters')
    .meta({ examples: ['GBP'] })
    .register(units, { unit: 'currency' })
    .default('GBP'),
  per: z.enum(['year', 'month', 'day', 'hour']).register(units, { unit: 'period' }).default('year'),
  note: line.optional().describe('E.g. what the pay depends on.'),
});

export const passSchema = z
  .strictObject({
    each: z
      .number()
      .meta({ examples: [4] })
      .optional()
      .describe('Every essential criterion must be rated at least this.'),
    total: z
      .number()
      .meta({ examples: [24] })
      .optional()
      .describe('The weighted total must be at least this.'),
    percentage: z
      .number()
      .min(1)
      .max(100)
      .meta({ examples: [60] })
      .register(units, { unit: 'percentage' })
      .optional()
      .describe('The weighted total must be at least this part of the most that can be reached.'),
    'one-below': z
      .strictObject({ 'if-total': z.number().meta({ examples: [24] }) })
      .optional()
      .describe('One essential criterion may be one point below "each" if the total is at least this.'),
  })
  .refine((pass) => [pass.each, pass.total, pass.percentage].some((rule) => rule !== undefined), {
    error: 'say what passes: "each", "total" or "percentage"; or leave "pass" out',
    abort: true,
  })
  .refine((pass) => pass['one-below'] === undefined || pass.each !== undefined, {
    error: '"one-below" says by how much "each" may be missed: give "each" too',
    path: ['one-below'],
  })
  .describe(
    'All that are given must be met. Without, each essential criterion needs the acceptable point of the scale.',
  );

export const assessedSchema = z
  .strictObject({
    skill: slug.meta({ examples: ['user-focus'] }),
    weight: z
      .int()
      .min(1)
      .max(10)
      .meta({ examples: [2] })
      .default(1),
    essential: z.boolean().default(true),
    minimum: z
      .int()
      .meta({ examples: [5] })
      .optional()
      .describe('The lowest rating that passes for this criterion; for an essential one only.'),
    question: slug.optional().describe('The id of the question to ask; chosen from the bank when left out.'),
  })
  .refine(({ essential, minimum }) => essential || minimum === undefined, {
    error: 'a desirable skill fails nobody, and so can have no minimum',
    path: ['minimum'],
  });

/** Stands on paper and in file names, and so is short and plain. */
const personReference = z
  .string()
  .trim()
  .max(40)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9 _/.-]*$/u,
    'a reference of letters A to Z, digits, spaces, - _ / and . (never a name or an address)',
  )
  .meta({ examples: ['C-1042'] })
  .refine((text) => !/(?:^|-)form-[a-z]$/u.test(slugOf(text)), {
    error: 'do not end a reference in "form" and a letter: the files of forms B and C are named so',
  });

const people = {
  panel: z
    .array(personReference)
    .max(20)
    .optional()
    .describe('Who rates, in order, e.g. [chair, panel-2]: references, never names.'),
  candidates: z
    .array(personReference)
    .max(1000)
    .optional()
    .describe('Who is assessed, in order, e.g. [C-1042, C-1057]: references, never names.'),
};

const stageKinds = ['sift', 'exercise', 'interview'] as const;

export const stageSchema = z.strictObject({
  id: slug,
  kind: z.enum(stageKinds),
  name: line.optional().describe('As documents show it; made from the id when left out.'),
  date: calendarDate.optional(),
  time: timeOfDay.optional().describe('When the first candidate starts.'),
  place: line.optional().describe('Where the stage takes place.'),
  about: prose.optional().describe('What candidates should know of this stage.'),
  minutes: minutes.optional(),
  plan: z
    .strictObject({
      opening: minutes.default(5),
      'candidate-questions': minutes.default(5),
      close: minutes.default(2),
    })
    .optional()
    .describe('Minutes beside the questions.'),
  exercise: z.strictObject({ title: line, brief: prose, minutes: minutes.min(1) }).optional(),
  scale: slug.optional(),
  pass: passSchema.optional(),
  ...people,
  assess: z
    .array(z.union([slug, assessedSchema]))
    .min(1)
    .describe('The criteria: skills of the role level, or with more to say of one.'),
});

export const vacancySchema = z.strictObject({
  level: slug.meta({ description: 'The role level.', examples: ['lead-devops-engineer'] }),
  organisation: slug.meta({ examples: ['example-department'] }),
  reference: line.optional(),
  title: line.optional().describe('As the advert shows it; the name of the role level when left out.'),
  summary: prose.optional().describe('One or two sentences that make the right people read on.'),
  posts: z
    .int()
    .min(1)
    .max(10_000)
    .meta({ examples: [2] })
    .optional(),
  grade: line.optional(),
  location: line.optional(),
  'working-pattern': line.optional(),
  hours: line.optional(),
  contract: line.optional(),
  salary: salarySchema.optional(),
  closes: dateAndTime.optional(),
  scale: slug.optional().describe('A rating scale; success-profiles when left out.'),
  pass: passSchema.optional(),
  ...people,
  ...employerTexts,
  desirable: z
    .array(slug)
    .optional()
    .describe('Skills of the role level that are desirable though no stage assesses them.'),
  stages: z.array(stageSchema).min(1).optional(),
});

export type VacancyFile = z.infer<typeof vacancySchema>;
export type StageFile = z.infer<typeof stageSchema>;
export type Pass = z.infer<typeof passSchema>;
export type Salary = z.infer<typeof salarySchema>;
export type AssessedFile = z.infer<typeof assessedSchema>;

/** The skill that an entry of an assess list names. */
export function skillOf(assessed: StageFile['assess'][number]): string {
  return typeof assessed === 'string' ? assessed : assessed.skill;
}
