import { resolve } from 'node:path';
import { didYouMean, hasErrors, type Outcome, type Problem, problem, startOf } from '../../problems/index.ts';
import { baseName, join, nameWithoutEnding, readSource, slugOf } from '../../reading/index.ts';
import { vacancySchema } from '../../vacancy/index.ts';
import type { ImportOptions, ImportPlan } from '../import-plan.ts';
import { draftText } from './draft.ts';
import { advertSections } from './markdown.ts';
import { AdvertPlacing, type PlacedAdvert, type Placement } from './place.ts';

export interface AdvertOptions extends ImportOptions {
  /** The role level; without, the draft leaves it to be filled in. */
  readonly level?: string;
  readonly organisation?: string;
  /** The name of the file; made from the title when left out. */
  readonly id?: string;
}

/**
 * Plans a vacancy file with what an advert or a job description in Markdown says: by its headings, each part goes to the
 * key that holds it. What has no key is kept as a section of its own, or as a comment; nothing is left out.
 * Problems: those of reading the file; page-unreadable where no heading is; unknown-role-level, unknown-organisation;
 * text-missing for role level and employer where they are not given; unplaced-text; duplicate-id for a vacancy that is there.
 */
export function importAdvert(file: string, options: AdvertOptions): Outcome<ImportPlan> {
  const { catalogue, system } = options;
  const { value: source, problems: reading } = readSource(file, system.files);
  if (!source) return { problems: reading };
  const sections = advertSections(source);
  const { placed, placements } = new AdvertPlacing(sections);
  if (sections.every(({ depth }) => depth === 0)) {
    const hint = 'mark the headings, e.g. "## Responsibilities"';
    const message = 'this text has no headings, so that its parts cannot be told';
    return { problems: [problem('page-unreadable', message, { place: startOf(file), hint })] };
  }
  const title = placed.title ?? nameWithoutEnding(file);
  const into = resolve(options.into);
  const own = [...(catalogue?.organisations.values() ?? [])].filter(({ layer }) => layer === into);
  const organisation = options.organisation ?? (own.length === 1 ? own[0]?.id : undefined);
  const problems: Problem[] = [
    ...reading,
    ...nameProblems(file, title, { ...options, ...(organisation !== undefined && { organisation }) }),
    ...placements.filter(({ key }) => key === undefined).map(unplaced),
  ];
  const id = options.id ?? slugOf(title);
  const path = join(into, 'vacancies', `${id}.yaml`);
  const names = { level: options.level, organisation, from: baseName(file) };
  const text = draftText(validated(placed), placements, names);
  const before = system.files.find(path) ? readSource(path, system.files).value?.text : undefined;
  if (before !== undefined && before !== text) {
    const hint = 'give the draft another name with --id, or delete that file first';
    const message = `there is a vacancy "${id}" already, and a draft is not written over it`;
    problems.push(problem('duplicate-id', message, { place: startOf(path), hint }));
  }
  if (hasErrors(problems)) return { problems };
  const changes = ['new, a draft', ...new Set(placements.flatMap(changeOf))];
  const files = before === text ? [] : [{ path, text, changes }];
  const news = { dropped: [], added: [], likelyRenames: [] };
  return { value: { files, removed: [], news, sources: new Map() }, problems };
}

/** Problems: unknown-role-level, unknown-organisation; text-missing for what is not given. */
function nameProblems(
  file: string,
  title: string,
  { level, organisation, catalogue }: AdvertOptions,
): Problem[] {
  const place = startOf(file);
  const problems: Problem[] = [];
  const levels = [...(catalogue?.roleLevels.keys() ?? [])];
  const organisations = [...(catalogue?.organisations.keys() ?? [])];
  if (level === undefined) {
    const near = didYouMean(slugOf(title), levels);
    const hint = `give it with --level ID, or fill it in${near === undefined ? '; "rolekit list levels" shows them' : `; ${near}`}`;
    problems.push(problem('text-missing', 'the draft names no role level', { place, hint }));
  } else if (!levels.includes(level)) {
    const hint = didYouMean(level, levels) ?? '"rolekit list levels" shows them';
    problems.push(problem('unknown-role-level', `there is no role level "${level}" (--level)`, { hint }));
  }
  if (organisation === undefined) {
    const hint = 'give it with --organisation ID, or fill it in';
    problems.push(problem('text-missing', 'the draft names no employer', { place, hint }));
  } else if (catalogue && !organisations.includes(organisation)) {
    const hint = didYouMean(organisation, organisations) ?? 'make a file of it in organisations/ first';
    const message = `there is no organisation "${organisation}"`;
    problems.push(problem('unknown-organisation', message, { hint }));
  }
  return problems;
}

function unplaced({ block }: Placement): Problem {
  const message = 'this has no place in a vacancy; it is kept as a comment at the end of the draft';
  return problem('unplaced-text', message, { place: block.place });
}

function changeOf({ key, first, last, heading }: Placement): string[] {
  if (key === undefined) return [];
  const lines = first === last ? `line ${first}` : `lines ${first} to ${last}`;
  return [`${key}: ${lines}${heading === '' ? '' : ` ("${heading}")`}`];
}

/** With what the schema refuses, such as an address that is none, as sections of its own: nothing is lost. */
function validated(placed: PlacedAdvert): PlacedAdvert {
  const sections = [...(placed.sections ?? [])];
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(placed)) {
    if (key === 'sections') continue;
    const schema = Object.entries(vacancySchema.shape).find(([name]) => name === key)?.[1];
    if (schema?.safeParse(value).success) kept[key] = value;
    else sections.push({ heading: key, text: typeof value === 'string' ? value : JSON.stringify(value) });
  }
  return { ...kept, ...(sections.length > 0 && { sections }) };
}
