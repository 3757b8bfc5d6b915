import { type Place, type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';
import { slugOfPeople } from '../vacancy.ts';
import { listsOfPeople } from './people.ts';

interface Named {
  readonly people: readonly string[];
  readonly place: Place;
}

/**
 * References name the files of sheets: two that give one name would write over each other's, and two alike could not
 * be told apart on paper. A candidate and a panel member together must not give the name of two others either.
 */
export function uniquePeople(vacancy: Vacancy): Problem[] {
  const { value, source, stages } = vacancy;
  const lists = listsOfPeople(vacancy).map((list) =>
    list.map(({ reference, place }): Named => ({ people: [reference], place })),
  );
  const pairs = stages.map(({ candidates, panel }, index): Named[] => {
    const place = source.placeOf(value.stages ? ['stages', index, 'id'] : ['candidates']);
    return candidates.flatMap((candidate) => panel.map((member) => ({ people: [candidate, member], place })));
  });
  const alike = lists.flatMap(repeated);
  return alike.length > 0 ? alike : pairs.flatMap(repeated);
}

/** A Problem for everyone whose files would be named like those of one before. */
function repeated(list: readonly Named[]): Problem[] {
  const first = new Map<string, Named>();
  return list.flatMap((named) => {
    const slug = slugOfPeople(named.people);
    const before = first.get(slug);
    if (!before) {
      first.set(slug, named);
      return [];
    }
    const [one, other] = [before, named].map(({ people }) =>
      people.map((each) => `"${each}"`).join(' with '),
    );
    return problem('duplicate-id', `${one} and ${other} would both have files named "${slug}"`, {
      place: named.place,
      related: [{ message: 'the first one', place: before.place }],
      hint: 'give one of them another reference',
    });
  });
}
