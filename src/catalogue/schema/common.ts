import { z } from 'zod';
import { languagePattern } from '../../locale/index.ts';
import { longestSlug, proseBlocks, slugPattern } from '../../reading/index.ts';

export const slug = z
  .string()
  .max(longestSlug)
  .regex(slugPattern, 'an id of lower-case letters, digits and hyphens')
  .meta({
    description: 'Lower-case letters and digits, in words joined by hyphens.',
    examples: ['technical-interview'],
  });

/** The language of documents or texts. */
export const language = z
  .string()
  .trim()
  .regex(languagePattern, 'a language, such as en-GB or cy')
  .meta({ examples: ['en-GB'] });

/** A short text on one line. */
export const line = z
  .string()
  .trim()
  .min(1, 'write something here, or leave the key out')
  .regex(/^[^\n\r]*$/u, 'a text on one line');

/** Plain text without markup: paragraphs and lists, as `proseBlocks` reads them. */
export const prose = z.string().trim().min(1, 'write something here, or leave the key out');

/** Plain text of one paragraph, on as many lines as it likes. */
export const passage = prose.refine(isNoList, 'keep this to one paragraph: no list can stand here');

export const passageList = z.array(passage);

function isNoList(text: string): boolean {
  return !text.includes('\n') || proseBlocks(text).every(({ items }) => items.length === 0);
}

/** As ISO 4217 has it. */
export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/u, 'a currency in three letters')
  .meta({ examples: ['GBP'] });

export const attribution = passage.describe(
  'What the licence of quoted text asks to be said; printed in documents that quote it.',
);

export const retired = z
  .boolean()
  .optional()
  .describe('Whether it is kept, with what was written for it, but should be used no more.');
