import { slugOf } from '../../reading/index.ts';

/**
 * What a column can hold, with the headings by which it is known, the surest first. `text` is what a person can do at
 * the skill level of the row; `level` that level's name.
 */
const headings = {
  family: ['role-family', 'job-family', 'career-family', 'family', 'profession', 'discipline', 'department'],
  role: ['role', 'role-name', 'role-title', 'job-role', 'job', 'career-path', 'career-track'],
  'role-about': ['role-description', 'job-description', 'role-summary'],
  'role-level': [
    'role-level',
    'role-level-name',
    'job-level',
    'career-level',
    'job-title',
    'position',
    'title',
    'seniority',
  ],
  'role-level-about': ['role-level-description', 'job-level-description'],
  grade: ['role-type', 'grade', 'pay-grade', 'job-grade', 'pay-band'],
  skill: [
    'skill-name',
    'skill',
    'skill-title',
    'competency-name',
    'competency',
    'competence',
    'capability',
    'capability-name',
    'behaviour',
    'behavior',
    'ability',
    'attribute',
    'skills',
    'competencies',
    'capabilities',
    'behaviours',
  ],
  about: [
    'skill-description',
    'skill-definition',
    'competency-description',
    'competency-definition',
    'capability-description',
    'about',
    'definition',
    'summary',
    'overview',
    'description',
  ],
  level: [
    'skill-level',
    'skill-level-name',
    'proficiency-level',
    'proficiency',
    'competency-level',
    'capability-level',
    'required-level',
    'level-required',
    'expected-level',
    'target-level',
    'level-name',
    'level',
    'milestone',
    'rating',
  ],
  text: [
    'skill-level-description',
    'level-description',
    'level-descriptor',
    'descriptors',
    'descriptor',
    'statements',
    'statement',
    'indicators',
    'behavioural-indicators',
    'behavioral-indicators',
    'what-you-can-do',
    'expectations',
    'expectation',
    'you-can',
  ],
} as const satisfies Record<string, readonly string[]>;

export type PlainMeaning = keyof typeof headings;

export const plainMeanings: readonly PlainMeaning[] = [
  'family',
  'role',
  'role-about',
  'role-level',
  'role-level-about',
  'grade',
  'skill',
  'about',
  'level',
  'text',
];

/** What a person says of a column, or what is known of it. */
export type Meaning =
  | PlainMeaning
  | 'ignore'
  /** Statements, or a mark, of one skill level. */
  | { readonly level: string }
  /** The skill levels that one role level needs. */
  | { readonly 'role-level': string };

/** Columns of the official tables that say nothing that stands nowhere else. */
const knownWithoutUse = ['roles-that-require-skill'];

/** The meanings that a heading can have, each with how sure it is: 0 is the surest. */
export function meaningsOf(heading: string): { readonly meaning: PlainMeaning; readonly rank: number }[] {
  const slug = slugOf(heading.replace(/\([^()]*\)\s*$/u, ''));
  return plainMeanings.flatMap((meaning) => {
    const known: readonly string[] = headings[meaning];
    const rank = known.indexOf(slug);
    return rank === -1 ? [] : [{ meaning, rank }];
  });
}

export function isWithoutUse(heading: string): boolean {
  return knownWithoutUse.includes(slugOf(heading));
}

/** Words that frameworks name their levels by, so that a heading is known as one. */
const levelWords = [
  'awareness',
  'novice',
  'beginner',
  'foundation',
  'foundational',
  'basic',
  'elementary',
  'entry',
  'developing',
  'working',
  'intermediate',
  'practitioner',
  'competent',
  'proficient',
  'adept',
  'advanced',
  'highly-advanced',
  'expert',
  'mastery',
  'master',
];

export function isLevelWord(text: string): boolean {
  return levelWords.includes(slugOf(text));
}

/** In the order in which these words are mostly meant: no more than a proposal. */
export function inUsualOrder(names: readonly string[]): string[] {
  const rank = (name: string) => levelWords.indexOf(slugOf(name));
  return [...names].sort((left, right) => rank(left) - rank(right));
}
