import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Configuration, checkKit, makeKit, unknownStages } from '../../src/make-kit/index.ts';
import { builtInTemplates, type Files, folderWith } from '../support/folders.ts';
import { readHtml, textOf } from '../support/html.ts';
import { openParts, partsOf } from '../support/parts.ts';
import { vacancyWith } from '../support/small-catalogue.ts';

const letter = '<document title="{{title}}" lang="{{lang}}"><h1>Dear {{sheet.candidate}}</h1></document>';
const own = (documents: string, names = ['letter']): Files => ({
  'documents.yaml': documents,
  ...Object.fromEntries(names.map((name) => [`${name}.hbs`, letter])),
});

function configurationWith(templates: Files, people: string, changes: Partial<Configuration> = {}) {
  const catalogue = folderWith(vacancyWith(['stages:', `${people}\nstages:`]));
  const source = { id: 'post', file: join(catalogue, 'vacancies/post.yaml') };
  const folder = folderWith(templates);
  return {
    source,
    folder,
    changes: { catalogues: [catalogue], templates: [builtInTemplates, folder], ...changes },
  };
}

/** The files of a kit that are not of built-in kinds. */
async function madeWith(templates: Files, people: string, changes: Partial<Configuration> = {}) {
  const { source, changes: all } = configurationWith(templates, people, changes);
  const { value, problems } = await makeKit(source, partsOf(all));
  const builtIn = ['advert', 'question-set', 'scoring-sheet', 'consensus-sheet'];
  const files = (value?.files ?? []).filter(({ kind }) => !builtIn.includes(kind));
  const told = problems.filter(({ code }) => !['fact-not-shown', 'derived-question'].includes(code));
  return {
    names: files.map(({ name }) => name),
    texts: files.map(({ bytes }) => textOf(readHtml(new TextDecoder().decode(bytes)))),
    told: told.map(({ code, message }) => `${code}: ${message}`),
  };
}

const people = 'candidates: [C-1, C-2]\npanel: [chair]';

describe('documents of one’s own', () => {
  test('for each candidate, over the whole vacancy', async () => {
    const { names, texts, told } = await madeWith(own('letter: { per: candidate }'), people);
    expect(told).toEqual([]);
    expect(names).toEqual(['letter-c-1.html', 'letter-c-2.html']);
    expect(texts[1]).toContain('Dear C-2');
  });

  test('for each candidate and stage, in one format, named in one’s own way', async () => {
    const kind =
      'letter: { per: candidate, stages: [interview], formats: [html], file: "{candidate}-for-{stage}" }';
    const { names } = await madeWith(own(kind), people, { formats: ['docx', 'html'] });
    expect(names).toEqual(['c-1-for-interview.html', 'c-2-for-interview.html']);
  });

  test('for each panel member', async () => {
    const { names } = await madeWith(own('letter: { per: panel-member }'), people);
    expect(names).toEqual(['letter-chair.html']);
  });

  test('for one stage by its id, which needs no name of the stage', async () => {
    const catalogues = [folderWith(vacancyWith(['  - id: sift', '  - id: first']))];
    const { changes } = configurationWith(
      own('letter: { per: stage, stages: [first], file: letter }'),
      people,
    );
    const source = { id: 'post', file: join(catalogues[0] ?? '', 'vacancies/post.yaml') };
    const { value } = await makeKit(source, partsOf({ ...changes, catalogues, documents: ['letter'] }));
    expect(value?.files.map(({ name }) => name)).toEqual(['letter.html']);
  });

  test('in one file to print, in which form B is told apart', async () => {
    const changes = { bundle: true, form: 'B' } as const;
    const { names } = await madeWith(own('letter: { per: candidate }'), people, changes);
    expect(names).toEqual(['letter-candidates-form-b.html']);
  });

  test('where nobody is listed there is a blank one, with a warning', async () => {
    const { names, told } = await madeWith(own('letter: { per: candidate }'), 'panel: [chair]');
    expect(names).toEqual(['letter.html']);
    expect(told).toEqual([
      'nobody-listed: "post" lists no candidates: its "letter" is for nobody in particular',
    ]);
  });

  test('a template sees what its kind has', () => {
    const names = (kind: string) => {
      const { changes } = configurationWith(own(kind), people);
      return openParts(changes).problems.map(({ code }) => code);
    };
    expect(names('letter: { per: candidate }')).toEqual([]);
    expect(names('letter: { per: vacancy }')).toEqual(['unknown-field']);
  });
});

describe('what is wrong with a kind', () => {
  test('a kind without a template is an error at its line, and the others are made', async () => {
    const { source, folder, changes } = configurationWith(own('letter: { per: vacancy }', []), people);
    const { value, problems } = openParts(changes);
    const file = join(folder, 'documents.yaml');
    expect(problems).toMatchObject([{ code: 'template-missing', place: { file, start: 0, end: 6 } }]);
    const kit = value && (await makeKit(source, value));
    expect(kit?.value?.files.map(({ kind }) => kind)).toContain('advert');
  });

  test('a template of no kind is a warning that says what to add', () => {
    const { changes } = configurationWith({ 'letter.hbs': letter }, people);
    expect(openParts(changes).problems).toMatchObject([
      { code: 'unread-file', hint: expect.stringContaining('letter: { per: vacancy }') },
    ]);
  });

  test('a template that is left out is read by nothing where it lies below, and told where it lies above', () => {
    const below = configurationWith({ 'documents.yaml': 'advert: false' }, people);
    expect(openParts(below.changes).problems).toEqual([]);
    writeFileSync(join(below.folder, 'advert.hbs'), letter);
    expect(openParts(below.changes).problems).toMatchObject([
      { code: 'unread-file', hint: expect.stringContaining('leaves the kind out') },
    ]);
  });

  test('a template that is a link out of its folder is not read', () => {
    const { folder, changes } = configurationWith({ 'documents.yaml': 'letter: { per: vacancy }' }, people);
    symlinkSync(join(folderWith({ 'x.hbs': letter }), 'x.hbs'), join(folder, 'letter.hbs'));
    expect(openParts(changes)).toMatchObject({
      problems: [{ code: 'unreadable-file', place: { file: join(folder, 'letter.hbs') } }],
    });
  });
});

test('a stage that no vacancy has is told where all vacancies are looked at', () => {
  const { source, changes } = configurationWith(
    own('letter: { per: stage, stages: [intervew, sift] }'),
    people,
  );
  const parts = partsOf(changes);
  expect(unknownStages([source], parts)).toMatchObject([
    { code: 'key-without-effect', severity: 'warning', hint: 'did you mean "interview"?' },
  ]);
  expect(unknownStages([], parts)).toEqual([]);
});

describe('documents that would have one name', () => {
  const clashes = async (documents: string, listed: string, names?: string[]) => {
    const { source, changes } = configurationWith(own(documents, names), listed);
    const { problems } = await checkKit(source, partsOf(changes));
    return problems
      .filter(({ code }) => code === 'file-name-clash' || code === 'bad-file-name')
      .map(({ code, message }) => `${code}: ${message}`);
  };

  test('across kinds and people', async () => {
    const kinds = 'letter: { per: candidate }\nnote: { per: panel-member, file: "letter-{panel-member}" }\n';
    const names = ['letter', 'note'];
    expect(await clashes(kinds, 'candidates: [a]\npanel: [A]', names)).toEqual([
      'file-name-clash: a document "letter" of "post" would have one name with one "note": "letter-a"',
    ]);
    expect(await clashes(kinds, 'candidates: [a]\npanel: [b]', names)).toEqual([]);
  });

  test('with sheets that are made for each person alone', async () => {
    const kinds = 'letter: { per: stage, file: "{stage}-scoring-sheet-c-1" }\n';
    expect(await clashes(kinds, 'candidates: [C-1]')).toHaveLength(1);
  });

  test('in form B', async () => {
    const kinds = 'letter: { per: stage, file: "letter-{stage}" }\n';
    const { source, changes } = configurationWith(own(kinds), people);
    const catalogue = folderWith(vacancyWith(['  - id: sift', '  - id: day-form-b']));
    const file = join(catalogue, 'vacancies/post.yaml');
    const { problems } = await checkKit(
      { ...source, file },
      partsOf({ ...changes, catalogues: [catalogue] }),
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'bad-file-name', place: { file } },
    ]);
  });

  test('of devices', async () => {
    const kinds =
      'letter: { per: candidate, file: "{candidate}{kind}" }\nn: { per: candidate, file: "n{candidate}" }\n';
    expect(await clashes(kinds, 'candidates: [ul]', ['letter', 'n'])).toEqual([
      'bad-file-name: a document "n" of "post" would be named "nul": Windows keeps this name for a device',
    ]);
  });
});
