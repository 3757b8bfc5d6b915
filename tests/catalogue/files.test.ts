import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCatalogue, readCatalogue } from '../../src/catalogue/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { expectAnnounced } from '../support/announced.ts';
import { type Files, folderWith, temporaryFolder, writeFiles } from '../support/folders.ts';
import { expectProblems, problemsOf, sound } from '../support/small-catalogue.ts';

/** Code and file of each problem that a catalogue gives beside the sound files. */
function faultsOf(files: Files): (readonly (string | undefined)[])[] {
  const folder = folderWith({ ...sound, ...files });
  const { value, problems } = openCatalogue([folder], nodeSystem);
  expect(value?.skills.size).toBeGreaterThanOrEqual(2);
  return problems.map(({ code, place }) => [code, place?.file.slice(folder.length + 1)]);
}

describe('one faulty file', () => {
  const skill = 'skills/juggling.yaml';
  test.each([
    ['that is empty', '', 'missing-key'],
    ['of comments alone', '# nothing\n', 'missing-key'],
    ['with a list at the top', '- name: Juggling\n', 'wrong-type'],
    ['with a text at the top', 'Juggling\n', 'wrong-type'],
    ['that is no YAML', 'name: [Juggling\n', 'yaml-syntax'],
    ['indented with tabs', 'levels:\n\tfull: {}\n', 'yaml-syntax'],
    ['with a key twice', 'name: Juggling\nname: Juggling\n', 'duplicate-key'],
    ['that is not UTF-8', Buffer.from([0x6e, 0x3a, 0x20, 0xe9]), 'not-utf8'],
    ['in UTF-16', Buffer.from('name: Juggling', 'utf16le'), 'control-character'],
    ['with a control character', 'name: Juggling\u0008\n', 'control-character'],
    ['with an alias bomb', aliasBomb(), 'too-many-aliases'],
    ['with an alias in itself', 'name: Juggling\nlevels: &x { full: *x }\n', 'too-many-aliases'],
    ['that nests without end', `levels: ${'{ a: '.repeat(5_000)}`, 'yaml-syntax'],
  ])('%s', (_, content, code) => {
    expect(faultsOf({ [skill]: content })).toEqual([[code, skill]]);
  });

  test('whose name is not its id', () => {
    expectProblems({ ...sound, [skill]: 'name: Joggling # error bad-file-name\n' });
    expectProblems({
      ...sound,
      'scales/other.yaml': sound['scales/tens.yaml'].replace('Tens', 'Tens # error bad-file-name'),
    });
    expectProblems({ ...sound, 'organisations/other.yaml': 'name: Corner Bakery # error bad-file-name\n' });
  });
});

test.each(['Juggling.yaml', 'ju ggling.yaml', '__proto__.yaml', 'a--b.yaml', `${'a'.repeat(121)}.yaml`])(
  'the file name %j is no id',
  (name) => {
    expect(faultsOf({ [`skills/${name}`]: 'name: x\n' })).toEqual([['bad-file-name', `skills/${name}`]]);
  },
);

test('.yml is an ending too; other files are left alone', () => {
  const { 'skills/cleaning.yaml': cleaning, ...others } = sound;
  expectProblems({
    ...others,
    'skills/cleaning.yml': cleaning,
    'skills/notes.txt': '\u0000',
  });
});

test('two files of one id: neither is used', () => {
  const files = { 'skills/cleaning.yml': sound['skills/cleaning.yaml'] };
  expect(faultsOf(files)).toEqual([['duplicate-id', 'skills/cleaning.yml']]);
  const folder = folderWith({ ...sound, ...files, 'vacancies/post.yml': sound['vacancies/post.yaml'] });
  const { value } = openCatalogue([folder], nodeSystem);
  expect(value?.skills.has('cleaning')).toBe(false);
  expect(value?.vacancies.has('post')).toBe(false);
  expect(value?.faulty.vacancies.has('post')).toBe(true);
});

test('a role level in two roles: neither is used', () => {
  const second = sound['roles/baker.yaml']
    .replace('name: Baker', 'name: Cook')
    .replaceAll('junior-baker', 'junior-cook')
    .replace('id: head-baker', 'id: head-baker # error duplicate-id');
  const post = sound['vacancies/post.yaml'].replace('level: head-baker', '$& # error unknown-role-level');
  const problems = expectProblems({ ...sound, 'roles/cook.yaml': second, 'vacancies/post.yaml': post });
  expect(problems.find(({ code }) => code === 'duplicate-id')?.related).toHaveLength(1);
});

describe('links', () => {
  test('within the folder are followed', () => {
    const { 'skills/cleaning.yaml': cleaning, ...others } = sound;
    const folder = folderWith({ ...others, 'shared/cleaning.yaml': cleaning });
    symlinkSync('../shared/cleaning.yaml', join(folder, 'skills/cleaning.yaml'));
    expect(problemsOf([folder])).toEqual([]);
  });

  test('out of the folder are refused, and what they hide is not used', () => {
    const elsewhere = folderWith({ 'cleaning.yaml': sound['skills/cleaning.yaml'] });
    const below = folderWith(sound);
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'skills'));
    symlinkSync(join(elsewhere, 'cleaning.yaml'), join(folder, 'skills/cleaning.yaml'));
    const { value, problems } = openCatalogue([below, folder], nodeSystem);
    expect(problems).toMatchObject([
      { code: 'unreadable-file', place: { file: join(folder, 'skills/cleaning.yaml') } },
    ]);
    expect(value?.skills.has('cleaning')).toBe(false);
  });

  test('that lead nowhere are a problem of that file', () => {
    const folder = folderWith(sound);
    symlinkSync('none.yaml', join(folder, 'skills/juggling.yaml'));
    expect(openCatalogue([folder], nodeSystem).problems).toMatchObject([
      { code: 'unreadable-file', place: { file: join(folder, 'skills/juggling.yaml') } },
    ]);
  });
});

describe('folders', () => {
  test('that are not there, or are files', () => {
    const folder = folderWith({ 'a-file': '' });
    for (const path of ['none', 'a-file']) {
      const { value, problems } = readCatalogue([join(folder, path)], nodeSystem);
      expect(value).toBeUndefined();
      expect(problems).toMatchObject([{ code: 'unreadable-file' }]);
    }
  });

  test('without anything in them are no error, but told', () => {
    const { value, problems } = readCatalogue([temporaryFolder()], nodeSystem);
    expect(value).toBeDefined();
    expect(problems).toMatchObject([{ code: 'empty-layer', severity: 'warning' }]);
  });

  test('named twice count once', () => {
    const folder = folderWith(sound);
    expect(openCatalogue([folder, `${folder}/`], nodeSystem).value?.layers).toEqual([folder]);
  });
});

test('the order of files does not matter: everything is by id, in the order of ids', () => {
  const folder = temporaryFolder();
  const files = Object.entries(sound).reverse();
  for (const [path, text] of files) writeFiles(folder, { [path]: text });
  const { value } = openCatalogue([folder], nodeSystem);
  expect([...(value?.skills.keys() ?? [])]).toEqual(['baking', 'cleaning', 'selling']);
  expect([...(value?.scales.keys() ?? [])]).toEqual(['success-profiles', 'tens']);
  expectAnnounced([folder], []);
});

function aliasBomb(): string {
  const names = 'abcdefgh'.split('');
  const lines = names.map((name, index) => {
    const item = index === 0 ? 'x' : `*${names[index - 1]}`;
    return `${name}: &${name} [${Array(9).fill(item).join(', ')}]`;
  });
  return `${lines.join('\n')}\n`;
}
