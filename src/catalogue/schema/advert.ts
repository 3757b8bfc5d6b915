import { z } from 'zod';
import { line, passage, passageList, prose } from './common.ts';
import { emailAddress } from './contact.ts';

/** The parts of the built-in advert, in their order, after which a section of one's own can stand. */
export const advertParts = [
  'apply',
  'about',
  'job',
  'skills',
  'person-specification',
  'benefits',
  'selection',
  'adjustments',
  'guaranteed-interview',
  'ai-use',
  'feedback',
  'security',
  'nationality',
  'contact',
  'complaints',
] as const;

export type AdvertPart = (typeof advertParts)[number];

/** Where a section stands that does not say it: before whom to ask. */
export const usualPart: AdvertPart = 'nationality';

const factSchema = z.strictObject({
  term: line.describe('What the fact is of, e.g. "Business area".'),
  text: passage,
});

const sectionSchema = z.strictObject({
  heading: line,
  text: prose,
  after: line
    .optional()
    .describe(
      `The part of the advert that it stands after: ${advertParts.join(', ')}; or the heading of another section. Before the contact when left out.`,
    ),
});

const benefitGroupSchema = z.strictObject({ group: line, items: passageList.min(1) });

const percentage = z.number().min(0).max(100);

const pensionSchema = z.strictObject({
  scheme: line.optional(),
  employer: percentage
    .meta({ examples: [28.97] })
    .optional()
    .describe('What the employer pays in, as a percentage of the salary.'),
  employee: percentage
    .meta({ examples: [5] })
    .optional()
    .describe('What the employee pays in, likewise.'),
  note: line.optional(),
});

const howToApplySchema = z
  .strictObject({
    link: z
      .url({ protocol: /^https?$/u, error: 'a web address' })
      .meta({ examples: ['https://www.example.org/jobs/DDX-2041'] })
      .optional()
      .describe('Where the application is filled in or sent.'),
    email: emailAddress.optional(),
    phone: line.optional(),
    post: passage.optional().describe('The address that applications are posted or brought to.'),
    send: passageList.optional().describe('What an application holds, e.g. "a CV of at most two pages".'),
    note: prose.optional().describe('Anything else, in sentences.'),
  })
  .refine((how) => [how.link, how.email, how.phone, how.post, how.note].some((way) => way !== undefined), {
    error: 'say where: "link", "email", "phone", "post" or "note"',
    abort: true,
  });

/** What only an advert says, of an employer or of one vacancy. */
export const advertTexts = {
  'how-to-apply': howToApplySchema
    .optional()
    .describe('Where and with what to apply; for sentences of your own alone, "apply".'),
  benefits: z
    .array(z.union([passage, benefitGroupSchema]))
    .optional()
    .describe('One by one, or in groups: { group: Time off, items: […] }.'),
  pension: z
    .union([percentage.meta({ examples: [28.97] }), line, pensionSchema])
    .optional()
    .describe('In words, as the percentage that the employer pays in, or with more to say.'),
  facts: z
    .array(factSchema)
    .optional()
    .describe(
      'Rows of the list of facts that have no key of their own. A vacancy’s are joined to its organisation’s.',
    ),
  sections: z
    .array(sectionSchema)
    .optional()
    .describe('Sections of your own. A vacancy’s are joined to its organisation’s.'),
};

export type Fact = z.infer<typeof factSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Benefit = NonNullable<z.infer<typeof advertTexts.benefits>>[number];
export type Pension = z.infer<typeof advertTexts.pension>;
