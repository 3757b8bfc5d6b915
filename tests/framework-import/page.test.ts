import { describe, expect, test } from 'vitest';
import { pageLines } from '../../src/framework-import/pages/page-lines.ts';
import { pageIn } from '../../src/framework-import/pages/read-page.ts';
import { repairProblems } from '../../src/framework-import/repair.ts';
import { positionAt } from '../../src/problems/index.ts';
import { decodeSource } from '../../src/reading/index.ts';

const page = (text: string) => {
  const source = decodeSource('/page.txt', Buffer.from(text)).value;
  if (source === undefined) throw new Error('this text is no source');
  const outcome = pageIn(source.file, pageLines(source));
  const problems = [...repairProblems(source), ...outcome.problems].map(
    ({ code, place }) => `${code}:${place ? positionAt(text, place.start).line : ''}`,
  );
  return { value: outcome.value, problems };
};

const plain = `Baking role: Baker
- Bakers bake.

In this role, you will:
- bake bread
- sell bread

Role level: Lead baker
- A lead baker leads bakers.

At this role level, you will:
- lead bakers

Skill: Ovens
- heat an oven

Skill: Dough (bread)
- knead dough
- let it rise
`;

test('a plain page is read whole', async () => {
  const { value, problems } = page(plain);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    family: 'Baking',
    role: { name: 'Baker', about: 'Bakers bake.', duties: ['bake bread', 'sell bread'] },
    levels: [
      {
        name: 'Lead baker',
        about: 'A lead baker leads bakers.',
        duties: ['lead bakers'],
        skills: [
          { name: 'Ovens', graded: true, statements: [{ text: 'heat an oven' }] },
          { name: 'Dough (bread)', statements: [{ text: 'knead dough' }, { text: 'let it rise' }] },
        ],
      },
    ],
  });
});

test('a byte order mark and Windows line ends make no difference', async () => {
  const { value, problems } = page(`\ufeff${plain.replaceAll('\n', '\r\n')}`);
  expect(problems).toEqual([]);
  expect(value?.levels[0]?.skills.map(({ name }) => name)).toEqual(['Ovens', 'Dough (bread)']);
});

describe('prose', () => {
  const about = (block: string) =>
    page(plain.replace('- Bakers bake.\n\nIn this role, you will:\n- bake bread\n- sell bread', block)).value
      ?.role;

  test('after the first line is a second paragraph of about', async () => {
    expect(about('- Bakers bake.\nThey rise early.')?.about).toBe('Bakers bake.\n\nThey rise early.');
  });

  test('items under a line with a colon are one sentence of about, not duties', async () => {
    const role = about('- Bakers help people to:\n- eat\n- sleep');
    expect(role).toMatchObject({ about: 'Bakers help people to: eat; sleep.', duties: [] });
  });

  test('"In this role" inside a sentence is no heading of duties', async () => {
    const role = about('- Bakers bake.\nIn this role, you will be responsible for bread.');
    expect(role).toMatchObject({
      about: 'Bakers bake.\n\nIn this role, you will be responsible for bread.',
      duties: [],
    });
  });

  test('after the duties belongs to about, and further items are duties', async () => {
    const role = about('- Bakers bake.\nIn this role, you will:\n- bake\nShifts vary.\n- sell');
    expect(role).toMatchObject({ about: 'Bakers bake.\n\nShifts vary.', duties: ['bake', 'sell'] });
  });

  test('a missing description is none', async () => {
    expect(about('')).toMatchObject({ about: undefined, duties: [] });
  });
});

describe('skills', () => {
  test('a stray "You can" before statements is understood', async () => {
    const { value, problems } = page(plain.replace('- heat', 'You can\n- heat'));
    expect(problems).toEqual([]);
    expect(value?.levels[0]?.skills[0]?.statements.map(({ text }) => text)).toEqual(['heat an oven']);
  });

  test('"NOT IN USE" means not graded, as a role level the role itself', async () => {
    const { value, problems } = page(
      plain
        .replace('- heat an oven', 'NOT IN USE')
        .replace(/Role level: [\s\S]*?\n\nSkill/u, 'Role level: NOT IN USE\n- NOT IN USE\n\nSkill'),
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      levels: [
        {
          name: 'Baker',
          about: undefined,
          duties: [],
          skills: [{ graded: false, statements: [] }, { graded: true }],
        },
      ],
    });
  });

  test('prose among statements is a warning with its line', async () => {
    expect(page(plain.replace('- knead', 'Dough is alive.\n- knead')).problems).toEqual(['unplaced-text:18']);
  });

  test('what follows the last skill, such as the foot of a web page, is a warning with its line', async () => {
    expect(page(`${plain}\nIs this page useful?\n`).problems).toEqual(['unplaced-text:21']);
  });

  test('what comes before the first heading is a warning with its line', async () => {
    expect(page(`Skip to main content\n${plain}`).problems).toEqual(['unplaced-text:1']);
  });
});

describe('text', () => {
  test('an indented heading is a heading', async () => {
    const { value } = page(plain.replace('At this role level', '  At this role level'));
    expect(value?.levels[0]?.duties).toEqual(['lead bakers']);
  });

  test('curly quotes stay; spaces that nobody sees go, each kind reported once', async () => {
    const { value, problems } = page(
      plain
        .replace('heat an oven', '\u00a0heat\u00a0the bakery’s oven\u200b')
        .replace('bake.', 'bake.\u2028'),
    );
    expect(value?.levels[0]?.skills[0]?.statements[0]?.text).toBe('heat the bakery’s oven');
    expect(value?.role.about).toBe('Bakers bake.');
    expect(problems).toEqual(['repaired-text:15', 'repaired-text:2', 'repaired-text:15']);
  });

  test('links are written out, with the address if it leads anywhere', async () => {
    const { value, problems } = page(
      plain.replace('Bakers bake.', 'Bakers bake [bread](https://bread.example/) and [cake](/cake).'),
    );
    expect(value?.role.about).toBe('Bakers bake bread (https://bread.example/) and cake.');
    expect(problems).toEqual(['repaired-text:2']);
  });

  test('an empty item is nothing', async () => {
    expect(page(plain.replace('- sell bread', '- ')).value?.role.duties).toEqual(['bake bread']);
  });

  test('markup, braces and pipes are text', async () => {
    const { value } = page(plain.replace('knead dough', 'use C# | <b> {{x}} & "quotes"'));
    expect(value?.levels[0]?.skills[1]?.statements[0]?.text).toBe('use C# | <b> {{x}} & "quotes"');
  });
});

describe('a page is refused', () => {
  test.each([
    ['without the heading of its role', plain.replace('Baking role: Baker\n', ''), 'page-unreadable:1'],
    ['without its role level', plain.replace('Role level: Lead baker\n', ''), 'page-unreadable:1'],
    ['without skills', plain.slice(0, plain.indexOf('Skill:')), 'page-unreadable:1'],
    [
      'with a role level that has no skills',
      plain.replace('Skill: Ovens', 'Role level: Baker\nSkill: Ovens'),
      'page-unreadable:8',
    ],
    [
      'with two roles',
      plain.replace('Skill: Ovens', 'Baking role: Miller\nSkill: Ovens'),
      'page-unreadable:14',
    ],
    ['that is empty', '', 'page-unreadable:1'],
  ])('%s', (_, text, fault) => {
    const { value, problems } = page(text);
    expect(value).toBeUndefined();
    expect(problems).toContain(fault);
  });
});
