import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { checkOwnQuestions } from '../../src/lint/questions/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { checkDays, readVacancy, type Vacancy } from '../../src/vacancy/index.ts';
import { builtInCatalogue, type Files, folderWith } from '../support/folders.ts';
import { expectProblems, sound, soundWith, vacancyIn, vacancyWith } from '../support/small-catalogue.ts';

const fins = (more = '') =>
  `name: Atlantis\nnot-to-ask: { fins: { ${more} } }\ntexts: { en: { not-to-ask: { fins: fins } } }\n`;
const anywhere = 'name: Any country\nnot-to-ask: { age: {} }\ntexts: { en: { not-to-ask: { age: age } } }\n';
const laws: Files = {
  'jurisdictions/AA.yaml': fins(),
  'jurisdictions/GB.yaml': fins().replace('Atlantis', 'Great Britain'),
  'jurisdictions/ZZ.yaml': anywhere,
};
const naming = (code: string, comment = '') =>
  vacancyWith(['level: head-baker', `level: head-baker\njurisdiction: ${code}${comment}`]);
const employerIn = (code: string) =>
  soundWith('organisations/corner-bakery.yaml', [
    'name: Corner Bakery',
    `name: Corner Bakery\njurisdiction: ${code}`,
  ]);

describe('the jurisdiction of a vacancy', () => {
  test('is its own, else that of its organisation, else Great Britain', () => {
    expect(vacancyIn({ ...naming('AA'), ...laws })?.jurisdiction?.id).toBe('AA');
    expect(vacancyIn({ ...employerIn('AA'), ...laws })?.jurisdiction?.id).toBe('AA');
    expect(vacancyIn({ ...sound, ...laws })?.jurisdiction?.id).toBe('GB');
    expect(vacancyIn(sound)?.jurisdiction).toBeUndefined();
  });

  test('that there is not is a warning, and documents say what holds anywhere', () => {
    const files = { ...naming('FR', ' # warning unknown-jurisdiction'), ...laws };
    const [problem] = expectProblems(files);
    expect(problem?.hint).toContain('there is AA, GB; until a catalogue has jurisdictions/FR.yaml');
    expect(vacancyIn(files)?.jurisdiction?.id).toBe('ZZ');
    const british = { ...naming('UK', ' # warning unknown-jurisdiction'), ...laws };
    expect(expectProblems(british)[0]?.hint).toBe('did you mean "GB"?');
  });

  test('whose file has errors stops its vacancies alone', () => {
    const broken = { 'jurisdictions/AA.yaml': 'name: A\nnam: B # error unknown-key\n' };
    expectProblems({ ...naming('AA', ' # error jurisdiction-faulty'), ...laws, ...broken });
    expectProblems({ ...sound, ...laws, ...broken });
  });

  test('has words in the language of the documents', () => {
    const welsh = fins().replace('en:', 'cy:');
    const files = {
      ...naming('AA', ' # error law-in-other-language'),
      ...laws,
      'jurisdictions/AA.yaml': welsh,
    };
    const [problem] = expectProblems(files);
    expect(problem?.message).toBe('the law of AA has no words in "en-GB"');
    expect(problem?.hint).toContain('below texts: en');
  });
});

function americanVacancy(code: string, ...changes: readonly (readonly [string, string])[]): Vacancy {
  const files = vacancyWith(['level: head-baker', `level: head-baker\njurisdiction: ${code}`], ...changes);
  const folder = folderWith(files);
  const { value: catalogue } = openCatalogue([builtInCatalogue, folder], nodeSystem);
  const read = catalogue && readVacancy(join(folder, 'vacancies/post.yaml'), catalogue);
  if (!read?.value) throw new Error(JSON.stringify(read?.problems));
  return read.value;
}

function found(code: string, ...changes: readonly (readonly [string, string])[]) {
  const folder = folderWith(
    vacancyWith(['level: head-baker', `level: head-baker\njurisdiction: ${code}`], ...changes),
  );
  const { value: catalogue } = openCatalogue([builtInCatalogue, folder], nodeSystem);
  const read = catalogue && readVacancy(join(folder, 'vacancies/post.yaml'), catalogue);
  return (read?.problems ?? []).filter(
    ({ code: each }) => each === 'law-asks-for' || each === 'advert-incomplete',
  );
}

describe('what the law asks an advert to say', () => {
  const payless = ['salary: { from: 30000, to: 35000 }\n', ''] as const;

  test('is told once, with its law, and not as a gap too', () => {
    const problems = found('US-CA', payless);
    expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
      [
        'the advert lacks the pay, which the law asks for',
        'add "salary" (California Labor Code, section 432.3(c))',
      ],
    ]);
    expect(found('US-CO', payless, ['closes: 2027-01-17T23:55\n', ''])[0]?.message).toBe(
      'the advert lacks the pay and the benefits and the closing date, which the law asks for',
    );
  });

  test('is nothing where it is said, or no law asks', () => {
    expect(found('US-CA')).toEqual([]);
    expect(found('US', payless).map(({ code }) => code)).toEqual(['advert-incomplete']);
    expect(found('GB', payless).map(({ code }) => code)).toEqual(['advert-incomplete']);
  });
});

test('a law that was not checked is told by check, at its place', () => {
  const told = (code: string) =>
    checkDays(americanVacancy(code), '2026-01-01').filter(({ code: each }) => each === 'law-not-checked');
  const [problem] = told('US-CO');
  expect(problem?.message).toContain(
    'the law of Colorado was not checked in: Colorado Equal Pay for Equal Work Act',
  );
  expect(problem?.place?.file).toContain('US-CO.yaml');
  expect([...told('US'), ...told('GB'), ...told('ZZ')]).toEqual([]);
});

test('a question that a vacancy makes itself is held against the law of its jurisdiction', () => {
  const own = (question: string) =>
    checkOwnQuestions(
      americanVacancy('US', [
        '- cleaning',
        `- cleaning\n      - { name: Early hours, kind: experience, question: { ask: "${question}", minutes: 5 } }`,
      ]),
    );
  const [problem] = own('When have you been arrested?');
  expect(problem?.message).toBe('"been arrested" asks about arrests');
  expect(own('How did you come to work early?')).toEqual([]);
  expect(own('Which early shifts did you like, and why?').map(({ code }) => code)).toEqual([
    'question-double-barrelled',
  ]);
});

test('pay is in the currency of the jurisdiction, where the vacancy does not say', () => {
  const salary = (code: string, ...changes: readonly (readonly [string, string])[]) =>
    americanVacancy(code, ...changes).value.salary;
  expect(salary('US-NY')).toMatchObject({ from: 30000, currency: 'USD' });
  expect(salary('GB')).toMatchObject({ currency: 'GBP' });
  expect(salary('ZZ')).toMatchObject({ currency: 'GBP' });
  expect(salary('US', ['to: 35000', 'to: 35000, currency: GBP'])).toMatchObject({ currency: 'GBP' });
});
