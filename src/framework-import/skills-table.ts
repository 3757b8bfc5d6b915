import { anyLevel } from '../catalogue/schema/skill-levels.ts';
import { type Outcome, type Place, type Problem, problem } from '../problems/index.ts';
import { type Files, slugOf } from '../reading/index.ts';
import { FrameworkDraft, type FrameworkSkill, frameworkLevels, type Statements } from './framework.ts';
import { readSkillText } from './prose.ts';
import { type FrameworkRow, type FrameworkTable, missingColumns, readTable } from './table.ts';

const nameColumn = 'Skill Name';
const aboutColumn = 'Skill Description';
const levelColumns = frameworkLevels.map((level) => ({
  level,
  column: level.charAt(0).toUpperCase() + level.slice(1),
}));

/** The columns that make a table one of skills. */
export const skillColumns: readonly string[] = [
  nameColumn,
  aboutColumn,
  ...levelColumns.map(({ column }) => column),
];

const notDefined = 'This skill level is currently not defined.';
const missing = 'MISSING';

/** As readSkills, from a file. */
export function readSkillsFile(file: string, files: Files): Outcome<ReadonlyMap<string, FrameworkSkill>> {
  const { value: table, problems } = readTable(file, files);
  if (table === undefined) return { problems };
  const columns = missingColumns(table, skillColumns);
  if (columns.length > 0) return { problems: columns };
  const skills = readSkills(table);
  return { ...skills, problems: [...problems, ...skills.problems] };
}

/**
 * Reads the official table of skills, by id.
 * A skill with no text at any level is not graded: what a person can do stands in its description and becomes the
 * level "any"; the examples of leadership after it become the skill's about. A level that is "currently not defined"
 * is a level without descriptors. A description that is empty or "MISSING" is none.
 * Problems: text-missing, one for all descriptions and one for all levels that are missing; unplaced-text;
 * table-unreadable for a row without a name; duplicate-id; contradiction.
 */
export function readSkills(table: FrameworkTable): Outcome<ReadonlyMap<string, FrameworkSkill>> {
  const draft = new FrameworkDraft();
  const withoutAbout: Named[] = [];
  const undefinedLevels: Named[] = [];
  for (const row of table.rows) {
    const name = row.line(nameColumn);
    if (name === '') {
      draft.problems.push(problem('table-unreadable', 'this row names no skill', { place: row.place }));
      continue;
    }
    const skill = draft.skill(name, row.place);
    if (skill.place !== row.place) {
      draft.problems.push(secondRow(name, skill.place, row.place));
      continue;
    }
    const graded = levelColumns.some(({ column }) => row.line(column) !== '');
    const about = graded ? row.line(aboutColumn) : '';
    if (graded) {
      for (const { level, column } of levelColumns) {
        const statements = statementsIn(row, column, draft.problems);
        if (statements.descriptors.length === 0) undefinedLevels.push({ name, place: row.place });
        draft.statements(skill, level, statements);
      }
      if (about === '' || about === missing) withoutAbout.push({ name, place: row.place });
      else skill.about = about;
    } else {
      const text = readSkillText(row.lines(aboutColumn));
      const descriptors = text.statements.map((line) => line.text);
      if (descriptors.length === 0) withoutAbout.push({ name, place: row.place });
      const abouts = [...text.rest.map((line) => line.text), ...(text.examples ? [text.examples] : [])];
      if (abouts.length > 0) skill.about = abouts.join('\n\n');
      draft.statements(skill, anyLevel, { descriptors, place: row.place });
    }
  }
  return {
    value: draft.framework.skills,
    problems: [
      ...draft.problems,
      ...missingText('skills have no description', withoutAbout),
      ...missingText('skill levels are not defined', undefinedLevels),
    ],
  };
}

/** The statements in a cell. Problems: unplaced-text for lines that are none. */
export function statementsIn(row: FrameworkRow, column: string, problems: Problem[]): Statements {
  const { statements, rest } = readSkillText(row.lines(column));
  const unplaced = rest.filter(({ text }) => text !== notDefined);
  for (const { place } of unplaced) {
    problems.push(problem('unplaced-text', 'this line is no statement and is not imported', { place }));
  }
  return { descriptors: statements.map(({ text }) => text), place: row.place };
}

interface Named {
  readonly name: string;
  readonly place: Place;
}

function missingText(what: string, found: readonly Named[]): Problem[] {
  const [first] = found;
  if (first === undefined) return [];
  const names = [...new Set(found.map(({ name }) => name))].join(', ');
  const hint = 'write the text by hand where a document needs it';
  return [
    problem('text-missing', `${found.length} ${what} in this table: ${names}`, { place: first.place, hint }),
  ];
}

function secondRow(name: string, first: Place, place: Place): Problem {
  const related = [{ message: 'the first stands here', place: first }];
  return problem('duplicate-id', `the skill "${name}" has two rows`, { place, related });
}

/** A level's id by its name in a table, e.g. "Practitioner". */
export function frameworkLevelNamed(name: string): string | undefined {
  return frameworkLevels.find((level) => level === slugOf(name));
}
