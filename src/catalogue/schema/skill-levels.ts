import { z } from 'zod';
import { line, prose, slug } from './common.ts';

/** The level of skills that are not graded; no document prints it. */
export const anyLevel = 'any';

export const skillLevelsSchema = z.strictObject({
  levels: z
    .array(z.strictObject({ id: slug, name: line, meaning: prose.optional() }))
    .min(1)
    .describe('From the lowest to the highest.'),
});

export type SkillLevels = z.infer<typeof skillLevelsSchema>;
