import { z } from 'zod';
import { line, slug } from '../../catalogue/schema/common.ts';
import { personKinds } from '../../kit/index.ts';
import { isDeviceName } from '../../reading/index.ts';
import { formatNames } from '../../writers/formats.ts';

/** Beside the ids of a stage and two people it stands in file names. */
const longestKind = 60;

const kindName = slug.max(longestKind).refine((name) => !isDeviceName(name), {
  error: 'Windows keeps this name for a device: give the kind another',
});

/** Whether a kind of document can have this name. */
export function canNameKind(name: string): boolean {
  return kindName.safeParse(name).success;
}

/** Of what there may be one document each. */
export const kindSubjects = ['vacancy', 'stage', ...personKinds] as const;

const kindSchema = z
  .strictObject({
    per: z
      .enum(kindSubjects)
      .optional()
      .describe('Of what there is one document each; as below when left out.'),
    stages: z
      .array(slug.meta({ examples: ['interview'] }))
      .min(1)
      .optional()
      .describe('For which stages: kinds of stage (sift, exercise, interview) or ids; all when left out.'),
    each: z
      .array(z.enum(personKinds))
      .min(1)
      .optional()
      .describe('For whom "--each" makes a document of their own; for documents per stage.'),
    formats: z
      .array(z.enum(formatNames))
      .min(1)
      .optional()
      .describe('In which formats, of those asked for; all when left out.'),
    file: z
      .string()
      .trim()
      .max(longestKind)
      .meta({ examples: ['{stage}-invitation-{candidate}'] })
      .optional()
      .describe(
        'The name of its files without ending, with {kind}, {stage}, {candidate} or {panel-member} in it.',
      ),
    title: line.optional().describe('What its documents are called where several are listed.'),
    about: line.optional().describe('What it is for, as "rolekit list documents" shows it.'),
  })
  .describe('A kind of document: its template is the file of the same name that ends in ".hbs".');

const leftOut = z
  .boolean()
  .refine((value) => !value, 'write "false" to leave a kind out, or say of what it is: { per: vacancy }')
  .describe('"false" leaves out a kind of a folder below.');

/** What `documents.yaml` in a folder of templates may say: kinds of documents by name. */
export const documentsSchema = z.record(kindName, z.union([kindSchema, leftOut]));

export type KindFile = z.output<typeof kindSchema>;
