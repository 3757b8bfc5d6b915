import type { Catalogue } from '../catalogue/index.ts';
import type { Configuration } from '../make-kit/index.ts';
import { fileNames, type KitRecord } from '../manifest/index.ts';
import { hasErrors } from '../problems/index.ts';
import { baseName, folderOf, join, yamlEndings } from '../reading/index.ts';
import { isTableFile } from '../tables/index.ts';
import type { KitSource, TableRowSource } from '../vacancy/index.ts';
import { nodeSystem } from './node-system.ts';
import { openSameContents } from './same-contents.ts';
import type { VacancyTables } from './vacancy-tables.ts';

/** What has become of the vacancy or the role level that a kit was made for. */
export type Origin =
  | { readonly state: 'found'; readonly source: KitSource }
  /** It cannot be told: a table that was not read or has faults, or a file of the catalogue that has. */
  | { readonly state: 'unread' }
  /** The run has fewer catalogue folders than the kit was made with. */
  | { readonly state: 'other-layers' }
  | { readonly state: 'level-gone'; readonly level: string }
  | { readonly state: 'row-gone'; readonly file: string; readonly same?: TableRowSource }
  | { readonly state: 'file-gone'; readonly file: string; readonly same?: string }
  | { readonly state: 'folder-gone'; readonly folder: string };

/** Origins that are gone. */
export type Gone = Exclude<Origin, { readonly state: 'found' | 'unread' | 'other-layers' }>;

export interface OriginPlaces {
  readonly configuration: Pick<Configuration, 'catalogues' | 'templates'>;
  readonly output: string;
  readonly catalogue: Pick<Catalogue, 'vacancies' | 'roleLevels' | 'faulty'>;
  readonly tables: VacancyTables;
}

const inLayer = /^(?:catalogue|templates):\d+:/u;

/** Finds what kits were made for, by their records. */
export interface Origins {
  /** Of a table that has not been read only the file is looked for. */
  readonly originOf: (record: KitRecord) => Origin;
  /** The table that a kit was made from a row of. */
  readonly tableOf: (record: KitRecord) => string | undefined;
}

export function originFinder({ configuration, output, catalogue, tables }: OriginPlaces): Origins {
  const { fileOf } = fileNames({ ...configuration, output });
  const contents = openSameContents(tables);

  const originOf = (record: KitRecord): Origin => {
    const { id, vacancy, sets } = record;
    const layers = Math.max(0, ...sets.map((set) => set.layers.catalogues));
    const file = fileOf(vacancy);
    const isStrange = inLayer.test(vacancy) && file === join(output, vacancy);
    if (isStrange || layers > configuration.catalogues.length) return { state: 'other-layers' };
    if (vacancy.startsWith(levelName)) return originOfLevel(id, vacancy.slice(levelName.length));
    const made = new Set(sets.flatMap(({ inputs }) => inputs['vacancy'] ?? []));
    return isTableFile(baseName(file)) ? originInTable(id, file, made) : originInFile(id, file, made);
  };

  const originOfLevel = (id: string, level: string): Origin => {
    if (catalogue.roleLevels.has(level)) return { state: 'found', source: { id, level } };
    const { faulty } = catalogue;
    // It may stand in any of the files that could not be read.
    const isUnread = faulty.roles.size > 0 || faulty['role-levels'].has(level);
    return isUnread ? { state: 'unread' } : { state: 'level-gone', level };
  };

  const originInFile = (id: string, file: string, made: ReadonlySet<string>): Origin => {
    const others = yamlEndings.map((ending) => join(folderOf(file), `${id}${ending}`));
    const inCatalogue = catalogue.vacancies.get(id);
    const found = [file, ...others, ...(inCatalogue === undefined ? [] : [inCatalogue])].find(isFile);
    if (found !== undefined) return { state: 'found', source: { id, file: found } };
    if (catalogue.faulty.vacancies.has(id)) return { state: 'unread' };
    return lost(file, contents.file(file, made));
  };

  const originInTable = (id: string, file: string, made: ReadonlySet<string>): Origin => {
    if (!isFile(file)) return lost(file, contents.table(id, made));
    const read = tables.known(file);
    const source = read?.value?.find((row) => row.id === id);
    if (source) return { state: 'found', source };
    if (!read?.value || hasErrors(read.problems)) return { state: 'unread' };
    const same = contents.row(id, read.value, made);
    return { state: 'row-gone', file, ...(same && { same }) };
  };
  const tableOf = ({ vacancy }: KitRecord) => {
    const file = fileOf(vacancy);
    return !vacancy.startsWith(levelName) && isTableFile(baseName(file)) ? file : undefined;
  };
  return { originOf, tableOf };
}

export function goneOf(origin: Origin): Gone | undefined {
  switch (origin.state) {
    case 'found':
    case 'unread':
    case 'other-layers':
      return undefined;
    default:
      return origin;
  }
}

/** How a record names a role level. */
export const levelName = 'level:';

function lost(file: string, same: string | undefined): Origin {
  const folder = folderOf(file);
  const isThere = nodeSystem.files.find(folder)?.kind === 'folder';
  if (!isThere) return { state: 'folder-gone', folder };
  return { state: 'file-gone', file, ...(same !== undefined && { same }) };
}

function isFile(file: string): boolean {
  return nodeSystem.files.find(file)?.kind === 'file';
}
