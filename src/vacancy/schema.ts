import { z } from 'zod';
import { language, line, prose, slug } from '../catalogue/schema/common.ts';
import { employerTexts } from '../catalogue/schema/organisation.ts';
import { assessedSchema, passSchema } from './schema/assessed.ts';
import { namedCriterionSchema } from './schema/criteria.ts';
import { salarySchema } from './schema/pay.ts';
import { people } from './schema/people.ts';
import { calendarDate, dateAndTime, minutes, timeOfDay } from './schema/values.ts';

export const stageKinds = ['sift', 'exercise', 'interview'] as const;

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
    .describe('The criteria by their ids, or with more to say of one; or of your own making.'),
});

export const vacancySchema = z.strictObject({
  level: slug.meta({ description: 'The role level.', examples: ['lead-devops-engineer'] }),
  organisation: slug.meta({ examples: ['example-department'] }),
  lang: language.optional().describe('Of the documents; the organisation’s when left out, else en-GB.'),
  jurisdiction: line
    .optional()
    .describe('Whose law holds, e.g. GB, US or US-CA; that of the organisation when left out.'),
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
  stages: z.array(stageSchema).min(1).optional(),
});

export type VacancyFile = z.infer<typeof vacancySchema>;
export type StageFile = z.infer<typeof stageSchema>;
export type Assessed = StageFile['assess'][number];
