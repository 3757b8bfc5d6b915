import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInTemplates, folderWith, temporaryFolder } from '../support/folders.ts';
import { rolekit } from './support.ts';

const textIn = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

test('a template of each kind begins with what builds without a fault', async () => {
  const folder = folderWith({ 'rolekit.yaml': 'templates: templates\n' });
  for (const per of ['vacancy', 'stage', 'candidate', 'panel-member']) {
    const { status, stdout } = await rolekit(folder, ['new', 'template', `for-${per}`, '--per', per]);
    expect([status, stdout]).toEqual([0, `templates/for-${per}.hbs\ntemplates/documents.yaml\n`]);
  }
  expect(textIn(folder, 'templates/documents.yaml').split('\n')[2]).toBe('for-candidate: { per: candidate }');
  const { status, stderr } = await rolekit(folder, ['check']);
  expect([status, stderr]).toEqual([0, expect.stringContaining('0 errors, 0 warnings.')]);
  const { stdout } = await rolekit(folder, ['list', 'documents', 'for-stage', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([{ id: 'for-stage', per: 'stage', from: 'templates' }]);
});

test('of a built-in kind it is a copy, and needs no line', async () => {
  const folder = temporaryFolder();
  const { stdout } = await rolekit(folder, ['new', 'template', 'advert', '--into', 'ours']);
  expect(stdout).toBe('ours/advert.hbs\n');
  expect(textIn(folder, 'ours/advert.hbs')).toBe(readFileSync(join(builtInTemplates, 'advert.hbs'), 'utf8'));
});

test('what stands in documents.yaml stays as it is, with its comments and line ends', async () => {
  const before = '# ours\r\nthanks: { per: vacancy } # short';
  const folder = folderWith({ 'templates/documents.yaml': before });
  await rolekit(folder, ['new', 'template', 'letter']);
  expect(textIn(folder, 'templates/documents.yaml')).toBe(`${before}\r\nletter: { per: vacancy }\r\n`);
});

test.each([
  ['{ thanks: { per: vacancy } }\n', 'letter', 'write into it yourself: letter: { per: vacancy }'],
  ['letter: { per: vacancy }\n', 'letter', 'letter.hbs exists already'],
  ['thanks: { per: vacany }\n', 'thanks', 'names "thanks" already, with errors'],
  ['advert: false\n', 'advert', 'leaves "advert" out'],
  ['', '../x', 'cannot name a document'],
  ['', 'con', 'cannot name a document'],
])('where documents.yaml says %j, %s is not begun, and nothing is written', async (before, name, words) => {
  const files = { 'templates/documents.yaml': before, 'templates/letter.hbs': 'ours' };
  const folder = folderWith(before.startsWith('{') ? { 'templates/documents.yaml': before } : files);
  const { status, stdout, stderr } = await rolekit(folder, ['new', 'template', name]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
  expect(textIn(folder, 'templates/documents.yaml')).toBe(before);
});

test('a kind word goes before a role level of the same name, which --id and "vacancy" still reach', async () => {
  const folder = temporaryFolder();
  const named = ['devops-engineer', '--organisation', 'example-department'];
  expect((await rolekit(folder, ['new', 'vacancy', ...named])).stdout).toBe(
    'catalogue/vacancies/devops-engineer.yaml\n',
  );
  expect((await rolekit(folder, ['new', ...named, '--id', 'other'])).stdout).toBe(
    'catalogue/vacancies/other.yaml\n',
  );
  expect((await rolekit(folder, ['new', 'template'])).status).toBe(2);
});

test('documents are asked for by every kind that there is; one that there is not has the nearest named', async () => {
  const folder = folderWith({ 'rolekit.yaml': 'templates: templates\ndocuments: [leter]\n' });
  writeFileSync(join(folder, 'rolekit.yaml'), 'templates: templates\n');
  await rolekit(folder, ['new', 'template', 'letter']);
  const build = ['build', 'lead-devops-engineer', '--formats', 'html', '--documents'];
  expect((await rolekit(folder, [...build, 'letter'])).status).toBe(0);
  const wrong = await rolekit(folder, [...build, 'leter']);
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('did you mean "letter"?')]);
  writeFileSync(join(folder, 'rolekit.yaml'), 'templates: templates\ndocuments: [leter]\n');
  const { status, stderr } = await rolekit(folder, ['build']);
  expect([status, stderr]).toEqual([1, expect.stringContaining('rolekit.yaml:2:13 error wrong-value')]);
  expect(stderr).toContain('did you mean "letter"?');
});
