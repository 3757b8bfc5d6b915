import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  type BuildOptions,
  buildKits,
  documentDate,
  type KitReport,
  openBuilder,
  selectVacancies,
} from '../../src/pipeline/index.ts';
import type { Format } from '../../src/writers/formats.ts';
import { openDocx, textOf as textOfDocx } from '../support/docx.ts';
import { type Files, folderWith, temporaryFolder } from '../support/folders.ts';
import { openParts, partsOf } from '../support/parts.ts';
import { readPdf } from '../support/pdf.ts';
import { sound, soundWith } from '../support/small-catalogue.ts';
import { fileOf, writeKit } from './made.ts';

interface Options extends Partial<BuildOptions> {
  readonly formats?: readonly Format[];
  readonly signal?: AbortSignal;
}

async function build(files: Files, { formats, signal, ...options }: Options = {}) {
  const parts = partsOf({ catalogues: [folderWith(files)], ...(formats && { formats }) });
  const output = join(temporaryFolder(), 'out');
  const reports: KitReport[] = [];
  const vacancies = (await selectVacancies([], parts.catalogue)).value ?? [];
  const builder = openBuilder(parts, { output, dryRun: false, strict: false, ...options });
  const run = { workers: 1, force: false, ...(signal && { signal }) };
  for await (const report of buildKits(builder, vacancies, run)) reports.push(report);
  return { output, reports };
}

const two = { ...sound, 'vacancies/other.yaml': sound['vacancies/post.yaml'] };
const bare = 'level: junior-baker\norganisation: corner-bakery\n';

describe('kits', () => {
  test('one by one, each with its files', async () => {
    const { output, reports } = await build(two);
    expect(reports.map(({ id, problems }) => [id, problems])).toEqual([
      ['other', []],
      ['post', []],
    ]);
    for (const { files, folder } of reports) {
      expect(readdirSync(folder).filter((name) => !name.startsWith('.')).length).toBe(files.length);
      expect(files).toContain(join(folder, 'interview-scoring-sheet.html'));
      expect(files).not.toContain(join(folder, 'sift-question-set.html'));
    }
    expect(readdirSync(output)).toEqual(['other', 'post']);
  });

  test('one with an error is not built, and does not stop the others', async () => {
    const faulty = sound['vacancies/post.yaml'].replace('level: head-baker', 'level: head');
    const { output, reports } = await build({ ...two, 'vacancies/other.yaml': faulty });
    expect(reports.map(({ id, files }) => [id, files.length > 0])).toEqual([
      ['other', false],
      ['post', true],
    ]);
    expect(readdirSync(output)).toEqual(['post']);
  });

  test('a dry run gives the same report and writes nothing', async () => {
    const { output, reports } = await build(two, { dryRun: true });
    expect(reports.map(({ files }) => files.length > 0)).toEqual([true, true]);
    expect(existsSync(output)).toBe(false);
  });

  test('a warning stops a kit where it is asked to', async () => {
    const files = { ...sound, 'vacancies/post.yaml': bare };
    expect((await build(files)).reports[0]?.files).not.toEqual([]);
    expect((await build(files, { strict: true })).reports[0]).toMatchObject({
      files: [],
      problems: [{ code: 'advert-incomplete' }],
    });
  });

  test('an interrupted run ends between two kits', async () => {
    const { output, reports } = await build(two, { signal: AbortSignal.abort() });
    expect([reports, existsSync(output)]).toEqual([[], false]);
  });
});

test('without skill levels that can be read nothing is built, and only their file is blamed', () => {
  const { value, problems } = openParts({
    catalogues: [folderWith(soundWith('skill-levels.yaml', ['levels:', 'level:']))],
  });
  expect(value).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['unknown-key']);
});

test('a folder that has the name of a file made before stays', () => {
  const output = temporaryFolder();
  const write = (...names: string[]) =>
    writeKit(
      output,
      'kit',
      names.map((name) => fileOf(name)),
      { prune: true, possible: ['advert'] },
    ).problems;
  write('advert.pdf', 'sift-scoring-sheet.pdf');
  rmSync(join(output, 'kit/sift-scoring-sheet.pdf'));
  mkdirSync(join(output, 'kit/sift-scoring-sheet.pdf'));
  expect(write('advert.pdf')).toEqual([]);
  expect(readdirSync(join(output, 'kit'))).toContain('sift-scoring-sheet.pdf');
});

describe('the day', () => {
  test('of a build leaves no trace in any format', async () => {
    const builtOn = async (day: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
      const { reports } = await build(sound, { formats: ['docx', 'pdf', 'html'] });
      vi.useRealTimers();
      const files = reports.flatMap((report) => report.files);
      return files.map((file) => [basename(file), readFileSync(file).toString('base64')]);
    };
    const [one, other] = [await builtOn('2026-02-28T23:59:59Z'), await builtOn('2031-07-01T12:00:00Z')];
    expect(one.length).toBeGreaterThan(12);
    expect(other).toEqual(one);
  });

  test.each([
    [undefined, '2026-01-01T00:00:00.000Z'],
    ['0', '1970-01-01T00:00:00.000Z'],
    ['1767312000', '2026-01-02T00:00:00.000Z'],
    ['tomorrow', '2026-01-01T00:00:00.000Z'],
    ['-1', '2026-01-01T00:00:00.000Z'],
    ['999999999999', '9999-12-31T00:00:00.000Z'],
  ])('in the documents’ metadata: SOURCE_DATE_EPOCH %s', (epoch, day) => {
    expect(documentDate(epoch).toISOString()).toBe(day);
  });
});

describe('a descriptor of ten thousand words', () => {
  const words = Array.from({ length: 10_000 }, (_, index) => `w${index}`);
  const files = soundWith('skills/selling.yaml', ['serve a customer', words.join(' ')]);

  test('stands in the advert to its last word, in every format', async () => {
    const { reports } = await build(files, { formats: ['docx', 'pdf', 'html'] });
    const bytes = (format: string) => readFileSync(join(reports[0]?.folder ?? '', `advert.${format}`));
    const texts = [
      textOfDocx(openDocx(bytes('docx')).body),
      (await readPdf(bytes('pdf'))).text,
      bytes('html').toString('utf8'),
    ];
    for (const text of texts) {
      const found = new Set(text.match(/w\d+/gu));
      expect(words.filter((word) => !found.has(word))).toEqual([]);
    }
  });
});
