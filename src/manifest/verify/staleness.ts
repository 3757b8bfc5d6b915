import { counted, fewOf, type Problem, problem } from '../../problems/index.ts';
import type { System } from '../../reading/index.ts';
import type { KitSource } from '../../vacancy/index.ts';
import type { InputHashes } from '../input-hashes.ts';
import type { KitRecord } from '../kit-record.ts';
import { leftFileProblems, leftFiles, type Making } from '../left-files.ts';
import { isWhole, staleInputs, timeOf } from '../unchanged.ts';

/** What an output folder is held against. */
export interface VerificationBasis {
  readonly hashes: InputHashes;
  /** Finds what a kit was made for; undefined when it is not there any more, or cannot be told, which is told elsewhere. */
  readonly sourceOf: (record: KitRecord) => Promise<KitSource | undefined>;
  /** The names of all files that the same options make today, in every format; undefined when nobody can say. */
  readonly namesToday: (source: KitSource, making: Making) => ReadonlySet<string> | undefined;
  readonly system: System;
}

/** Why a file is not held against what it was written with like all others. */
export type FileState = 'unfinished' | 'outdated' | 'dropped';

/** Finds what is stale, kit by kit; what has one cause is told once. */
export interface Staleness {
  /** The files, by name, of which more is told than of the kit as a whole. */
  readonly look: (folder: string, record: KitRecord) => Promise<ReadonlyMap<string, FileState>>;
  readonly stale: () => readonly string[];
  /** Problems: kit-stale, file-dropped. */
  readonly problems: () => Problem[];
}

export function openStaleness({ hashes, sourceOf, namesToday, system }: VerificationBasis): Staleness {
  const stale: string[] = [];
  const problems: Problem[] = [];
  const byCauses = new Map<string, { readonly causes: readonly string[]; readonly ids: string[] }>();

  const unfinished = ({ id, sets }: KitRecord) => {
    const names = sets.filter((set) => !isWhole(set, hashes)).flatMap(({ files }) => files.map(nameOf));
    if (names.length === 0) return undefined;
    const isCut = sets.some(({ madeFrom }) => madeFrom === undefined);
    const what = isCut ? 'a build of it was cut short' : 'somebody has changed its record (.rolekit.json)';
    problems.push(problem('kit-stale', `the kit ${id} is not whole: ${what}`, { hint: anew }));
    return new Map(names.map((name) => [name, 'unfinished' as const]));
  };

  const partly = (folder: string, record: KitRecord, source: KitSource) => {
    const basis = {
      folder,
      source,
      hashes,
      namesToday: (making: Making) => namesToday(source, making),
      recordTime: timeOf(folder, system),
      system,
    };
    const left = leftFiles(record, new Set(), basis).filter(({ state }) => state !== 'current');
    problems.push(...leftFileProblems(record.id, left, { outdated: 'kit-stale', dropped: 'file-dropped' }));
    const states = left.flatMap(({ file, state }) =>
      state === 'current' ? [] : [[file.name, state] as const],
    );
    return new Map(states);
  };

  return {
    look: async (folder, record) => {
      const { id, sets } = record;
      const source = await sourceOf(record);
      const ofUnfinished = unfinished(record);
      if (ofUnfinished) stale.push(id);
      if (ofUnfinished || !source) return ofUnfinished ?? new Map();
      const changed = sets.map((set) => staleInputs(set.inputs, source, hashes));
      if (changed.every(({ length }) => length === 0)) return new Map();
      stale.push(id);
      if (changed.some(({ length }) => length === 0)) return partly(folder, record, source);
      const causes = [...new Set(changed.flat())].sort();
      // Its vacancy is a kit's own: another's change is another fault.
      const key = causes.includes('vacancy') ? `${id} ${causes}` : causes.join();
      const known = byCauses.get(key) ?? { causes, ids: [] };
      known.ids.push(id);
      byCauses.set(key, known);
      return new Map();
    },
    stale: () => stale,
    problems: () => [...[...byCauses.values()].map(staleKits), ...problems],
  };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

function staleKits({ causes, ids }: { readonly causes: readonly string[]; readonly ids: readonly string[] }) {
  const [first = ''] = ids;
  const kits = ids.length === 1 ? `the kit ${first} is stale` : `${counted(ids.length, 'kit')} are stale`;
  const named = ids.length === 1 ? '' : `: ${fewOf(ids)}`;
  const message = `${kits}: changed since are ${fewOf(causes, mostCauses)}${named}`;
  return problem('kit-stale', message, { hint: anew });
}

const mostCauses = 6;
const anew = '"rolekit build" makes it anew';
