import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkKit, makeKit } from '../../src/make-kit/index.ts';
import { buildKits, openBuilder } from '../../src/pipeline/index.ts';
import type { Form } from '../../src/vacancy/index.ts';
import { type Files, folderWith } from '../support/folders.ts';
import { partsOf } from '../support/parts.ts';
import { sound } from '../support/small-catalogue.ts';

function partsFor(files: Files, form: Form, documents?: string[]) {
  const folder = folderWith(files);
  return {
    parts: partsOf({ catalogues: [folder], ...(documents && { documents }), form }),
    source: { id: 'post', file: join(folder, 'vacancies/post.yaml') },
  };
}

async function built(output: string, files: Files, form: Form, documents?: string[]) {
  const { parts, source } = partsFor(files, form, documents);
  const builder = openBuilder(parts, { output, dryRun: false, strict: false });
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
  expect(await built(output, sound, 'B', ['question-set'])).toEqual(both);
  expect(await built(output, sound, 'A', ['advert'])).toEqual(both);
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

test('derived questions are told, one Problem a kit, only where nobody wrote one', async () => {
  const [head = ''] = sound['skills/cleaning.yaml'].split('    questions:');
  const told = async (files: Files) => {
    const { parts, source } = partsFor(files, 'A');
    const { problems } = await makeKit(source, parts);
    expect(await checkKit(source, parts)).toMatchObject({ problems });
    return { file: source.file, problems };
  };
  expect(await told(sound)).toMatchObject({ problems: [] });
  const { file, problems } = await told({ ...sound, 'skills/cleaning.yaml': head });
  expect(problems).toMatchObject([
    { code: 'derived-question', message: expect.stringContaining('Cleaning'), place: { file } },
  ]);
});
