import type { Place } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';

export type PeopleKey = 'panel' | 'candidates';

/** A reference where the file lists it. */
export interface Listed {
  readonly key: PeopleKey;
  readonly reference: string;
  readonly place: Place;
}

/** The lists of people that a vacancy and its stages hold, in the order of the file. */
export function listsOfPeople({ value, source }: Vacancy): Listed[][] {
  const all = [
    { people: value, path: [] },
    ...(value.stages ?? []).map((people, index) => ({ people, path: ['stages', index] })),
  ];
  return all.flatMap(({ people, path }) =>
    (['panel', 'candidates'] as const).map((key) =>
      (people[key] ?? []).map((reference, index) => ({
        key,
        reference,
        place: source.placeOf([...path, key, index]),
      })),
    ),
  );
}
