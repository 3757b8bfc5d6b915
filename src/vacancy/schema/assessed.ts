import { z } from 'zod';
import { slug } from '../../catalogue/schema/common.ts';
import { mark } from '../../catalogue/schema/scale.ts';
import { checkNaming, criterionKeys, ownQuestionSchema } from './criteria.ts';
import { percent, units } from './values.ts';

/** A rating of the scale that is in use. */
const rating = mark.meta({ examples: [4] }).register(units, { unit: 'rating' });

const total = z
  .number()
  .multipleOf(0.01, 'a total can have two decimals at most')
  .meta({ examples: [24] });

export const passSchema = z
  .strictObject({
    each: rating.optional().describe('Every essential criterion must be rated so, or better.'),
    total: total
      .optional()
      .describe('The total must be at least this; at most this on a scale where lower is better.'),
    percentage: z
      .number()
      .min(1)
      .max(100)
      .multipleOf(0.01, 'a percentage can have two decimals at most')
      .meta({ examples: [60] })
      .register(units, { unit: 'percentage' })
      .optional()
      .describe('The total must be at least this part of the most that can be reached.'),
    'one-below': z
      .strictObject({ 'if-total': total })
      .optional()
      .describe(
        'One essential criterion may be one point of the scale worse than "each" if the total is at least this.',
      ),
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

const weight = z
  .union([
    z
      .number()
      .min(0)
      .max(100)
      .multipleOf(0.01, 'a weight can have two decimals at most')
      .meta({ examples: [2] }),
    percent.meta({ examples: ['40%'] }),
  ])
  .register(units, { unit: 'weight' });

export const assessedSchema = z
  .strictObject({
    ...criterionKeys,
    weight: weight
      .optional()
      .describe(
        'How often the rating counts in the total: up to 10, 1 when left out; or a percentage, such as 40%, where those of the stage add up to 100. With 0 it is rated and must be passed, but does not count.',
      ),
    essential: z.boolean().default(true),
    minimum: rating
      .optional()
      .describe('The lowest rating that passes for this criterion; for an essential one only.'),
    question: z
      .union([slug, ownQuestionSchema])
      .optional()
      .describe('The id of the question to ask, or one of your own; chosen from the bank when left out.'),
  })
  .superRefine(checkNaming)
  .refine(({ essential, minimum }) => essential || minimum === undefined, {
    error: 'a desirable criterion fails nobody, and so can have no minimum',
    path: ['minimum'],
  });

export type Pass = z.infer<typeof passSchema>;
export type AssessedFile = z.infer<typeof assessedSchema>;
