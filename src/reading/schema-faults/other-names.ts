import { z } from 'zod';
import type { Path } from '../yaml-places.ts';
import { schemasAt } from './schema-at.ts';

/**
 * What people call the keys of a group who do not know them: by each such name, what to write in its place, so that it
 * goes on after "write ". A name in the plural is the same.
 */
export const otherNames = z.registry<Readonly<Record<string, string>>>();

/** What to write in place of a key that a group does not have, where it is another name of what it has. */
export function otherNameHint(key: string, schema: z.core.$ZodType, path: Path = []): string | undefined {
  const name = singular(key);
  for (const each of schemasAt(schema, path)) {
    const names = otherNames.get(each) ?? {};
    const known = Object.entries(names).find(([other]) => singular(other) === name);
    if (known) return `write ${known[1]}`;
  }
  return undefined;
}

/** A key in lower case, its words joined by hyphens, the last in the singular: "jobDuties" → "job-duty". */
function singular(key: string): string {
  return key
    .replace(/(?<=[a-z])(?=[A-Z])/gu, '-')
    .toLowerCase()
    .replace(/[\s_]+/gu, '-')
    .replace(/ies$/u, 'y')
    .replace(/(?<!s)s$/u, '');
}
