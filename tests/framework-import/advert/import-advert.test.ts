import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '../../../src/catalogue/index.ts';
import { importAdvert, isRolePage } from '../../../src/framework-import/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { vacancySchema } from '../../../src/vacancy/index.ts';
import { builtIn, carryOut, folderWith } from '../support.ts';

const advert = `# Baker

Location: Leeds

## What you will do

You will:
- bake: rolls # and more
- sell

## What we look for

- "Early" rising

## Salary

£24,000 to £26,500

## How to apply

Write to jobs@bakery.example.

## Our tram

We deliver by tram: every day.

It rings.
`;

function imported(text: string, options: { level?: string; id?: string; organisation?: string } = {}) {
  const folder = folderWith({ 'advert.md': text });
  const into = join(folder, 'into');
  const catalogue = readCatalogue([builtIn], nodeSystem).value;
  const again = () =>
    importAdvert(join(folder, 'advert.md'), { into, catalogue, system: nodeSystem, ...options });
  return { folder, into, again, outcome: again() };
}

test('an advert becomes a draft that fits the schema, with the lines that each key is from', () => {
  const { into, outcome } = imported(advert, {
    level: 'lead-devops-engineer',
    organisation: 'example-department',
  });
  const [file] = carryOut(outcome).files;
  expect(outcome.problems.map(({ code, place }) => `${code} ${place?.start}`)).toEqual(['unplaced-text 47']);
  expect(file?.path).toBe(join(into, 'vacancies', 'baker.yaml'));
  expect(vacancySchema.safeParse(parse(file?.text ?? '')).error).toBeUndefined();
  expect(parse(file?.text ?? '')).toMatchObject({
    level: 'lead-devops-engineer',
    organisation: 'example-department',
    title: 'Baker',
    location: 'Leeds',
    duties: ['bake: rolls # and more', 'sell'],
    'person-specification': [{ essential: ['"Early" rising'] }],
    salary: { from: 24_000, to: 26_500, currency: 'GBP' },
    'how-to-apply': { email: 'jobs@bakery.example' },
    sections: [{ heading: 'Our tram', text: 'We deliver by tram: every day.\n\nIt rings.' }],
  });
  expect(file?.text).toContain('# From lines 8 to 9: "What you will do"\nduties:');
  expect(file?.text).toContain('# Not placed, by line:\n# 7: You will:');
  expect(file?.changes).toContain('duties: lines 8 to 9 ("What you will do")');
});

test('role level and employer are asked for where they are not given, and never guessed', () => {
  const { outcome } = imported(advert.replace('# Baker', '# Lead DevOps engineers'));
  const [missing, employer] = outcome.problems;
  expect(employer?.message).toBe('the draft names no employer');
  expect(missing).toMatchObject({ code: 'text-missing', message: 'the draft names no role level' });
  expect(missing?.hint).toContain('did you mean "lead-devops-engineer"?');
  expect(outcome.value?.files[0]?.text).toContain('\n# level: ');
});

test('a level that is not there is refused', () => {
  const { outcome } = imported(advert, { level: 'bakr' });
  expect(outcome.value).toBeUndefined();
  expect(outcome.problems.map(({ code }) => code)).toContain('unknown-role-level');
});

test('again it changes nothing, and it is never written over what a person changed', () => {
  const { again, outcome } = imported(advert, { level: 'lead-devops-engineer', id: 'our-baker' });
  const [file] = carryOut(outcome).files;
  expect(file?.path).toMatch(/our-baker\.yaml$/u);
  expect(again().value?.files).toEqual([]);
  writeFileSync(file?.path ?? '', `${file?.text}posts: 2\n`);
  expect(again().value).toBeUndefined();
  expect(again().problems.map(({ code }) => code)).toContain('duplicate-id');
});

test('a text without headings is no advert', () => {
  const { outcome } = imported('We look for a baker.\n');
  expect(outcome.value).toBeUndefined();
  expect(outcome.problems.map(({ code }) => code)).toEqual(['page-unreadable']);
});

test('Markdown is told from pages of roles by its headings', async () => {
  const folder = folderWith({
    'advert.md': advert,
    'role.md': '# Baking role: Baker\n\n## Role level: Baker\n\n### Skill: Ovens\n- heat one\n',
  });
  const isPage = (name: string) => isRolePage(join(folder, name), nodeSystem.files);
  expect([await isPage('advert.md'), await isPage('role.md')]).toEqual([false, true]);
});
