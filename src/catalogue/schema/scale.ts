import { z } from 'zod';
import { line, passage } from './common.ts';

/** What a point counts, and what a total can be made of: two decimals, so that sums of them are exact. */
const number = z
  .number()
  .min(-100)
  .max(100)
  .multipleOf(0.01, 'a number can have two decimals at most')
  .meta({ examples: [4] });

const longestMark = 12;

const letters = z
  .string()
  .trim()
  .regex(/^\S+(?: \S+)*$/u, 'a letter or a short mark, on one line')
  .max(longestMark)
  .refine((text) => !/^-?\d+(?:[.,]\d+)?$/u.test(text), {
    error: 'a number stands here without quotes, and with a point before its decimals: 4, or 1.5',
  });

/** What a panel writes down for a point: a number, or a letter or short mark. */
export const mark = z.union([number, letters]);

const pointSchema = z.strictObject({
  value: mark.describe('What the panel writes down: a number, or a letter or short mark.'),
  label: line.optional().describe('A short name of the point.'),
  meaning: passage.optional(),
  counts: z
    .union([
      number,
      z
        .boolean()
        .refine(
          (counts) => !counts,
          'say by a number what it counts; or false, if it leaves a criterion out',
        ),
    ])
    .optional()
    .describe(
      'What a letter counts in the total; false for a point that leaves a criterion out of it, such as "not applicable".',
    ),
});

export const scaleSchema = z.strictObject({
  name: line,
  points: z
    .array(pointSchema)
    .min(2)
    .meta({
      examples: [
        [
          { value: 0, label: 'No' },
          { value: 1, label: 'Yes' },
        ],
      ],
    })
    .describe('From the lowest to the highest, or from the highest to the lowest, as documents show them.'),
  anchors: z
    .strictObject({ low: mark, acceptable: mark, outstanding: mark })
    .describe(
      'The points that the three anchors of a question describe; "acceptable" is the usual pass mark. They say which end of the scale is the better one.',
    ),
});

export type Scale = z.infer<typeof scaleSchema>;
export type Point = Scale['points'][number];
export type Mark = Point['value'];
