import { z } from 'zod';
import { otherNames } from '../../reading/index.ts';
import { advertTexts } from './advert.ts';
import { language, line, prose } from './common.ts';
import { contactSchema } from './contact.ts';
import { otherNamesOfEmployer } from './other-names.ts';

/** What every advert and interview of an employer says; a vacancy may say each of them otherwise. */
export const employerTexts = {
  about: prose.optional().describe('Who the employer is, for candidates.'),
  apply: prose.optional().describe('How to apply: where, with what, by when.'),
  adjustments: prose
    .optional()
    .describe('Adjustments for disabled candidates: what is offered and how to ask.'),
  'guaranteed-interview': prose.optional().describe('Schemes such as Disability Confident.'),
  'ai-use': prose.optional().describe('What use of artificial intelligence is fine in an application.'),
  feedback: prose.optional(),
  security: prose.optional().describe('Checks and clearance.'),
  nationality: prose.optional(),
  contact: contactSchema.optional(),
  contacts: z.array(contactSchema).optional().describe('Where there are several to ask; after "contact".'),
  'time-zone': line
    .meta({ examples: ['Europe/London'] })
    .optional()
    .describe('Of the times, where candidates may be in others: a name of the IANA database, or words.'),
  complaints: prose.optional(),
  ties: prose.optional().describe('How equal totals are put in order.'),
  script: z
    .strictObject({ opening: prose.optional(), close: prose.optional() })
    .optional()
    .describe('What the chair reads aloud.'),
  ...advertTexts,
};

export const organisationSchema = z.strictObject({
  name: line,
  lang: language
    .optional()
    .describe('Of the documents: one of the catalogue’s locales; en-GB when left out.'),
  jurisdiction: line.optional().describe('Whose law holds, e.g. GB, US or US-CA; GB when left out.'),
  logo: line.optional().describe('A PNG or JPEG, relative to the catalogue folder.'),
  ...employerTexts,
});

otherNames.add(organisationSchema, otherNamesOfEmployer);

export type Organisation = z.infer<typeof organisationSchema>;
