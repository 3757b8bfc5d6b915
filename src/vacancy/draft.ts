import { stringify } from 'yaml';

/** What is known when a vacancy file is begun. Every text as the user gave it; amounts in whole currency units. */
export interface DraftFacts {
  readonly level: string;
  readonly organisation: string;
  readonly reference?: string | undefined;
  readonly summary?: string | undefined;
  readonly location?: string | undefined;
  readonly salaryFrom?: number | undefined;
  readonly salaryTo?: number | undefined;
  /** Date, with or without time: 2027-01-17T23:55. */
  readonly closes?: string | undefined;
}

const criteriaPerInterview = 5;
const criteriaPerSift = 4;

/**
 * The text of a new vacancy file: the facts given, comments that guide through the rest, and stages that between them
 * assess all `skills` (ids, in the order of the role level), at most five an interview.
 */
export function draftVacancy(facts: DraftFacts, skills: readonly string[], schemaPath: string): string {
  const { salaryFrom, salaryTo } = facts;
  const salary =
    salaryFrom === undefined
      ? '# salary: { from: 40000, to: 46000 }'
      : `salary: { from: ${salaryFrom}${salaryTo === undefined ? '' : `, to: ${salaryTo}`} }`;
  return `# yaml-language-server: $schema=${schemaPath}
# One hiring campaign. Fill in what stands behind a #, and delete the lines that you do not need.
# "rolekit check" says what a publishable advert still lacks.

level: ${facts.level}
organisation: ${facts.organisation}

# What the advert shows. The title is the name of the role level unless you give one.
# title: A title of your own
${fact('reference', facts.reference, 'ABC-123')}
${fact('summary', facts.summary, 'One or two sentences that make the right people read on.')}
# posts: 1
# grade: Grade 7
${fact('location', facts.location, 'Where people work, and how often')}
# remote: { allowed: some, note: Two days a week in the office }

# Pay is a year's, in the currency of the jurisdiction; "per: hour" and "currency: EUR" say otherwise.
${salary}
# additional-pay: [{ name: London allowance, from: 4000 }]
# pension: { employer: 10 } # per cent that the employer pays in

# contract: { type: permanent } # or fixed-term with "length: 24 months", or words
# working-pattern: [full-time, part-time, job-share]
# hours: 37 # a week
# starts: 2027-04-01

# How and until when people apply.
# opens: 2026-12-01
${fact('closes', facts.closes, '2027-01-17T23:55')}
# how-to-apply: { link: "https://example.org/jobs", send: [A CV of two pages, A letter of one page] }

# What this very post is about, where the words of its role and level do not say it.
# about-job: What the post is about.
# duties: [Lead the team]

# What no key is for: rows of facts, and sections with a heading.
# facts: [{ term: Team, text: Twelve people }]
# sections: [{ heading: Travel, text: Once a month you visit another office. }]

# Any text of the organisation (about, benefits, adjustments, contact, …) may be said otherwise here.

# A criterion must reach the scale's acceptable point, unless you say otherwise.
# "rolekit list scales" shows the other scales.
scale: success-profiles
# pass: { each: 4 }

# Who rates and who applied, as references, never names: for sheets of their own, "rolekit build --each candidate".
# panel: [chair, panel-2]
# candidates: [C-1042, C-1057]

# To ask for some of the skills of the level alone, list them: skills: [ID, ID]
# The steps of the selection, in order. Between them they must assess every essential skill of the level. They may assess
# other criteria too ("rolekit list criteria"): { criterion: working-together, level: heo-and-seo }
# A criterion is essential and of weight 1; to say more of one: { skill: ID, weight: 2, minimum: 5, essential: false }
stages:
${stages(skills)}`;
}

function fact(key: string, value: string | undefined, example: string): string {
  return value === undefined
    ? `# ${key}: ${example}`
    : stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
}

function stages(skills: readonly string[]): string {
  const count = Math.max(1, Math.ceil(skills.length / criteriaPerInterview));
  const size = Math.ceil(skills.length / count);
  const names =
    count === 1 ? ['interview'] : Array.from({ length: count }, (_, index) => `interview-${index + 1}`);
  const interviews = names.map((id, index) => {
    const assessed = skills.slice(index * size, (index + 1) * size);
    return `  - id: ${id}
    kind: interview
    # date: 2027-02-02
    # time: "10:00" # when the first candidate starts; in quotes
    # place: Where it takes place
    # minutes: 60
    # plan: { opening: 5, candidate-questions: 5, close: 2 }
    assess:
${assessed.map((skill) => `      - ${skill}`).join('\n')}
`;
  });
  const sift = `  - id: sift
    kind: sift
    # date: 2027-01-21
    assess:
${skills
  .slice(0, criteriaPerSift)
  .map((skill) => `      - ${skill}`)
  .join('\n')}
`;
  return [sift, ...interviews].join('\n');
}
