import { z } from 'zod';
import { attribution, line, passage, passageList, retired, slug } from './common.ts';
import { sourceSchema } from './source.ts';

/** What can be assessed, in the order in which documents group it. */
export const criterionKinds = [
  'skill',
  'behaviour',
  'strength',
  'experience',
  'ability',
  'qualification',
] as const;
export type CriterionKind = (typeof criterionKinds)[number];

const questionKinds = ['past-behaviour', 'situational', 'knowledge', 'work-sample', 'strength'] as const;

const printedSource =
  'Whose words about and descriptors are; printed where they are. The attribution of a level goes before it.';

export const anchorsSchema = z
  .strictObject({ low: passage, acceptable: passage, outstanding: passage })
  .describe('What a low, an acceptable and an outstanding answer to this very question looks like.');

export const questionSchema = z.strictObject({
  id: slug.describe('Stable, and unique in the file.'),
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

/** What an upper layer leaves out comes from the layer below, so nothing is required here. */
const criterionKeys = {
  retired,
  source: sourceSchema.optional().describe(printedSource),
  about: passage.optional().describe('What it is, for people who do not have it.'),
  ladder: slug
    .optional()
    .describe('What it is graded by: a file of ladders/; the skill levels when left out.')
    .meta({ examples: ['civil-service-grades'] }),
  levels: z
    .record(slug, criterionLevelSchema)
    .default({})
    .describe('By level, e.g. "practitioner"; "any" for what is not graded.'),
};

const name = line.optional().describe('The official name.');

/** A file in skills/. */
export const skillSchema = z.strictObject({
  name,
  kind: z.enum(['skill']).optional().describe('What is no skill lies in criteria/.'),
  ...criterionKeys,
});

/** A file in criteria/: one of a skill, but for its kind. */
export const criterionSchema = z.strictObject({
  name,
  kind: z.enum(criterionKinds).exclude(['skill']).optional().describe('Required; skills lie in skills/.'),
  ...criterionKeys,
});

export type CriterionFile = z.infer<typeof skillSchema | typeof criterionSchema>;
export type Question = z.infer<typeof questionSchema>;
export type QuestionKind = Question['kind'];
export type Anchors = z.infer<typeof anchorsSchema>;
