import {
  columnOf,
  fieldColumns,
  idColumn,
  isMoment,
  likeColumn,
  type Step,
  stageColumns,
} from './columns.ts';
import { isGroup } from './row.ts';

/** The vacancy that the row of a new table shows: of the catalogue, or one of which only these two things are known. */
export type Example =
  | { readonly like: string; readonly value: unknown; readonly stages: readonly string[] }
  | { readonly level: string; readonly organisation: string };

/**
 * The text of a new table of vacancies, as CSV (RFC 4180): a row of headings with every field that a vacancy has, and
 * an example. Where it is like a vacancy of the catalogue, there are columns for the dates of its stages too, and what
 * fits no cell well is left blank.
 */
export function draftTable(example: Example): string {
  const headings = [idColumn, likeColumn, ...fieldColumns(), ...dateColumns(example)];
  const cells = headings.map((heading) => exampleCell(heading, example));
  return [headings, cells].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function dateColumns(example: Example): string[] {
  if (!('stages' in example)) return [];
  return example.stages.flatMap(stageColumns).filter((heading) => isMoment(columnOf(heading)?.kind));
}

function exampleCell(heading: string, example: Example): string {
  if (heading === idColumn) return 'example-vacancy';
  if ('level' in example) return heading === 'level' || heading === 'organisation' ? example[heading] : '';
  if (heading === likeColumn) return example.like;
  return written(columnOf(heading)?.steps.reduce(stepped, example.value));
}

function stepped(value: unknown, step: Step): unknown {
  if ('key' in step) return isGroup(value) && Object.hasOwn(value, step.key) ? value[step.key] : undefined;
  if (!Array.isArray(value)) return undefined;
  if ('position' in step) return value[step.position];
  return value.find((item) => isGroup(item) && item[step.namedBy] === step.item);
}

/** What a cell that says this value shows; nothing for what does not fit a line. */
function written(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.every((item) => fitsList(item)) ? value.join('; ') : '';
  return (typeof value === 'string' && !value.trim().includes('\n')) || typeof value === 'number'
    ? String(value).trim()
    : '';
}

function fitsList(item: unknown): boolean {
  return typeof item === 'string' && !/[;\n]/u.test(item);
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
