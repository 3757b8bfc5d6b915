import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type KitFile, makeKit } from '../../src/make-kit/index.ts';
import type { KitSource } from '../../src/vacancy/index.ts';
import { all, openDocx, textOf as textOfXml } from '../support/docx.ts';
import { type Files, folderWith } from '../support/folders.ts';
import { everything, first, readHtml, textOf } from '../support/html.ts';
import { partsOf } from '../support/parts.ts';
import { markedFile, outsideBrackets, pseudoLocale } from '../support/pseudo-locale.ts';
import { sound } from '../support/small-catalogue.ts';

/** Every way in which the built-in documents speak: each branch of a template or of a rule stands here once. */
const vacancy = `lang: en-XA
level: head-baker
organisation: corner-bakery
title: Head baker
reference: B-1
summary: Bake.
posts: 2
grade: H1
location: Leeds
salary: { from: 30000, to: 35000, note: Each year. }
contract: Permanent
working-pattern: Full time
hours: 37 hours
closes: 2027-01-17T23:55
panel: [P-1, P-2]
candidates: [C-1, C-2]
desirable: [selling]
ties: Toss a coin.
stages:
  - id: sift
    name: Sift
    kind: sift
    date: 2027-01-20
    pass: { each: 3, total: 6, percentage: 60, one-below: { if-total: 8 } }
    assess: [baking, { skill: selling, essential: false }]
  - id: trial
    name: Trial
    kind: exercise
    place: The kitchen
    exercise: { title: Bread, brief: Bake bread., minutes: 30 }
    pass: { total: 3 }
    assess: [cleaning]
  - id: interview
    name: Interview
    kind: interview
    date: 2027-02-02
    time: "10:00"
    minutes: 60
    about: Come.
    assess:
      - { skill: baking, weight: 2, minimum: 4 }
      - cleaning
      - { skill: selling, essential: false }
`;

const catalogue: Files = {
  ...Object.fromEntries(
    Object.entries(sound).map(([path, text]) => [
      path,
      path.startsWith('locales/') ? text : markedFile(text),
    ]),
  ),
  'vacancies/post.yaml': markedFile(vacancy),
  'locales/en-XA.yaml': pseudoLocale(),
};

/** What belongs to no language: versions, forms, references, addresses and the texts of other markup. */
const wordless = /[BCP]-\d|\b[0-9a-f]{12}\b|[a-z]+@[a-z.]+|\b[ABC]\b/gu;

function leftIn({ name, bytes }: KitFile): string[] {
  const texts = name.endsWith('.docx') ? textsOfDocx(bytes) : textsOfHtml(new TextDecoder().decode(bytes));
  const left = texts.map((text) => outsideBrackets(text).replace(wordless, '').trim());
  return left
    .filter((text) => /\p{L}|[⟦⟧⟨⟩]/u.test(text))
    .map((text) => `${name}: ${text.replace(/\s+/gu, ' ')}`);
}

function textsOfHtml(page: string): string[] {
  const html = readHtml(page);
  const shown = ['aria-label', 'title', 'alt', 'placeholder', 'content'];
  const attributes = everything(html)
    .filter(({ name }) => name !== 'meta')
    .flatMap((element) => shown.flatMap((name) => element.attributes.get(name) ?? []));
  return [textOf(first(html, 'title')), textOf(first(html, 'body')), ...attributes];
}

function textsOfDocx(bytes: Uint8Array): string[] {
  const docx = openDocx(bytes);
  const parts = [...docx.parts.keys()].filter((name) =>
    /^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(name),
  );
  return parts.flatMap((name) => {
    const xml = docx.xml(name);
    const aliases = all(xml, 'w:alias').map(({ attributes }) => attributes['w:val'] ?? '');
    return [...all(xml, 'w:p').map(textOfXml), ...aliases];
  });
}

async function made(source: KitSource, folder: string, changes: object): Promise<readonly KitFile[]> {
  const { value, problems } = await makeKit(
    source,
    partsOf({ catalogues: [folder], formats: ['html', 'docx'], ...changes }),
  );
  if (!value) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
  return value.files;
}

describe('in a language that puts every text into brackets, no document says anything outside of them', () => {
  test.each([
    ['blank sheets', {}],
    ['a form of its own', { form: 'B' }],
    ['sheets of each person in one file', { each: ['candidate', 'panel-member'], bundle: true }],
  ])('%s', async (_, changes) => {
    const folder = folderWith(catalogue);
    const source = { id: 'post', file: join(folder, 'vacancies/post.yaml') };
    const files = await made(source, folder, changes);
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap(leftIn)).toEqual([]);
  });

  test('what is still to be filled in', async () => {
    const bare = 'lang: en-XA\nlevel: junior-baker\norganisation: bare\n';
    const folder = folderWith({
      ...catalogue,
      'vacancies/bare.yaml': bare,
      'organisations/bare.yaml': markedFile('name: Bare'),
    });
    const files = await made({ id: 'bare', file: join(folder, 'vacancies/bare.yaml') }, folder, {});
    expect(files.flatMap(leftIn)).toEqual([]);
  });
});
