import { type Problem, problem } from '../../problems/index.ts';
import type { Statements } from '../framework.ts';
import { readSkillText } from '../prose.ts';
import type { FrameworkRow } from './table.ts';

/** What a cell holds that says of a level only whether it is there. */
const mark = /^(?:x|✓|✔|☑|✗|yes|y|true|•|●|■)$/iu;
const none = /^(?:[-–—]+|n\/?a|no|none|nil|0|false|not applicable|not required)?$/iu;

const notDefined = 'This skill level is currently not defined.';
const numberedItem = /^\(?(?:\d{1,2}|[a-z])[.)]\s+/u;

export function isMark(text: string): boolean {
  return mark.test(text);
}

/** Whether a cell says that there is nothing. */
export function isNone(text: string): boolean {
  return none.test(text);
}

/**
 * The statements in a cell: the items of its list, or its lines where it has no list. A mark and "not defined" are none.
 * Problems: unplaced-text for lines beside a list.
 */
export function statementsIn(row: FrameworkRow, column: number, problems: Problem[]): Statements {
  const place = row.place;
  if (isMark(row.line(column)) || isNone(row.line(column))) return { descriptors: [], place };
  const { statements, rest } = readSkillText(row.lines(column));
  const beside = rest.filter(({ text }) => text !== notDefined);
  if (statements.length === 0) {
    return { descriptors: beside.map(({ text }) => text.replace(numberedItem, '')).filter(Boolean), place };
  }
  for (const line of beside) {
    problems.push(
      problem('unplaced-text', 'this line is no statement and is not imported', { place: line.place }),
    );
  }
  return { descriptors: statements.map(({ text }) => text), place };
}
