import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import type { Problem } from '../../src/problems/index.ts';
import { readVacancy, type Vacancy } from '../../src/vacancy/index.ts';
import { expectAnnounced } from './announced.ts';
import { type Files, folderWith } from './folders.ts';

const question = (id: string, minutes = 8) => `      - id: ${id}
        ask: Tell us about ${id}.
        kind: past-behaviour
        minutes: ${minutes}
        probes: [Why?, What else?]
        strong: [A strong sign of ${id}]
        weak: [A weak sign of ${id}]
        anchors: { low: Low ${id}, acceptable: Fair ${id}, outstanding: High ${id} }
`;

/** The words of British English, without which nothing is built. */
const english = readFileSync('catalogue/locales/en-GB.yaml', 'utf8');

/** A catalogue with nothing wrong: three skills, a role of two levels, two scales, an employer and a vacancy. */
export const sound = {
  'skill-levels.yaml': `levels:
  - { id: basic, name: Basic }
  - { id: full, name: Full command }
`,
  'skills/baking.yaml': `name: Baking
about: Making bread and cakes.
levels:
  basic:
    descriptors: [bake a loaf]
    questions:
${question('first-loaf')}  full:
    descriptors: [bake for a wedding, teach others]
    questions:
${question('wedding')}${question('burnt-batch', 6)}`,
  'skills/cleaning.yaml': `name: Cleaning
levels:
  full:
    descriptors: [keep a kitchen clean]
    questions:
${question('deep-clean', 5)}`,
  'skills/selling.yaml': `name: Selling
levels:
  basic:
    descriptors: [serve a customer]
    questions:
${question('queue')}`,
  'roles/baker.yaml': `name: Baker
family: Kitchen
about: Bakers bake.
duties: [bake daily]
levels:
  - id: junior-baker
    name: Junior baker
    skills: { baking: basic, selling: basic }
  - id: head-baker
    name: Head baker
    grades: [H1]
    about: A head baker runs the kitchen.
    duties: [plan the week]
    skills:
      baking: full
      cleaning: full
      selling: basic
`,
  'scales/success-profiles.yaml': `name: Success Profiles
points:
  - { value: 1, label: None }
  - { value: 2, label: Little }
  - { value: 3, label: Fair, meaning: Fair enough. }
  - { value: 4, label: Much }
anchors: { low: 1, acceptable: 3, outstanding: 4 }
`,
  'scales/tens.yaml': `name: Tens
points:
  - { value: 10, label: Low }
  - { value: 20, label: Middle }
  - { value: 30, label: High }
anchors: { low: 10, acceptable: 20, outstanding: 30 }
`,
  'organisations/corner-bakery.yaml': `name: Corner Bakery
about: We bake.
apply: Send us a letter.
adjustments: Tell us what would help.
contact: { name: The office, email: office@example.org, phone: 0161 496 0142 }
script: { opening: Welcome., close: Goodbye. }
`,
  'vacancies/post.yaml': `level: head-baker
organisation: corner-bakery
reference: B-1
location: Leeds
salary: { from: 30000, to: 35000 }
closes: 2027-01-17T23:55
stages:
  - id: sift
    kind: sift
    assess: [selling]
  - id: interview
    kind: interview
    minutes: 60
    assess:
      - { skill: baking, weight: 2, question: wedding }
      - cleaning
`,
  'locales/en-GB.yaml': english,
} as const satisfies Files;

/** The vacancy of the sound catalogue with changes: each replaces the first text that fits. */
export function vacancyWith(...changes: readonly (readonly [string, string])[]): Files {
  return { ...sound, 'vacancies/post.yaml': changed(sound['vacancies/post.yaml'], changes) };
}

/** The sound catalogue with one file changed in the same way. */
export function soundWith(
  path: keyof typeof sound,
  ...changes: readonly (readonly [string, string])[]
): Files {
  return { ...sound, [path]: changed(sound[path], changes) };
}

function changed(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`"${from}" does not stand in the file`);
    return before.replace(from, () => to);
  }, text);
}

/** All Problems of catalogue layers and of every vacancy in them. */
export function problemsOf(folders: readonly string[]): Problem[] {
  const { value: catalogue, problems } = openCatalogue(folders, nodeSystem);
  const vacancies = [...(catalogue?.vacancies.values() ?? [])];
  return [
    ...problems,
    ...vacancies.flatMap((file) => (catalogue ? readVacancy(file, catalogue).problems : [])),
  ];
}

/** Holds the Problems of layers, the lowest first, against those that their files announce; gives the Problems. */
export function expectProblems(...layers: readonly Files[]): Problem[] {
  const folders = layers.map(folderWith);
  const problems = problemsOf(folders);
  expectAnnounced(folders, problems);
  return problems;
}

/** The vacancy of a small catalogue, where it has no errors. */
export function vacancyIn(files: Files): Vacancy | undefined {
  const folder = folderWith(files);
  const { value: catalogue } = openCatalogue([folder], nodeSystem);
  return catalogue && readVacancy(join(folder, 'vacancies/post.yaml'), catalogue).value;
}
