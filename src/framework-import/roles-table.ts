import { anyLevel } from '../catalogue/schema/skill-levels.ts';
import { didYouMean, type Outcome, problem } from '../problems/index.ts';
import { slugOf } from '../reading/index.ts';
import {
  type Description,
  type Framework,
  FrameworkDraft,
  type FrameworkSkill,
  frameworkLevels,
  notInUse,
  sameTexts,
} from './framework.ts';
import { readDescription } from './prose.ts';
import { frameworkLevelNamed, statementsIn } from './skills-table.ts';
import type { FrameworkRow, FrameworkTable } from './table.ts';

/** The columns that make a table one of roles. */
export const roleColumns = [
  'Role Family',
  'Role',
  'Role Description',
  'Role Level',
  'Role Level Description',
  'Skill Name',
  'Skill Description',
  'Skill Level',
  'Skill Level Description',
] as const;

/** Says "Senior Civil Service" for roles whose column of levels is not in use: their grade. */
const typeColumn = 'Role Type';

/**
 * Reads the official table of roles, a row for each skill of each role level.
 * "NOT IN USE" as a role level means that the role itself is its one level, as a skill level that the skill is not
 * graded (level "any"). A skill listed twice at one role level is listed once. Statements are those of the table of
 * skills; where it is not given, those of this table.
 * Problems: repeated-skill; skill-text-differs; unknown-skill; unknown-skill-level; table-unreadable for a row in
 * which a name is missing; duplicate-id; contradiction; unplaced-text.
 */
export function readRoles(
  table: FrameworkTable,
  skills?: ReadonlyMap<string, FrameworkSkill>,
): Outcome<Framework> {
  const draft = new FrameworkDraft();
  const descriptions = new Map<string, Description>();
  const described = (row: FrameworkRow, column: string): Description => {
    const raw = row.raw(column);
    const description = descriptions.get(raw) ?? descriptionIn(row, column);
    descriptions.set(raw, description);
    return description;
  };
  for (const row of table.rows) {
    const empty = (['Role Family', 'Role', 'Role Level', 'Skill Name', 'Skill Level'] as const).find(
      (column) => row.line(column) === '',
    );
    if (empty !== undefined) {
      const message = `this row says nothing in the column "${empty}"`;
      draft.problems.push(problem('table-unreadable', message, { place: row.place }));
      continue;
    }
    const name = row.line('Role');
    const role = draft.role(name, row.line('Role Family'), described(row, 'Role Description'), row.place);
    const levelName = row.line('Role Level') === notInUse ? name : row.line('Role Level');
    const level = draft.level(role, levelName, described(row, 'Role Level Description'), row.place);
    const type = row.line(typeColumn);
    if (type !== '') level.grades = [type];

    const skillLevel = skillLevelOf(row);
    if (skillLevel === undefined) {
      draft.problems.push(unknownLevel(row));
      continue;
    }
    const skillName = row.line('Skill Name');
    if (skills && !skills.has(slugOf(skillName))) {
      const hint = didYouMean(
        skillName,
        [...skills.values()].map((skill) => skill.name),
      );
      const message = `the table of skills has no skill "${skillName}"`;
      draft.problems.push(problem('unknown-skill', message, { place: row.place, hint }));
      continue;
    }
    const skill = draft.skill(skillName, row.place);
    if (draft.need(level, skill, skillLevel, row.place) === 'repeated') {
      const message = `"${level.name}" lists the skill "${skillName}" more than once; it is imported once`;
      draft.problems.push(problem('repeated-skill', message, { place: row.place }));
      continue;
    }
    compareStatements(row, skill, skillLevel, draft, skills?.get(skill.id));
  }
  const { roles, skills: named } = draft.framework;
  return { value: { roles, skills: skills ?? named }, problems: draft.problems };
}

function descriptionIn(row: FrameworkRow, column: string): Description {
  return readDescription(row.lines(column).filter(({ text }) => text !== notInUse));
}

function skillLevelOf(row: FrameworkRow): string | undefined {
  const name = row.line('Skill Level');
  return name === notInUse ? anyLevel : frameworkLevelNamed(name);
}

function unknownLevel(row: FrameworkRow) {
  const name = row.line('Skill Level');
  const hint = didYouMean(name, frameworkLevels) ?? `one of: ${frameworkLevels.join(', ')}`;
  return problem('unknown-skill-level', `there is no skill level "${name}"`, { place: row.place, hint });
}

function compareStatements(
  row: FrameworkRow,
  skill: ReturnType<FrameworkDraft['skill']>,
  skillLevel: string,
  draft: FrameworkDraft,
  official: FrameworkSkill | undefined,
): void {
  const statements =
    skillLevel === anyLevel
      ? { descriptors: [], place: row.place }
      : statementsIn(row, 'Skill Level Description', draft.problems);
  if (official === undefined) {
    draft.statements(skill, skillLevel, statements);
    return;
  }
  const known = official.levels.get(skillLevel)?.descriptors;
  if (skillLevel !== anyLevel && !sameTexts(known ?? [], statements.descriptors)) {
    const message = `"${skill.name}" at ${skillLevel} has other statements in the table of skills`;
    const hint = 'the statements of the table of skills are imported';
    draft.problems.push(problem('skill-text-differs', message, { place: row.place, hint }));
  } else if (known === undefined) {
    const message = `the skill "${skill.name}" is graded in the table of skills, but not here`;
    draft.problems.push(problem('unknown-skill-level', message, { place: row.place }));
  }
}
