import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { contactsOf, employerOf, readVacancy } from '../../../src/vacancy/index.ts';
import { type Files, folderWith } from '../../support/folders.ts';
import { expectProblems, sound, soundWith, vacancyWith } from '../../support/small-catalogue.ts';

const bakery = 'organisations/corner-bakery.yaml';
const vacancySaying = (lines: string, files: Files = sound): Files => ({
  ...files,
  'vacancies/post.yaml': `${files['vacancies/post.yaml']}${lines}\n`,
});
const organisationSaying = (lines: string): Files => ({ ...sound, [bakery]: `${sound[bakery]}${lines}\n` });

/** What the vacancy says of an organisation that has errors. */
function unusable(files: Files): Files {
  const text = String(files['vacancies/post.yaml']);
  const key = 'organisation: corner-bakery';
  return { ...files, 'vacancies/post.yaml': text.replace(key, `${key} # error unknown-organisation`) };
}

function vacancyOf(files: Files) {
  const folder = folderWith(files);
  const { value: catalogue } = openCatalogue([folder], nodeSystem);
  const vacancy = catalogue && readVacancy(join(folder, 'vacancies/post.yaml'), catalogue).value;
  if (!vacancy) throw new Error('the vacancy has errors');
  return vacancy;
}

describe('facts and sections', () => {
  test('of both are joined; of one name, the vacancy’s stand alone', () => {
    const files = vacancySaying(
      'facts: [{ term: Team, text: Ovens }, { term: travel, text: None }]\nsections: [{ heading: Our oven, text: Hot. }]',
      organisationSaying(
        'facts: [{ term: Travel, text: Some }, { term: Union, text: Bakers }]\nsections: [{ heading: Our mill, text: Old. }]',
      ),
    );
    const { facts, sections } = employerOf(vacancyOf(files));
    expect(facts?.map(({ term, text }) => `${term}: ${text}`)).toEqual([
      'Team: Ovens',
      'travel: None',
      'Union: Bakers',
    ]);
    expect(sections?.map(({ heading }) => heading)).toEqual(['Our oven', 'Our mill']);
  });

  test.each([
    ['feedbak', 'did you mean "feedback"?'],
    ['Our ovn', 'did you mean "Our oven"?'],
    ['nothing of the kind', 'it may stand after apply, about, job'],
  ])('a section after %s has no place', (after, hint) => {
    const lines = `sections:
  - { heading: Our oven, text: Hot., after: job }
  - heading: Our mill
    text: Old.
    after: ${after} # error unknown-section`;
    const found = [vacancySaying(lines), unusable(organisationSaying(lines))].map((files) =>
      expectProblems(files),
    );
    for (const [problem] of found) expect(problem?.hint).toContain(hint);
  });

  test('a vacancy may name a section of its organisation', () => {
    const files = organisationSaying('sections: [{ heading: Our mill, text: Old. }]');
    expectProblems(vacancySaying('sections: [{ heading: Flour, text: Fine., after: our mill }]', files));
  });

  test('sections that stand after each other stand nowhere', () => {
    expectProblems(
      vacancySaying(`sections:
  - heading: One
    text: First.
    after: Two # error unknown-section
  - heading: Two
    text: Second.
    after: One # error unknown-section`),
    );
  });

  test('one name stands once in a file', () => {
    expectProblems(
      vacancySaying(`facts:
  - { term: Team, text: Ovens }
  - term: team # warning name-repeated
    text: Mill`),
    );
  });
});

describe('contacts', () => {
  const reachable = ['contact', 'contacts'] as const;
  const bare = soundWith(bakery, [
    'contact: { name: The office, email: office@example.org, phone: 0161 496 0142 }\n',
    '',
  ]);

  test.each(reachable)('%s of the vacancy stand in place of the organisation’s', (key) => {
    const one = '{ name: Jo, role: Head baker, email: jo@example.org, for: a talk }';
    const files = vacancySaying(`${key}: ${key === 'contact' ? one : `[${one}]`}`);
    expect(contactsOf(vacancyOf(files)).map(({ name }) => name)).toEqual(['Jo']);
    expectProblems(files);
  });

  test('one who can be reached is enough', () => {
    expectProblems(vacancySaying('contacts: [{ name: Jo }, { phone: 0161 496 0142 }]', bare));
    const text = String(bare['vacancies/post.yaml']).replace(
      'head-baker',
      'head-baker # warning advert-incomplete',
    );
    expectProblems({ ...bare, 'vacancies/post.yaml': `${text}contacts: [{ name: Jo }]\n` });
  });
});

test.each([
  ['Europe/London', ''],
  ['Mountain Time', ''],
  ['Europe/Londn', ' # warning unknown-time-zone'],
  ['Nowhere/At all', ' # warning unknown-time-zone'],
])('the time zone %s', (zone, mark) => {
  expectProblems(vacancySaying(`time-zone: ${zone}${mark}`));
  expectProblems(organisationSaying(`time-zone: ${zone}${mark}`));
});

test.each([
  ['location: Leeds', 'locations: [Leeds, York]'],
  ['location: Leeds', 'locations: [{ town: Leeds, postcode: LS1 1AA }]'],
  ['location: Leeds', 'remote: yes'],
  ['location: Leeds', 'remote: { allowed: yes, from: [United Kingdom] }'],
])('%s may be %s', (from, to) => {
  expectProblems(vacancyWith([from, to]));
});

test('work that is done elsewhere in part needs a place', () => {
  expectProblems(
    vacancyWith(
      ['location: Leeds', 'remote: some'],
      ['level: head-baker', 'level: head-baker # warning advert-incomplete'],
    ),
  );
});
