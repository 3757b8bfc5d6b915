import type { Options } from 'yargs';
import { type DocumentKind, type PersonKind, personKinds } from '../kit/index.ts';
import { chosen, commaList, UsageError } from './options.ts';

/** The options that say whose documents are made. */
export const copiesOptions = {
  each: {
    type: 'string',
    array: true,
    requiresArg: true,
    defaultDescription: 'blank sheets',
    describe: `A sheet of their own for each: ${personKinds.join(', ')}, or both`,
    coerce: commaList,
  },
  bundle: {
    type: 'boolean',
    default: false,
    describe: 'What is made for each person in one file a stage, ready to print on both sides',
  },
} as const satisfies Record<string, Options>;

/**
 * Whose documents are asked for, and whether in one file a stage. Throws a UsageError for kinds of person that there
 * are not, where no document that is made could be theirs, and for a bundle of nobody's; `kinds` are those that are
 * made, where they are known.
 */
export function copiesAsked(
  { each, bundle }: { readonly each?: readonly string[] | undefined; readonly bundle: boolean },
  kinds: readonly DocumentKind[] | undefined,
): { readonly each: readonly PersonKind[]; readonly bundle: boolean } {
  if (each === undefined) {
    if (bundle && kinds && !kinds.some(({ per }) => personKinds.some((person) => person === per)))
      throw new UsageError('--bundle: say whose sheets with --each candidate, --each panel-member or both');
    return { each: [], bundle };
  }
  const people = chosen(each, personKinds, (person) => person, 'each');
  for (const person of people) {
    if (kinds?.some((kind) => kind.each?.includes(person)) ?? true) continue;
    throw new UsageError(`--each ${person}: none of the documents that are built is made for each ${person}`);
  }
  return { each: people, bundle };
}
