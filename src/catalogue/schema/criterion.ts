import { z } from 'zod';
import { attribution, line, passage, passageList, retired, slug } from './common.ts';
import { sourceSchema } from './source.ts';

const questionKinds = ['past-behaviour', 'situational', 'knowledge', 'work-sample'] as const;

const printedSource =
  'Whose words about and descriptors are; printed where they are. The attribution of a level goes before it.';

export const anchorsSchema = z
  .strictObject({ low: passage, acceptable: passage, outstanding: passage })
  .describe('What a low, an acceptable and an outstanding answer to this very question looks like.');

export const questionSchema = z.strictObject({
  id: slug.describe('Stable, and unique in the skill.'),
  ask: passage.describe('The lead question, as it is read aloud.'),
  kind: z.enum(questionKinds),
  minutes: z
    .int()
    .min(1)
    .max(120)
    .meta({ description: 'For the answer and the probes.', examples: [8] }),
  probes: passageList.default([]).describe('The fixed follow-ups, in the order in which they are asked.'),
  strong: passageList.default([]).describe('Evidence that a strong answer shows.'),
  weak: passageList.default([]).describe('Signs of a weak answer.'),
  anchors: anchorsSchema.optional(),
});

export const criterionLevelSchema = z.strictObject({
  retired,
  attribution: attribution.optional(),
  descriptors: passageList
    .optional()
    .describe('What a person can do at this level; each continues "You can: …".'),
  questions: z.array(questionSchema).optional(),
});

/** A skill file. What an upper layer leaves out comes from the layer below, so nothing is required here. */
export const skillSchema = z.strictObject({
  name: line.optional().describe('The official name.'),
  retired,
  source: sourceSchema.optional().describe(printedSource),
  about: passage.optional().describe('What the skill is, for people who do not have it.'),
  levels: z.record(slug, criterionLevelSchema).default({}).describe('By skill level, e.g. "practitioner".'),
});

export type CriterionFile = z.infer<typeof skillSchema>;
export type Question = z.infer<typeof questionSchema>;
export type QuestionKind = Question['kind'];
export type Anchors = z.infer<typeof anchorsSchema>;
