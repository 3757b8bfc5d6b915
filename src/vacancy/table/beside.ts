import { type Problem, problem } from '../../problems/index.ts';
import type { Field } from './fields.ts';
import { isGroup, placeOfCell, type VacancyRow } from './row.ts';

/**
 * Spreadsheets keep times with a date, and dates with a time, that nobody sees. Where the stage says the same, that is
 * no harm. Problem: wrong-value, at a cell whose date or time is not the one that its stage has in `vacancy`.
 */
export function strayMoments(
  file: string,
  row: VacancyRow,
  fields: readonly Field[],
  vacancy: unknown,
): Problem[] {
  return fields.flatMap(({ heading, cell, content: { value, beside } }) => {
    if (!beside) return [];
    const key = beside.date === undefined ? 'time' : 'date';
    const sibling = heading.replace(/(?:dates\.)?[^.]+$/u, key);
    const held = valueAt(vacancy, sibling);
    if (held === beside[key]) return [];
    const says = held === undefined ? 'nothing says' : `"${sibling}" says ${String(held)}`;
    const message = `the ${key} ${beside[key]} stands here too, and ${held === undefined ? `${says} "${sibling}"` : says}`;
    const hint = `write ${String(value)} alone here, and the ${key} into the column "${sibling}"`;
    return [problem('wrong-value', message, { place: placeOfCell(file, row, cell), hint })];
  });
}

/** What a vacancy says under a heading of a stage: `stages.sift.date`, or by position `stages.1.date`. */
function valueAt(vacancy: unknown, heading: string): unknown {
  return heading.split('.').reduce<unknown>((at, name) => {
    if (Array.isArray(at))
      return at.find((each, index) => (isGroup(each) && each['id'] === name) || name === String(index + 1));
    return isGroup(at) ? at[name] : undefined;
  }, vacancy);
}
