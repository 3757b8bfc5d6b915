import { describe, expect, test } from 'vitest';
import { kitSchema } from '../../src/kit/index.ts';
import { sound, soundWith, vacancyWith } from '../support/small-catalogue.ts';
import { kitOf, stageOf } from './support.ts';

const withVacancy = (extra: string) => ({
  ...sound,
  'vacancies/post.yaml': `${sound['vacancies/post.yaml']}${extra}`,
});

describe('skills', () => {
  test('every skill of the level, in the order of the role, with level, descriptors and stages', () => {
    const skills = kitOf(sound).skills.map(({ name, level, descriptors, essential, stages }) => ({
      name,
      level,
      descriptors,
      essential,
      stages,
    }));
    expect(skills).toEqual([
      {
        name: 'Baking',
        level: 'full command',
        descriptors: ['bake for a wedding', 'teach others'],
        essential: true,
        stages: ['Interview'],
      },
      {
        name: 'Cleaning',
        level: 'full command',
        descriptors: ['keep a kitchen clean'],
        essential: true,
        stages: ['Interview'],
      },
      {
        name: 'Selling',
        level: 'basic',
        descriptors: ['serve a customer'],
        essential: true,
        stages: ['Sift'],
      },
    ]);
  });

  test('a skill that stands in several stages names them all, and is essential if one says so', () => {
    const kit = kitOf(
      vacancyWith(
        ['assess: [selling]', 'assess: [selling, { skill: cleaning, essential: false }]'],
        ['- id: sift', '- id: sift\n    name: paper sift'],
      ),
    );
    expect(kit.skills[1]).toMatchObject({ stages: ['Paper sift', 'Interview'], essential: true });
  });

  test('a desirable skill is desirable, assessed or not', () => {
    const assessed = vacancyWith(['      - cleaning', '      - { skill: cleaning, essential: false }']);
    expect(kitOf(assessed).skills[1]?.essential).toBe(false);
    const unassessed = vacancyWith(
      ['assess: [selling]', 'assess: [cleaning]'],
      ['stages:', 'desirable: [selling]\nstages:'],
    );
    expect(kitOf(unassessed).skills[2]).toMatchObject({ essential: false, stages: [] });
  });

  test('the level of a skill that is not graded is not shown', () => {
    const kit = kitOf({
      ...sound,
      'skills/selling.yaml': sound['skills/selling.yaml'].replace('  basic:', '  any:'),
      'roles/baker.yaml': sound['roles/baker.yaml'].replaceAll('selling: basic', 'selling: any'),
    });
    expect(kit.skills[2]?.level).toBeUndefined();
    expect(stageOf(kit, 'sift').criteria[0]?.level).toBeUndefined();
  });

  test('a level is called by its name everywhere, not by its id', () => {
    const kit = kitOf(sound);
    expect(kit.skills[0]?.level).toBe('full command');
    expect(stageOf(kit, 'interview').criteria[0]?.level).toBe('full command');
  });
});

describe('texts', () => {
  test('the title is the name of the level, unless the vacancy gives one', () => {
    expect(kitOf(sound)).toMatchObject({ title: 'Head baker', running: 'B-1 · Head baker' });
    const own = vacancyWith(['reference: B-1', 'title: Master of Bread']);
    expect(kitOf(own)).toMatchObject({ title: 'Master of Bread', running: 'Master of Bread' });
  });

  test('facts as people read them', () => {
    expect(kitOf(sound)).toMatchObject({
      salary: '£30,000 to £35,000 a year',
      closes: 'Sunday 17 January 2027, 11:55pm',
      location: 'Leeds',
    });
  });

  test('role and level', () => {
    expect(kitOf(sound).role).toMatchObject({
      family: 'Kitchen',
      name: 'Baker',
      level: 'Head baker',
      about: [{ paragraph: 'Bakers bake.' }],
      duties: ['bake daily'],
      levelAbout: [{ paragraph: 'A head baker runs the kitchen.' }],
      levelDuties: ['plan the week'],
      grades: ['H1'],
    });
  });

  test('the organisation’s, and the vacancy’s instead where it has its own', () => {
    expect(kitOf(sound).organisation).toMatchObject({
      name: 'Corner Bakery',
      about: [{ paragraph: 'We bake.' }],
      opening: [{ paragraph: 'Welcome.' }],
      close: [{ paragraph: 'Goodbye.' }],
    });
    const own = kitOf(withVacancy('about: |\n  First.\n\n  Second.\nscript: { close: So long. }\n'));
    expect(own.organisation).toMatchObject({
      about: [{ paragraph: 'First.' }, { paragraph: 'Second.' }],
      adjustments: [{ paragraph: 'Tell us what would help.' }],
      opening: [{ paragraph: 'Welcome.' }],
      close: [{ paragraph: 'So long.' }],
    });
  });

  test.each([
    ['0161 496 0142', '01614960142'],
    ['+44 (161) 496-0142', '+441614960142'],
    ['0161 496 0142 ext. 7', undefined],
    ['ask at the counter', undefined],
  ])('a telephone number that can be called: %j', (phone, link) => {
    const { contact } = kitOf(withVacancy(`contact: { phone: "${phone}" }\n`)).organisation;
    expect(contact).toEqual({ who: 'Corner Bakery', phone, phoneLink: link });
  });

  test('each licence is named once', () => {
    const attributed = (path: 'skills/baking.yaml' | 'skills/cleaning.yaml', licence: string) =>
      sound[path].replace('  full:\n', `  full:\n    attribution: ${licence}\n`);
    const kit = kitOf({
      ...sound,
      'skills/baking.yaml': attributed('skills/baking.yaml', 'Licence A'),
      'skills/cleaning.yaml': attributed('skills/cleaning.yaml', 'Licence A'),
      'roles/baker.yaml': sound['roles/baker.yaml'].replace('family:', 'attribution: Licence B\nfamily:'),
    });
    expect(kit.attributions).toEqual(['Licence B', 'Licence A']);
  });

  test('hostile text stays that text', () => {
    const hostile = '<b>&amp;{{title}} | $& \u202eשלום';
    const kit = kitOf(vacancyWith(['location: Leeds', `location: ${JSON.stringify(hostile)}`]));
    expect(kit.location).toBe(hostile);
  });
});

test('a kit is what templates are told that it is', () => {
  expect(kitSchema.parse(kitOf(sound))).toEqual(kitOf(sound));
});

describe('version', () => {
  const versionOf = (files: Parameters<typeof kitOf>[0]) => kitOf(files).version;

  test('is the same for the same kit', () => {
    expect(versionOf(sound)).toMatch(/^[0-9a-f]{12}$/u);
    expect(versionOf(sound)).toBe(versionOf(sound));
  });

  test.each([
    ['a fact', vacancyWith(['location: Leeds', 'location: York'])],
    ['a weight', vacancyWith(['weight: 2', 'weight: 3'])],
    ['the question', vacancyWith(['question: wedding', 'question: burnt-batch'])],
    ['the pass rule', vacancyWith(['stages:', 'pass: { each: 4 }\nstages:'])],
    ['a probe', soundWith('skills/baking.yaml', ['Tell us about wedding.', 'Tell us of a wedding.'])],
    ['a descriptor', soundWith('skills/selling.yaml', ['serve a customer', 'serve two customers'])],
    ['a label of the scale', soundWith('scales/success-profiles.yaml', ['label: Fair', 'label: Good'])],
    ['a text of the employer', soundWith('organisations/corner-bakery.yaml', ['We bake.', 'We bake!'])],
    ['a duty', soundWith('roles/baker.yaml', ['plan the week', 'plan the year'])],
    ['the name of a skill level', soundWith('skill-levels.yaml', ['Full command', 'Mastery'])],
  ])('changes with %s', (_, files) => {
    expect(versionOf(files)).not.toBe(versionOf(sound));
  });
});
