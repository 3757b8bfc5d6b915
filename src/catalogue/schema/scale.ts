import { z } from 'zod';
import { line, passage } from './common.ts';

const value = z
  .int()
  .min(0)
  .max(100)
  .meta({ examples: [4] });

export const scaleSchema = z.strictObject({
  name: line,
  points: z
    .array(z.strictObject({ value, label: line, meaning: passage.optional() }))
    .min(2)
    .max(11)
    .describe('From the lowest to the highest.'),
  anchors: z
    .strictObject({ low: value, acceptable: value, outstanding: value })
    .describe(
      'The points that the three anchors of a question describe; "acceptable" is the usual pass mark.',
    ),
});

export type Scale = z.infer<typeof scaleSchema>;
