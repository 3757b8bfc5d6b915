import { z } from 'zod';
import { line, passage, slug } from './common.ts';

/** The level of skills that are not graded; no document prints it. */
export const anyLevel = 'any';

export const skillLevelsSchema = z.strictObject({
  levels: z
    .array(z.strictObject({ id: slug, name: line, meaning: passage.optional() }))
    .min(1)
    .refine(areDistinct, `give each level an id of its own, and none the id "${anyLevel}"`)
    .refine(areNamedApart, 'give each level a name of its own: documents show nothing else of it')
    .describe('From the lowest to the highest.'),
});

/** A ladder of its own that criteria are graded by, such as the grades of an employer. */
export const ladderSchema = z.strictObject({ name: line, ...skillLevelsSchema.shape });

export type LadderFile = z.infer<typeof ladderSchema>;
export type SkillLevels = z.infer<typeof skillLevelsSchema>;

function areDistinct(levels: readonly { readonly id: string }[]): boolean {
  return new Set([anyLevel, ...levels.map((level) => level.id)]).size === levels.length + 1;
}

function areNamedApart(levels: readonly { readonly name: string }[]): boolean {
  return new Set(levels.map(({ name }) => name.toLowerCase())).size === levels.length;
}
