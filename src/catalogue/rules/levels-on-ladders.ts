import { counted, didYouMean, fewOf, type Problem, problem } from '../../problems/index.ts';
import type { Catalogue, CriterionEntry } from '../catalogue.ts';
import { allCriteria } from '../criteria.ts';
import { idsOf, type Ladder, listedLadders, type Unplaced } from '../ladders.ts';
import { anyLevel } from '../schema/skill-levels.ts';

const mostSingly = 3;
const mostIds = 8;

/** Levels of one file that stand on no ladder, with what lacks them. */
interface Misfit extends Unplaced {
  /** The name of the ladder that the criterion asks for. */
  readonly named: string | undefined;
  /** What the ladder lacks that comes nearest to having all. */
  readonly missing: readonly string[];
}

/**
 * A level that is on no ladder has neither a name to print nor levels above and below. One Problem a file; where more
 * files are amiss that could stand on the same ladders, one that counts them: it is the ladder that does not fit.
 */
export function levelsOnLadders(catalogue: Catalogue): Problem[] {
  const groups = new Map<string, Misfit[]>();
  for (const criterion of allCriteria(catalogue)) {
    if (catalogue.skillLevelsFaulty && !criterion.ladder) continue;
    for (const misfit of misfitsOf(criterion, catalogue)) {
      const key = JSON.stringify([misfit.named, misfit.ladders.map(idsOf)]);
      groups.set(key, [...(groups.get(key) ?? []), misfit]);
    }
  }
  return [...groups.values()].flatMap((group) =>
    group.length > mostSingly ? together(group) : group.map(singly),
  );
}

function misfitsOf({ ladder, unplaced }: CriterionEntry, { ladders }: Catalogue): Misfit[] {
  return unplaced.map((each) => {
    const lacks = each.ladders.map((one) => each.ids.filter((id) => !idsOf(one).includes(id)));
    const [missing = each.ids] = lacks.sort((left, right) => left.length - right.length);
    return { ...each, missing, named: ladder && ladders.get(ladder.id)?.value.name };
  });
}

function singly(misfit: Misfit): Problem {
  const { ids, missing, named, ladders } = misfit;
  const known = knownIn(ladders);
  const none = `no ${named === undefined ? 'skill ' : ''}level${missing.length === 1 ? '' : 's'} ${quoted(missing)}`;
  const unnamed = missing.every((id) => known.includes(id))
    ? `no one ladder has the skill levels ${quoted(ids)}`
    : `there ${missing.length === 1 ? 'is' : 'are'} ${none}`;
  const message = named === undefined ? unnamed : `the ladder "${named}" has ${none}`;
  const [first = ''] = missing;
  const near = missing.length === 1 ? didYouMean(first, [...known, anyLevel]) : undefined;
  return problem('unknown-skill-level', message, { place: placeOf(misfit), hint: near ?? hintFor(misfit) });
}

function together(group: readonly Misfit[]): Problem[] {
  const [first, ...others] = group;
  if (!first) return [];
  const missing = [...new Set(group.flatMap((each) => each.missing))];
  const ladder = first.named === undefined ? 'no one ladder' : `the ladder "${first.named}"`;
  const has = first.named === undefined ? 'has' : 'lacks';
  const message = `${counted(group.length, 'file')} name levels that ${ladder} ${has}: ${fewOf(missing, mostIds)}`;
  const related = others.map((each) => ({ message: 'also here', place: placeOf(each) }));
  const hint = hintFor({ ...first, missing });
  return [problem('unknown-skill-level', message, { place: placeOf(first), related, hint })];
}

function placeOf({ source, missing: [id = ''] }: Misfit) {
  return source.placeOfKey(['levels', id]);
}

function hintFor({ ladders, missing }: Misfit): string {
  if (ladders.length === 0) {
    const levels = missing.slice(0, mostIds).map((id) => `{ id: ${id}, name: … }`);
    return `say in skill-levels.yaml which there are, the lowest first: "levels: [${levels.join(', ')}]"`;
  }
  if (ladders.length === 1) return `the levels are ${[...knownIn(ladders), anyLevel].join(', ')}`;
  return `the ladders are ${listedLadders(ladders)}`;
}

function knownIn(ladders: readonly Ladder[]): readonly string[] {
  return ladders.flatMap(idsOf);
}

function quoted(ids: readonly string[]): string {
  return ids.map((id) => `"${id}"`).join(', ');
}
