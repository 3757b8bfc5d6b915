import { z } from 'zod';
import { line, passage } from './common.ts';

/** Whose words the texts of a file are; without it they are taken for the catalogue's own. */
export const sourceSchema = z.strictObject({
  name: line.describe('Who wrote it, e.g. the name of a framework.'),
  licence: line.optional().describe('Under which licence it may be quoted.'),
  attribution: passage.optional().describe('What the licence asks to be said, in its own words.'),
});

export type TextSource = z.infer<typeof sourceSchema>;

/**
 * What documents print of a source: its name, attribution and licence as sentences. One that stands in another, as a
 * licence often does in its attribution, is not said twice.
 */
export function attributionOf({ name, attribution, licence }: TextSource): string {
  const parts = [name, attribution, licence].filter((part) => part !== undefined);
  const bare = parts.map((part) => part.toLowerCase().replace(/[.\s]+$/u, ''));
  const said = parts.filter(
    (_, index) =>
      !bare.some(
        (other, at) =>
          at !== index && other.includes(bare[index] ?? '') && (other !== bare[index] || at < index),
      ),
  );
  return said.map((part) => part.replace(/(?<![.!?])$/u, '.')).join(' ');
}
