import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../catalogue/index.ts';
import { type Configuration, type DocumentKinds, fileNamesOf } from '../make-kit/index.ts';
import { type KitRecord, type Verification, verifyKits } from '../manifest/index.ts';
import { counted, fewOf, type Problem, problem } from '../problems/index.ts';
import { isTableFile } from '../tables/index.ts';
import { type KitSource, readKitSource } from '../vacancy/index.ts';
import { type GoneKit, goneProblems } from './gone-problems.ts';
import { inputHashesOf } from './hashes-of-run.ts';
import { nodeSystem } from './node-system.ts';
import { goneOf, originFinder } from './origins.ts';
import { openVacancyTables, type VacancyTables } from './vacancy-tables.ts';

/**
 * Holds an output folder against its manifests and against what its kits were made from.
 * Problems: those of `verifyKits`; vacancy-gone, other-layers; those of reading tables of vacancies.
 */
export async function verifyOutput(
  output: string,
  configuration: Configuration,
  catalogue: Catalogue,
  kinds: DocumentKinds,
): Promise<Verification> {
  const origins = openOrigins(output, configuration, catalogue);
  const verified = await verifyKits(output, {
    hashes: inputHashesOf(configuration),
    sourceOf: origins.sourceOf,
    namesToday: (source, making) => {
      const { value: vacancy } = readKitSource(source, catalogue, 'A');
      return vacancy && fileNamesOf(kinds, vacancy, making);
    },
    system: nodeSystem,
  });
  return { ...verified, problems: [...origins.problems(), ...verified.problems] };
}

/** Finds what kits were made for, and tells where that cannot be. */
function openOrigins(output: string, configuration: Configuration, catalogue: Catalogue) {
  const tables = openVacancyTables();
  const { originOf, tableOf } = originFinder({ configuration, output, catalogue, tables });
  const gone: GoneKit[] = [];
  const ofOthers: string[] = [];
  const faults = new Map<string, readonly Problem[]>();
  const sourceOf = async (record: KitRecord): Promise<KitSource | undefined> => {
    if (!isOfLayers(record, configuration)) {
      ofOthers.push(record.id);
      return undefined;
    }
    const table = tableOf(record);
    if (table !== undefined && existsSync(table)) faults.set(table, (await tables.read(table)).problems);
    else if (table !== undefined) await readTablesBeside(table, tables);
    const origin = originOf(record);
    if (origin.state === 'found') return origin.source;
    const lost = goneOf(origin);
    if (lost) gone.push({ id: record.id, origin: lost });
    return undefined;
  };
  const problems = (): Problem[] => [
    ...[...faults.values()].flat().filter(({ severity }) => severity === 'error'),
    ...otherLayers(ofOthers, configuration),
    ...goneProblems('vacancy-gone', gone),
  ];
  return { sourceOf, problems };
}

const mostTables = 10;

/** A table that is gone may only have another name. */
async function readTablesBeside(table: string, tables: VacancyTables): Promise<void> {
  const folder = dirname(table);
  const names = existsSync(folder) ? readdirSync(folder).filter(isTableFile) : [];
  for (const name of names.slice(0, mostTables)) await tables.read(join(folder, name));
}

function isOfLayers({ sets }: KitRecord, { catalogues, templates, forWords = [] }: Configuration): boolean {
  return sets.every(
    ({ layers }) =>
      layers.catalogues === catalogues.length &&
      layers.templates === templates.length &&
      (layers.forWords ?? 0) === forWords.length,
  );
}

/** Problem: other-layers, one for all kits: what they were made from is not what is looked at. */
function otherLayers(
  ids: readonly string[],
  { catalogues, templates, forWords = [] }: Configuration,
): Problem[] {
  if (ids.length === 0) return [];
  const here = `${counted(catalogues.length - forWords.length, 'catalogue folder')} and ${counted(templates.length, 'folder')} of templates, ${forWords.length > 0 ? 'without the built-in catalogue' : 'with those built in'}`;
  const message = `${counted(ids.length, 'kit')} ${ids.length === 1 ? 'was' : 'were'} made with other folders than these (${here}): ${fewOf(ids)}`;
  const hint =
    'name the same folders as the build did, with --catalogue, --templates and --no-built-in; or build anew';
  return [problem('other-layers', message, { hint })];
}
