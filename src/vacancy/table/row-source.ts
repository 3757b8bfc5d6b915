import type { Place } from '../../problems/index.ts';
import { type Path, slugOf, type ValueSource } from '../../reading/index.ts';
import type { DataCell } from '../../tables/index.ts';
import type { Step } from './columns.ts';
import type { Field } from './fields.ts';
import { headingOf, isGroup, placeOfCell, type VacancyRow } from './row.ts';

interface PlacedCell {
  readonly path: Path;
  readonly cell: DataCell;
}

/**
 * A row as the same thing that a vacancy file is read to: its fields laid over what it inherits of `base`, each with the
 * place of its cell. What it inherits keeps its places in the file of `base`.
 */
export function rowSource(
  file: string,
  row: VacancyRow,
  fields: readonly Field[],
  base?: ValueSource,
  inherited: unknown = {},
): ValueSource {
  const value: unknown = structuredClone(inherited);
  const placed: PlacedCell[] = fields.map(({ steps, cell, content }) => ({
    path: setAt(value, steps, content.value),
    cell,
  }));
  const place = (cell: DataCell) => placeOfCell(file, row, cell);
  const placeOf = (path: Path): Place => {
    const cell = cellAt(placed, path);
    if (cell) return place(cell);
    return base && hasValueAt(inherited, path) ? base.placeOf(path) : place(row.id);
  };
  return {
    file,
    text: [...row.cells.map((cell) => `${headingOf(row, cell)}: ${cell.text}\n`), base?.text ?? ''].join(''),
    value,
    placeOf,
    placeOfKey: placeOf,
    placeOfText: (text) => {
      const cell = row.cells.find((each) => each.text.includes(text));
      return cell ? place(cell) : base?.placeOfText(text);
    },
    writtenAt: (path) => (cellAt(placed, path) ? undefined : base?.writtenAt(path)),
    doubts: () => [],
  };
}

/** Puts a content into a value, with the groups and lists that lead there, and gives the way as keys and positions. */
function setAt(value: unknown, steps: readonly Step[], content: unknown): Path {
  const path: (string | number)[] = [];
  let at = value;
  for (const [index, step] of steps.entries()) {
    const key = Array.isArray(at) ? positionOf(step, at) : 'key' in step ? step.key : '';
    const next = steps[index + 1];
    const held = valueAt(at, [key]);
    const group = next === undefined ? content : groupFor(held, step, next);
    put(at, key, group);
    path.push(key);
    at = group;
  }
  return path;
}

/** Where in a list a step leads: to the item that has the name, to its position, or to the end. */
function positionOf(step: Step, list: readonly unknown[]): number {
  if ('position' in step) return Math.min(step.position, list.length);
  if ('key' in step) return list.length;
  const found = list.findIndex(
    (item) => item === step.item || (isGroup(item) && namesOf(item, step.namedBy).includes(step.item)),
  );
  return found === -1 ? list.length : found;
}

/** What an item of a list is named by: a criterion by any of its keys. */
function namesOf(item: Record<string, unknown>, namedBy: string): unknown[] {
  if (namedBy !== 'skill') return [item[namedBy]];
  const { skill, criterion, name } = item;
  return [skill, criterion, typeof name === 'string' ? slugOf(name) : undefined];
}

/** What a further step can lead into: what is there already, or a new list or group that has its name. */
function groupFor(held: unknown, step: Step, next: Step): unknown {
  if ('key' in next ? isGroup(held) : Array.isArray(held)) return held;
  if (!('key' in next)) return [];
  return 'item' in step ? { [step.namedBy]: step.item } : {};
}

function put(target: unknown, key: string | number, content: unknown): void {
  if (Array.isArray(target) && typeof key === 'number') target[key] = content;
  else if (isGroup(target)) target[String(key)] = content;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return at[Number(key)];
    return isGroup(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, value);
}

function hasValueAt(value: unknown, path: Path): boolean {
  return path.length > 0 && valueAt(value, path) !== undefined;
}

/** The cell that says what is at a path; else the first that says a part of it. */
function cellAt(placed: readonly PlacedCell[], path: Path): DataCell | undefined {
  const begins = (whole: Path, part: Path) => part.every((key, index) => whole[index] === key);
  const over = placed.filter((each) => begins(path, each.path));
  const longest = over.reduce<PlacedCell | undefined>(
    (best, each) => (best && best.path.length >= each.path.length ? best : each),
    undefined,
  );
  return (longest ?? (path.length > 0 ? placed.find((each) => begins(each.path, path)) : undefined))?.cell;
}
