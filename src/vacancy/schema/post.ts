import { z } from 'zod';
import { line, passage, passageList, prose } from '../../catalogue/schema/common.ts';
import { lengthOfTime } from './length.ts';
import { calendarDate } from './values.ts';

const placeSchema = z
  .strictObject({
    name: line.optional().describe('Of the building, site or office.'),
    address: line.optional().describe('The street, with its number.'),
    town: line.optional().describe('The town or city.'),
    region: line.optional().describe('The county, state or region.'),
    postcode: line.optional().describe('The postcode or ZIP code.'),
    country: line.optional().describe('Its name, or its two letters, such as GB.'),
    note: line.optional(),
  })
  .refine(({ name, town }) => name !== undefined || town !== undefined, {
    error: 'say where it is: "name" or "town"',
    abort: true,
  });

const remoteWork = z.enum(['no', 'some', 'yes']);

const remoteSchema = z.strictObject({
  allowed: remoteWork,
  from: z.array(line).optional().describe('The countries or regions that people may work from.'),
  note: line.optional().describe('E.g. "two days a week in the office".'),
});

const contractTypes = [
  'permanent',
  'fixed-term',
  'temporary',
  'apprenticeship',
  'secondment',
  'casual',
  'zero-hours',
  'seasonal',
  'internship',
  'contractor',
  'volunteer',
] as const;

const contractType = z.enum(contractTypes);

const contractSchema = z
  .strictObject({
    type: z
      .union([contractType, z.array(contractType).min(1)])
      .describe('One, or a list where there is a choice.'),
    length: lengthOfTime.optional().describe('E.g. "24 months", or "P2Y".'),
    until: calendarDate.optional().describe('The last day, where it is known.'),
    note: line.optional().describe('E.g. whether it may be extended.'),
  })
  .refine(({ length, until }) => length === undefined || until === undefined, {
    error: 'give "length" or "until", not both: people could not tell which holds',
    path: ['until'],
  });

const workingPatterns = [
  'full-time',
  'part-time',
  'job-share',
  'flexible',
  'compressed',
  'annualised',
  'term-time',
  'shifts',
  'nights',
  'weekends',
  'on-call',
] as const;

const weekHours = z
  .number()
  .min(0)
  .max(168)
  .meta({ examples: [37] });

const hoursSchema = z.strictObject({
  'per-week': weekHours,
  to: weekHours.optional().describe('The most, where "per-week" is the least.'),
  note: line.optional().describe('E.g. on which days, or by which rota.'),
});

const languageSchema = z.strictObject({
  name: line.meta({ examples: ['Welsh'] }),
  level: line.optional().describe('In words or as a code, e.g. "spoken, level 3" or "B2".'),
  essential: z.boolean().optional(),
});

const personSpecificationSchema = z
  .strictObject({
    group: line.optional().describe('E.g. "Qualifications" or "Experience".'),
    essential: passageList.optional(),
    desirable: passageList.optional(),
  })
  .refine(({ essential, desirable }) => [essential, desirable].some((list) => list && list.length > 0), {
    error: 'say what is asked for: "essential" or "desirable"',
    abort: true,
  });

/** The terms and the substance of the post, as the advert shows them. Each may be words alone, where it can be more. */
export const post = {
  location: line
    .optional()
    .describe('The place of work on one line; for several, or with addresses, "locations".'),
  locations: z
    .array(z.union([line, placeSchema]))
    .min(1)
    .optional()
    .describe('Places of work, one by one, by name or with their addresses.'),
  remote: z
    .union([remoteWork, remoteSchema])
    .optional()
    .describe('Whether people may work from elsewhere: no, some (of the time) or yes (all of it).'),
  'working-pattern': z
    .union([line, z.array(z.enum(workingPatterns)).min(1)])
    .optional()
    .describe('In words, or as a list such as [full-time, job-share].'),
  hours: z
    .union([weekHours, line, hoursSchema])
    .optional()
    .describe('In words, or as a number of hours a week.'),
  contract: z
    .union([line, contractSchema])
    .optional()
    .describe('In words, or its type and length: { type: fixed-term, length: 24 months }.'),
  languages: z
    .array(z.union([line, languageSchema]))
    .optional()
    .describe('Which languages are needed, by name or with the level.'),
  'about-job': prose.optional().describe('About this very post, in place of what its role and level say.'),
  duties: passageList.optional().describe('Of this very post, in place of those of its role and level.'),
  'person-specification': z
    .array(z.union([passage, personSpecificationSchema]))
    .optional()
    .describe('What is asked for beside the skills that are assessed: one by one, or in groups.'),
};

export type Workplace = z.infer<typeof placeSchema>;
export type Language = z.infer<typeof languageSchema>;
