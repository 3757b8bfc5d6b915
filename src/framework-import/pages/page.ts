import { type Place, type Problem, problem } from '../../problems/index.ts';
import { type Description, notInUse } from '../framework.ts';
import { readDescription, readSkillText } from '../prose.ts';
import type { Line } from '../repair.ts';

/** A page of the framework that describes a role and one of its levels, or several. */
export interface Page {
  /** Undefined where the page does not name it. */
  readonly family: string | undefined;
  readonly role: Section;
  /** A role without levels has one, of its own name. */
  readonly levels: readonly PageLevel[];
}

export interface Section extends Description {
  readonly name: string;
  readonly place: Place;
}

export interface PageLevel extends Section {
  readonly grades: readonly string[];
  readonly skills: readonly PageSkill[];
}

export interface PageSkill {
  readonly name: string;
  readonly place: Place;
  readonly graded: boolean;
  /** The skill level as the page names it, if it does. */
  readonly level?: Line | undefined;
  /** What leaders with the skill do, where the page says it. */
  readonly examples?: string | undefined;
  readonly statements: readonly Line[];
}

const gradesFollow =
  /^This role(?: level)? is (?:most )?often performed at the Civil Service job grades?(?: of)?:?\s*(?<first>.*)$/iu;
const levelLine = /^(?:Skill )?level:\s*(?<level>\S.*)$/iu;
const heightOfLevel = /(?:^|\s)\S+ is the \w+ of (?:\d+|\w+) ascending skill levels\.?$/iu;

/** A role or a role level: its grades are the items after the sentence that announces them. */
export function sectionOf(
  name: string,
  place: Place,
  lines: readonly Line[],
): Section & { readonly grades: readonly string[] } {
  const used = lines.filter(({ text }) => !isNotInUse(text));
  const at = used.findIndex(({ text }) => gradesFollow.test(text));
  if (at === -1) return { name, place, ...readDescription(used), grades: [] };
  const first = gradesFollow.exec(used[at]?.text ?? '')?.groups?.['first'] ?? '';
  const below = used.slice(at + 1);
  const end = below.findIndex(({ text }) => !/^[-–•*]\s/u.test(text) && !isGrade(text));
  const listed = end === -1 ? below : below.slice(0, end);
  const rest = end === -1 ? [] : below.slice(end);
  const grades = [first, ...listed.map(({ text }) => text)].map(gradeIn).filter(Boolean);
  return { name, place, ...readDescription([...used.slice(0, at), ...rest]), grades };
}

function isGrade(text: string): boolean {
  return /^[A-Z0-9][A-Za-z0-9 ]{0,7}(?: \(.+\))?$/u.test(text);
}

/** "- EO (Executive Officer)" → "EO". */
function gradeIn(text: string): string {
  const bare = text.replace(/^[-–•*]\s+/u, '').trim();
  return /^(?<short>[A-Z0-9][A-Z0-9 ]{0,7}) \(/u.exec(bare)?.groups?.['short'] ?? bare;
}

/** A skill with the lines below its name. Problems: unplaced-text. */
export function skillOf(name: string, place: Place, lines: readonly Line[], problems: Problem[]): PageSkill {
  const said = lines.filter(({ text }) => !heightOfLevel.test(text) || levelLine.test(text));
  const named = said.find(({ text }) => levelLine.test(text));
  const { statements, examples, rest } = readSkillText(said.filter((line) => line !== named));
  problems.push(...rest.filter(({ text }) => !isNotInUse(text)).map(unplaced));
  const graded = !lines.some(({ text }) => isNotInUse(text));
  const level = named && { ...named, text: levelIn(named.text) };
  return { name, place, graded, level, examples, statements };
}

export function isLevelLine(text: string): boolean {
  return levelLine.test(text);
}

function levelIn(text: string): string {
  const level = levelLine.exec(text)?.groups?.['level'] ?? '';
  return level.replace(heightOfLevel, '').trim() || level;
}

function isNotInUse(text: string): boolean {
  return text.replace(/^- /u, '') === notInUse;
}

export function unplaced({ place }: Line): Problem {
  return problem('unplaced-text', 'this line belongs nowhere and is not imported', {
    place,
    hint: 'write it by hand where it should stand',
  });
}
