import { type Problem, problem } from '../../problems/index.ts';
import type { DataCell } from '../../tables/index.ts';
import { type CellContent, readCell } from './cell-value.ts';
import { columnOf, type Step } from './columns.ts';
import { headingOf, placeOfCell, type VacancyRow } from './row.ts';

/** A field of a vacancy that a row fills. */
export interface Field {
  readonly heading: string;
  readonly steps: readonly Step[];
  readonly cell: DataCell;
  readonly content: CellContent;
}

export interface Fields {
  /** Whole lists before single items of them. */
  readonly fields: readonly Field[];
  readonly problems: readonly Problem[];
}

/**
 * The fields that a row of the table `file` fills. Problems, each at its cell: cell-unreadable; wrong-type and
 * wrong-value for a text that its field cannot take, or that may be meant in two ways, or that stands beside its parts.
 */
export function fieldsOf(file: string, row: VacancyRow): Fields {
  const fields: Field[] = [];
  const problems: Problem[] = [];
  const style = { hasDecimalCommas: row.hasDecimalCommas ?? false };
  for (const cell of row.cells) {
    const heading = headingOf(row, cell);
    const column = columnOf(heading);
    const read = readCell(cell, column?.kind ?? 'name', style);
    if ('fault' in read) {
      const { code, message, hint } = read.fault;
      problems.push(problem(code, message, { place: placeOfCell(file, row, cell), hint }));
    } else if (column) {
      fields.push({ heading, steps: column.steps, cell, content: read.content });
    }
  }
  fields.sort((left, right) => left.steps.length - right.steps.length);
  return { fields, problems: [...problems, ...saidTwice(file, row, fields)] };
}

/** What may be said in words or in parts is said in one of the two ways. Problem: wrong-value, at the words. */
function saidTwice(file: string, row: VacancyRow, fields: readonly Field[]): Problem[] {
  return fields.flatMap((whole) => {
    if (Array.isArray(whole.content.value)) return [];
    const part = fields.find(({ heading, steps }) => {
      const next = steps[whole.steps.length];
      return heading.startsWith(`${whole.heading}.`) && next !== undefined && 'key' in next;
    });
    if (!part) return [];
    const message = `"${whole.heading}" stands here, and a part of it in the column "${part.heading}"`;
    const hint = 'say it in words or in parts: leave one of the two blank';
    return [problem('wrong-value', message, { place: placeOfCell(file, row, whole.cell), hint })];
  });
}
