import { anyLevel } from '../../catalogue/schema/skill-levels.ts';
import { type Outcome, type Place, type Problem, problem } from '../../problems/index.ts';
import { FrameworkDraft, type FrameworkSkill } from '../framework.ts';
import { readSkillText } from '../prose.ts';
import { isMark, isNone, statementsIn } from './cells.ts';
import type { LevelOf } from './ladder-of.ts';
import type { MeantTable } from './meant-table.ts';
import type { FrameworkRow } from './table.ts';

const missing = 'MISSING';

/** Skills, or levels of skills, of which a table says too little. */
class Gaps {
  readonly #found = new Map<string, { readonly names: string[]; readonly place: Place }>();

  note(what: string, name: string, place: Place): void {
    const known = this.#found.get(what) ?? { names: [], place };
    known.names.push(name);
    this.#found.set(what, known);
  }

  get problems(): Problem[] {
    const hint = 'write the text by hand where a document needs it';
    return [...this.#found].map(([what, { names, place }]) => {
      const all = [...new Set(names)].join(', ');
      return problem('text-missing', `${wordedCount(names.length, what)} in this table: ${all}`, {
        place,
        hint,
      });
    });
  }
}

/** "skills have no …" of one is "1 skill has no …". */
function wordedCount(count: number, what: string): string {
  const one = what
    .replace(/^skill(?: level)?s/u, (word) => word.slice(0, -1))
    .replace(/ (?:have|are) /u, (verb) => (verb === ' have ' ? ' has ' : ' is '));
  return `${count} ${count === 1 ? one : what}`;
}

/**
 * Reads tables of skills, by id, of either kind: a column for each level, or a row.
 * A skill with no text at any level is not graded: what a person can do stands in its description and becomes the
 * level "any"; the examples of leadership after it become the skill's about. A level that is only marked, or "currently
 * not defined", is a level without descriptors; a blank cell is no level. A description that is empty or "MISSING" is none.
 * Problems: text-missing, one for all descriptions and one for all levels that are missing; unplaced-text;
 * table-unreadable for a row without a name; unknown-skill-level; duplicate-id; contradiction.
 */
export function readSkills(
  tables: readonly MeantTable[],
  levelOf: LevelOf,
): Outcome<ReadonlyMap<string, FrameworkSkill>> {
  const draft = new FrameworkDraft();
  const problems: Problem[] = [];
  for (const table of tables) {
    const gaps = new Gaps();
    if (table.kind === 'skills') readByColumns(table, levelOf, draft, gaps);
    else readByRows(table, levelOf, draft, gaps);
    problems.push(...draft.problems.splice(0), ...gaps.problems);
  }
  return { value: draft.framework.skills, problems };
}

type DraftSkill = ReturnType<FrameworkDraft['skill']>;

function readByColumns(meant: MeantTable, levelOf: LevelOf, draft: FrameworkDraft, gaps: Gaps): void {
  for (const row of meant.table.rows) {
    const name = nameIn(row, meant, draft);
    if (name === undefined) continue;
    const skill = draft.skill(name, row.place);
    if (skill.place !== row.place) {
      draft.problems.push(secondRow(name, skill.place, row.place));
      continue;
    }
    const graded = meant.levels.filter(({ heading }) => !isNone(row.line(heading.column)));
    if (graded.length === 0) {
      readUngraded(row, meant, skill, draft, gaps);
      continue;
    }
    for (const { name: levelName, heading } of graded) {
      const level = levelOf(levelName);
      if (level === undefined) continue;
      const statements = statementsIn(row, heading.column, draft.problems);
      if (isMark(row.line(heading.column)))
        gaps.note('skill levels are marked, but not described', name, row.place);
      else if (statements.descriptors.length === 0)
        gaps.note('skill levels are not defined', name, row.place);
      draft.statements(skill, level, statements);
    }
    readAbout(row, meant, skill, gaps);
  }
}

/** Statements of one level may stand in several rows; a row without a name is of the skill above. */
function readByRows(meant: MeantTable, levelOf: LevelOf, draft: FrameworkDraft, gaps: Gaps): void {
  const found = new Map<DraftSkill, Map<string, { readonly descriptors: string[]; readonly place: Place }>>();
  let above: string | undefined;
  for (const row of meant.table.rows) {
    const written = row.line(meant.column('skill'));
    const name = written === '' && above !== undefined ? above : nameIn(row, meant, draft);
    if (name === undefined) continue;
    above = name;
    const level = levelOf(row.line(meant.column('level')));
    if (level === undefined) {
      const message = 'this row names no skill level';
      draft.problems.push(problem('table-unreadable', message, { place: row.cell(meant.column('level')) }));
      continue;
    }
    const skill = draft.skill(name, row.place);
    const levels = found.get(skill) ?? new Map<string, { descriptors: string[]; place: Place }>();
    const isNew = !found.has(skill);
    found.set(skill, levels);
    const entry = levels.get(level) ?? { descriptors: [], place: row.place };
    levels.set(level, entry);
    const { descriptors } = statementsIn(row, meant.column('text'), draft.problems);
    entry.descriptors.push(...descriptors.filter((text) => !entry.descriptors.includes(text)));
    if (isNew && meant.has('about')) readAbout(row, meant, skill, gaps);
  }
  for (const [skill, levels] of found) {
    for (const [level, entry] of levels) {
      if (entry.descriptors.length === 0) gaps.note('skill levels are not defined', skill.name, entry.place);
      draft.statements(skill, level, entry);
    }
  }
}

function nameIn(row: FrameworkRow, meant: MeantTable, draft: FrameworkDraft): string | undefined {
  const name = row.line(meant.column('skill'));
  if (name !== '') return name;
  const place = row.cell(meant.column('skill'));
  const hint = 'name the skill in each of its rows';
  draft.problems.push(problem('table-unreadable', 'this row names no skill', { place, hint }));
  return undefined;
}

function readAbout(row: FrameworkRow, meant: MeantTable, skill: DraftSkill, gaps: Gaps): void {
  const about = row.line(meant.column('about'));
  if (about !== '' && about !== missing) skill.about = about;
  else if (meant.has('about')) gaps.note('skills have no description', skill.name, row.place);
}

function readUngraded(
  row: FrameworkRow,
  meant: MeantTable,
  skill: DraftSkill,
  draft: FrameworkDraft,
  gaps: Gaps,
): void {
  const text = readSkillText(row.lines(meant.column('about')));
  const descriptors = text.statements.map((line) => line.text);
  if (descriptors.length === 0) gaps.note('skills have neither levels nor statements', skill.name, row.place);
  const abouts = [...text.rest.map((line) => line.text), ...(text.examples ? [text.examples] : [])];
  if (abouts.length > 0) skill.about = abouts.join('\n\n');
  draft.statements(skill, anyLevel, { descriptors, place: row.place });
}

function secondRow(name: string, first: Place, place: Place): Problem {
  const related = [{ message: 'the first stands here', place: first }];
  return problem('duplicate-id', `the skill "${name}" has two rows`, { place, related });
}
