import type { z } from 'zod';
import { localeSchema } from '../locale/index.ts';
import { didYouMean, type Outcome, type Problem, problem, startOf } from '../problems/index.ts';
import {
  join,
  nameWithoutEnding,
  nearbyName,
  readYaml,
  type System,
  slugOf,
  slugOfNothing,
  type ValueSource,
  validate,
} from '../reading/index.ts';
import {
  type Catalogue,
  type CriterionEntry,
  type Entry,
  type Kind,
  type Part,
  type RoleLevelEntry,
  wordKinds,
} from './catalogue.ts';
import { type CatalogueFile, filesOf } from './files.ts';
import { type JurisdictionLayer, layJurisdictions } from './jurisdictions.ts';
import { type ContentKind, kindOfContent, placeFor, wordFor } from './kind-of-content.ts';
import { laddersFor, layLadders, type SkillLadder } from './ladders.ts';
import { type LocaleLayer, localesOf } from './locales.ts';
import { type CriterionLayers, mergeCriterion } from './merge.ts';
import { skillLevelsFile, unreadFiles } from './other-files.ts';
import { criterionKinds, criterionSchema, skillSchema } from './schema/criterion.ts';
import { jurisdictionSchema } from './schema/jurisdiction.ts';
import { organisationSchema } from './schema/organisation.ts';
import { type RoleFile, roleSchema } from './schema/role.ts';
import { scaleSchema } from './schema/scale.ts';
import { ladderSchema, skillLevelsSchema } from './schema/skill-levels.ts';

/**
 * Reads catalogue folders, absolute and the lowest first, and merges them: roles, scales, organisations and vacancies replace the
 * file of the same id below, and so do ladders; skills and other criteria merge by level and key,
 * and jurisdictions by group and entry. There is a value, with all that could be read, whenever
 * every folder exists; a faulty file is in `faulty` and not in its map. `elsewhere` are folders that are read for
 * another reason, though they may lie within; `forWords` are those of the folders of which languages and law alone
 * are read.
 * Problems: those of reading YAML files, of `filesOf` and of `unreadFiles`; bad-file-name, missing-key, duplicate-id,
 * unreadable-file, misplaced-file.
 */
export function readCatalogue(
  folders: readonly string[],
  system: System,
  elsewhere: readonly string[] = [],
  forWords: readonly string[] = [],
): Outcome<Catalogue> {
  const layers = [...new Set(folders.map((folder) => join(folder, '.')))];
  const problems: Problem[] = layers.flatMap((layer) => missingFolder(layer, system));
  if (problems.length > 0) return { problems };
  for (const layer of layers) {
    const others = [...elsewhere, ...layers.filter((each) => each !== layer)];
    problems.push(...unreadFiles(layer, others, system));
  }
  const reader = new LayerReader(layers, forWords, system, problems);
  const ladders = {
    skillLevels: reader.skillLevels(),
    ladders: reader.entries('ladders', ladderSchema),
  };
  const roles = reader.entries('roles', roleSchema);
  const catalogue: Catalogue = {
    ...ladders,
    skillLevelsFaulty: reader.skillLevelsFaulty,
    skills: reader.criteria('skills', skillSchema, ladders),
    criteria: reader.criteria('criteria', criterionSchema, ladders),
    roles,
    roleLevels: roleLevelsOf(roles, reader.faulty['role-levels'], problems),
    scales: reader.entries('scales', scaleSchema),
    organisations: reader.entries('organisations', organisationSchema),
    locales: localesOf(reader.locales(), reader.faulty.locales, problems),
    jurisdictions: reader.jurisdictions(),
    vacancies: reader.vacancies(),
    faulty: reader.faulty,
    layers,
    system,
  };
  // What names one of them is told that its file has errors.
  for (const { kind, file } of reader.misplaced) {
    const id = nameWithoutEnding(file);
    if (!catalogue[kind].has(id)) reader.faulty[kind].set(id, file);
  }
  return { value: catalogue, problems };
}

function missingFolder(folder: string, { files }: System): Problem[] {
  const found = files.find(folder);
  if (found?.kind === 'folder') return [];
  const message = found
    ? `${folder} is a file, not a catalogue folder`
    : `there is no catalogue folder ${folder}`;
  const hint =
    nearbyName(folder, files) ?? 'a catalogue folder holds folders such as roles, skills and vacancies';
  return [problem('unreadable-file', message, { hint })];
}

type CriterionFolder = 'skills' | 'criteria';

/** Reads the files of all layers kind by kind, and remembers those with faults. */
class LayerReader {
  readonly faulty: Record<Part, Map<string, string>> = {
    skills: new Map(),
    criteria: new Map(),
    ladders: new Map(),
    roles: new Map(),
    'role-levels': new Map(),
    scales: new Map(),
    organisations: new Map(),
    locales: new Map(),
    jurisdictions: new Map(),
    vacancies: new Map(),
  };
  /** Files that lie in the folder of another kind. */
  readonly misplaced: { readonly kind: Kind; readonly file: string }[] = [];
  skillLevelsFaulty = false;
  private readonly layers: readonly string[];
  private readonly forWords: readonly string[];
  private readonly system: System;
  private readonly problems: Problem[];

  constructor(layers: readonly string[], forWords: readonly string[], system: System, problems: Problem[]) {
    this.layers = layers;
    this.forWords = forWords;
    this.system = system;
    this.problems = problems;
  }

  /** Of each id the file of the highest layer that has it, sorted by id. */
  topmost(kind: Kind): Map<string, CatalogueFile> {
    const files = this.layers.flatMap((layer) => this.filesIn(layer, kind));
    return sortedById(new Map(files.map((file) => [file.id, file])));
  }

  entries<Schema extends z.ZodType<{ name: string }>>(
    kind: Kind,
    schema: Schema,
  ): Map<string, Entry<z.output<Schema>>> {
    const entries = new Map<string, Entry<z.output<Schema>>>();
    for (const [id, { file, layer, usable }] of this.topmost(kind)) {
      const read = usable ? this.read(file, schema, kind) : undefined;
      if (read && this.named(id, read.value.name, read.source)) entries.set(id, { id, ...read, layer });
      else this.faulty[kind].set(id, file);
    }
    return entries;
  }

  criteria(
    kind: CriterionFolder,
    schema: typeof skillSchema | typeof criterionSchema,
    ladders: Pick<Catalogue, 'skillLevels' | 'ladders'>,
  ): ReadonlyMap<string, CriterionEntry> {
    const layersOf = new Map<string, CriterionLayers>();
    const faulty = this.faulty[kind];
    const ofLayer = new Map(
      this.layers.map((layer, index) => [layer, laddersFor(index, ladders.skillLevels)]),
    );
    for (const { id, file, layer, usable } of this.layers.flatMap((each) => this.filesIn(each, kind))) {
      const read = usable ? this.read(file, schema, kind) : undefined;
      if (read && this.named(id, read.value.name, read.source)) {
        const below = layersOf.get(id);
        const own = { ...read, skillLevels: ofLayer.get(layer) ?? [] };
        layersOf.set(id, below ? [...below, own] : [own]);
      } else faulty.set(id, file);
    }
    for (const [id, layers] of layersOf) this.refuseIncomplete(id, kind, layers, layersOf.keys());
    const sound = [...layersOf].filter(([id]) => !faulty.has(id));
    return sortedById(new Map(sound.map(([id, layers]) => [id, mergeCriterion(id, layers, ladders)])));
  }

  /** What the layers say of each language; those with a faulty file are left out. */
  locales(): Map<string, LocaleLayer[]> {
    const layersOf = new Map<string, LocaleLayer[]>();
    for (const [height, layer] of this.layers.entries()) {
      for (const { id, file, usable } of this.filesIn(layer, 'locales')) {
        const read = usable ? this.read(file, localeSchema, 'locales') : undefined;
        if (read) layersOf.set(id, [...(layersOf.get(id) ?? []), { ...read, height }]);
        else this.faulty.locales.set(id, file);
      }
    }
    for (const id of this.faulty.locales.keys()) layersOf.delete(id);
    return sortedById(layersOf);
  }

  jurisdictions(): Catalogue['jurisdictions'] {
    const layersOf = new Map<string, JurisdictionLayer[]>();
    for (const { id, file, usable } of this.layers.flatMap((layer) => this.filesIn(layer, 'jurisdictions'))) {
      const read = usable ? this.read(file, jurisdictionSchema, 'jurisdictions') : undefined;
      if (read) layersOf.set(id, [...(layersOf.get(id) ?? []), read]);
      else this.faulty.jurisdictions.set(id, file);
    }
    const { jurisdictions, problems } = layJurisdictions(layersOf, this.faulty.jurisdictions);
    this.problems.push(...problems);
    for (const [id, layers] of layersOf) {
      const file = layers.at(-1)?.source.file ?? '';
      if (!jurisdictions.has(id)) this.faulty.jurisdictions.set(id, file);
    }
    return sortedById(jurisdictions);
  }

  vacancies(): Map<string, string> {
    const vacancies = new Map<string, string>();
    for (const [id, { file, usable }] of this.topmost('vacancies')) {
      if (usable) vacancies.set(id, file);
      else this.faulty.vacancies.set(id, file);
    }
    return vacancies;
  }

  skillLevels(): readonly SkillLadder[] {
    const files = this.layers.flatMap((folder, layer) => {
      const file = join(folder, skillLevelsFile);
      if (this.forWords.includes(folder) || !this.system.files.find(file)) return [];
      const read = this.read(file, skillLevelsSchema, 'skill-levels');
      this.skillLevelsFaulty ||= !read;
      return read ? [{ value: read.value, layer }] : [];
    });
    return layLadders(files);
  }

  /**
   * A file without a name is meant for a criterion of a layer below: where there is none, its file name is mistaken. One
   * in criteria/ must say somewhere of which kind it is.
   */
  private refuseIncomplete(
    id: string,
    kind: CriterionFolder,
    layers: CriterionLayers,
    ids: Iterable<string>,
  ): void {
    const { source } = layers.at(-1) ?? layers[0];
    const refuse = (message: string, hint: string) => {
      this.problems.push(problem('missing-key', message, { place: startOf(source.file), hint }));
      this.faulty[kind].set(id, source.file);
    };
    if (layers.every(({ value }) => value.name === undefined)) {
      const what = kind === 'skills' ? 'skill' : 'criterion';
      const others = [...ids].filter((each) => each !== id);
      refuse(
        `the key "name" is missing, and no catalogue below has a ${what} "${id}"`,
        didYouMean(id, others) ?? `give the ${what} a name`,
      );
    } else if (kind === 'criteria' && layers.every(({ value }) => value.kind === undefined)) {
      const others = criterionKinds.filter((each) => each !== 'skill').join(', ');
      refuse('the key "kind" is missing', `say which it is: ${others}; a skill lies in skills/`);
    }
  }

  private filesIn(layer: string, kind: Kind): readonly CatalogueFile[] {
    if (this.forWords.includes(layer) && !wordKinds.has(kind)) return [];
    const { files, problems } = filesOf(layer, kind, this.system.files);
    this.problems.push(...problems);
    return files;
  }

  private read<Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    kind: ContentKind,
  ): { value: z.output<Schema>; source: ValueSource } | undefined {
    const { value: source, problems } = readYaml(file, this.system);
    this.problems.push(...problems);
    if (!source) return undefined;
    const checked = validate(source, schema);
    const meant = checked.value === undefined ? kindOfContent(source.value) : kind;
    if (meant !== undefined && meant !== kind) {
      const message = `this is no file of ${kind}: it holds ${wordFor(meant)}`;
      const details = { place: startOf(file), hint: placeFor(meant) };
      this.problems.push(problem('misplaced-file', message, details));
      if (meant !== 'skill-levels') this.misplaced.push({ kind: meant, file });
      return undefined;
    }
    this.problems.push(...checked.problems);
    return checked.value === undefined ? undefined : { value: checked.value, source };
  }

  private named(id: string, name: string | undefined, source: ValueSource): boolean {
    if (name === undefined || [id, slugOfNothing].includes(slugOf(name))) return true;
    this.problems.push(
      problem('bad-file-name', `the file of "${name}" must be named ${slugOf(name)}.yaml`, {
        place: source.placeOf(['name']),
        hint: 'rename the file, or correct the name',
      }),
    );
    return false;
  }
}

function sortedById<Value>(map: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...map].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** All role levels by id; of two with one id neither, since nobody can say which is meant. */
function roleLevelsOf(
  roles: ReadonlyMap<string, Entry<RoleFile>>,
  faulty: Map<string, string>,
  problems: Problem[],
): Map<string, RoleLevelEntry> {
  const levels = new Map<string, RoleLevelEntry>();
  for (const role of roles.values()) {
    for (const [index, level] of role.value.levels.entries()) {
      const other = levels.get(level.id);
      if (!other) {
        levels.set(level.id, { level, role, index });
        continue;
      }
      faulty.set(level.id, role.source.file);
      problems.push(
        problem('duplicate-id', `the role level "${level.id}" stands here a second time`, {
          place: role.source.placeOf(['levels', index, 'id']),
          related: [
            {
              message: 'the first one',
              place: other.role.source.placeOf(['levels', other.index, 'id']),
            },
          ],
          hint: 'ids of role levels are unique over all roles',
        }),
      );
    }
  }
  for (const id of faulty.keys()) levels.delete(id);
  return levels;
}
