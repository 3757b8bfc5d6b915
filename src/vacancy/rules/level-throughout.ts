import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import { idOfCriterion } from '../schema/criteria.ts';
import type { Vacancy } from '../vacancy.ts';

/** The advert says one level of a criterion, and so all stages must ask for it at that. */
export function levelThroughout({ value, source }: Vacancy): Problem[] {
  const firsts = new Map<string, { readonly level: string; readonly path: Path }>();
  const stages = (value.stages ?? []).flatMap(({ assess }, index) =>
    assess.map((named, at) => ({ named, path: ['stages', index, 'assess', at, 'level'] })),
  );
  const desirable = (value.desirable ?? []).map((named, at) => ({ named, path: ['desirable', at, 'level'] }));
  return [...stages, ...desirable].flatMap(({ named, path }) => {
    const level = typeof named === 'string' ? undefined : named.level;
    if (level === undefined) return [];
    const id = idOfCriterion(named);
    const first = firsts.get(id);
    if (!first) firsts.set(id, { level, path });
    if (!first || first.level === level) return [];
    return problem(
      'level-differs',
      `"${id}" is asked for at the level "${level}" here, and at "${first.level}" before`,
      {
        place: source.placeOf(path),
        related: [{ message: 'the other level', place: source.placeOf(first.path) }],
        hint: 'ask for one level throughout; said once, it counts wherever it is left out',
      },
    );
  });
}
