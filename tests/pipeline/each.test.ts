import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PersonKind } from '../../src/kit/index.ts';
import { makeKit } from '../../src/make-kit/index.ts';
import type { Form } from '../../src/vacancy/index.ts';
import type { Format } from '../../src/writers/formats.ts';
import { builtInTemplates, type Files, folderWith } from '../support/folders.ts';
import { all, everything, readHtml } from '../support/html.ts';
import { partsOf } from '../support/parts.ts';
import { vacancyWith } from '../support/small-catalogue.ts';

const listed = vacancyWith(['stages:', 'panel: [Chair, panel-2]\ncandidates: [C-1, C-2]\nstages:']);

interface Wish {
  readonly each?: readonly PersonKind[];
  readonly bundle?: boolean;
  readonly form?: Form;
  readonly formats?: readonly Format[];
  readonly templates?: Files;
}

async function make(files: Files, { templates = {}, formats = ['html'], ...wish }: Wish = {}) {
  const folder = folderWith(files);
  const parts = partsOf({
    catalogues: [folder],
    templates: [builtInTemplates, folderWith(templates)],
    formats,
    ...wish,
  });
  const source = { id: 'post', file: join(folder, 'vacancies/post.yaml') };
  const { value, problems } = await makeKit(source, parts);
  const files_ = new Map(
    (value?.files ?? []).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
  );
  return { files: files_, names: [...files_.keys()], problems, isMade: value !== undefined };
}

/** The values of the fields in a page, by name. */
function filledIn(page: string | undefined): Record<string, string> {
  const inputs = all(readHtml(page ?? ''), 'input');
  return Object.fromEntries(
    inputs.flatMap(({ attributes }) => {
      const value = attributes.get('value');
      return attributes.get('type') === 'text' && value !== undefined
        ? [[attributes.get('name') ?? '', value]]
        : [];
    }),
  );
}

const both = ['candidate', 'panel-member'] as const;

describe('a sheet for each', () => {
  test('of both stands in the place of the blank one, with its header filled in', async () => {
    const { files, names, problems } = await make(listed, { each: both });
    expect(problems).toEqual([]);
    const scoring = names.filter((name) => name.startsWith('sift-scoring'));
    expect(scoring).toEqual([
      'sift-scoring-sheet-c-1-chair.html',
      'sift-scoring-sheet-c-1-panel-2.html',
      'sift-scoring-sheet-c-2-chair.html',
      'sift-scoring-sheet-c-2-panel-2.html',
    ]);
    expect(scoring.map((name) => filledIn(files.get(name)))).toEqual([
      { candidate: 'C-1', 'panel-member': 'Chair' },
      { candidate: 'C-1', 'panel-member': 'panel-2' },
      { candidate: 'C-2', 'panel-member': 'Chair' },
      { candidate: 'C-2', 'panel-member': 'panel-2' },
    ]);
    expect(files.get('sift-scoring-sheet-c-1-chair.html')).toContain(
      '<title>C-1, Chair · Head baker: scoring sheet, Sift<',
    );
  });

  test('candidate leaves the panel member blank, and makes a consensus sheet for each too', async () => {
    const { files, names } = await make(listed, { each: ['candidate'] });
    expect(names.filter((name) => name.startsWith('interview'))).toEqual([
      'interview-question-set.html',
      'interview-scoring-sheet-c-1.html',
      'interview-scoring-sheet-c-2.html',
      'interview-consensus-sheet-c-1.html',
      'interview-consensus-sheet-c-2.html',
    ]);
    expect(filledIn(files.get('interview-scoring-sheet-c-2.html'))).toEqual({ candidate: 'C-2' });
    expect(filledIn(files.get('interview-consensus-sheet-c-2.html'))).toEqual({ candidate: 'C-2' });
  });

  test('panel member leaves one blank consensus sheet', async () => {
    const { names } = await make(listed, { each: ['panel-member'] });
    expect(names.filter((name) => name.startsWith('sift'))).toEqual([
      'sift-scoring-sheet-chair.html',
      'sift-scoring-sheet-panel-2.html',
      'sift-consensus-sheet.html',
    ]);
  });

  test('comes before the form in a file’s name', async () => {
    const { names } = await make(listed, { each: ['panel-member'], form: 'B' });
    expect(names).toContain('interview-scoring-sheet-chair-form-b.html');
    expect((await make(listed, { each: ['panel-member'], form: 'B', bundle: true })).names).toContain(
      'interview-scoring-sheets-form-b.html',
    );
  });

  test('changes nothing where it is not asked for, but for the columns of consensus sheets', async () => {
    const formats: Format[] = ['html', 'docx', 'pdf'];
    const [named, blank] = [await make(listed, { formats }), await make(vacancyWith(), { formats })];
    const others = ({ files }: typeof named) =>
      [...files].filter(([name]) => !name.includes('consensus-sheet'));
    expect(others(named)).toEqual(others(blank));
    expect([...named.files.keys()]).toEqual([...blank.files.keys()]);
  });

  test('differs from another’s in no more than whose it is', async () => {
    const { files } = await make(listed, { each: ['candidate'] });
    const [first, second] = ['1', '2'].map((number) => files.get(`sift-scoring-sheet-c-${number}.html`));
    expect(first?.replaceAll('C-1', 'C-2')).toBe(second);
  });

  test('of people whom nobody lists is the blank one, with a warning', async () => {
    const { files, names, problems } = await make(vacancyWith(), { each: ['candidate'], bundle: true });
    expect(problems).toMatchObject([{ code: 'nobody-listed', severity: 'warning' }]);
    expect(names).toContain('sift-scoring-sheet.html');
    const blank = await make(vacancyWith());
    expect(files).toEqual(blank.files);
  });

  test('more than can be made at once makes no kit', async () => {
    const many = Array.from({ length: 701 }, (_, index) => `C-${index}`).join(', ');
    const files = vacancyWith(['stages:', `panel: [a, b, c]\ncandidates: [${many}]\nstages:`]);
    const { isMade, problems } = await make(files, { each: both });
    expect(isMade).toBe(false);
    expect(problems.map(({ code }) => code)).toEqual(['too-many-sheets', 'too-many-sheets']);
  });
});

describe('a bundle', () => {
  test('holds the sheets of one stage in one file of each format', async () => {
    const { files, names } = await make(listed, { each: both, bundle: true, formats: ['docx', 'html'] });
    expect(names.filter((name) => name.startsWith('sift'))).toEqual([
      'sift-scoring-sheets.docx',
      'sift-scoring-sheets.html',
      'sift-consensus-sheets.docx',
      'sift-consensus-sheets.html',
    ]);
    const page = readHtml(files.get('sift-scoring-sheets.html') ?? '');
    expect(all(page, 'article').map(({ attributes }) => attributes.get('aria-label'))).toEqual([
      'C-1, Chair',
      'C-1, panel-2',
      'C-2, Chair',
      'C-2, panel-2',
    ]);
    expect(files.get('sift-scoring-sheets.html')).toContain(
      '<title>Head baker: scoring sheets, Sift</title>',
    );
  });

  test('names every field for its sheet: no id stands twice, and a choice is one sheet’s alone', async () => {
    const { files } = await make(listed, { each: both, bundle: true });
    const text = files.get('interview-scoring-sheets.html');
    const page = readHtml(text ?? '');
    const ids = everything(page).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
    const owners = all(page, 'article').map((article) => [
      ...new Set(
        everything(article).flatMap(
          ({ attributes }) => attributes.get('name')?.split('_').slice(0, 2).join('_') ?? [],
        ),
      ),
    ]);
    expect(owners).toEqual([['c-1_chair'], ['c-1_panel-2'], ['c-2_chair'], ['c-2_panel-2']]);
    expect(filledIn(text)).toMatchObject({
      'c-1_chair_candidate': 'C-1',
      'c-2_panel-2_panel-member': 'panel-2',
    });
  });

  test('is the same bytes every time', async () => {
    const wish: Wish = { each: both, bundle: true, formats: ['docx', 'pdf', 'html'] };
    expect((await make(listed, wish)).files).toEqual((await make(listed, wish)).files);
  });

  test('tells a fault of a template once, however many sheets have it, and makes nothing', async () => {
    const templates = {
      'partials/footer.hbs': '<footer>{{#if note}}<p class="nowhere">{{note}}</p>{{/if}}</footer>',
    };
    const { isMade, problems } = await make(listed, { each: both, bundle: true, templates });
    expect(isMade).toBe(false);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unknown-class']));
    expect(problems).toHaveLength(1);
  });
});
