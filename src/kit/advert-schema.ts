import { z } from 'zod';
import { advertParts } from '../catalogue/schema/advert.ts';
import { prose, text } from './text-schema.ts';

const salarySchema = z.object({
  for: text.describe('The place, grade or step that it is paid for.'),
  pay: text.describe('E.g. "£48,104 to £51,888 a year".'),
  note: text.optional(),
});

const locationSchema = z.object({
  name: text.describe('Of the place, e.g. "Leeds".'),
  address: text.optional().describe('All of it on one line, without the name.'),
  note: text.optional(),
});

const personSpecificationSchema = z.object({
  group: text.optional().describe('What its items have in common; absent where nothing is said.'),
  essential: z.array(text),
  desirable: z.array(text),
});

const factSchema = z.object({ term: text, text });

const sectionSchema = z.object({ heading: text, text: prose });

/** "guaranteed-interview" → "guaranteedInterview" */
export function fieldOfPart(part: string): string {
  return part.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

const sectionsAfterSchema = z.object(
  Object.fromEntries(advertParts.map((part) => [fieldOfPart(part), z.array(sectionSchema)])),
);

/** What the advert says of the post. */
export const postFields = {
  location: text
    .optional()
    .describe('The place of work on one line; the names of all, where there are several.'),
  locations: z
    .array(locationSchema)
    .describe('Places of work that are listed with more than their names; empty where there are none.'),
  remote: text.optional().describe('Whether people may work from elsewhere, as words.'),
  workingPattern: text.optional(),
  hours: text.optional().describe('E.g. "37 hours a week".'),
  contract: text.optional().describe('E.g. "Fixed term, 24 months (may be extended)".'),
  salary: text
    .optional()
    .describe('E.g. "£67,000 to £79,000 a year"; all of them on one line, where there are several.'),
  salaryNote: text.optional(),
  salaries: z
    .array(salarySchema)
    .describe('Pay by place, grade or step; empty where there is one salary for all.'),
  additionalPay: z.array(text).describe('E.g. "Digital allowance: up to £6,665 a year (by skill)".'),
  onTargetEarnings: text.optional().describe('E.g. "$180,000 to $220,000 a year".'),
  opens: text.optional(),
  closes: text.optional().describe('E.g. "Sunday 17 January 2027, 11:55pm".'),
  closingNote: text.optional().describe('E.g. that applications may close early.'),
  starts: text.optional().describe('When the work begins: a date, or words.'),
  languages: z.array(text).describe('Which languages are needed, e.g. "Welsh (level 3), essential".'),
  aboutJob: prose.describe('About this very post, in place of what its role and level say.'),
  duties: z.array(text).describe('Of this very post, in place of those of its role and level.'),
  personSpecification: z.array(personSpecificationSchema),
  facts: z
    .array(factSchema)
    .describe('Of the employer’s own: rows of the list of facts that have no field here.'),
  sections: z
    .array(sectionSchema)
    .describe('All sections of the employer’s own, in the order in which the advert shows them.'),
  sectionsAfter: sectionsAfterSchema.describe(
    'The same by the part of the built-in advert that they come after, such as sectionsAfter.about.',
  ),
};

const contactSchema = z.object({
  who: text.describe('Name and role, as far as there are any; else the employer.'),
  name: text.optional(),
  role: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  phoneLink: text.optional(),
  for: text.optional().describe('What they can be asked.'),
});

/** What the advert alone says of the employer. */
export const employerFields = {
  benefits: z.array(text).describe('All of them, in groups or not.'),
  benefitGroups: z
    .array(z.object({ group: text.optional(), items: z.array(text) }))
    .describe('The same in their groups; those in none first.'),
  pension: text.optional(),
  howToApply: z
    .object({
      link: text.optional(),
      email: text.optional(),
      phone: text.optional(),
      phoneLink: text.optional(),
      post: text.optional().describe('The address that applications are posted or brought to.'),
      send: z.array(text).describe('What an application holds.'),
      note: prose,
    })
    .optional()
    .describe('Where and with what to apply; "apply" has the employer’s own sentences.'),
  contact: contactSchema.optional().describe('The first, or only, contact.'),
  contacts: z.array(contactSchema).describe('All of them.'),
};
