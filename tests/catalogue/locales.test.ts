import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { localeIn } from '../support/locales.ts';
import { expectProblems, sound, soundWith, vacancyIn, vacancyWith } from '../support/small-catalogue.ts';

const like = 'name: Other\nlike: en-GB\n';

describe('a language', () => {
  test('says key by key what the topmost layer says, and the language that it is like', () => {
    const files = {
      ...sound,
      'locales/cy.yaml': `${like}words: { advert: { email: E-bost } }\n`,
      'locales/zh-Hant-TW.yaml': 'like: cy\nwords: { advert: { phone: 電話 } }\n',
    };
    const { messages, say } = localeIn(files, 'zh-Hant-TW');
    const texts = ['advert.email', 'advert.phone', 'advert.grade'].map((key) => messages.get(key)?.print({}));
    expect(texts).toEqual(['E-bost', '電話', 'Grade']);
    expect(say('plan.from-minute', { count: 1 })).toBe('1 minute');
  });

  test('of the vacancy counts before that of its organisation', () => {
    const organisation = `lang: cy\n${sound['organisations/corner-bakery.yaml']}`;
    const files = {
      ...sound,
      'organisations/corner-bakery.yaml': organisation,
      'locales/cy.yaml': like,
      'locales/fr.yaml': like,
    };
    expect(vacancyIn(sound)?.locale.lang).toBe('en-GB');
    expect(vacancyIn(files)?.locale.lang).toBe('cy');
    const own = { ...files, 'vacancies/post.yaml': `lang: fr\n${sound['vacancies/post.yaml']}` };
    expect(vacancyIn(own)?.locale.lang).toBe('fr');
  });

  test('that there is not is told where it is named', () => {
    const [first] = expectProblems({
      ...sound,
      'vacancies/post.yaml': `lang: en # error unknown-language\n${sound['vacancies/post.yaml']}`,
    });
    expect(first).toMatchObject({
      message: 'there is no language "en"',
      hint: 'did you mean "en-GB"? Else write locales/en.yaml, which may be "like: en-GB"',
    });
    expectProblems({
      ...sound,
      'organisations/corner-bakery.yaml': `lang: cy # error unknown-language\n${sound['organisations/corner-bakery.yaml']}`,
    });
  });

  test('that lacks words is one Problem, which names them', () => {
    const text = english(['email', 'phone', 'decimal']).replace('\nwords:', '\nwords: # error missing-words');
    const [first, ...others] = expectProblems({ ...sound, 'locales/fr.yaml': text });
    expect(others).toEqual([]);
    expect(first?.message).toBe(
      'this language does not say numbers.decimal, words.advert.email, words.advert.phone',
    );
  });

  test('that lacks a whole group says so by its name', () => {
    const [first] = expectProblems({ ...sound, 'locales/fr.yaml': 'name: Français # error missing-words\n' });
    expect(first?.message).toMatch(
      /^this language does not say paper, dates\.weekdays, .*money\.signs, words\.advert, .*words\.lists$/u,
    );
  });

  test('needs what English says in its own layer or below, and nothing of those above', () => {
    const own = { 'locales/en-GB.yaml': 'words: { own: { thanks: Thank you } }\n' };
    const cy = { 'locales/de.yaml': english([]) };
    expectProblems({ ...sound, ...cy }, own);
    const faulty = { ...own, 'locales/de.yaml': 'words: {} # error missing-words\n' };
    expectProblems({ ...sound, ...cy }, faulty);
  });

  test('cannot be like one that there is not, nor like itself by way of others', () => {
    expectProblems({ ...sound, 'locales/cy.yaml': 'like: en # error unknown-language\n' });
    expectProblems({
      ...sound,
      'locales/cy.yaml': 'like: fr # error unknown-language\n',
      'locales/fr.yaml': 'like: cy # error unknown-language\n',
    });
  });
});

describe('a text', () => {
  test.each([
    ['advert: { grade: "Grade {x}" }', 'names {x}, which it is not given'],
    ['advert: { title: "{titel}: advert" }', 'names {titel}, which it is not given'],
    ['advert: { title: An advert }', 'leaves out {title}'],
    [
      'advert: { grade: { one: Grade, other: Grades } }',
      'cannot have forms by count: it is given no {count}',
    ],
    ['pass-rules: { minimum: "{skill} at {mark}" }', 'names {mark}, which it is not given'],
  ])('is given what it is given: %s', (words, message) => {
    const [first] = expectProblems({
      ...sound,
      'locales/en-GB.yaml': sound['locales/en-GB.yaml'],
      'locales/de.yaml': `${like}words:\n  ${words} # error misused-words\n`,
    });
    expect(first?.message).toContain(message);
  });

  test('may leave out a count, and needs every form that its language has', () => {
    expectProblems({ ...sound, 'locales/ja.yaml': `${like}words: { plan: { from-minute: 分 } }\n` });
    const [first] = expectProblems({
      ...sound,
      'locales/cy.yaml': `${like}words:\n  plan:\n    from-minute: { one: un, other: mwy } # error missing-words\n`,
    });
    expect(first?.message).toContain('zero (as for 0), two (as for 2), few (as for 3), many (as for 6)');
  });

  test.each(['a {b', 'a } b', '{}', '{A b}'])('with braces around no name is refused: %j', (text) => {
    expectProblems({
      ...sound,
      'locales/cy.yaml': `${like}words:\n  advert:\n    grade: "${text}" # error wrong-value\n`,
    });
  });
});

test.each([
  ['en-gb', 'name it "en-GB.yaml"'],
  ['en_GB', 'name it "en-GB.yaml"'],
  ['welsh-language-file', 'name it by a language tag, e.g. "en-GB.yaml" or "cy.yaml"'],
])('the file "%s.yaml" is no language', (name, hint) => {
  const [first] = expectProblems({ ...sound, [`locales/${name}.yaml`]: 'like: en-GB # error bad-file-name' });
  expect(first?.hint).toBe(hint);
});

test('where a language cannot be read, that alone is told', () => {
  const broken = soundWith('locales/en-GB.yaml', ['name: English', 'nmae: English']);
  expect(vacancyIn(broken)).toBeUndefined();
  expect(vacancyIn(vacancyWith())?.locale.lang).toBe('en-GB');
});

/** The words of English without the lines of some keys. */
function english(left: readonly string[]): string {
  const text = readFileSync('catalogue/locales/en-GB.yaml', 'utf8').replace(
    'decimal: ".", ',
    left.includes('decimal') ? '' : 'decimal: ".", ',
  );
  return text
    .split('\n')
    .filter((line) => !left.some((key) => line.startsWith(`    ${key}: `)))
    .join('\n')
    .trimEnd();
}
