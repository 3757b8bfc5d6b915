import { anyLevel } from '../../catalogue/schema/skill-levels.ts';
import { type Outcome, type Place, type Problem, problem } from '../../problems/index.ts';
import { slugOf } from '../../reading/index.ts';
import { notInUse } from '../framework.ts';
import { isWithin, levelNamed, namesOf, numbered, type Rung, type Rungs, rungNamed } from '../ladder.ts';
import { isNone } from './cells.ts';
import { givenLevel, type Mapping } from './mapping.ts';
import { inUsualOrder } from './meaning.ts';
import type { MeantTable } from './meant-table.ts';

/** A level as a table names it, and where it does first. */
interface NamedLevel {
  readonly name: string;
  readonly place: Place;
}

/** Which skill level is meant by a text of the tables; undefined for none that is known. */
export type LevelOf = (text: string) => string | undefined;

export interface TablesLadder {
  readonly ladder: Rungs;
  /** Whether the levels are other ones than those in use. */
  readonly isOther: boolean;
  readonly levelOf: LevelOf;
}

/**
 * The skill levels of tables: those that are given, else those in use where the tables name no others, else those that
 * columns stand for, in the order of columns or of their numbers, else those that cells number.
 * Problems: unknown-skill-level, once for each level whose height cannot be known; other-ladder.
 */
export function ladderOf(
  tables: readonly MeantTable[],
  inUse: readonly Rungs[],
  mapping: Mapping,
): Outcome<TablesLadder> {
  const inColumns = tables.flatMap(({ levels }) =>
    levels.map(({ name, heading }): NamedLevel => ({ name, place: heading.place })),
  );
  const inCells = tables.flatMap((table) => levelsInCells(table, mapping));
  const all = [...inColumns, ...inCells];
  const chosen = mapping.levels ?? chosenLadder(inColumns, inCells, inUse);
  const unknown = all.filter(({ name }) => !levelNamed(chosen, name));
  if (unknown.length > 0) return { problems: unknownLevels(unknown, all, chosen) };
  const isOther = !inUse.some((ladder) => isWithin(chosen, ladder));
  const levelOf: LevelOf = (text) => {
    const meant = mapping.cells.get(slugOf(text)) ?? text;
    return meant === notInUse || meant === anyLevel ? anyLevel : levelNamed(chosen, meant)?.id;
  };
  return { value: { ladder: chosen, isOther, levelOf }, problems: [] };
}

/** Told where a ladder is written that is not the one in use. */
export function otherLadder(ladder: Rungs, place: Place): Problem {
  const message = `these are skill levels of their own; the folder gets, the lowest first: ${namesOf(ladder)}`;
  const hint = 'if that is not their order, give it with --levels, the lowest first';
  return problem('other-ladder', message, { place, hint });
}

function levelsInCells({ kind, table, column, roleLevels }: MeantTable, mapping: Mapping): NamedLevel[] {
  const columns = kind === 'needs' ? roleLevels.map(({ heading }) => heading.column) : [column('level')];
  if (kind === 'skills') return [];
  const found = new Map<string, NamedLevel>();
  for (const row of table.rows) {
    for (const each of columns) {
      const text = row.line(each);
      const name = mapping.cells.get(slugOf(text)) ?? text;
      if (name === notInUse || isNone(text) || found.has(name)) continue;
      found.set(name, { name, place: row.cell(each) });
    }
  }
  return [...found.values()];
}

function chosenLadder(
  inColumns: readonly NamedLevel[],
  inCells: readonly NamedLevel[],
  inUse: readonly Rungs[],
): Rungs {
  const all = [...inColumns, ...inCells];
  const found = inUse.find((ladder) => all.every(({ name }) => levelNamed(ladder, name)));
  if (found) return found;
  const highest = inUse[0] ?? [];
  if (inColumns.length > 0) {
    const levels = inColumns.map(({ name }) => levelNamed(highest, name) ?? levelOfName(name));
    return inNumber(levels.filter(({ id }, index) => levels.findIndex((each) => each.id === id) === index));
  }
  const counted = inCells.map(({ name }) => numbered(name));
  const [first] = counted;
  const isCounted = counted.every((each) => each && each.word === first?.word && each.name === undefined);
  if (!first || !isCounted) return highest;
  const most = Math.max(...counted.map((each) => each?.number ?? 0));
  const word = first.word.length > 1 ? first.word : 'level';
  const title = word.charAt(0).toUpperCase() + word.slice(1);
  return Array.from({ length: most }, (_, index) => rungNamed(`${title} ${index + 1}`));
}

/** A level by the name that a heading or a person gives it; a number alone is a level too. */
function levelOfName(name: string): Rung {
  return /^\d{1,2}$/u.test(name) ? rungNamed(`Level ${name}`) : givenLevel(name);
}

function inNumber(levels: readonly Rung[]): Rungs {
  const numbers = levels.map(({ name }) => numbered(name)?.number);
  if (numbers.includes(undefined)) return levels;
  return [...levels].sort(
    (left, right) => (numbered(left.name)?.number ?? 0) - (numbered(right.name)?.number ?? 0),
  );
}

function unknownLevels(unknown: readonly NamedLevel[], all: readonly NamedLevel[], ladder: Rungs): Problem[] {
  const first = new Map(unknown.map((each) => [slugOf(each.name), each]).reverse() as [string, NamedLevel][]);
  const names = inUsualOrder([...new Set(all.map(({ name }) => name))]);
  const few =
    names.length <= 12 ? `, or give the levels, the lowest first, such as --levels "${names.join(',')}"` : '';
  const hint = `the levels are ${namesOf(ladder)}${few}`;
  return [...first.values()]
    .reverse()
    .map(({ name, place }) =>
      problem('unknown-skill-level', `there is no skill level "${name}"`, { place, hint }),
    );
}
