import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/index.ts';
import { layoutFaults } from '../../support/layout-faults.ts';
import { type Pdf, type PdfPage, rulesOn } from '../../support/pdf.ts';
import { columns, field, h, headRow, list, p, row, section, table, theme, words, write } from './support.ts';

const expected = { page: theme.page, size: theme.size };

/** Paragraphs of one line each, to fill a page from the top. */
function fill(lines: number) {
  return Array.from({ length: lines }, (_, index) => p(`line${index}`));
}

function textOf({ texts }: PdfPage): string {
  return texts.map(({ text }) => text).join(' ');
}

/** The pages, from 0, on which texts stand. */
function pagesOf({ pages }: Pdf, texts: readonly string[]): number[] {
  return texts.map((text) => pages.findIndex((page) => ` ${textOf(page)} `.includes(` ${text} `)));
}

const rows = (count: number, text = 'cell') =>
  Array.from({ length: count }, (_, index) => row(`r${index}`, text));
const caption = [{ kind: 'text', text: 'Caption' }] as const;
const head = [headRow('A', 'B')];
const after = p('after');
const option = (label: string, index: number) => ({ value: String(index), label });

/** What stands behind a heading, and what of it must stand on the heading's page. */
const followers: readonly (readonly [name: string, blocks: readonly Block[], with_: readonly string[]])[] = [
  ['a table', [table(head, rows(6))], ['A', 'r0', 'r1']],
  ['a caption', [table(head, rows(6), { caption })], ['Caption', 'A', 'r0', 'r1']],
  ['a lead-in to a table', [p('They are'), table(head, rows(6))], ['are', 'A', 'r0', 'r1']],
  ['a heading, a lead-in and a table', [h(3, 'Sub'), p('They are'), table(head, rows(6))], ['Sub', 'r1']],
  ['headings in sections', [section(false, h(3, 'Sub')), section(false, p(words(80)))], ['Sub', 'w0']],
  ['a list', [list(false, 'item0', 'item1', 'item2')], ['item0']],
  ['a paragraph', [p(words(60))], ['w0', 'w10']],
  ['a rule', [{ kind: 'rule' }, p(words(60))], ['w0']],
  ['an empty paragraph', [p(''), p(words(60))], ['w0']],
  ['a box', [{ kind: 'aside', blocks: [p('first'), p(words(90))] }], ['first', 'w89']],
  [
    'columns',
    [columns([h(3, 'Left'), list(false, 'item0')], [h(3, 'Right'), p('text')])],
    ['Left', 'item0', 'text'],
  ],
  ['notes', [field('notes', 'Label', { lines: 5 })], ['Label']],
  [
    'a choice',
    [field('choice', 'Label', { options: ['one', 'two', 'three'].map(option) })],
    ['Label', 'three'],
  ],
];

describe('a heading is not left at the foot of a page', () => {
  it.each(followers)('by %s', async (_, blocks, texts) => {
    const parts = new Set<number>();
    for (let lines = 25; lines <= 35; lines += 1) {
      const { pdf } = await write([...fill(lines), h(2, 'Heading'), ...blocks, after]);
      const [page = -1, ...others] = pagesOf(pdf, ['Heading', ...texts]);
      expect(others).toEqual(others.map(() => page));
      expect(layoutFaults(pdf, expected)).toEqual([]);
      parts.add(page);
    }
    expect(parts).toEqual(new Set([0, 1]));
  });

  it('where it ends a section', async () => {
    for (let lines = 28; lines <= 36; lines += 1) {
      const { pdf } = await write([section(false, ...fill(lines), h(2, 'Heading')), table(head, rows(6))]);
      const [first, heading, row1] = pagesOf(pdf, ['line0', 'Heading', 'r1']);
      expect([first, heading]).toEqual([0, row1]);
    }
  });

  it('by a row that is nearly as tall as a page: the row is parted', async () => {
    const { pdf } = await write([h(2, 'Heading'), p('They are'), table(head, rows(1, words(900))), after]);
    expect(textOf(pdf.pages[0] ?? expect.fail())).toContain('w0 ');
    expect(new Set(pdf.text.match(/\bw\d+/gu)).size).toBe(900);
  });
});

describe('the rows of a table', () => {
  it.each([2, 3, 4, 9])('never stand alone where it has %d', async (count) => {
    for (let lines = 27; lines <= 36; lines += 1) {
      const { pdf } = await write([...fill(lines), table(head, rows(count)), after]);
      const perPage = pdf.pages.map((page) => textOf(page).match(/\br\d/gu)?.length ?? 0);
      expect(perPage).not.toContain(1);
      expect(perPage.reduce((sum, each) => sum + each, 0)).toBe(count);
    }
  });

  it('may, where a row is tall', async () => {
    const { pdf } = await write([...fill(14), table(head, rows(2, words(150))), after]);
    expect(pdf.pages.map((page) => textOf(page).match(/\br\d/gu)?.length ?? 0)).toEqual([1, 1]);
  });
});

describe('a section that should stay whole and is longer than a page', () => {
  const long = section(true, h(2, 'Heading'), p('They are'), table(head, rows(50)));

  it('begins a new page where little is left of one', async () => {
    const { pdf } = await write([...fill(26), long]);
    expect(pagesOf(pdf, ['Heading', 'r0'])).toEqual([1, 1]);
  });

  it('begins where a third of a page is left', async () => {
    const { pdf } = await write([...fill(10), long]);
    expect(pagesOf(pdf, ['Heading', 'r0', 'r49'])).toEqual([0, 0, 2]);
  });
});

describe('lines to write on in a section that should stay whole', () => {
  const sheet = (lines: number, text: number) =>
    section(
      true,
      h(2, 'Heading'),
      p(words(text)),
      field('notes', 'Evidence', { lines }),
      field('notes', 'Reason', { lines: 2 }),
    );
  const rulesOf = async (block: Block) =>
    (await write([block, after])).pdf.pages.map((page) => rulesOn(page).length);

  it('are as many as are asked for where they fit', async () => {
    expect(await rulesOf(sheet(13, 100))).toEqual([15]);
  });

  it('are fewer where the section would be a little longer than a page', async () => {
    const [first = 0, ...others] = await rulesOf(sheet(26, 50));
    expect(first).toBeGreaterThanOrEqual(8 + 2);
    expect(first).toBeLessThan(26 + 2);
    expect(others).toEqual([0]);
  });

  it('are all there where that would not help', async () => {
    const counts = await rulesOf(sheet(13, 900));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(15);
  });
});

it('a box to write in is not parted from its label', async () => {
  for (let lines = 30; lines <= 36; lines += 1) {
    const { pdf } = await write([...fill(lines), field('line', 'Label'), after]);
    const page = pdf.pages.find((each) => textOf(each).includes('Label'));
    expect(page?.content.match(/ re S$/gmu)).toHaveLength(1);
    expect(pdf.pages.flatMap((each) => each.content.match(/ re S$/gmu) ?? [])).toHaveLength(1);
  }
});
