import { didYouMean, type Outcome, type Problem, problem } from '../../problems/index.ts';
import { slugOf } from '../../reading/index.ts';
import { levelNamed, numbered, type Rungs } from '../ladder.ts';
import { isMark, isNone } from './cells.ts';
import type { Mapping } from './mapping.ts';
import {
  isLevelWord,
  isWithoutUse,
  type Meaning,
  meaningsOf,
  type PlainMeaning,
  plainMeanings,
} from './meaning.ts';
import { type FrameworkRow, type FrameworkTable, type Heading, headingsPlace } from './table.ts';

/** A column that stands for one skill level, or for one role level. */
export interface NamedColumn {
  readonly name: string;
  readonly heading: Heading;
}

export type TableKind =
  /** A row for each skill of each role level. */
  | 'roles'
  /** A row for each skill, a column for each role level; cells hold skill levels. */
  | 'needs'
  /** A row for each skill, a column for each skill level. */
  | 'skills'
  /** A row, or several, for each level of each skill. */
  | 'skill-levels';

/** A table of which is known what its columns hold. */
export interface MeantTable {
  readonly kind: TableKind;
  readonly table: FrameworkTable;
  readonly has: (meaning: PlainMeaning) => boolean;
  /** The number of the column of a meaning; one beyond all columns, where nothing stands, if there is none. */
  readonly column: (meaning: PlainMeaning) => number;
  readonly levels: readonly NamedColumn[];
  readonly roleLevels: readonly NamedColumn[];
}

/** Whether a text is the heading of names of skills or roles, or of a column that is given. */
export function isKeyHeading(text: string, { columns }: Mapping): boolean {
  const isName = meaningsOf(text).some(({ meaning }) => meaning === 'skill' || meaning === 'role');
  return isName || columns.some(({ heading }) => slugOf(heading) === slugOf(text));
}

/**
 * Works out what the columns of a table hold: as they are given, else by their headings, else by what stands in them.
 * Columns that are not understood are left out with a warning.
 * Problems: duplicate-key for a second column of one heading or meaning; table-unreadable where it cannot be known
 * what kind of table it is; unplaced-text for columns that are not imported.
 */
export function meantTable(table: FrameworkTable, ladder: Rungs, mapping: Mapping): Outcome<MeantTable> {
  const doubled = doubledHeadings(table);
  if (doubled.length > 0) return { problems: doubled };
  const meanings = new Map<Heading, Meaning>();
  const problems: Problem[] = [];
  const headed = table.headings.filter(({ text }) => text !== '');
  for (const heading of headed) {
    const given = mapping.columns.find((each) => slugOf(each.heading) === slugOf(heading.text));
    if (!given) continue;
    const other = [...meanings].find(
      ([, meaning]) => meaning !== 'ignore' && isSame(meaning, given.meaning),
    )?.[0];
    if (other) problems.push(secondMeaning(heading, other));
    meanings.set(heading, named(given.meaning, heading));
  }
  const open = () => headed.filter((heading) => !meanings.has(heading));
  for (const [meaning, heading] of plainColumns(open(), [...meanings.values()])) {
    meanings.set(heading, meaning);
  }
  for (const heading of open()) {
    const meaning = meaningByCells(heading, table.rows, ladder);
    if (meaning) meanings.set(heading, meaning);
  }
  adaptToLongForm(meanings);
  const kind = kindOf([...meanings.values()]);
  const left = open().filter(({ text, column }) => !isWithoutUse(text) && isFilled(table, column));
  if (kind === undefined) {
    problems.push(notUnderstood(table, meanings, left));
  } else {
    const useless = [...meanings].flatMap(([heading, meaning]) => (isUsed(kind, meaning) ? [] : [heading]));
    const unused = useless.filter(({ column }) => isFilled(table, column));
    problems.push(...unheaded(table), ...leftOut([...left, ...unused], kind));
  }
  if (kind === undefined || problems.some(({ severity }) => severity === 'error')) return { problems };
  const columnOf = (meaning: PlainMeaning) => [...meanings].find(([, each]) => each === meaning)?.[0].column;
  const beyond = 1 + Math.max(...table.headings.map(({ column }) => column));
  const columnsOf = (key: 'level' | 'role-level'): NamedColumn[] =>
    [...meanings]
      .flatMap(([heading, meaning]) => {
        const name = typeof meaning === 'object' && key in meaning ? Object.values(meaning)[0] : undefined;
        return name === undefined ? [] : [{ name, heading }];
      })
      .sort((left, right) => left.heading.column - right.heading.column);
  return {
    value: {
      kind,
      table,
      has: (meaning) => columnOf(meaning) !== undefined,
      column: (meaning) => columnOf(meaning) ?? beyond,
      levels: columnsOf('level'),
      roleLevels: columnsOf('role-level'),
    },
    problems,
  };
}

/** A level that is given by an id has the name that stands in the heading, where that is its id. */
function named(meaning: Meaning, { text }: Heading): Meaning {
  if (typeof meaning === 'string' || !('level' in meaning)) return meaning;
  return slugOf(meaning.level) === slugOf(text) ? { level: text } : meaning;
}

function isSame(left: Meaning, right: Meaning): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function doubledHeadings({ headings }: FrameworkTable): Problem[] {
  return headings.flatMap((heading, index) => {
    const other = headings.slice(0, index).find(({ text }) => text !== '' && text === heading.text);
    if (!other) return [];
    const message = `there are two columns "${heading.text}"`;
    const related = [{ message: 'the first stands here', place: other.place }];
    return [
      problem('table-unreadable', message, {
        place: heading.place,
        related,
        hint: 'rename one of the two, or delete it',
      }),
    ];
  });
}

function secondMeaning(heading: Heading, other: Heading): Problem {
  const message = `"${heading.text}" is said to hold the same as "${other.text}"`;
  const related = [{ message: 'the other stands here', place: other.place }];
  const hint = 'give each column a meaning of its own, or "ignore" for one of them';
  return problem('table-unreadable', message, { place: heading.place, related, hint });
}

/** What headings that are known mean: each meaning once, the surest heading of it. */
function plainColumns(headings: readonly Heading[], taken: readonly Meaning[]): Map<PlainMeaning, Heading> {
  const found = new Map<PlainMeaning, Heading>();
  const claims = headings
    .flatMap((heading) => meaningsOf(heading.text).map((each) => ({ ...each, heading })))
    .sort((left, right) => left.rank - right.rank);
  for (const { meaning, heading } of claims) {
    if (!taken.includes(meaning) && !found.has(meaning)) found.set(meaning, heading);
  }
  const used = new Set(found.values());
  const isSpare = (word: string) => (heading: Heading) => slugOf(heading.text) === word && !used.has(heading);
  // "Level" beside "Skill level" is that of the role; "Description" beside that of the skill is that of the level.
  const level = headings.find(isSpare('level'));
  if (level && !found.has('role-level') && !taken.includes('role-level')) found.set('role-level', level);
  const description = headings.find(isSpare('description'));
  if (description && !found.has('text') && !taken.includes('text')) found.set('text', description);
  return found;
}

/** In a table of a row for each level of a skill, the only description is that of the level. */
function adaptToLongForm(meanings: Map<Heading, Meaning>): void {
  const all = [...meanings.values()];
  if (kindOf(all) !== 'skill-levels' || all.includes('text')) return;
  const about = [...meanings].find(
    ([{ text }, meaning]) =>
      meaning === 'about' && ['description', 'definition', 'summary'].includes(slugOf(text)),
  )?.[0];
  if (about) meanings.set(about, 'text');
}

function isLevelHeading(text: string, ladder: Rungs): boolean {
  const bare = text.replace(/\s+(?:description|descriptors?|statements?)$/iu, '');
  return levelNamed(ladder, bare) !== undefined || isLevelWord(bare) || isNumberedLevel(bare);
}

const countedAsLevels =
  /^(?:(?:skill|proficiency|competency|capability) )?(?:level|lvl|l|milestone|band|stage|tier|step|rung|phase|grade|[a-z]|ic|proficiency)?$/u;

function isNumberedLevel(text: string): boolean {
  const parts = numbered(text);
  return parts !== undefined && countedAsLevels.test(parts.word);
}

/** A level of skills, by the heading, or of a role, where each cell names a level of skills. */
function meaningByCells(
  { text, column }: Heading,
  rows: readonly FrameworkRow[],
  ladder: Rungs,
): Meaning | undefined {
  const cells = rows.map((row) => row.line(column)).filter((cell) => cell !== '');
  const telling = cells.filter((cell) => !isNone(cell));
  const isLevel = (cell: string) => !isMark(cell) && isSkillLevel(cell, ladder);
  if (telling.length > 0 && telling.every(isLevel)) return { 'role-level': text };
  const bare = text.replace(/\s+(?:description|descriptors?|statements?)$/iu, '');
  return isLevelHeading(text, ladder) ? { level: bare } : undefined;
}

function isSkillLevel(cell: string, ladder: Rungs): boolean {
  return levelNamed(ladder, cell) !== undefined || isLevelWord(cell) || isNumberedLevel(cell);
}

function kindOf(meanings: readonly Meaning[]): TableKind | undefined {
  const has = (meaning: PlainMeaning) => meanings.includes(meaning);
  const hasNamed = (key: string) => meanings.some((each) => typeof each === 'object' && key in each);
  if (!has('skill')) return undefined;
  if (has('role') || has('role-level')) return has('level') ? 'roles' : undefined;
  if (hasNamed('level')) return 'skills';
  if (hasNamed('role-level')) return 'needs';
  return has('level') ? 'skill-levels' : undefined;
}

function isFilled({ rows }: FrameworkTable, column: number): boolean {
  return rows.some((row) => row.line(column) !== '');
}

/** Which columns a kind of table makes use of. */
const used: Readonly<Record<TableKind, readonly PlainMeaning[]>> = {
  roles: plainMeanings,
  needs: ['family', 'skill', 'about'],
  skills: ['skill', 'about'],
  'skill-levels': ['skill', 'about', 'level', 'text'],
};

function isUsed(kind: TableKind, meaning: Meaning): boolean {
  if (meaning === 'ignore') return true;
  if (typeof meaning === 'string') return used[kind].includes(meaning);
  return kind === ('level' in meaning ? 'skills' : 'needs');
}

function unheaded(table: FrameworkTable): Problem[] {
  const blank = table.headings.filter(({ text, column }) => text === '' && isFilled(table, column));
  return blank.map(({ place }) =>
    problem('unplaced-text', 'this column has no heading and is not imported', {
      place,
      hint: 'give it a heading that says what it holds, or delete it',
    }),
  );
}

function leftOut(left: readonly Heading[], kind: TableKind): Problem[] {
  return left.map(({ text, place }) => {
    const meant = meaningsOf(text);
    const isTaken = meant.some(({ meaning }) => isUsed(kind, meaning));
    const message = isTaken
      ? `another column holds what "${text}" seems to hold; this one is not imported`
      : `the column "${text}" ${meant.length > 0 ? 'says nothing that a table of skills can hold' : 'is not understood'} and is not imported`;
    const near = didYouMean(text, [
      'Role Family',
      'Role Level',
      'Skill Name',
      'Skill Description',
      'Skill Level',
    ]);
    const hint = near ?? `say what it holds with --columns, or --columns "ignore=${text}"`;
    return problem('unplaced-text', message, { place, hint });
  });
}

/** Problem: table-unreadable, with what was understood and what would be needed. */
function notUnderstood(
  table: FrameworkTable,
  meanings: ReadonlyMap<Heading, Meaning>,
  left: readonly Heading[],
): Problem {
  const all = [...meanings.values()];
  const understood = [...meanings].map(([{ text }, meaning]) => `"${text}" as ${worded(meaning)}`);
  const known =
    understood.length === 0 ? 'none of its columns is known' : `known are ${understood.join(', ')}`;
  const names = left.map(({ text }) => text);
  const lacking = !all.includes('skill') ? 'a column of skills' : 'skill levels';
  const message = `this table has no ${lacking.replace(/^a /u, '')} that could be read; ${known}`;
  const example = all.includes('skill')
    ? names.map((name) => `level:${name}=${slugOf(name)}`).join(',') || 'level=HEADING'
    : `skill=${names[0] ?? 'HEADING'}`;
  const open = names.length === 0 ? '' : `; not known: ${names.map((name) => `"${name}"`).join(', ')}`;
  const hint = `say what the columns hold, e.g. --columns "${example}"${open}`;
  return problem('table-unreadable', message, { place: headingsPlace(table), hint });
}

function worded(meaning: Meaning): string {
  if (typeof meaning === 'string') return meaning;
  return 'level' in meaning ? `skill level "${meaning.level}"` : `role level "${meaning['role-level']}"`;
}
