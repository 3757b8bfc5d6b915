import { z } from 'zod';
import { slugOf } from '../../reading/index.ts';

/** Stands on paper and in file names, and so is short and plain. */
const personReference = z
  .string()
  .trim()
  .max(40)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9 _/.-]*$/u,
    'a reference of letters A to Z, digits, spaces, - _ / and . (never a name or an address)',
  )
  .meta({ examples: ['C-1042'] })
  .refine((text) => !/(?:^|-)form-[a-z]$/u.test(slugOf(text)), {
    error: 'do not end a reference in "form" and a letter: the files of forms B and C are named so',
  });

/** Who rates and who is assessed: of a vacancy, or of a stage. */
export const people = {
  panel: z
    .array(personReference)
    .max(20)
    .optional()
    .describe('Who rates, in order, e.g. [chair, panel-2]: references, never names.'),
  candidates: z
    .array(personReference)
    .max(1000)
    .optional()
    .describe('Who is assessed, in order, e.g. [C-1042, C-1057]: references, never names.'),
};
