import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { readVacancy } from '../../src/vacancy/index.ts';
import { type Files, folderWith } from '../support/folders.ts';
import { problemsOf, sound } from '../support/small-catalogue.ts';

/** Code, path and hint of each Problem of a sound catalogue with more files. */
function told(files: Files, elsewhere: readonly string[] = []) {
  const folder = folderWith({ ...sound, ...files });
  const { problems } = openCatalogue(
    [folder],
    nodeSystem,
    elsewhere.map((path) => join(folder, path)),
  );
  return problems.map(({ code, hint, place }) => [code, place?.file.slice(folder.length + 1), hint]);
}

const skill = 'name: Juggling\nlevels: { full: { descriptors: [juggle] } }\n';

describe('a file that nothing reads', () => {
  test.each([
    ['skills/juggling.yaml.txt', 'rename it to "juggling.yaml"'],
    ['skills/juggling.YAML', 'rename it to "juggling.yaml"'],
    ['skills/Juggling Balls.yml.docx', 'rename it to "juggling-balls.yaml"'],
    ['skills/juggling.json', 'rename it to "juggling.yaml"'],
    ['skills/juggling', 'rename it to "juggling.yaml"'],
    ['skills/juggling.txt', '"rolekit import" reads role pages'],
    ['skills/baking.yaml~', 'delete it'],
    ['skills/baking.yaml.bak', 'delete it'],
    ['skills/baking.yml.orig', 'delete it'],
    ['skills/baking.yaml.1', 'delete it'],
    ['skills/baking.yaml (copy)', 'delete it'],
    ['roles/roles.csv', '"rolekit import"'],
    ['roles/advert.hbs', '--templates'],
    ['vacancies/job.docx', 'outside of the catalogue folder'],
    ['organisations/logo.svg', 'PNG or JPEG'],
    ['organisations/logo.WEBP', 'PNG or JPEG'],
    ['theme.yaml', '--templates'],
    ['advert.hbs', '--templates'],
    ['skill-levels.yml', 'did you mean "skill-levels.yaml"?'],
    ['Skill-Levels.yaml', 'did you mean "skill-levels.yaml"?'],
    ['juggling.yaml.txt', 'rename it to "juggling.yaml"'],
  ])('%s', (path, hint) => {
    expect(told({ [path]: 'x' })).toEqual([['unread-file', path, expect.stringContaining(hint)]]);
  });

  test.each([
    [skill, 'it holds a skill: put it into skills/'],
    [sound['roles/baker.yaml'], 'it holds a role: put it into roles/'],
    [sound['scales/tens.yaml'], 'it holds a rating scale: put it into scales/'],
    [sound['organisations/corner-bakery.yaml'], 'it holds an organisation: put it into organisations/'],
    [sound['vacancies/post.yaml'], 'it holds a vacancy: put it into vacancies/'],
    [sound['skill-levels.yaml'], 'it holds the skill levels: name it skill-levels.yaml'],
    [
      'name: x\n',
      'the files of a catalogue lie in skills, criteria, ladders, roles, scales, organisations, locales, jurisdictions and vacancies',
    ],
    [
      '[',
      'the files of a catalogue lie in skills, criteria, ladders, roles, scales, organisations, locales, jurisdictions and vacancies',
    ],
  ])('at the top: %j', (text, hint) => {
    expect(told({ 'other.yaml': text })).toEqual([
      ['unread-file', 'other.yaml', expect.stringContaining(hint)],
    ]);
  });

  test.each([
    ['vacancys/post.yaml', 'vacancys', 'did you mean "vacancies"?'],
    ['Skills/juggling.yaml', 'Skills', 'did you mean "skills"?'],
    ['role/cook.yaml', 'role', 'did you mean "roles"?'],
    ['organizations/a.yml', 'organizations', 'did you mean "organisations"?'],
    ['employers/a.yaml', 'employers', 'rename it to "organisations"'],
    ['other/deep/a.yaml', 'other', 'rename it to "skills" if it holds skills'],
    ['other/skills/a.yaml', 'other', 'name it with --catalogue'],
    ['own/partials/fact.hbs', 'own', '--templates'],
    ['skills/more/juggling.yaml', 'skills/more', 'put its files into skills/ itself'],
    ['vacancies/2027/table.xlsx', 'vacancies/2027', 'put its files into vacancies/ itself'],
  ])('in a folder: %s', (path, folder, hint) => {
    const text = path.startsWith('employers') ? 'name: A\napply: By post.\n' : skill;
    expect(told({ [path]: text })).toEqual([['unread-file', folder, expect.stringContaining(hint)]]);
  });

  test('a file where a folder should be', () => {
    const { 'scales/success-profiles.yaml': _, 'scales/tens.yaml': __, ...others } = sound;
    const folder = folderWith({ ...others, scales: '' });
    expect(openCatalogue([folder], nodeSystem).problems).toContainEqual(
      expect.objectContaining({
        code: 'unread-file',
        place: expect.objectContaining({ file: join(folder, 'scales') }),
      }),
    );
  });
});

test('what people and programs keep beside is no matter', () => {
  const kept = [
    ...[
      'README.md',
      'readme.txt',
      'LICENSE',
      'LICENCE.txt',
      'CHANGELOG',
      'notes.txt',
      'how-to.rst',
      'CODEOWNERS',
    ],
    ...[
      '.git/config.yaml',
      '.gitkeep',
      '.gitignore',
      '.editorconfig',
      '.DS_Store',
      'Thumbs.db',
      'desktop.ini',
    ],
    ...[
      '~$post.docx',
      '.~lock.post.csv#',
      '#post.yaml#',
      '.post.yaml.swp',
      '._post.yaml',
      '__MACOSX/post.yaml',
    ],
    ...['logo.png', 'photo.JPG', 'team.jpeg'],
  ];
  const everywhere = ['', 'skills/', 'organisations/', 'vacancies/'].flatMap((folder) =>
    kept.map((name) => [`${folder}${name}`, 'x'] as const),
  );
  expect(
    told({
      ...Object.fromEntries(everywhere),
      'schema/skill.schema.json': '{}',
      'organisations/logos/deep/a.png': 'x',
      'organisations/logo.svg': 'x',
      'skills/empty/.gitkeep': '',
      'rolekit.yaml': '',
      'package.json': '{}',
      'output/post/advert.docx': 'x',
      'vacancies/campaign.csv': 'id\n',
    }),
  ).toEqual([]);
});

test('a logo that cannot be shown is told where it is named, and there alone', () => {
  const named = sound['organisations/corner-bakery.yaml'].replace(
    'about:',
    'logo: organisations/a.svg\nabout:',
  );
  expect(told({ 'organisations/corner-bakery.yaml': named, 'organisations/a.svg': '<svg/>' })).toMatchObject([
    ['image-unusable', 'organisations/corner-bakery.yaml', undefined],
  ]);
});

test('what is read for another reason is', () => {
  const templates = { 'templates/theme.yaml': 'x', 'templates/advert.hbs': 'x', 'shared/a.yaml': skill };
  expect(told(templates)).toHaveLength(2);
  expect(told(templates, ['templates', 'shared/deep'])).toEqual([]);
  const folder = folderWith({ ...sound, 'upper/skills/juggling.yaml': skill });
  expect(problemsOf([folder, join(folder, 'upper')])).toEqual([]);
  mkdirSync(join(folder, 'files'));
  symlinkSync(join(folder, 'skills'), join(folder, 'files/skills'));
  expect(problemsOf([folder, join(folder, 'upper')])).toHaveLength(1);
});

describe('a file in the folder of another kind', () => {
  test.each([
    ['roles/juggling.yaml', skill, 'skills/'],
    ['skills/cook.yaml', sound['roles/baker.yaml'], 'roles/'],
    ['skills/post.yaml', sound['vacancies/post.yaml'], 'vacancies/'],
    ['scales/corner.yaml', sound['organisations/corner-bakery.yaml'], 'organisations/'],
    ['organisations/tens.yaml', sound['scales/tens.yaml'], 'scales/'],
    ['skills/skill-levels.yaml', sound['skill-levels.yaml'], 'skill-levels.yaml'],
  ])('%s is one Problem', (path, text, hint) => {
    expect(told({ [path]: text })).toEqual([['misplaced-file', path, expect.stringContaining(hint)]]);
  });

  test('is missed by what names it as one that has an error', () => {
    const { 'skills/cleaning.yaml': cleaning, ...others } = sound;
    const folder = folderWith({ ...others, 'roles/cleaning.yaml': cleaning });
    const problems = problemsOf([folder]);
    expect(problems[0]).toMatchObject({ code: 'misplaced-file' });
    for (const { message } of problems.slice(1)) expect(message).toContain('has errors');
  });

  test('does not stand in the way of a sound one of its id', () => {
    const folder = folderWith({ ...sound, 'roles/baking.yaml': sound['skills/baking.yaml'] });
    expect(openCatalogue([folder], nodeSystem).value?.skills.has('baking')).toBe(true);
  });

  test('among vacancies too', () => {
    const folder = folderWith({ ...sound, 'vacancies/juggling.yaml': skill });
    const { value } = openCatalogue([folder], nodeSystem);
    const read = value && readVacancy(join(folder, 'vacancies/juggling.yaml'), value);
    expect(read?.problems).toMatchObject([
      { code: 'misplaced-file', hint: expect.stringContaining('skills/') },
    ]);
  });
});

describe('a folder that is no catalogue', () => {
  test.each([
    [{}, '', 'a catalogue folder holds folders named'],
    [{ 'a.docx': 'x' }, '', 'a catalogue folder holds folders named'],
    [{ 'own/skills/a.yaml': skill }, '', 'did you mean "'],
    [{ 'skills/a.docx': skill }, 'skills', 'name the folder that skills lies in'],
  ])('%j %s', (files, within, hint) => {
    const folder = join(folderWith(files), within);
    expect(openCatalogue([folder], nodeSystem).problems).toMatchObject([
      { code: 'empty-layer', severity: 'warning', hint: expect.stringContaining(hint) },
    ]);
  });
});
