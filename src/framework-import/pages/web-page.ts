import { type Outcome, type Place, type Problem, problem, startOf } from '../../problems/index.ts';
import type { Line } from '../repair.ts';
import { isLevelLine, type Page, type PageLevel, type PageSkill, sectionOf, skillOf } from './page.ts';

const whatItDoes = /^What an? (?<role>.+) does$/iu;
const roleLevels = /^(?!There (?:is|are) )(?<role>.+?) role levels?$/iu;
const findOut = /^Find out what /iu;
const skillsOfRole = /^Skills for (?:an? )?(?<role>.+)$/iu;
const howMany = /^There (?:is|are) \S+ .+ role levels?\b/iu;
const sectionsDescribed = /^The typical responsibilities and skills for each role level are described/iu;
const item = /^[-–•*]\s/u;
const skillsHead = /^Skill(?:s)?[\s|]+Description(?:, including examples of leadership)?$/iu;
const headCell = /^(?:Skills?|Description(?:, including examples of leadership)?)$/iu;
const youCan = /^You can:?$/iu;

/** With one of these, what stands below the last role level begins: links, and the foot of the page. */
const afterLevels =
  /^(?:Roles that share .+ skills?|.+ roles that .+ could lead to|Is this page useful\??|Related content|Back to top|Updates? to this page|See all updates|Contents|Support links|Help improve .+|Give feedback.*|Report a problem.*|Print this page|Cookies on .+|All content is available under .+|© Crown copyright)$/iu;

/** Whether the lines are those of the official web page of a role: its headings are not labelled. */
export function isWebPage(lines: readonly Line[]): boolean {
  const is = (pattern: RegExp) => lines.some(({ text }) => pattern.test(text));
  return (
    is(whatItDoes) && (is(roleLevels) || is(skillsOfRole) || lines.some(({ text }) => isLevelLine(text)))
  );
}

/**
 * Reads the official web page of a role: what the role does; then its levels, each with a number before its name; in
 * each the skills, by name, level and what one can do. A role of the Senior Civil Service has no levels, and its skills have none.
 * What stands above and below, such as navigation, is passed over.
 * Problems: unplaced-text for each other line; page-unreadable where role, levels or skills cannot be found.
 */
export function readWebPage(file: string, copied: readonly Line[]): Outcome<Page> {
  const lines = withBullets(copied);
  const problems: Problem[] = [];
  const levelsAt = lines.findLastIndex(({ text }) => roleLevels.test(text));
  const plainAt = lines.findLastIndex(({ text }) => skillsOfRole.test(text));
  const bodyAt = levelsAt === -1 ? plainAt : levelsAt;
  const aboutAt = lines.slice(0, bodyAt).findLastIndex(({ text }) => whatItDoes.test(text));
  const body = lines[bodyAt];
  if (!body || aboutAt === -1) return { problems: [unreadable(file)] };
  const role = sectionOf(
    roleName(lines, body, aboutAt),
    placeOfName(lines, aboutAt),
    lines.slice(aboutAt + 1, bodyAt),
  );
  const end = lines.findIndex(({ text }, index) => index > bodyAt && afterLevels.test(text));
  const below = lines.slice(bodyAt + 1, end === -1 ? undefined : end);
  const levels =
    levelsAt === -1
      ? [{ ...role, about: undefined, duties: [], skills: skillsIn(below, false, problems) }]
      : numberedLevels(below, problems);
  for (const level of levels) {
    if (level.skills.length === 0) problems.push(withoutSkills(level));
  }
  if (levels.length === 0) problems.push(unreadable(file, body.place));
  if (problems.some(({ code }) => code === 'page-unreadable')) return { problems };
  return { value: { family: undefined, role, levels }, problems };
}

function unreadable(file: string, place: Place = startOf(file)): Problem {
  const message =
    'this page of a role has no role levels that could be read, such as "1. Junior developer" below "Developer role levels"';
  const hint = 'save the whole page in a browser as HTML, or copy all of its text';
  return problem('page-unreadable', message, { place, hint });
}

function withoutSkills({ name, place }: PageLevel): Problem {
  const message = `no skills stand below the role level "${name}"`;
  const hint = 'a skill has its name, then "Level: working", then "You can:" and a list';
  return problem('page-unreadable', message, { place, hint });
}

/** As headings write it; a sentence begins with a small letter. */
function roleName(lines: readonly Line[], body: Line, aboutAt: number): string {
  const inHeading = roleLevels.exec(body.text)?.groups?.['role'];
  if (inHeading !== undefined) return inHeading;
  const named = lines.slice(0, aboutAt).find((_, index) => findOut.test(lines[index + 1]?.text ?? ''));
  if (named) return named.text;
  const role = whatItDoes.exec(lines[aboutAt]?.text ?? '')?.groups?.['role'] ?? '';
  return role.charAt(0).toUpperCase() + role.slice(1);
}

function placeOfName(lines: readonly Line[], aboutAt: number): Place {
  const at = lines.findIndex((_, index) => findOut.test(lines[index + 1]?.text ?? ''));
  const found = lines[at === -1 || at > aboutAt ? aboutAt : at];
  return found?.place ?? { file: '', start: 0, end: 0 };
}

/** Browsers may leave out the bullets of lists in what is copied: then what begins with a small letter is an item. */
function withBullets(lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ text }) => item.test(text))) return lines;
  let isList = false;
  return lines.map((line) => {
    const { text } = line;
    const isItem = isList && (/^\p{Ll}/u.test(text) || /^[A-Z0-9 ]{1,7} \(/u.test(text));
    if (!isItem) isList = text.endsWith(':');
    return isItem ? { ...line, text: `- ${text}` } : line;
  });
}

/** The levels with a number before their names, from 1 on. */
function numberedLevels(lines: readonly Line[], problems: Problem[]): PageLevel[] {
  const starts: { readonly at: number; readonly name: string }[] = [];
  for (const [at, { text }] of lines.entries()) {
    const { number, name } = /^(?<number>\d{1,2})\.\s+(?<name>\S.*)$/u.exec(text)?.groups ?? {};
    if (name !== undefined && Number(number) === starts.length + 1) starts.push({ at, name });
  }
  return starts.flatMap(({ at, name }, index) => {
    const heading = lines[at];
    if (!heading) return [];
    const own = lines.slice(at + 1, starts[index + 1]?.at);
    const skillsAt = firstSkill(own);
    return [
      {
        ...sectionOf(
          name,
          heading.place,
          own.slice(0, skillsAt).filter(({ text }) => !skillsOfRole.test(text)),
        ),
        skills: skillsIn(own.slice(skillsAt), true, problems),
      },
    ];
  });
}

/** Where the head of the table of skills stands, or else the first name of one. */
function firstSkill(lines: readonly Line[]): number {
  const head = lines.findIndex(
    ({ text }, index) =>
      skillsHead.test(text) || (headCell.test(text) && headCell.test(lines[index + 1]?.text ?? '')),
  );
  if (head !== -1) return head;
  const first = lines.findIndex((_, index) => isName(lines, index));
  return first === -1 ? lines.length : first;
}

/** Whether a line is the name of a skill: its level stands below or beside it, or, where none has one, "You can:" does. */
function isName(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]?.text ?? '';
  const { text = '' } = lines[index] ?? {};
  if (item.test(text) || headCell.test(text) || skillsHead.test(text)) return false;
  if (isLevelLine(next)) return true;
  return youCan.test(next) && !isLevelLine(text) && !/ ascending skill levels\.?$/iu.test(text);
}

function skillsIn(lines: readonly Line[], graded: boolean, problems: Problem[]): PageSkill[] {
  const said = lines
    .flatMap(partedLevel)
    .filter(({ text }) => !headCell.test(text) && !skillsHead.test(text) && !isIntroduction(text));
  const starts = said.flatMap((_, index) => (isName(said, index) ? [index] : []));
  return starts.flatMap((at, index) => {
    const name = said[at];
    if (!name) return [];
    const skill = skillOf(name.text, name.place, said.slice(at + 1, starts[index + 1]), problems);
    return [{ ...skill, graded: graded && skill.graded }];
  });
}

function isIntroduction(text: string): boolean {
  return howMany.test(text) || sectionsDescribed.test(text);
}

/** "User focus Level: working", as a table is copied, is a name and a level. */
function partedLevel(line: Line): Line[] {
  const { name, level } =
    /^(?<name>\S.*?)\s+(?<level>(?:Skill )?Level:\s*\S.*)$/u.exec(line.text)?.groups ?? {};
  if (name === undefined || level === undefined || item.test(line.text)) return [line];
  return [
    { ...line, text: name },
    { ...line, text: level },
  ];
}
