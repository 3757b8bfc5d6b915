import { type Outcome, type Place, type Problem, problem, startOf } from '../problems/index.ts';
import type { Source } from '../reading/index.ts';
import { type Description, notInUse } from './framework.ts';
import { readDescription, readSkillText } from './prose.ts';
import { type Line, linesOf, repairProblems } from './repair.ts';

/** One role-level page of the framework, as it is copied from the web. */
export interface Page {
  readonly family: string;
  readonly role: Section;
  /** A role without levels has one, of its own name. */
  readonly level: Section;
  readonly skills: readonly PageSkill[];
}

export interface Section extends Description {
  readonly name: string;
  readonly place: Place;
}

export interface PageSkill {
  readonly name: string;
  readonly place: Place;
  readonly graded: boolean;
  /** What leaders with the skill do, where the page says it. */
  readonly examples?: string | undefined;
  readonly statements: readonly Line[];
}

interface Block {
  readonly kind: 'role' | 'level' | 'skill';
  readonly family: string;
  readonly name: string;
  readonly place: Place;
  readonly lines: Line[];
}

/**
 * Reads a page: "FAMILY role: NAME", "Role level: NAME", then "Skill: NAME" as often as needed, each heading with
 * its lines below it.
 * Problems: repaired-text; unplaced-text for each line that belongs nowhere; page-unreadable where a heading is
 * missing or stands twice (then there is no value).
 */
export function readPage(source: Source): Outcome<Page> {
  const problems: Problem[] = repairProblems(source);
  const blocks = blocksOf(source, problems);
  const of = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind);
  const [role, ...otherRoles] = of('role');
  const [level, ...otherLevels] = of('level');
  const skills = of('skill');
  if (!role) problems.push(missing(source, 'Software development role: DevOps engineer'));
  if (!level) problems.push(missing(source, 'Role level: Lead DevOps engineer'));
  if (skills.length === 0) problems.push(missing(source, 'Skill: Information security'));
  for (const { place } of [...otherRoles, ...otherLevels]) {
    const hint = 'keep each role level in a file of its own';
    problems.push(problem('page-unreadable', 'this heading stands here a second time', { place, hint }));
  }
  if (!role || !level || problems.some(({ code }) => code === 'page-unreadable')) return { problems };
  const value: Page = {
    family: role.family,
    role: section(role, role.name),
    level: section(level, level.name === notInUse ? role.name : level.name),
    skills: skills.map((block) => pageSkill(block, problems)),
  };
  return { value, problems };
}

function blocksOf(source: Source, problems: Problem[]): Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(source.file, source.text)) {
    const block = headingOf(line);
    if (block) blocks.push(block);
    else if (blocks.length > 0) blocks.at(-1)?.lines.push(line);
    else problems.push(unplaced(line));
  }
  return blocks;
}

function headingOf({ text, place }: Line): Block | undefined {
  const heading = /^(?:(?<level>Role level)|(?<skill>Skill)|(?<family>[^:]+?) role):\s*(?<name>.+)$/u.exec(
    text,
  );
  const { name, family = '', level, skill } = heading?.groups ?? {};
  if (name === undefined) return undefined;
  const kind = level ? 'level' : skill ? 'skill' : 'role';
  return { kind, family, name, place, lines: [] };
}

function section(block: Block, name: string): Section {
  const lines = block.lines.filter(({ text }) => !isNotInUse(text));
  return { name, place: block.place, ...readDescription(lines) };
}

function pageSkill({ name, place, lines }: Block, problems: Problem[]): PageSkill {
  const { statements, examples, rest } = readSkillText(lines);
  problems.push(...rest.filter(({ text }) => !isNotInUse(text)).map(unplaced));
  return { name, place, graded: !lines.some(({ text }) => isNotInUse(text)), examples, statements };
}

function isNotInUse(text: string): boolean {
  return text.replace(/^- /u, '') === notInUse;
}

function unplaced({ place }: Line): Problem {
  return problem('unplaced-text', 'this line belongs nowhere and is not imported', {
    place,
    hint: 'write it by hand where it should stand',
  });
}

function missing(source: Source, example: string): Problem {
  const message = `this page has no heading such as "${example}"`;
  return problem('page-unreadable', message, { place: startOf(source.file) });
}
