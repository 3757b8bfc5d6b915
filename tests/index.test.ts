import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  makeKit,
  type OpenCatalogue,
  openCatalogue,
  parseMarkup,
  printProblem,
  writeDocument,
} from '../src/index.ts';
import { nodeSystem } from '../src/pipeline/index.ts';
import { folderWith } from './support/folders.ts';
import { first, readHtml, textOf } from './support/html.ts';

function opened(...folders: readonly string[]): OpenCatalogue {
  const { value, problems } = openCatalogue({ folders });
  expect(problems).toEqual([]);
  if (!value) throw new Error('there is no catalogue');
  return value;
}

const vacancy = 'level: devops-engineer\norganisation: example-department\nlocation: Leeds\n';
const markup = (body: string) =>
  `<document title="A letter" lang="en-GB"><h1>A letter</h1>${body}</document>`;

describe('a catalogue', () => {
  test('is the built-in one when nothing else is said', () => {
    const { roleLevels, vacancies } = opened();
    expect(vacancies).toEqual(['lead-devops-engineer']);
    expect(roleLevels).toContain('senior-frontend-developer');
  });

  test('has what folders lay over it', () => {
    expect(opened(folderWith({ 'vacancies/leeds.yaml': vacancy })).vacancies).toEqual([
      'lead-devops-engineer',
      'leeds',
    ]);
  });

  test('says what is wrong, and where', () => {
    const folder = folderWith({ 'scales/ours.yaml': 'name: Ours\npoints: none\n' });
    const { problems } = openCatalogue({ folders: [folder] });
    expect(problems.map((each) => printProblem(each, folder))[0]).toBe(
      [
        'scales/ours.yaml:2:9 error wrong-type: this should be a list, not text',
        '       2 | points: none',
        '         |         ^^^^',
        '  hint: start each item on its own line with "- "',
      ].join('\n'),
    );
  });
});

describe('a kit', () => {
  const html = { formats: ['html'] } as const;
  const namesOf = (kit: Awaited<ReturnType<typeof makeKit>>) => kit.value?.map(({ name }) => name);

  test('is made of an id, of a file and of a role level', async () => {
    const folder = folderWith({ 'vacancies/leeds.yaml': vacancy });
    const catalogue = opened(folder);
    const advert = { ...html, documents: ['advert'] };
    const byId = await makeKit('leeds', catalogue, advert);
    const byFile = await makeKit(join(folder, 'vacancies/leeds.yaml'), opened(), advert);
    const byLevel = await makeKit({ level: 'devops-engineer' }, catalogue, advert);
    expect([byId, byFile, byLevel].map(namesOf)).toEqual([['advert.html'], ['advert.html'], ['advert.html']]);
    expect(byFile.value?.[0]?.bytes).toEqual(byId.value?.[0]?.bytes);
    const page = (kit: typeof byId) => textOf(readHtml(Buffer.from(kit.value?.[0]?.bytes ?? []).toString()));
    expect([page(byId).includes('Leeds'), page(byLevel).includes('Leeds')]).toEqual([true, false]);
  });

  test('has what its options ask for, in one catalogue after another', async () => {
    const catalogue = opened();
    const asked = { documents: ['scoring-sheet'], formats: ['docx', 'pdf'], form: 'B' } as const;
    expect(namesOf(await makeKit('lead-devops-engineer', catalogue, asked))).toEqual(
      ['sift', 'technical-interview', 'final-interview']
        .map((stage) => `${stage}-scoring-sheet-form-b`)
        .flatMap((name) => [`${name}.docx`, `${name}.pdf`]),
    );
    const each = { ...html, documents: ['consensus-sheet'], each: ['candidate'], bundle: true } as const;
    const sheets = namesOf(await makeKit('lead-devops-engineer', catalogue, each));
    expect(sheets).toContain('sift-consensus-sheets.html');
    expect(namesOf(await makeKit('lead-devops-engineer', catalogue, html))).toContain('advert.html');
  });

  test('is the same bytes the second time', async () => {
    const catalogue = opened();
    const hashes = async () => {
      const { value = [] } = await makeKit('lead-devops-engineer', catalogue);
      return value.map(({ name, bytes }) => `${name} ${nodeSystem.sha256(bytes)}`);
    };
    const [one, two] = [await hashes(), await hashes()];
    expect(one.length).toBe(27);
    expect(two).toEqual(one);
  });

  test('that cannot be made says why', async () => {
    const catalogue = opened();
    const codes = async (kitFor: Parameters<typeof makeKit>[0]) => {
      const { value, problems } = await makeKit(kitFor, catalogue);
      return [value, ...problems.map(({ code }) => code)];
    };
    expect(await codes('nowhere')).toEqual([undefined, 'unknown-vacancy']);
    expect(await codes({ level: 'nobody' })).toEqual([undefined, 'unknown-role-level']);
    expect(await codes({ level: 'lead-*' })).toEqual([undefined, 'unknown-vacancy']);
    const folder = folderWith({ 'bad.yaml': 'level: nobody\norganisation: example-department\n' });
    expect(await codes(join(folder, 'bad.yaml'))).toEqual([undefined, 'unknown-role-level']);
  });

  test('is not made of options that there are not', async () => {
    const wrong = { documents: ['poster'] };
    await expect(makeKit('lead-devops-engineer', opened(), wrong)).rejects.toThrow(
      new RangeError(
        'there is no document kind "poster"; choose from advert, question-set, scoring-sheet, consensus-sheet',
      ),
    );
  });
});

describe('markup of a program', () => {
  test.each([
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['html', '<!DOCTYPE html>'],
  ] as const)('is written as %s', async (format, beginning) => {
    const catalogue = opened();
    const { value: document, problems } = parseMarkup(markup('<p>Dear all,</p>'), catalogue);
    expect(problems).toEqual([]);
    if (!document) throw new Error('there is no document');
    const { value: bytes, problems: warnings } = await writeDocument(document, format, catalogue);
    expect([Buffer.from(bytes).toString('latin1', 0, beginning.length), warnings]).toEqual([beginning, []]);
  });

  test('holds what it says', async () => {
    const catalogue = opened();
    const { value: document } = parseMarkup(markup('<p class="lead">Dear &amp; all,</p>'), catalogue);
    if (!document) throw new Error('there is no document');
    const page = readHtml(Buffer.from((await writeDocument(document, 'html', catalogue)).value).toString());
    expect(textOf(first(page, 'p'))).toBe('Dear & all,');
  });

  test('is refused where something is wrong', () => {
    const { value, problems } = parseMarkup(markup('<para>x</para>'), opened());
    expect(value).toBeUndefined();
    expect(problems.map((each) => printProblem(each))).toEqual([
      'error unknown-element: there is no element <para>',
    ]);
  });
});
