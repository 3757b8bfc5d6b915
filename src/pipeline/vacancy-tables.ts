import type { Outcome } from '../problems/index.ts';
import { readTables } from '../tables/index.ts';
import { idColumn, type TableRowSource, vacancyRows } from '../vacancy/index.ts';
import { nodeSystem } from './node-system.ts';

/** Tables of vacancies, each read once a run. */
export interface VacancyTables {
  /** The vacancies of a table. Problems: those of `readTables` and `vacancyRows`. */
  readonly read: (file: string) => Promise<Outcome<readonly TableRowSource[]>>;
  /** The same of a table that was read already; undefined for others. */
  readonly known: (file: string) => Outcome<readonly TableRowSource[]> | undefined;
  /** All that were read. */
  readonly all: () => Outcome<readonly TableRowSource[]>[];
}

export function openVacancyTables(): VacancyTables {
  const read = new Map<string, Promise<Outcome<readonly TableRowSource[]>>>();
  const known = new Map<string, Outcome<readonly TableRowSource[]>>();
  return {
    known: (file) => known.get(file),
    all: () => [...known.values()],
    read: (file) => {
      const reading = read.get(file) ?? readTable(file);
      read.set(file, reading);
      return reading.then((outcome) => {
        known.set(file, outcome);
        return outcome;
      });
    },
  };
}

async function readTable(file: string): Promise<Outcome<readonly TableRowSource[]>> {
  const { value: tables, problems: reading } = await readTables(file, nodeSystem, idColumn);
  if (!tables) return { problems: reading };
  const { value: rows, problems } = vacancyRows(tables);
  const value = (rows ?? []).map((row) => ({ id: row.id.text, file, row }));
  return { value, problems: [...reading, ...problems] };
}
