import { describe, expect, test } from 'vitest';
import { expectProblems, sound, soundWith, vacancyWith } from '../support/small-catalogue.ts';

describe('what is assessed', () => {
  test('an essential skill that no stage assesses', () => {
    const files = vacancyWith(
      ['stages:', 'stages: # error essential-not-assessed'],
      ['assess: [selling]', 'assess: [baking]'],
    );
    const [problem] = expectProblems(files);
    expect(problem?.message).toContain('"Selling"');
  });

  test('a desirable skill that no stage assesses', () => {
    expectProblems(
      vacancyWith(
        ['stages:', 'desirable: [selling]\nstages: # warning desirable-not-assessed'],
        ['assess: [selling]', 'assess: [baking]'],
      ),
    );
  });

  test('the list of desirable skills is held against the level and the stages', () => {
    const listed = (entry: string) => vacancyWith(['stages:', `desirable:\n  - ${entry}\nstages:`]);
    const [unknown] = expectProblems(listed('bakin # error unknown-skill'));
    expect(unknown?.hint).toBe('did you mean "baking", a skill?');
    expectProblems(listed('cleaning # error wrong-value'));
    expectProblems(
      vacancyWith(
        ['level: head-baker', 'level: junior-baker'],
        ['stages:', 'desirable:\n  - cleaning # error level-missing\nstages:'],
        ['question: wedding', 'question: first-loaf'],
        ['      - cleaning', '      - selling'],
      ),
    );
    expectProblems(
      vacancyWith(
        ['stages:', 'desirable: [cleaning]\nstages:'],
        ['      - cleaning', '      - { skill: cleaning, essential: false }'],
      ),
    );
  });

  test('a skill twice in one stage', () => {
    expectProblems(
      vacancyWith(['      - cleaning', '      - cleaning\n      - baking # error duplicate-id']),
    );
  });

  test('two stages of one id', () => {
    const [problem] = expectProblems(vacancyWith(['- id: interview', '- id: sift # error duplicate-id']));
    expect(problem?.related).toHaveLength(1);
  });

  test('an interview with one criterion, or with more than eight', () => {
    expectProblems(
      vacancyWith(
        ['assess: [selling]', 'assess: [selling, cleaning]'],
        ['    assess:\n', '    assess: # warning too-few-criteria\n'],
        ['      - cleaning\n', ''],
      ),
    );
    expectProblems(manySkills(8));
    expectProblems(manySkills(9, ' # warning too-many-criteria'));
  });

  test('without stages there is one interview of every skill', () => {
    const text = upTo('stages:', sound['vacancies/post.yaml']);
    expectProblems({ ...sound, 'vacancies/post.yaml': text });
    const many = manySkills(9);
    const level = upTo('stages:', String(many['vacancies/post.yaml']));
    const marked = level.replace('level: head-baker', 'level: head-baker # warning too-many-criteria');
    expectProblems({ ...many, 'vacancies/post.yaml': marked });
  });

  test('a skill without questions is asked about all the same', () => {
    const without = upTo('    questions:', sound['skills/cleaning.yaml']);
    expectProblems({ ...sound, 'skills/cleaning.yaml': without });
  });

  test('one question in two interviews is told, unless the bank has another', () => {
    const second = (skill: string, mark = '') =>
      vacancyWith([
        '      - cleaning\n',
        `      - cleaning\n  - id: second\n    kind: interview\n    assess:\n      - ${skill}${mark}\n      - selling\n`,
      ]);
    expectProblems(second('baking'));
    expectProblems(second('cleaning', ' # warning question-repeated'));
  });
});

describe('warnings', () => {
  test('minutes that do not fit, with what would', () => {
    // 5 opening, 8 and 5 questions, 5 for the candidate, 2 close.
    expectProblems(vacancyWith(['minutes: 60', 'minutes: 25']));
    const [problem] = expectProblems(
      vacancyWith(['minutes: 60', 'minutes: 24 # warning minutes-do-not-fit']),
    );
    expect(problem?.hint).toBe('plan 25 minutes, or move Cleaning to another stage');
    const exercise = 'exercise: { title: Dough, brief: Make dough., minutes: 11 }';
    expectProblems(vacancyWith(['minutes: 60', `minutes: 36\n    ${exercise}`]));
    expectProblems(vacancyWith(['minutes: 60', `minutes: 35 # warning minutes-do-not-fit\n    ${exercise}`]));
    const plan = 'plan: { opening: 0, candidate-questions: 0, close: 0 }';
    expectProblems(vacancyWith(['minutes: 60', `minutes: 13\n    ${plan}`]));
  });

  test.each([
    ['salary: { from: 30000, to: 35000 }\n', '', 'the pay'],
    ['closes: 2027-01-17T23:55\n', '', 'the closing date'],
    ['location: Leeds\n', '', 'the place of work'],
    [
      'location: Leeds',
      'location: Leeds\ncontact: { name: Someone }',
      'an email address or phone number to ask',
    ],
  ])('an advert without %j', (from, to, lacks) => {
    const [problem, ...others] = expectProblems(
      vacancyWith([from, to], ['level: head-baker', 'level: head-baker # warning advert-incomplete']),
    );
    expect(problem?.message).toBe(`the advert lacks ${lacks}`);
    expect(others).toEqual([]);
  });

  test('what the organisation does not say, a vacancy may', () => {
    const silent = soundWith('organisations/corner-bakery.yaml', [
      'adjustments: Tell us what would help.\ncontact: { name: The office, email: office@example.org, phone: 0161 496 0142 }\n',
      '',
    ]);
    expectProblems({
      ...silent,
      ...{
        'vacancies/post.yaml': `${sound['vacancies/post.yaml']}adjustments: Ask.\ncontact: { phone: "1" }\n`,
      },
    });
    const marked = sound['vacancies/post.yaml'].replace(
      'head-baker',
      'head-baker # warning advert-incomplete',
    );
    const [problem] = expectProblems({ ...silent, 'vacancies/post.yaml': marked });
    expect(problem?.message).toMatch(/an email address or phone number to ask; which adjustments/u);
  });
});

/** A level of so many skills, and a vacancy whose interview assesses them all. */
function manySkills(count: number, mark = ''): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => `skill-${index + 1}`);
  const skills = names.map((name) => [
    `skills/${name}.yaml`,
    sound['skills/cleaning.yaml'].replace('Cleaning', name.replace('-', ' ')),
  ]);
  return {
    ...sound,
    ...Object.fromEntries(skills),
    'roles/baker.yaml': `name: Baker
family: Kitchen
levels:
  - id: head-baker
    name: Head baker
    skills: { ${names.map((name) => `${name}: full`).join(', ')} }
`,
    'vacancies/post.yaml': `${upTo('stages:', sound['vacancies/post.yaml'])}stages:
  - id: interview
    kind: interview
    assess:${mark}
${names.map((name) => `      - ${name}`).join('\n')}
`,
  };
}

/** What stands in a text before a marker. */
function upTo(marker: string, text: string): string {
  return text.slice(0, text.indexOf(marker));
}
