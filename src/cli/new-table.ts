import { existsSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import type { Catalogue } from '../catalogue/index.ts';
import { writeWhole } from '../pipeline/index.ts';
import { draftTable, type Example, readVacancy } from '../vacancy/index.ts';
import { known, UsageError } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Writes a new table to a file, or to stdout when no name is given. */
export async function newTable(terminal: Terminal, name: string, example: Example): Promise<number> {
  const text = draftTable(example);
  if (name === '') {
    terminal.data(text.trimEnd());
    return terminal.exitCode();
  }
  if (extname(name) !== '.csv') throw new UsageError(`--csv: the file is a .csv, not "${name}"`);
  if (existsSync(name)) throw new UsageError(`--csv: ${name} exists already; give another name`);
  // With a byte order mark, Excel knows the file for UTF-8.
  const unwritten = writeWhole(resolve(name), `\ufeff${text}`);
  if (unwritten) terminal.report([unwritten]);
  else {
    terminal.data(name);
    terminal.say(`Give each vacancy a row there, then: rolekit build ${name}`);
  }
  return terminal.exitCode();
}

/** The role level that is named; else the first vacancy without errors, of the topmost layer that has one. */
export function exampleFor(
  { level, organisation }: { readonly level: string | undefined; readonly organisation: string | undefined },
  catalogue: Catalogue,
): Example {
  const levels = [...catalogue.roleLevels.keys()].map((id) => ({ id }));
  const organisations = [...catalogue.organisations.keys()].map((id) => ({ id }));
  if (level !== undefined) known('role level', level, levels);
  if (organisation !== undefined) known('organisation', organisation, organisations);
  if (level === undefined && organisation === undefined) {
    const heightOf = (file: string) =>
      catalogue.layers.findLastIndex((layer) => file.startsWith(layer + sep));
    const files = [...catalogue.vacancies.values()].sort((left, right) => heightOf(right) - heightOf(left));
    for (const file of files) {
      const { value: vacancy } = readVacancy(file, catalogue);
      if (!vacancy) continue;
      const stages = vacancy.value.stages?.map(({ id }) => id) ?? [];
      return { like: vacancy.id, value: vacancy.source.value, stages };
    }
  }
  const [chosenLevel, employer] = [level ?? levels[0]?.id, organisation ?? organisations[0]?.id];
  if (chosenLevel === undefined || employer === undefined) {
    throw new UsageError('--csv: an example needs a role level and an organisation in the catalogue');
  }
  return { level: chosenLevel, organisation: employer };
}
