import { type Place, type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { allCriteria } from '../criteria.ts';
import { nameOfLevel } from '../ladders.ts';

interface Named {
  readonly name: string;
  readonly place: () => Place;
}

/**
 * Documents show levels and points by their names, never by their ids: two of one name are the same to whoever reads
 * them. Two points with one meaning cannot be told apart by a panel either.
 */
export function namesDiffer(catalogue: Catalogue): Problem[] {
  return [...pointsOfScales(catalogue), ...levelsOfRoles(catalogue), ...levelsOfCriteria(catalogue)].flatMap(
    ({ what, named }) => repeated(what, named),
  );
}

interface Names {
  readonly what: string;
  readonly named: readonly Named[];
}

function pointsOfScales({ scales }: Catalogue): Names[] {
  return [...scales.values()].flatMap(({ value: { points }, source }) =>
    (['label', 'meaning'] as const).map((key) => ({
      what: key,
      named: points.flatMap((point, index) => {
        const name = point[key];
        return name === undefined ? [] : [{ name, place: () => source.placeOf(['points', index, key]) }];
      }),
    })),
  );
}

/** Of one role; two tracks may have a level of one name each. */
function levelsOfRoles({ roles }: Catalogue): Names[] {
  return [...roles.values()].flatMap(({ value: { levels }, source }) =>
    [undefined, 'technical', 'management'].map((track) => ({
      what: 'name',
      named: levels.flatMap((level, index) =>
        level.track === track
          ? [{ name: level.name, place: () => source.placeOf(['levels', index, 'name']) }]
          : [],
      ),
    })),
  );
}

/** Of one ladder they differ; levels of one criterion may stand on two. */
function levelsOfCriteria(catalogue: Catalogue): Names[] {
  return allCriteria(catalogue).map(({ levels }) => ({
    what: 'level',
    named: [...levels].flatMap(([id, level]) => {
      const name = nameOfLevel(id, level);
      return name === undefined ? [] : [{ name, place: level.place }];
    }),
  }));
}

function repeated(what: string, named: readonly Named[]): Problem[] {
  const firsts = new Map<string, Named>();
  return named.flatMap((each) => {
    const key = each.name.toLowerCase();
    const first = firsts.get(key);
    if (!first) firsts.set(key, each);
    return first
      ? problem('name-repeated', `the ${what} "${each.name}" stands here twice`, {
          place: each.place(),
          related: [{ message: 'the first one', place: first.place() }],
          hint: 'let the two say how they differ',
        })
      : [];
  });
}
