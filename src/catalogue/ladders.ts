import type { ValueSource } from '../reading/index.ts';
import type { CriterionFile } from './schema/criterion.ts';
import { anyLevel, type SkillLevels } from './schema/skill-levels.ts';

/** Levels from the lowest to the highest, with the names that documents print. */
export interface Ladder {
  readonly levels: SkillLevels['levels'];
}

/** The ladder that a skill-levels.yaml describes, for the skills that name none. */
export interface SkillLadder extends Ladder {
  /** The layer that it stands in, and the lowest whose skills have it: positions, the lowest layer 0. */
  readonly layer: number;
  readonly reach: number;
}

/** A level of a skill or other criterion: on a ladder, unless it is not graded. */
interface Placed {
  readonly ladder?: Ladder;
}

/**
 * The ladders of all layers, the lowest first. One that has every level of a ladder below, in its order, takes its
 * place: it renames levels and adds to them. Any other stands beside it, and what lies below keeps its own.
 */
export function layLadders(
  files: readonly { readonly value: SkillLevels; readonly layer: number }[],
): readonly SkillLadder[] {
  const ladders: SkillLadder[] = [];
  for (const { value, layer } of files) {
    const at = ladders.findLastIndex((below) => holds(value, below));
    const ladder = { levels: value.levels, layer, reach: ladders[at]?.reach ?? layer };
    if (at === -1) ladders.push(ladder);
    else ladders[at] = ladder;
  }
  return ladders;
}

function holds(ladder: Ladder, other: Ladder): boolean {
  const positions = idsOf(other).map((id) => idsOf(ladder).indexOf(id));
  return positions.every((position, index) => position > (positions[index - 1] ?? -1));
}

/** The ladders that a file of a layer can stand on: that of its own layer first, then of each below. */
export function laddersFor(layer: number, ladders: readonly SkillLadder[]): readonly SkillLadder[] {
  const height = (ladder: SkillLadder) => (ladder.layer <= layer ? ladder.layer : ladder.reach);
  return ladders.filter(({ reach }) => reach <= layer).sort((left, right) => height(right) - height(left));
}

export function idsOf({ levels }: Ladder): readonly string[] {
  return levels.map(({ id }) => id);
}

/** Ladders as a sentence lists them: "awareness, working; or m1, m2". */
export function listedLadders(ladders: readonly Ladder[]): string {
  return ladders.map((ladder) => idsOf(ladder).join(', ')).join('; or ');
}

/** What documents print of a level; undefined for what is not graded. */
export function nameOfLevel(id: string, level: Placed | undefined): string | undefined {
  return level?.ladder?.levels.find((each) => each.id === id)?.name;
}

/** Levels that one file of a skill names and that stand on no ladder. */
export interface Unplaced {
  readonly ids: readonly string[];
  readonly source: ValueSource;
  /** Those that they could stand on. */
  readonly ladders: readonly Ladder[];
}

/**
 * The ladder of each level that a file names. All its levels stand on the first that has them all. A file that only
 * adds to levels that the skill has below leaves them where they are; so does one of which a ladder has what is new.
 */
export function placeLevels(
  { levels }: CriterionFile,
  below: ReadonlyMap<string, Placed>,
  ladders: readonly Ladder[],
): ReadonlyMap<string, Ladder | undefined> {
  const ids = Object.keys(levels).filter((id) => id !== anyLevel);
  const added = ids.filter((id) => !below.has(id));
  const withAll = (wanted: readonly string[]) =>
    ladders.find((ladder) => wanted.every((id) => idsOf(ladder).includes(id)));
  const whole = added.length > 0 ? withAll(ids) : undefined;
  const part = whole ?? withAll(added);
  return new Map(ids.map((id) => [id, whole ?? (below.has(id) ? below.get(id)?.ladder : part)]));
}

/** Levels of a skill in order: ladder by ladder as they are laid, then those that stand on none. */
export function inLadderOrder<Level extends Placed>(
  levels: ReadonlyMap<string, Level>,
  ladders: readonly Ladder[],
): ReadonlyMap<string, Level> {
  const last = ladders.length;
  const keyed = [...levels].map(([id, level]) => {
    const { ladder } = level;
    const key = ladder ? [ladders.indexOf(ladder), idsOf(ladder).indexOf(id)] : [last, 0];
    return { id, level, key };
  });
  keyed.sort(
    ({ key: [ladder = last, rung = 0] }, { key: [otherLadder = last, otherRung = 0] }) =>
      ladder - otherLadder || rung - otherRung,
  );
  return new Map(keyed.map(({ id, level }) => [id, level]));
}
