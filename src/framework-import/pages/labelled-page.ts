import { type Outcome, type Place, type Problem, problem, startOf } from '../../problems/index.ts';
import { notInUse } from '../framework.ts';
import type { Line } from '../repair.ts';
import { type Page, type PageLevel, sectionOf, skillOf, unplaced } from './page.ts';

interface Block {
  readonly kind: 'role' | 'level' | 'skill';
  readonly family: string;
  readonly name: string;
  readonly place: Place;
  readonly lines: Line[];
}

/**
 * Reads a page whose headings say what they are: "FAMILY role: NAME", "Role level: NAME", then "Skill: NAME" as often
 * as needed, each heading with its lines below it; several role levels, each with its skills, may follow one another.
 * Problems: unplaced-text for each line that belongs nowhere; page-unreadable where a heading is missing, or that of
 * the role stands twice (then there is no value).
 */
export function readLabelledPage(file: string, lines: readonly Line[]): Outcome<Page> {
  const problems: Problem[] = [];
  const blocks = blocksOf(lines, problems);
  const of = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind);
  const [role, ...otherRoles] = of('role');
  const levels = of('level');
  if (!role) problems.push(missing(file, 'Software development role: DevOps engineer'));
  if (levels.length === 0) problems.push(missing(file, 'Role level: Lead DevOps engineer'));
  if (of('skill').length === 0) problems.push(missing(file, 'Skill: Information security'));
  for (const { place } of otherRoles) {
    const hint = 'keep each role in a file of its own';
    problems.push(problem('page-unreadable', 'this heading stands here a second time', { place, hint }));
  }
  if (!role || problems.some(({ code }) => code === 'page-unreadable')) return { problems };
  const value: Page = {
    family: role.family,
    role: sectionOf(role.name, role.place, role.lines),
    levels: levels.flatMap((level) => levelOf(level, role, blocks, problems)),
  };
  return problems.some(({ code }) => code === 'page-unreadable') ? { problems } : { value, problems };
}

export function isLabelled(lines: readonly Line[]): boolean {
  return lines.some((line) => headingOf(line) !== undefined);
}

function levelOf(level: Block, role: Block, blocks: readonly Block[], problems: Problem[]): PageLevel[] {
  const below = blocks.slice(blocks.indexOf(level) + 1);
  const end = below.findIndex(({ kind }) => kind !== 'skill');
  const skills = end === -1 ? below : below.slice(0, end);
  if (skills.length === 0) {
    const hint = 'below a role level stand its skills, each with a heading such as "Skill: User focus"';
    problems.push(
      problem('page-unreadable', `no skills stand below the role level "${level.name}"`, {
        place: level.place,
        hint,
      }),
    );
  }
  const name = level.name === notInUse ? role.name : level.name;
  return [
    {
      ...sectionOf(name, level.place, level.lines),
      skills: skills.map((skill) => skillOf(skill.name, skill.place, skill.lines, problems)),
    },
  ];
}

function blocksOf(lines: readonly Line[], problems: Problem[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
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

function missing(file: string, example: string): Problem {
  const message = `this page has no heading such as "${example}"`;
  return problem('page-unreadable', message, { place: startOf(file) });
}
