import type { Kind } from './catalogue.ts';
import { criterionKinds } from './schema/criterion.ts';
import { lawGroups } from './schema/jurisdiction.ts';

/** What a file can be by what stands in it: of a kind, or the one of skill levels. */
export type ContentKind = Kind | 'skill-levels';

/** Keys that organisations alone have; a vacancy has them beside its own. */
const employerKeys = ['logo', 'contact', 'script', 'adjustments', 'benefits', 'apply', 'complaints'];

/** The kind of a catalogue file by its keys, whatever is wrong with it otherwise; undefined when they do not tell. */
export function kindOfContent(value: unknown): ContentKind | undefined {
  if (!isGroup(value)) return undefined;
  const has = (key: string) => Object.hasOwn(value, key);
  const { kind, levels } = value;
  if (criterionKinds.some((each) => each === kind)) return kind === 'skill' ? 'skills' : 'criteria';
  if (has('level') && (has('organisation') || has('stages'))) return 'vacancies';
  if (has('words')) return 'locales';
  if (has('points')) return 'scales';
  if (lawGroups.some((group) => isGroup(value[group]))) return 'jurisdictions';
  if (Array.isArray(levels)) {
    if (has('family') || levels.some((level) => isGroup(level) && 'skills' in level)) return 'roles';
    return has('name') ? undefined : 'skill-levels';
  }
  if (isGroup(levels)) return 'skills';
  return has('name') && employerKeys.some(has) ? 'organisations' : undefined;
}

const words: Readonly<Record<ContentKind, string>> = {
  skills: 'a skill',
  criteria: 'a criterion',
  ladders: 'a ladder of levels',
  roles: 'a role',
  scales: 'a rating scale',
  organisations: 'an organisation',
  locales: 'the words of a language',
  jurisdictions: 'the law of a jurisdiction',
  vacancies: 'a vacancy',
  'skill-levels': 'the skill levels',
};

/** "a skill" for "skills". */
export function wordFor(kind: ContentKind): string {
  return words[kind];
}

/** Where a file belongs by its content. */
export function placeFor(kind: ContentKind): string {
  return kind === 'skill-levels'
    ? 'name it skill-levels.yaml, at the top of the catalogue folder'
    : `put it into ${kind}/`;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
