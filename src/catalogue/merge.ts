import type { Path, ValueSource } from '../reading/index.ts';
import type { CriterionEntry, CriterionLevel } from './catalogue.ts';
import { inLadderOrder, type Ladder, placeLevels, type Unplaced } from './ladders.ts';
import type { CriterionFile, CriterionKind } from './schema/criterion.ts';
import { anyLevel } from './schema/skill-levels.ts';
import { attributionOf } from './schema/source.ts';

/** What one layer says of a skill or other criterion. */
export interface CriterionLayer {
  readonly value: CriterionFile;
  readonly source: ValueSource;
  /** The ladders of skills that its levels can stand on, the nearest first. */
  readonly skillLevels: readonly Ladder[];
}

/** Those of skills, the lowest first, and those that are named. */
interface Ladders {
  readonly skillLevels: readonly Ladder[];
  readonly ladders: ReadonlyMap<string, { readonly value: Ladder }>;
}

/** All layers that say something of one, the lowest first. */
export type CriterionLayers = readonly [CriterionLayer, ...CriterionLayer[]];

/** Merges what the layers say of one criterion, the lowest first: by level and key, the higher layer's word counts. */
export function mergeCriterion(
  id: string,
  layers: CriterionLayers,
  { skillLevels, ladders }: Ladders,
): CriterionEntry {
  const levels = new Map<string, CriterionLevel>();
  let name = id;
  let kind: CriterionKind = 'skill';
  const ladder = ladderNamed(layers);
  const named = ladder && ladders.get(ladder.id)?.value;
  const unplaced: Unplaced[] = [];
  let about: string | undefined;
  let aboutAttribution: string | undefined;
  let retired = false;
  for (const { value, source, ...own } of layers) {
    name = value.name ?? name;
    kind = value.kind ?? kind;
    const fileAttribution = value.source && attributionOf(value.source);
    if (value.about !== undefined) {
      about = value.about;
      aboutAttribution = fileAttribution;
    }
    retired = value.retired ?? retired;
    const usable = ladder ? [named].filter((each) => each !== undefined) : own.skillLevels;
    const placed = placeLevels(value, levels, usable);
    const ids = [...placed].flatMap(([levelId, rung]) => (rung ? [] : [levelId]));
    if (ids.length > 0 && (named || !ladder)) unplaced.push({ ids, source, ladders: usable });
    for (const [levelId, entry] of Object.entries(value.levels)) {
      const below = levels.get(levelId);
      const path = ['levels', levelId];
      // The licence is that of the descriptors: it comes and goes with them.
      const attribution = entry.attribution ?? (entry.descriptors ? fileAttribution : below?.attribution);
      const ownPlace = (index: number, part: Path = ['id']) =>
        source.placeOf([...path, 'questions', index, ...part]);
      const ownDescriptor = (index: number) => source.placeOf([...path, 'descriptors', index]);
      const rung = placed.get(levelId);
      levels.set(levelId, {
        ...(rung && { ladder: rung }),
        descriptors: entry.descriptors ?? below?.descriptors ?? [],
        questions: entry.questions ?? below?.questions ?? [],
        retired: entry.retired ?? below?.retired ?? false,
        place: () => source.placeOfKey(path),
        placeOfDescriptor: entry.descriptors ? ownDescriptor : (below?.placeOfDescriptor ?? ownDescriptor),
        placeOfQuestion: entry.questions ? ownPlace : (below?.placeOfQuestion ?? ownPlace),
        ...(attribution !== undefined && { attribution }),
      });
    }
  }
  const { source } = layers.findLast(({ value }) => value.name !== undefined) ?? layers[0];
  if (kind !== 'skill' && levels.size === 0) levels.set(anyLevel, ungraded(source));
  return {
    id,
    name,
    kind,
    ...(ladder && { ladder }),
    ...(about !== undefined && { about }),
    ...(aboutAttribution !== undefined && { aboutAttribution }),
    retired,
    levels: inLadderOrder(levels, skillLevels),
    unplaced,
    place: () => source.placeOf(['name']),
    sources: layers.map((layer) => layer.source),
  };
}

/** What the topmost file says that names one. */
function ladderNamed(layers: CriterionLayers): CriterionEntry['ladder'] {
  const file = layers.findLast(({ value }) => value.ladder !== undefined);
  const id = file?.value.ladder;
  return file && id !== undefined ? { id, place: () => file.source.placeOf(['ladder']) } : undefined;
}

/** The one level of a criterion of which nothing more is said, such as a qualification. */
function ungraded(source: ValueSource): CriterionLevel {
  const place = () => source.placeOfKey(['name']);
  return {
    descriptors: [],
    questions: [],
    retired: false,
    place,
    placeOfDescriptor: place,
    placeOfQuestion: place,
  };
}
