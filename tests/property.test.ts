import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { makeKit } from '../src/make-kit/index.ts';
import { formatNames } from '../src/writers/formats.ts';
import { openDocx, textOf as textOfDocx } from './support/docx.ts';
import { builtInCatalogue } from './support/folders.ts';
import { readHtml, textOf as textOfHtml } from './support/html.ts';
import { openParts } from './support/parts.ts';
import { readPdf } from './support/pdf.ts';

/** Pieces that break careless writers of YAML, markup, XML, PDF strings and file names. */
const hostile = [
  '<b>',
  '</p>',
  '{{x}}',
  '{{{x}}}',
  '|',
  '&amp;',
  '&',
  '"',
  "'",
  '`',
  '#',
  ': ',
  '- ',
  '\\',
  '(',
  ')',
  '%',
  '$&',
  'constructor',
  '__proto__',
  'C#',
  ']]>',
  '<!--',
  '<?at 0:0?>',
  '=',
  '~',
  'null',
  '007',
  '1e3',
  '’',
  '“',
  'é',
  'ŵ',
  '£',
];
const latinWord = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCXYZ0189'),
  minLength: 1,
  maxLength: 14,
});
const latinText = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: latinWord }, { weight: 1, arbitrary: fc.constantFrom(...hostile) }),
    { minLength: 1, maxLength: 30 },
  )
  .map((words) => words.join(' '))
  // What begins so is a list, and its mark no text: tests/reading/prose.test.ts tries that.
  .filter((text) => !/^(?:-|\d{1,3}\.) /u.test(text));
const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => `x ${text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/gu, ' ')}`);

interface Generated {
  readonly about: string;
  readonly duties: readonly string[];
  readonly skills: readonly {
    readonly descriptors: readonly string[];
    readonly ask: string;
    readonly probes: readonly string[];
  }[];
  readonly employer: string;
}

const generated = (text: fc.Arbitrary<string>): fc.Arbitrary<Generated> =>
  fc.record({
    about: text,
    duties: fc.array(text, { maxLength: 4 }),
    skills: fc.array(
      fc.record({
        descriptors: fc.array(text, { minLength: 1, maxLength: 4 }),
        ask: text,
        probes: fc.array(text, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    employer: text,
  });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolekit-property-'));
  for (const kind of ['roles', 'skills', 'organisations', 'vacancies']) mkdirSync(join(folder, kind));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a generated catalogue and makes the kit of its vacancy: its files by name. */
async function kitOf({
  about,
  duties,
  skills,
  employer,
}: Generated): Promise<ReadonlyMap<string, Uint8Array>> {
  rmSync(join(folder, 'skills'), { recursive: true });
  mkdirSync(join(folder, 'skills'));
  const write = (path: string, value: unknown) => writeFileSync(join(folder, path), stringify(value));
  for (const [index, { descriptors, ask, probes }] of skills.entries()) {
    const anchors = { low: ask, acceptable: ask, outstanding: ask };
    const question = {
      id: 'only',
      ask,
      kind: 'situational',
      minutes: 5,
      probes,
      strong: descriptors,
      weak: probes,
      anchors,
    };
    write(`skills/made-${index}.yaml`, {
      name: `Made ${index}`,
      levels: { working: { descriptors, questions: [question] } },
    });
  }
  const needed = Object.fromEntries(skills.map((_, index) => [`made-${index}`, 'working']));
  write('roles/maker.yaml', {
    name: 'Maker',
    family: 'Made',
    about,
    levels: [{ id: 'maker-level', name: 'Maker', duties, skills: needed }],
  });
  write('organisations/made-employer.yaml', { name: 'Made employer', about: employer });
  write('vacancies/made.yaml', { level: 'maker-level', organisation: 'made-employer' });
  const { value: parts, problems } = openParts({
    catalogues: [builtInCatalogue, folder],
    formats: formatNames,
  });
  // Some of these texts look like markup or like slips, which are warnings: they are printed as they stand.
  const faults = problems.filter((each) => each.severity === 'error');
  expect(faults.filter((each) => each.place?.file.startsWith(folder))).toEqual([]);
  const made = parts && (await makeKit({ id: 'made', file: join(folder, 'vacancies/made.yaml') }, parts));
  expect(made?.problems.filter((each) => each.severity === 'error')).toEqual([]);
  return new Map((made?.value?.files ?? []).map(({ name, bytes }) => [name, bytes]));
}

/** Text as compared: without white space and invisible formatting characters, which writers may lay out as they must. */
const essence = (text: string) =>
  text.normalize('NFC').replace(/[\s\p{Cf}\p{Variation_Selector}\u200b\ufeff]/gu, '');

const docxText = (bytes: Uint8Array | undefined) =>
  essence(textOfDocx(openDocx(bytes ?? new Uint8Array()).body));
const htmlText = (bytes: Uint8Array | undefined) =>
  essence(textOfHtml(readHtml(Buffer.from(bytes ?? []).toString('utf8'))));
const pdfText = async (bytes: Uint8Array | undefined) =>
  essence((await readPdf(bytes ?? new Uint8Array())).text);

test('what a generated catalogue says stands in advert and question set, in all formats', async () => {
  await fc.assert(
    fc.asyncProperty(generated(latinText), async (catalogue) => {
      const kit = await kitOf(catalogue);
      const inAdvert = [
        catalogue.about,
        catalogue.employer,
        ...catalogue.duties,
        ...catalogue.skills.flatMap((skill) => skill.descriptors),
      ];
      const inQuestions = catalogue.skills.flatMap((skill) => [skill.ask, ...skill.probes]);
      for (const [name, said] of [
        ['advert', inAdvert],
        ['interview-question-set', inQuestions],
      ] as const) {
        const texts = [
          docxText(kit.get(`${name}.docx`)),
          htmlText(kit.get(`${name}.html`)),
          await pdfText(kit.get(`${name}.pdf`)),
        ];
        for (const text of texts) for (const each of said) expect(text).toContain(essence(each));
      }
    }),
    { numRuns: 12 },
  );
});

test('any characters come out as they are in DOCX and HTML, and the PDF can be read', async () => {
  await fc.assert(
    fc.asyncProperty(generated(anyText), async (catalogue) => {
      const kit = await kitOf(catalogue);
      const said = [catalogue.about, ...catalogue.skills.flatMap((skill) => skill.descriptors)];
      for (const text of [docxText(kit.get('advert.docx')), htmlText(kit.get('advert.html'))]) {
        for (const each of said) expect(text).toContain(essence(each));
      }
      for (const [name, bytes] of kit) {
        if (name.endsWith('.pdf')) expect((await readPdf(bytes)).pages.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 8 },
  );
});
