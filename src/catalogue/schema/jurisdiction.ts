import { z } from 'zod';
import { currencyCode, language, line, passage, prose, slug } from './common.ts';

/** Names the file of a jurisdiction: a country, or a part of one that has laws of its own (ISO 3166: GB, US-CA). */
export const jurisdictionPattern = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/u;

const jurisdictionCode = z
  .string()
  .regex(jurisdictionPattern, 'a country in two capital letters, such as GB, or a part of it, such as US-CA')
  .meta({ examples: ['GB'] });

/** Whose law it is where neither a vacancy nor its organisation says. */
export const defaultJurisdiction = 'GB';

/** Words that hold in any country, and name no law: what ISO 3166 keeps for a country that is not known. */
export const anyJurisdiction = 'ZZ';

/** Subjects that questions are held against, with words of their own. */
export const questionSubjects = [
  'health',
  'family',
  'age',
  'religion',
  'origin',
  'sex',
  'pay-history',
] as const;
export type QuestionSubject = (typeof questionSubjects)[number];

/** What a law can ask an advert to say: keys of a vacancy or of its organisation. */
export const advertKeys = [
  'salary',
  'benefits',
  'closes',
  'contact',
  'apply',
  'adjustments',
  'security',
  'nationality',
  'complaints',
] as const;
export type AdvertKey = (typeof advertKeys)[number];

const rule = z.strictObject({
  law: line
    .optional()
    .describe('The act and section, as lawyers cite it. Without it the entry is advice, not law.')
    .meta({ examples: ['Equality Act 2010, section 60'] }),
  sources: z
    .array(z.strictObject({ name: line, address: z.url() }))
    .min(1)
    .optional()
    .describe('Where the law was read.'),
  read: z.iso
    .date()
    .meta({ examples: ['2026-11-25'] })
    .optional()
    .describe('The day on which it was read.'),
  checked: z
    .enum(['yes', 'no'])
    .optional()
    .describe('Whether somebody read the sources and found that they say this.'),
});

/** Nobody may take an entry for checked whose sources nobody can look up. */
function honest<Rule extends z.ZodType<z.infer<typeof rule>>>(schema: Rule): Rule {
  return schema
    .refine(({ law, checked }) => law === undefined || checked !== undefined, {
      error: 'say whether the law was checked: "checked: yes" or "checked: no"',
      path: ['law'],
    })
    .refine(({ sources, read, checked }) => checked !== 'yes' || (sources && read), {
      error: 'what was checked has "sources", and "read", the day on which they were read',
      path: ['checked'],
    });
}

const notToAsk = honest(
  rule.extend({
    subjects: z
      .array(z.enum(questionSubjects))
      .optional()
      .describe('The subjects of the check of questions that it stands for.'),
  }),
);

const ofAdverts = honest(
  rule.extend({
    binding: z
      .enum(['must', 'should', 'custom'])
      .describe('Whether the law asks for it, an authority advises it, or employers usually say it.'),
    needs: z
      .array(z.enum(advertKeys))
      .optional()
      .describe('Keys that a vacancy or its organisation must then give.'),
  }),
);

const plain = honest(rule);

const written = (text: z.ZodString | typeof passage) =>
  z.record(
    slug,
    z.union([
      text,
      z.strictObject({
        text,
        why: passage.optional(),
        words: z
          .array(line)
          .optional()
          .describe('What speaks of the subject in a question wherever it stands, e.g. "arrest record".'),
      }),
    ]),
  );

/** What a layer says of a jurisdiction; layers are merged by group and entry. */
export const jurisdictionSchema = z.strictObject({
  name: line.optional().describe('What it is called; left out in a layer that adds to the one below.'),
  within: jurisdictionCode
    .optional()
    .describe('The jurisdiction whose law holds here too, e.g. US for US-CA.'),
  currency: currencyCode.optional().describe('What pay is in, where a vacancy does not say.'),
  'not-to-ask': z.record(slug, notToAsk).default({}).describe('What no question may be about.'),
  'asked-apart': z
    .record(slug, plain)
    .default({})
    .describe('What is asked of everybody alike, but outside of the interview.'),
  advert: z.record(slug, ofAdverts).default({}).describe('What an advert must or should say.'),
  data: z
    .record(slug, plain)
    .default({})
    .describe('What candidates are told of their data: how long it is kept, what they can ask for.'),
  notes: z.record(slug, plain).default({}).describe('What an employer should know; no document says it.'),
  texts: z
    .record(
      language,
      z.strictObject({
        'not-to-ask': written(passage).default({}),
        'asked-apart': written(passage).default({}),
        advert: written(prose).default({}),
        data: written(prose).default({}),
        notes: written(prose).default({}),
      }),
    )
    .default({})
    .describe(
      'The words of every entry, by language: those of "en" are for "en-GB" and "en-US" too, where these have none. What an employer has to fill in stands in [brackets].',
    ),
});

/** The groups of entries. */
export const lawGroups = ['not-to-ask', 'asked-apart', 'advert', 'data', 'notes'] as const;
export type LawGroup = (typeof lawGroups)[number];

export type JurisdictionFile = z.infer<typeof jurisdictionSchema>;
export type WrittenText = z.infer<ReturnType<typeof written>>[string];
