import { z } from 'zod';
import { longestSlug, slugPattern } from '../../reading/index.ts';

export const slug = z
  .string()
  .max(longestSlug)
  .regex(slugPattern, 'use lower-case letters, digits and hyphens, e.g. "technical-interview"')
  .describe('Lower-case letters and digits, in words joined by hyphens.');

/** A short text on one line. */
export const line = z
  .string()
  .trim()
  .min(1, 'write something here, or leave the key out')
  .regex(/^[^\n\r]*$/u, 'keep this text on one line');

/** Plain text without markup; a blank line starts a new paragraph. */
export const prose = z.string().trim().min(1, 'write something here, or leave the key out');

export const proseList = z.array(prose);

export const attribution = prose.describe(
  'What the licence of quoted text asks to be said; printed at the foot of an advert that quotes it.',
);
