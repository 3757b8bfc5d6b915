import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  buildKits,
  builtInTemplates,
  documentDate,
  openBuilder,
  openWorkshop,
} from '../../src/build/index.ts';
import { documentKinds } from '../../src/kit/document-kinds.ts';
import type { Form } from '../../src/vacancy/index.ts';
import { type Files, folderWith } from '../support/folders.ts';
import { sound } from '../support/small-catalogue.ts';

function workshopFor(files: Files, form: Form, documents = documentKinds.map(({ name }) => name)) {
  const folder = folderWith(files);
  const materials = {
    catalogues: [folder],
    templates: [builtInTemplates],
    kinds: documentKinds.filter(({ name }) => documents.includes(name)),
    formats: ['html'] as const,
    form,
    date: documentDate(undefined),
  };
  const { value } = openWorkshop(materials);
  if (!value) throw new Error('the workshop cannot be opened');
  return { materials, workshop: value, source: { id: 'post', file: join(folder, 'vacancies/post.yaml') } };
}

async function built(output: string, files: Files, form: Form, documents?: string[]) {
  const { materials, workshop, source } = workshopFor(files, form, documents);
  const builder = openBuilder(workshop, materials, { output, dryRun: false, strict: false });
  for await (const report of buildKits(builder, [source], { workers: 1, force: false })) {
    expect(report.files).not.toEqual([]);
  }
  return readdirSync(join(output, 'post'))
    .filter((name) => !name.startsWith('.'))
    .sort();
}

const stageDocuments = [
  'interview-consensus-sheet',
  'interview-question-set',
  'interview-scoring-sheet',
  'sift-consensus-sheet',
  'sift-scoring-sheet',
];

test('form B stands beside form A, and neither removes the other’s files', async () => {
  const output = folderWith({});
  const first = await built(output, sound, 'A');
  expect(first).toEqual(['advert.html', ...stageDocuments.map((name) => `${name}.html`)].sort());
  const both = await built(output, sound, 'B');
  const second = stageDocuments.map((name) => `${name}-form-b.html`);
  expect(both).toEqual([...first, ...second].sort());
  expect(await built(output, sound, 'B', ['question-set'])).toEqual(
    [...first, 'interview-question-set-form-b.html'].sort(),
  );
  expect(await built(output, sound, 'A', ['advert'])).toEqual([
    'advert.html',
    'interview-question-set-form-b.html',
  ]);
});

test('each form asks its own question and says which form it is; the advert is the same', async () => {
  const output = folderWith({});
  const read = (name: string) => readFileSync(join(output, 'post', name), 'utf8');
  await built(output, sound, 'A');
  const advert = read('advert.html');
  await built(output, sound, 'B');
  expect(read('interview-question-set.html')).toContain('Tell us about wedding.');
  expect(read('interview-question-set.html')).toContain('question set, form A');
  expect(read('interview-question-set-form-b.html')).toContain('Tell us about burnt-batch.');
  expect(read('interview-question-set-form-b.html')).not.toContain('Tell us about wedding.');
  for (const name of ['interview-question-set', 'interview-scoring-sheet', 'interview-consensus-sheet']) {
    expect(read(`${name}-form-b.html`)).toContain(', form B');
  }
  expect(read('sift-scoring-sheet-form-b.html')).not.toContain('form B');
  expect(read('advert.html')).toBe(advert);
});

test('derived questions are told by check alone, and only where nobody wrote one', () => {
  const [head = ''] = sound['skills/cleaning.yaml'].split('    questions:');
  const codes = (files: Files) => {
    const { workshop, source } = workshopFor(files, 'A');
    return { workshop, source, found: workshop.checkKit(source).problems };
  };
  expect(codes(sound).found).toEqual([]);
  const { workshop, source, found } = codes({ ...sound, 'skills/cleaning.yaml': head });
  expect(found).toMatchObject([
    { code: 'derived-question', message: expect.stringContaining('Cleaning'), place: { file: source.file } },
  ]);
  return expect(workshop.makeKit(source)).resolves.toMatchObject({ problems: [] });
});
