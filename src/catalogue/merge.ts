import type { Path, ValueSource } from '../reading/index.ts';
import type { CriterionEntry, CriterionLevel } from './catalogue.ts';
import type { CriterionFile, CriterionKind } from './schema/criterion.ts';
import { anyLevel } from './schema/skill-levels.ts';
import { attributionOf } from './schema/source.ts';

/** What one layer says of a skill or other criterion. */
export interface CriterionLayer {
  readonly value: CriterionFile;
  readonly source: ValueSource;
}

/** All layers that say something of one, the lowest first. */
export type CriterionLayers = readonly [CriterionLayer, ...CriterionLayer[]];

/** Merges what the layers say of one criterion, the lowest first: by level and key, the higher layer's word counts. */
export function mergeCriterion(id: string, layers: CriterionLayers): CriterionEntry {
  const levels = new Map<string, CriterionLevel>();
  let name = id;
  let kind: CriterionKind = 'skill';
  let ladder: CriterionEntry['ladder'];
  let about: string | undefined;
  let aboutAttribution: string | undefined;
  let retired = false;
  for (const { value, source } of layers) {
    name = value.name ?? name;
    kind = value.kind ?? kind;
    if (value.ladder !== undefined) ladder = { id: value.ladder, place: () => source.placeOf(['ladder']) };
    const fileAttribution = value.source && attributionOf(value.source);
    if (value.about !== undefined) {
      about = value.about;
      aboutAttribution = fileAttribution;
    }
    retired = value.retired ?? retired;
    for (const [levelId, entry] of Object.entries(value.levels)) {
      const below = levels.get(levelId);
      const path = ['levels', levelId];
      // The licence is that of the descriptors: it comes and goes with them.
      const attribution = entry.attribution ?? (entry.descriptors ? fileAttribution : below?.attribution);
      const ownPlace = (index: number, part: Path = ['id']) =>
        source.placeOf([...path, 'questions', index, ...part]);
      levels.set(levelId, {
        descriptors: entry.descriptors ?? below?.descriptors ?? [],
        questions: entry.questions ?? below?.questions ?? [],
        retired: entry.retired ?? below?.retired ?? false,
        place: () => source.placeOfKey(path),
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
    levels,
    place: () => source.placeOf(['name']),
    sources: layers.map((layer) => layer.source),
  };
}

/** The one level of a criterion of which nothing more is said, such as a qualification. */
function ungraded(source: ValueSource): CriterionLevel {
  const place = () => source.placeOfKey(['name']);
  return { descriptors: [], questions: [], retired: false, place, placeOfQuestion: place };
}
