import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';
import { listsOfPeople, type PeopleKey } from './people.ts';
import { looksLikeName } from './words-of-parts.ts';

const hints: Readonly<Record<PeopleKey, string>> = {
  panel: 'say what part they have, such as chair, panel-2 or hr-lead',
  candidates: 'give each a number, such as C-1042, and keep elsewhere whose it is',
};

const mostQuoted = 3;

/**
 * References stand on every sheet and in names of files, where a name would tell the panel of somebody's sex and origin.
 * It is words that are judged here, so that this is a warning, one for each list.
 */
export function referencesNotNames(vacancy: Vacancy): Problem[] {
  return listsOfPeople(vacancy).flatMap((list) => {
    const names = list.filter(({ reference }) => looksLikeName(reference));
    const [first] = names;
    if (!first) return [];
    const quoted = names.slice(0, mostQuoted).map(({ reference }) => `"${reference}"`);
    const more = names.length - quoted.length;
    const all = `${quoted.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const message =
      names.length === 1
        ? `${all} looks like a name, and would stand on paper`
        : `${all} look like names, and would stand on paper`;
    return problem('name-for-reference', message, { place: first.place, hint: hints[first.key] });
  });
}
