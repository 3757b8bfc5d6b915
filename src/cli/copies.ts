import type { Options } from 'yargs';
import { type DocumentKind, type PersonKind, personKinds } from '../kit/document-kinds.ts';
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
    describe: 'With --each: one file a stage, ready to print on both sides',
  },
} as const satisfies Record<string, Options>;

/**
 * Whose documents are asked for, and whether in one file a stage. Throws a UsageError for kinds of person that there
 * are not, where no document that is made could be theirs, and for a bundle of nobody's.
 */
export function copiesAsked(
  { each, bundle }: { readonly each?: readonly string[] | undefined; readonly bundle: boolean },
  kinds: readonly DocumentKind[],
): { readonly each: readonly PersonKind[]; readonly bundle: boolean } {
  if (each === undefined) {
    if (bundle)
      throw new UsageError('--bundle: say whose sheets with --each candidate, --each panel-member or both');
    return { each: [], bundle };
  }
  const people = chosen(each, personKinds, (person) => person, 'each');
  for (const person of people) {
    if (kinds.some((kind) => kind.each?.includes(person))) continue;
    throw new UsageError(`--each ${person}: none of the documents that are built is made for each ${person}`);
  }
  return { each: people, bundle };
}
