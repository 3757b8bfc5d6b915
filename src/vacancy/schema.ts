import { z } from 'zod';
import { language, line, prose, slug } from '../catalogue/schema/common.ts';
import { employerTexts } from '../catalogue/schema/organisation.ts';
import { otherNames } from '../reading/index.ts';
import { assessedSchema, passSchema } from './schema/assessed.ts';
import { namedCriterionSchema } from './schema/criteria.ts';
import { campaignDates, datesSchema } from './schema/dates.ts';
import { otherNamesOfVacancy } from './schema/other-names.ts';
import { pay } from './schema/pay.ts';
import { people } from './schema/people.ts';
import { post } from './schema/post.ts';
import { calendarDate, minutes, timeOfDay } from './schema/values.ts';

export const stageKinds = ['sift', 'exercise', 'interview'] as const;

export const stageSchema = z.strictObject({
  id: slug,
  kind: z.enum(stageKinds),
  name: line.optional().describe('As documents show it; made from the id when left out.'),
  date: calendarDate.optional(),
  dates: datesSchema.optional().describe('In place of "date", where a stage takes several days.'),
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
    .describe('The criteria by their ids, or with more to say of one; or of your own making.'),
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
  ...post,
  ...pay,
  ...campaignDates,
  scale: slug.optional().describe('A rating scale; success-profiles when left out.'),
  pass: passSchema.optional(),
  ...people,
  lang: language.optional().describe('Of the documents; the organisation’s when left out, else en-GB.'),
  jurisdiction: line
    .optional()
    .describe('Whose law holds, e.g. GB, US or US-CA; that of the organisation when left out.'),
  ...employerTexts,
  skills: z
    .array(slug)
    .optional()
    .describe(
      'Those skills of the role level that this vacancy asks for; all when left out. What a stage assesses, or "desirable" names, is asked for anyway.',
    ),
  desirable: z
    .array(z.union([slug, namedCriterionSchema]))
    .optional()
    .describe('Skills and other criteria that are desirable though no stage assesses them.'),
  stages: z
    .array(
      stageSchema.refine(({ date, dates }) => date === undefined || dates === undefined, {
        error: 'give "date" or "dates", not both: people could not tell which holds',
        path: ['dates'],
      }),
    )
    .min(1)
    .optional(),
});

otherNames.add(vacancySchema, otherNamesOfVacancy);

export type VacancyFile = z.infer<typeof vacancySchema>;
export type StageFile = z.infer<typeof stageSchema>;
export type Assessed = StageFile['assess'][number];
