import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Configuration, checkKit, makeKit } from '../../src/make-kit/index.ts';
import type { Problem } from '../../src/problems/index.ts';
import type { KitSource } from '../../src/vacancy/index.ts';
import { formatNames } from '../../src/writers/formats.ts';
import { builtInCatalogue, builtInTemplates, type Files, folderWith, root } from '../support/folders.ts';
import { partsOf } from '../support/parts.ts';
import { sound, soundWith, vacancyWith } from '../support/small-catalogue.ts';

interface Input {
  readonly files?: Files;
  readonly templates?: Files;
  readonly changes?: Partial<Configuration>;
  readonly source?: KitSource;
}

/** What a build tells of a kit, and what a check does; the order is of no account. */
async function both({ files = sound, templates, changes, source }: Input) {
  const folder = folderWith(files);
  const parts = partsOf({
    catalogues: [folder],
    formats: formatNames,
    ...(templates && { templates: [builtInTemplates, folderWith(templates)] }),
    ...changes,
  });
  const kit = source ?? { id: 'post', file: join(folder, 'vacancies/post.yaml') };
  const told = (problems: readonly Problem[]) => problems.map((each) => JSON.stringify(each)).sort();
  const [build, check] = [await makeKit(kit, parts), await checkKit(kit, parts)];
  expect(check.value === undefined).toBe(build.value === undefined);
  expect(told(check.problems)).toEqual(told(build.problems));
  return [...new Set(build.problems.map(({ code }) => code))];
}

const titled = (title: string) => vacancyWith(['reference: B-1', `reference: B-1\ntitle: ${title}`]);
const [unasked = ''] = sound['skills/cleaning.yaml'].split('    questions:');
const logo = readFileSync(join(builtInCatalogue, 'organisations/example-department.png'));
const theme = readFileSync(join(root, 'templates/theme.yaml'), 'utf8');
/** Pages on which a line of the title does not fit. */
const shortPages = theme
  .replace('page:\n', 'page:\n  width: 595.28\n  height: 300\n')
  .replace('advert: { size: 12 }', 'advert: { size: 24 }')
  .replace('h1: { size: 2.3, leading: 1.15', 'h1: { size: 5, leading: 3');
const advert = (body: string) => ({
  'advert.hbs': `<document title="{{title}}" lang="{{lang}}">\n<h1>{{title}}</h1>\n${body}\n</document>\n`,
});

/** Whole by its chunks, but its pixels are not. */
function damaged(png: Buffer): Buffer {
  const at = png.indexOf('IDAT') + 4;
  return Buffer.concat([png.subarray(0, at), Buffer.alloc(40), png.subarray(at + 40)]);
}

const withLogo = (png: Buffer): Files => ({
  ...soundWith('organisations/corner-bakery.yaml', [
    'about: We bake.',
    'about: We bake.\nlogo: organisations/logo.png',
  ]),
  'organisations/logo.png': png,
});

describe('check tells of a kit what build tells', () => {
  test.each<[string, string[], Input]>([
    ['nothing', [], {}],
    ['boxes for a title', ['missing-glyph'], { files: titled('主任面包师') }],
    [
      'boxes in form B',
      ['missing-glyph', 'question-repeated'],
      { files: titled('☃'), changes: { form: 'B' } },
    ],
    ['no boxes where there is no PDF', [], { files: titled('主任'), changes: { formats: ['docx', 'html'] } }],
    ['marks that have no place', ['marks-not-positioned'], { files: titled('En\u0328gineer') }],
    ['a page that holds too little', ['box-too-tall'], { templates: { 'theme.yaml': shortPages } }],
    [
      'too many columns',
      ['box-too-tall', 'fact-not-shown'],
      { templates: advert(`<table><thead><tr>${'<th scope="col">x</th>'.repeat(60)}</tr></thead></table>`) },
    ],
    ['a sound logo', [], { files: withLogo(logo) }],
    ['a damaged logo', ['image-unusable'], { files: withLogo(damaged(logo)) }],
    [
      'questions that nobody wrote',
      ['derived-question'],
      { files: { ...sound, 'skills/cleaning.yaml': unasked } },
    ],
    ['a question twice', ['question-repeated'], { changes: { form: 'C' } }],
    ['nobody to make sheets for', ['nobody-listed'], { changes: { each: ['candidate'], bundle: true } }],
    [
      'people with boxes, in a bundle',
      ['missing-glyph'],
      {
        files: vacancyWith(['reference: B-1', 'title: ☃\ncandidates: [C-1, C-2]']),
        changes: { each: ['candidate'], bundle: true },
      },
    ],
    ['a gap in the advert', ['advert-incomplete'], { files: vacancyWith(['location: Leeds\n', '']) }],
    ['an error in the vacancy', ['unknown-skill'], { files: vacancyWith(['- cleaning', '- cleanin']) }],
    [
      'an error in the markup',
      ['fact-not-shown', 'unknown-class'],
      { templates: advert('<p class="leed">x</p>') },
    ],
    [
      'the kit of a role level',
      ['derived-question'],
      {
        files: { ...sound, 'skills/cleaning.yaml': unasked },
        source: { id: 'level-head-baker', level: 'head-baker' },
      },
    ],
  ])('%s', async (_, codes, input) => {
    expect((await both(input)).sort()).toEqual([...codes].sort());
  });
});
