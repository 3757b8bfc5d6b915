import { anyLevel } from '../../catalogue/schema/skill-levels.ts';
import { didYouMean, hasErrors, type Outcome, type Problem, problem } from '../../problems/index.ts';
import { slugOf } from '../../reading/index.ts';
import { FrameworkDraft, type FrameworkSkill } from '../framework.ts';
import type { ImportOptions, ImportPlan } from '../import-plan.ts';
import { isWithin, levelNamed, namesOf, type Rungs } from '../ladder.ts';
import { planImport } from '../plan.ts';
import type { Line } from '../repair.ts';
import { laddersInUse, readSkillTables } from '../tables/import-tables.ts';
import type { Mapping } from '../tables/mapping.ts';
import type { Page, PageSkill } from './page.ts';
import { readPage } from './read-page.ts';
import { leastLikeness, type Match, type Recovery, recoveryFrom, uniqueMatch } from './recover.ts';

export interface PagesOptions extends ImportOptions {
  /** A table of skills (the official skills.csv) to recover skill levels from, before the catalogue. */
  readonly skills?: string;
  /** Skill levels given by hand, by the name or id of a skill. They go before those of the page, and recovered ones. */
  readonly levels: ReadonlyMap<string, string>;
  /** The family of a role, for pages that do not name it, and the levels of skills. */
  readonly mapping?: Mapping;
}

/**
 * Plans the import of pages of roles.
 * The level of a skill is the one that the page names, as the official web page does. Where it names none, it is that of
 * its nearest statements in the table of skills or the catalogue, if the match is unique (see recover.ts); a skill that
 * is "NOT IN USE" on the page is not graded and has the level "any", with statements from the table of skills where one
 * is given. A skill of an unknown name is looked for by its statements among all skills, and imported under the name found.
 * Problems: those of reading files and pages; skill-level-unrecovered; unknown-skill and unknown-skill-level for
 * `levels` and for what a page names; skill-name-differs, skill-text-differs, repeated-skill, text-missing;
 * contradiction, duplicate-id; those of planImport.
 */
export async function importPages(
  files: readonly string[],
  options: PagesOptions,
): Promise<Outcome<ImportPlan>> {
  const problems: Problem[] = [];
  const pages: Page[] = [];
  for (const file of files) {
    const page = await readPage(file, options.system.files);
    problems.push(...page.problems);
    if (page.value) pages.push(page.value);
  }
  const inUse = laddersInUse(options);
  const given = options.mapping?.levels;
  const ladder = given ?? inUse.flat();
  const isOtherLadder = given !== undefined && !inUse.some((each) => isWithin(given, each));
  const table =
    options.skills === undefined ? undefined : await readSkillTables(options.skills, inUse, options);
  // What the table lacks is told by importing it; here it only serves to recover levels.
  problems.push(...(table?.problems ?? []).filter(({ severity }) => severity === 'error'));
  if (hasErrors(problems)) return { problems };

  const byHand = givenLevels(pages, ladder, options);
  problems.push(...byHand.problems);
  const skills: Skills = table?.value ?? new Map<string, never>();
  const recovery = recoveryFrom([skills, options.catalogue?.skills ?? new Map<string, never>()]);
  const draft = new FrameworkDraft();
  for (const page of pages) {
    const { value: family, problems: unnamed } = familyOf(page, options);
    problems.push(...unnamed);
    const role = draft.role(page.role.name, family ?? page.role.name, page.role, page.role.place);
    for (const described of page.levels) {
      const level = draft.level(role, described.name, described, described.place);
      if (described.grades.length > 0) level.grades = described.grades;
      for (const entry of described.skills) {
        const found = levelOf(entry, byHand.levels, ladder, recovery);
        problems.push(...found.problems);
        if (found.value) problems.push(...addSkill(draft, level, entry, found.value, skills, options));
      }
    }
  }
  problems.push(...draft.problems);
  if (hasErrors(problems)) return { problems };
  const plan = planImport({ ...draft.framework, ladder, isOtherLadder }, 'role-levels', options);
  return { ...plan, problems: [...problems, ...plan.problems] };
}

/** The family that the page names, or a person, or the catalogue. Problem: text-missing. */
function familyOf({ family, role }: Page, { mapping, catalogue }: PagesOptions): Outcome<string> {
  const known = mapping?.family ?? family ?? catalogue?.roles.get(slugOf(role.name))?.value.family;
  if (known !== undefined) return { value: known, problems: [] };
  const message = `this page names no family; the role stands in one of its own name, "${role.name}"`;
  const hint = 'name the family with --family "NAME"';
  return { problems: [problem('text-missing', message, { place: role.place, hint })] };
}

type Skills = ReadonlyMap<string, FrameworkSkill>;

/** Problems: repeated-skill, text-missing. */
function addSkill(
  draft: FrameworkDraft,
  level: ReturnType<FrameworkDraft['level']>,
  entry: PageSkill,
  { name, skillLevel }: Found,
  skills: Skills,
  { catalogue }: PagesOptions,
): Problem[] {
  const skill = draft.skill(name, entry.place);
  const listed = draft.need(level, skill, skillLevel, entry.place);
  skill.about ??= entry.examples;
  const said = entry.statements.map(({ text }) => text);
  const descriptors =
    entry.graded || said.length > 0 ? said : (skills.get(skill.id)?.levels.get(anyLevel)?.descriptors ?? []);
  draft.statements(skill, skillLevel, { descriptors, place: entry.place });
  const below = catalogue?.skills.get(skill.id)?.levels.get(skillLevel)?.descriptors ?? [];
  return [
    ...(listed === 'repeated' ? [repeatedSkill(name, entry)] : []),
    ...(descriptors.length + below.length === 0 ? [withoutStatements(name, entry)] : []),
  ];
}

function repeatedSkill(name: string, { place }: PageSkill): Problem {
  const message = `the skill "${name}" stands on this page more than once; it is imported once`;
  return problem('repeated-skill', message, { place });
}

function withoutStatements(name: string, { place }: PageSkill): Problem {
  const message = `the skill "${name}" has no statements, neither here nor in a table of skills or the catalogue`;
  const hint = 'give the official table with --skills, or write descriptors by hand';
  return problem('text-missing', message, { place, hint });
}

interface Found {
  readonly name: string;
  readonly skillLevel: string;
}

function levelOf(
  entry: PageSkill,
  given: ReadonlyMap<string, string>,
  ladder: Rungs,
  recovery: Recovery,
): Outcome<Found> {
  const statements = entry.statements.map(({ text }) => text);
  const named = recovery.skillNamed(entry.name);
  const byHand = given.get(slugOf(entry.name));
  if (byHand !== undefined) {
    return { value: { name: named?.name ?? entry.name, skillLevel: byHand }, problems: [] };
  }
  if (!entry.graded) {
    return { value: { name: named?.name ?? entry.name, skillLevel: anyLevel }, problems: [] };
  }
  const onPage = named ? undefined : nameWithLevel(entry.name, ladder);
  if (onPage) return { value: onPage, problems: [] };
  if (entry.level) {
    const level = levelNamed(ladder, entry.level.text);
    if (!level) return { problems: [unknownLevel(entry.level, ladder)] };
    return { value: { name: named?.name ?? entry.name, skillLevel: level.id }, problems: [] };
  }
  const nearest = recovery.nearest(statements, named ? entry.name : undefined);
  const match = uniqueMatch(nearest);
  if (match === undefined) return { problems: [unrecovered(entry, named ? nearest : [], ladder, recovery)] };
  const value = { name: match.skill.name, skillLevel: match.level };
  const problems = match.skill.id === slugOf(entry.name) ? [] : [otherName(entry, match)];
  return { value, problems: [...problems, ...otherStatements(entry, match)] };
}

function otherName(entry: PageSkill, { skill, level }: Match): Problem {
  const message = `the skill "${entry.name}" has the statements of "${skill.name}" at ${level}`;
  const hint = `it is imported as "${skill.name}"`;
  return problem('skill-name-differs', message, { place: entry.place, hint });
}

/** Statements that only one of page and match has: often a word that was changed by mistake, or a line not copied. */
function otherStatements(entry: PageSkill, { skill, level, descriptors }: Match): Problem[] {
  const texts = entry.statements.map(({ text }) => text);
  const others = entry.statements.filter(({ text }) => !descriptors.includes(text));
  const lacking = descriptors.filter((text) => !texts.includes(text));
  const problems = others.map(({ place }) => {
    const message = `"${skill.name}" at ${level} is known without this statement`;
    const hint = 'the statement of this page is imported; check which of the two is right';
    return problem('skill-text-differs', message, { place, hint });
  });
  if (lacking.length <= others.length) return problems;
  const message = `"${skill.name}" at ${level} is known with more statements: "${lacking.join('", "')}"`;
  const hint = 'only those of this page are imported; check whether it was copied whole';
  return [...problems, problem('skill-text-differs', message, { place: entry.place, hint })];
}

/** "Ovens (working)", "Ovens – working": a name with its level. */
function nameWithLevel(text: string, ladder: Rungs): Found | undefined {
  const { name, inside, after } =
    /^(?<name>.*\S)\s*(?:\((?<inside>[^()]+)\)|\s[-–—]\s*(?<after>[^-–—()]+))$/u.exec(text)?.groups ?? {};
  const level = levelNamed(ladder, inside ?? after ?? '');
  return name === undefined || !level ? undefined : { name, skillLevel: level.id };
}

function unknownLevel({ text, place }: Line, ladder: Rungs): Problem {
  const hint =
    didYouMean(
      text,
      ladder.map(({ name }) => name),
    ) ?? `the levels are ${namesOf(ladder)}; others are given, the lowest first, with --levels "NAME,NAME"`;
  return problem('unknown-skill-level', `there is no skill level "${text}"`, { place, hint });
}

function unrecovered(
  entry: PageSkill,
  nearest: readonly Match[],
  ladder: Rungs,
  recovery: Recovery,
): Problem {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const [first, second] = nearest;
  const scores = [first, second].flatMap((match) =>
    match ? [`${match.level} (${percent(match.likeness)})`] : [],
  );
  const reason =
    scores.length === 0
      ? 'no such skill with statements is known'
      : `its nearest statements are at ${scores.join(' and ')}; at least ${percent(leastLikeness)} is needed`;
  const level = first?.level ?? ladder[1]?.id ?? ladder[0]?.id ?? anyLevel;
  const known = recovery.nearest([]).map(({ skill }) => skill.name);
  const spelling = nearest.length === 0 ? didYouMean(entry.name, known) : undefined;
  const levels = ladder.map(({ id }) => id).join(', ');
  const hint = `say the level (${levels}), e.g. --level ${slugOf(entry.name)}=${level}, or write "Level: …" below the skill${spelling ? `; or ${spelling}` : ''}`;
  const message = `the level of the skill "${entry.name}" cannot be recovered: ${reason}`;
  return problem('skill-level-unrecovered', message, { place: entry.place, hint });
}

function givenLevels(
  pages: readonly Page[],
  ladder: Rungs,
  { levels }: PagesOptions,
): { readonly levels: ReadonlyMap<string, string>; readonly problems: Problem[] } {
  const skillIds = pages.flatMap((page) =>
    page.levels.flatMap(({ skills }) => skills.map(({ name }) => slugOf(name))),
  );
  const known = ladder.map(({ id }) => id);
  const problems: Problem[] = [];
  const given = new Map<string, string>();
  for (const [skill, level] of levels) {
    const id = slugOf(skill);
    if (!skillIds.includes(id)) {
      const hint = didYouMean(id, skillIds);
      problems.push(problem('unknown-skill', `no page has the skill "${skill}" of --level`, { hint }));
    }
    if (![...known, anyLevel].includes(level)) {
      const hint = didYouMean(level, known) ?? `one of: ${known.join(', ')}`;
      problems.push(problem('unknown-skill-level', `there is no skill level "${level}" (--level)`, { hint }));
    }
    given.set(id, level);
  }
  return { levels: given, problems };
}
