import { anyLevel } from '../../catalogue/schema/skill-levels.ts';
import { counted, didYouMean, fewOf, type Outcome, type Problem, problem } from '../../problems/index.ts';
import { nameWithoutEnding, slugOf } from '../../reading/index.ts';
import {
  type Description,
  type Framework,
  FrameworkDraft,
  type FrameworkSkill,
  notInUse,
  sameTexts,
} from '../framework.ts';
import { readDescription, readSkillText } from '../prose.ts';
import { roleNames } from '../role-names.ts';
import { isNone, statementsIn } from './cells.ts';
import type { LevelOf } from './ladder-of.ts';
import type { Mapping } from './mapping.ts';
import type { PlainMeaning } from './meaning.ts';
import type { MeantTable } from './meant-table.ts';
import type { FrameworkRow } from './table.ts';

type DraftLevel = ReturnType<FrameworkDraft['level']>;
type DraftRole = ReturnType<FrameworkDraft['role']>;

/** What reading tables of roles needs to know beside the tables. */
export interface RolesContext {
  readonly levelOf: LevelOf;
  readonly mapping: Mapping;
  /** Those of a table of skills, where there is one. */
  readonly skills: ReadonlyMap<string, FrameworkSkill> | undefined;
  /** Whether the catalogue has statements for a skill at a level. */
  readonly described: (skill: string, level: string) => boolean;
}

const nothing: Description = { duties: [] };

/**
 * Reads tables of roles: a row for each skill of each role level, or a row for each skill and a column for each role level.
 * "NOT IN USE" as a role level means that the role itself is its one level, as a skill level that the skill is not
 * graded (level "any"). A skill listed twice at one role level is listed once. Statements are those of the table of
 * skills; where it is not given, those of these tables. Where no column names the roles, they follow from the names of
 * their levels.
 * Problems: repeated-skill; skill-text-differs; unknown-skill; unknown-skill-level; table-unreadable for a row in
 * which a name is missing; text-missing where no family is named; duplicate-id; contradiction; unplaced-text.
 */
export function readRoles(tables: readonly MeantTable[], context: RolesContext): Outcome<Framework> {
  const draft = new FrameworkDraft();
  const problems: Problem[] = [];
  for (const table of tables) {
    if (table.kind === 'needs') readNeeds(table, draft, context);
    else readRows(table, draft, context);
    if (context.mapping.family === undefined && !table.has('family')) problems.push(...withoutFamily(table));
  }
  const { roles, skills: named } = draft.framework;
  if (!context.skills) problems.push(...withoutStatements([...named.values()], context.described));
  return { value: { roles, skills: context.skills ?? named }, problems: [...draft.problems, ...problems] };
}

/** Problem: text-missing, one for all skills of which nothing says what one can do at a level. */
function withoutStatements(
  skills: readonly FrameworkSkill[],
  described: RolesContext['described'],
): Problem[] {
  const found = skills.filter(({ id, levels }) =>
    [...levels].some(
      ([level, { descriptors }]) => level !== anyLevel && descriptors.length === 0 && !described(id, level),
    ),
  );
  const [first] = found;
  if (!first) return [];
  const names = fewOf(
    found.map(({ name }) => name),
    12,
  );
  const message = `nothing says what one can do at the levels of ${counted(found.length, 'skill')}: ${names}`;
  const hint = 'import a table of skills with it, or write the descriptors by hand';
  return [problem('text-missing', message, { place: first.place, hint })];
}

function withoutFamily({ table }: MeantTable): Problem[] {
  const message = 'this table names no families; each role stands in one of its own name';
  const place = table.headings[0]?.place;
  return [problem('text-missing', message, { place, hint: 'name the family with --family "NAME"' })];
}

function readRows(meant: MeantTable, draft: FrameworkDraft, context: RolesContext): void {
  const described = describer(meant);
  const { mapping } = context;
  const own =
    meant.has('role') && meant.has('role-level') ? undefined : meant.has('role') ? 'role' : 'role-level';
  const namesOwn = own && meant.table.rows.map((row) => row.line(meant.column(own))).filter(Boolean);
  const roleOf = namesOwn && roleNames(namesOwn, nameOf(meant));
  const needed = (['family', 'role', 'role-level', 'skill', 'level'] as const).filter((each) =>
    meant.has(each),
  );
  for (const row of meant.table.rows) {
    const empty = needed.find((each) => row.line(meant.column(each)) === '');
    if (empty !== undefined) {
      draft.problems.push(saysNothing(row, meant, empty));
      continue;
    }
    const ownName = own && row.line(meant.column(own));
    const name =
      ownName === undefined ? row.line(meant.column('role')) : (mapping.role ?? roleOf?.(ownName) ?? ownName);
    const said = ownName ?? row.line(meant.column('role-level'));
    const family = meant.has('family') ? row.line(meant.column('family')) : (mapping.family ?? name);
    const isRoleText = own !== 'role' || name === ownName;
    const about = described(row, 'role-about');
    const role = draft.role(name, family, isRoleText ? about : nothing, row.place);
    const levelAbout = isRoleText ? described(row, 'role-level-about') : about;
    const level = draft.level(role, said === notInUse ? name : said, levelAbout, row.place);
    const grade = row.line(meant.column('grade'));
    if (grade !== '') level.grades = [grade];
    const skillLevel = context.levelOf(row.line(meant.column('level')));
    if (skillLevel !== undefined) addNeed(draft, level, row, meant, skillLevel, context);
  }
}

/** What a role is called that its table does not name: as the sheet or file is. */
function nameOf({ table: { file, sheet } }: MeantTable): string {
  const name = (sheet ?? nameWithoutEnding(file)).replace(/[_-]+/gu, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function saysNothing(row: FrameworkRow, meant: MeantTable, meaning: PlainMeaning): Problem {
  const column = meant.column(meaning);
  const heading = meant.table.headings.find((each) => each.column === column)?.text ?? meaning;
  const message = `this row says nothing in the column "${heading}"`;
  const hint = 'say it in every row, also where it is the same as above';
  return problem('table-unreadable', message, { place: row.cell(column), hint });
}

function readNeeds(meant: MeantTable, draft: FrameworkDraft, context: RolesContext): void {
  const { mapping } = context;
  const roleOf = roleNames(
    meant.roleLevels.map(({ name }) => name),
    nameOf(meant),
  );
  const levels = new Map<string, { readonly role: DraftRole; readonly level: DraftLevel }>();
  for (const { name, heading } of meant.roleLevels) {
    const roleName = mapping.role ?? roleOf(name);
    const role = draft.role(roleName, mapping.family ?? roleName, nothing, heading.place);
    levels.set(name, { role, level: draft.level(role, name, nothing, heading.place) });
  }
  for (const row of meant.table.rows) {
    if (row.line(meant.column('skill')) === '') {
      draft.problems.push(saysNothing(row, meant, 'skill'));
      continue;
    }
    for (const { name, heading } of meant.roleLevels) {
      const cell = row.line(heading.column);
      const level = levels.get(name)?.level;
      const skillLevel = isNone(cell) ? undefined : context.levelOf(cell);
      if (level && skillLevel) addNeed(draft, level, row, meant, skillLevel, context);
    }
  }
}

/** Adds a skill that a role level needs, with what the row says of it. */
function addNeed(
  draft: FrameworkDraft,
  level: DraftLevel,
  row: FrameworkRow,
  meant: MeantTable,
  skillLevel: string,
  { skills }: RolesContext,
): void {
  const skillName = row.line(meant.column('skill'));
  const place = row.cell(meant.column('skill'));
  if (skills && !skills.has(slugOf(skillName))) {
    const hint = didYouMean(
      skillName,
      [...skills.values()].map((skill) => skill.name),
    );
    draft.problems.push(
      problem('unknown-skill', `the table of skills has no skill "${skillName}"`, { place, hint }),
    );
    return;
  }
  const skill = draft.skill(skillName, row.place);
  if (draft.need(level, skill, skillLevel, row.place) === 'repeated') {
    const message = `"${level.name}" lists the skill "${skillName}" more than once; it is imported once`;
    draft.problems.push(problem('repeated-skill', message, { place }));
    return;
  }
  skill.about ??= aboutIn(row, meant);
  compareStatements(row, meant, skill, skillLevel, draft, skills?.get(skill.id));
}

function aboutIn(row: FrameworkRow, meant: MeantTable): string | undefined {
  const lines = row.lines(meant.column('about'));
  const { statements, rest } = readSkillText(lines);
  const about = rest.map(({ text }) => text).join(' ');
  return statements.length > 0 || about === '' || about === 'MISSING' ? undefined : about;
}

/** The same text of a role stands in many rows: each is read once. */
function describer(meant: MeantTable): (row: FrameworkRow, meaning: PlainMeaning) => Description {
  const known = new Map<string, Description>();
  return (row, meaning) => {
    const column = meant.column(meaning);
    const raw = row.raw(column);
    const description =
      known.get(raw) ?? readDescription(row.lines(column).filter(({ text }) => text !== notInUse));
    known.set(raw, description);
    return description;
  };
}

function compareStatements(
  row: FrameworkRow,
  meant: MeantTable,
  skill: ReturnType<FrameworkDraft['skill']>,
  skillLevel: string,
  draft: FrameworkDraft,
  official: FrameworkSkill | undefined,
): void {
  const isSaid = meant.has('text') && skillLevel !== anyLevel;
  const statements = isSaid
    ? statementsIn(row, meant.column('text'), draft.problems)
    : { descriptors: [], place: row.place };
  if (official === undefined) {
    draft.statements(skill, skillLevel, statements);
    return;
  }
  const known = official.levels.get(skillLevel)?.descriptors;
  if (known === undefined) {
    const message =
      skillLevel === anyLevel
        ? `the skill "${skill.name}" is graded in the table of skills, but not here`
        : `the skill "${skill.name}" has no level ${skillLevel} in the table of skills`;
    const place = row.cell(meant.column('level'));
    draft.problems.push(problem('unknown-skill-level', message, { place }));
  } else if (isSaid && !sameTexts(known, statements.descriptors)) {
    const message = `"${skill.name}" at ${skillLevel} has other statements in the table of skills`;
    const hint = 'the statements of the table of skills are imported';
    draft.problems.push(problem('skill-text-differs', message, { place: row.place, hint }));
  }
}
