import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { unreadTemplateFiles } from '../../src/templating/index.ts';
import { builtInTemplates, type Files, folderWith } from '../support/folders.ts';

const documents = new Set(['advert', 'question-set']);

/** Path and hint of each Problem of a folder of templates with more files. */
function told(files: Files, elsewhere: readonly string[] = []) {
  const folder = folderWith({ 'advert.hbs': '', 'partials/fact.hbs': '', ...files });
  const setting = {
    documents,
    leftOut: new Map(),
    elsewhere: elsewhere.map((path) => join(folder, path)),
    files: nodeSystem.files,
  };
  return unreadTemplateFiles([folder], setting).map(({ code, hint, place }) => {
    expect(code).toBe('unread-file');
    return [place?.file.slice(folder.length + 1), hint];
  });
}

test.each([
  ['foo.hbs', 'add a line to documents.yaml: "foo: { per: vacancy }"; or put it into partials/'],
  ['advrt.hbs', 'did you mean "advert"?'],
  ['advert.hbs.txt', 'rename it to "advert.hbs"'],
  ['advert.HBS', 'rename it to "advert.hbs"'],
  ['advert.html', 'rename it to "advert.hbs"'],
  ['question-set.handlebars', 'rename it to "question-set.hbs"'],
  ['advert.hbs~', 'delete it'],
  ['advert.hbs.bak', 'delete it'],
  ['advert.docx', 'templates end in .hbs'],
  ['style.css', 'looks are set in theme.yaml'],
  ['theme.yml', 'rename it to "theme.yaml"'],
  ['Theme.yaml', 'rename it to "theme.yaml"'],
  ['theme.json', 'rename it to "theme.yaml"'],
  ['theme.yaml.txt', 'rename it to "theme.yaml"'],
  ['documents.yml', 'rename it to "documents.yaml"'],
  ['document.yaml', 'rename it to "documents.yaml"'],
  ['Documents.YAML', 'rename it to "documents.yaml"'],
  ['looks.yaml', 'looks are set in theme.yaml'],
  ['logo.svg', 'save it as PNG or JPEG'],
  ['partials/x.html', 'rename it to "x.hbs"'],
  ['partials/fact.hbs~', 'delete it'],
  ['partials/x.txt', 'partials end in .hbs'],
])('%s is read by nothing', (path, hint) => {
  expect(told({ [path]: 'x' })).toEqual([[path, expect.stringContaining(hint)]]);
});

test.each([
  ['Partials/own.hbs', 'Partials', 'did you mean "partials"?'],
  ['partial/own.hbs', 'partial', 'did you mean "partials"?'],
  ['other/own.hbs', 'other', 'partials in partials/'],
  ['partials/deep/own.hbs', 'partials/deep', 'put its partials into partials/ itself'],
])('in a folder: %s', (path, folder, hint) => {
  expect(told({ [path]: '' })).toEqual([[folder, expect.stringContaining(hint)]]);
});

test('what is read, or kept beside, is not told', () => {
  const kept = [
    'README.md',
    'LICENSE',
    '.gitkeep',
    '.DS_Store',
    'Thumbs.db',
    '~$advert.docx',
    '.advert.hbs.swp',
  ];
  const used = [
    'theme.yaml',
    'documents.yaml',
    'question-set.hbs',
    'logo.png',
    'logo.svg',
    'Own.ttf',
    'images/logo.png',
    'rolekit.yaml',
  ];
  const files = [...kept, ...used, ...kept.map((name) => `partials/${name}`), 'own/skills/a.yaml'];
  expect(told(Object.fromEntries(files.map((path) => [path, ''])))).toEqual([]);
  expect(told({ 'own/advert.hbs': '' }, ['own/skills'])).toEqual([]);
  const setting = { documents, leftOut: new Map(), elsewhere: [], files: nodeSystem.files };
  const all = { ...setting, documents: new Set([...documents, 'scoring-sheet', 'consensus-sheet']) };
  expect(unreadTemplateFiles([builtInTemplates], all)).toEqual([]);
});

test('a folder that holds nothing of templates is told once; one that is not there elsewhere', () => {
  const folder = folderWith({ 'notes.txt': '', 'kit/advert.docx': '' });
  const setting = { documents, leftOut: new Map(), elsewhere: [], files: nodeSystem.files };
  expect(unreadTemplateFiles([folder, join(folder, 'none')], setting)).toMatchObject([
    { code: 'empty-layer', hint: expect.stringContaining('advert, question-set') },
  ]);
});
