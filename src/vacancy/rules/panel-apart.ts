import { type Problem, problem } from '../../problems/index.ts';
import { slugOfPeople, type Vacancy } from '../vacancy.ts';
import { type Listed, listsOfPeople } from './people.ts';

/** Shorter ones are counted off, as in "a, b, c" or "1, 2, 3": each list has its own. */
const fewestCharacters = 3;

/** Nobody rates an application of their own, and two people of one reference cannot be told apart on a sheet. */
export function panelApart(vacancy: Vacancy): Problem[] {
  const told = new Set<string>();
  const listed = listsOfPeople(vacancy).flat();
  return vacancy.stages.flatMap(({ panel, candidates }) =>
    candidates.flatMap((candidate) => {
      const slug = slugOfPeople([candidate]);
      const member = panel.find((each) => slugOfPeople([each]) === slug);
      if (member === undefined || told.has(slug) || slug.length < fewestCharacters) return [];
      told.add(slug);
      const [here] = placesOf(listed, 'candidates', candidate);
      const [there] = placesOf(listed, 'panel', member);
      return problem('candidate-on-panel', `"${candidate}" is listed as a candidate and on the panel`, {
        place: here?.place,
        related: there && [{ message: 'on the panel', place: there.place }],
        hint: 'give the two different references',
      });
    }),
  );
}

function placesOf(listed: readonly Listed[], key: Listed['key'], reference: string): Listed[] {
  return listed.filter((each) => each.key === key && each.reference === reference);
}
