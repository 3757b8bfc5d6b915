import { stringify } from 'yaml';
import { toBeFilledIn } from '../reading/index.ts';
import type { CriterionKind } from './schema/criterion.ts';
import { anyLevel } from './schema/skill-levels.ts';

/** What a file is begun with. */
export interface DraftName {
  readonly id: string;
  /** As the user gave it. */
  readonly name: string;
  /** Where editors find the JSON Schema of the file. */
  readonly schema: string;
}

/** A skill that a role needs, by id, at a level. */
export interface DraftSkill {
  readonly id: string;
  readonly level: string;
}

/** The text of a new skill or other criterion: valid, and with comments that guide through the rest. */
export function draftCriterion(draft: DraftName, kind: CriterionKind, level = anyLevel): string {
  const isSkill = kind === 'skill';
  return `${beginning(draft, isSkill ? 'A skill that roles need.' : `A criterion that stages assess, beside the skills of a role: ${sorts[kind]}.`)}
${nameLine(draft.name)}${isSkill ? '' : `kind: ${kind}\n`}# about: One sentence that says what it is, for people who do not have it.
${
  level === anyLevel
    ? `
# The one level "${anyLevel}" is of what is not graded. To grade it, name levels instead, e.g. working and expert:
# "rolekit list skills" shows which there are, and a file skill-levels.yaml of your own makes others.`
    : ''
}
levels:
  ${level}:
    # What a person can do, a line each. Every one continues "You can: …", e.g. "${examples[kind]}".
    descriptors:
      - "${toBeFilledIn}: what a person can do"
    # Questions of your own; without any, they are derived from what stands above.
    # questions:
    #   - id: a-name-of-its-own
    #     kind: past-behaviour # or situational, knowledge, work-sample${kind === 'strength' ? ', strength' : ''}
    #     minutes: 8
    #     ask: Tell us about a time when …
    #     probes: [What did you do yourself?, What came of it?]
    #     strong: [Signs of a strong answer, a line each]
    #     weak: [Signs of a weak one]
    #     anchors:
    #       low: What a low answer to this very question looks like.
    #       acceptable: What an acceptable one looks like.
    #       outstanding: What an outstanding one looks like.
`;
}

const sorts: Readonly<Record<CriterionKind, string>> = {
  skill: 'a skill',
  behaviour: 'how a person goes about things',
  strength: 'what a person does well and with pleasure',
  experience: 'what a person has done',
  ability: 'what a person has an aptitude for',
  qualification: 'what a person has passed or is registered for',
};

const examples: Readonly<Record<CriterionKind, string>> = {
  skill: 'count the stock and find where it goes missing',
  behaviour: 'ask the people whom a change concerns before deciding on it',
  strength: 'explain things again, in other words, without losing patience',
  experience: 'say what you did when you led a team of ten or more',
  ability: 'see what figures in a table say and what they do not',
  qualification: 'show the certificate, or the registration with its number',
};

/** The text of a new role with one level, which needs these skills. */
export function draftRole(draft: DraftName, skills: readonly DraftSkill[]): string {
  return `${beginning(draft, 'A role, with its levels of seniority.')}
${nameLine(draft.name)}# family: The family that it belongs to, where you sort your roles into families
# about: One or two sentences on what people in this role do.
# duties: # each continues "In this role, you will: …"
#   - open the shop and see that it runs all day

# From the most junior to the most senior. Each has an id that no other role level has, and is advertised by its name.
levels:
  - id: ${draft.id}
    ${nameLine(draft.name)}    # about: What is particular to this level.
    # duties: # each continues "At this role level, you will: …"
    #   - lead a team of twelve
    # grades: [Grade 5]
    # The skills that it needs, each with its level: "rolekit list skills" shows those that there are.
    skills:
${skills.map(({ id, level }) => `      ${id}: ${level}\n`).join('')}`;
}

/** The text of a new employer. */
export function draftOrganisation(draft: DraftName): string {
  return `${beginning(draft, 'An employer. Its texts stand in every document; a vacancy may say each of them otherwise.')}
${nameLine(draft.name)}# logo: organisations/${draft.id}.png
# lang: en-US # of the documents; en-GB when left out. "rolekit list languages" shows which there are.
# jurisdiction: US # whose law holds, and whose currency; GB when left out. "rolekit list jurisdictions" shows which there are.
# about: Who you are, for candidates.
# contact: { name: Recruitment team, email: jobs@example.org, phone: 01632 960000 }

# How people apply, and what everyone should know before they do.
# how-to-apply: { link: "https://example.org/jobs", send: [A CV of two pages, A letter of one page] }
# adjustments: Which adjustments you make for disabled candidates, and how they ask for them.
# benefits: [25 days of holiday]
# pension: { employer: 10 } # per cent that you pay in
# facts: [{ term: Founded, text: "1987" }]
# sections: [{ heading: Equal opportunity, text: What you promise. }] # what has no key of its own

# guaranteed-interview: Whether some candidates are sure of an interview.
# ai-use: What use of artificial intelligence is fine in an application.
# feedback: Who gets feedback, and when.
# security: Which checks there are.
# nationality: Who may be appointed, or what shows that somebody may work here.
# complaints: To whom candidates can complain.
# ties: How equal totals are put in order.
`;
}

/** The text of a new rating scale: four points that a panel can use, to be changed. */
export function draftScale(draft: DraftName): string {
  return `${beginning(draft, `A rating scale. A vacancy names it: "scale: ${draft.id}".`)}
${nameLine(draft.name)}
# From the lowest to the highest. "meaning" says what a point means for any criterion.
points:
  - { value: 1, label: Not shown, meaning: Little or nothing of what is asked for. }
  - { value: 2, label: Partly shown, meaning: Some of it; what is missing matters in the job. }
  - { value: 3, label: Shown, meaning: All that the job needs. }
  - { value: 4, label: Shown well, meaning: "More than the job needs, with evidence for each part." }

# The points that the three anchors of a question describe; "acceptable" is the usual pass mark.
anchors: { low: 1, acceptable: 3, outstanding: 4 }
`;
}

function beginning({ schema }: DraftName, what: string): string {
  return `# yaml-language-server: $schema=${schema}
# ${what} Fill in what stands behind a #, and delete the lines that you do not need.
# "rolekit check" says what is wrong or missing.
`;
}

function nameLine(name: string): string {
  return stringify({ name }, { lineWidth: 0 });
}
