import { describe, expect, it } from 'vitest';
import { framesOn, type PdfPage } from '../../support/pdf.ts';
import {
  cell,
  columns,
  field,
  h,
  headRow,
  list,
  p,
  pageBreak,
  row,
  section,
  table,
  words,
  write,
} from './support.ts';

/** The text of a page's body, in order. */
function textOf(page: PdfPage | undefined): string {
  return (page?.texts ?? [])
    .filter((each) => each.isTagged)
    .map((each) => each.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function pageWith(pages: readonly PdfPage[], text: string): number {
  return pages.findIndex((page) => ` ${textOf(page)} `.includes(` ${text} `));
}

/** Paragraphs of one line each, to fill a page from the top. */
function fill(lines: number) {
  return Array.from({ length: lines }, (_, index) => p(`line${index}`));
}

/** Lines of one-line paragraphs that a page of the theme holds. */
const linesOnPage = 34;

describe('pages', () => {
  it('are A4, and at least one', async () => {
    const { pdf } = await write([]);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]).toMatchObject({ width: 595.28, height: 841.89 });
  });

  it('break where they are told, but never leave an empty page', async () => {
    const { pdf } = await write([
      pageBreak,
      p('one'),
      pageBreak,
      pageBreak,
      section(false, pageBreak, p('two'), pageBreak),
      p('three'),
      pageBreak,
    ]);
    expect(pdf.pages.map(textOf)).toEqual(['one', 'two', 'three']);
  });

  it('hold all text of a paragraph of ten thousand words', async () => {
    const { pdf } = await write([p(words(10_000))]);
    expect(pdf.text).toBe(words(10_000));
  });

  it('have no widows or orphans', async () => {
    for (let lines = linesOnPage - 4; lines <= linesOnPage; lines += 1) {
      const { pdf } = await write([...fill(lines), p(words(150))]);
      const counts = pdf.pages.map((page) => {
        const texts = page.texts.filter((each) => /\bw\d/u.test(each.text));
        return new Set(texts.map((each) => each.y)).size;
      });
      for (const count of counts) expect(count).not.toBe(1);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
    }
  });

  it('keep headings with what follows, be it in a section', async () => {
    for (let lines = linesOnPage - 5; lines <= linesOnPage; lines += 1) {
      const { pdf } = await write([
        ...fill(lines),
        h(2, 'Heading'),
        section(false, h(3, 'Subheading'), p(`${words(60)}`)),
      ]);
      const page = pageWith(pdf.pages, 'Heading');
      expect(pageWith(pdf.pages, 'Subheading')).toBe(page);
      expect(pageWith(pdf.pages, 'w0')).toBe(page);
    }
  });

  it('keep a section whole that fits one page', async () => {
    const { pdf } = await write([...fill(20), section(true, ...fill(20).map(() => p('kept')))]);
    expect(pdf.pages.map((page) => textOf(page).includes('kept'))).toEqual([false, true]);
  });

  it('part a kept section that is longer than a page', async () => {
    const { pdf, problems } = await write([section(true, p(words(3000)))]);
    expect(pdf.text).toBe(words(3000));
    expect(problems).toEqual([]);
  });

  it.each([
    ['list items', list(false, 'first', words(120))],
    ['rows', table([headRow('A')], [row('first'), row(words(120))])],
    ['notes', section(false, p('first'), field('notes', words(120), { lines: 8 }))],
  ])('do not part %s that fit a page', async (_, block) => {
    const moved = new Set<number>();
    for (let lines = linesOnPage - 18; lines <= linesOnPage; lines += 1) {
      const { pdf } = await write([...fill(lines), block]);
      const counts = pdf.pages.map((page) => textOf(page).match(/\bw\d+/gu)?.length ?? 0);
      expect(counts.filter((count) => count > 0)).toEqual([120]);
      moved.add(counts.findIndex((count) => count > 0));
    }
    expect(moved).toEqual(new Set([0, 1]));
  });

  it('part what is taller than a page, and lose nothing of it', async () => {
    const { pdf, problems } = await write([
      table([headRow('A', 'B')], [row(words(2000), 'b')]),
      list(true, words(2000, 2000)),
      columns([p(words(1500, 4000))], [p(words(1500, 5500))]),
      { kind: 'aside', blocks: [p(words(2000, 7000))] },
    ]);
    const found = new Set(pdf.text.match(/\bw\d+/gu));
    expect(found.size).toBe(9000);
    expect(problems).toEqual([]);
    for (const page of pdf.pages) for (const each of page.texts) expect(each.y).toBeLessThan(841.89 - 61);
  });

  it('rule all lines of notes that are longer than a page', async () => {
    const { pdf } = await write([field('notes', 'Long notes', { lines: 70 })]);
    expect(pdf.pages).toHaveLength(3);
    const lines = pdf.pages.map((page) => page.content.match(/ l S$/gmu)?.length ?? 0);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBe(70);
  });
});

describe('tables over pages', () => {
  const rows = Array.from({ length: 80 }, (_, index) => row(`r${index}`, 'x'));

  it('repeat their head, outside the structure tree after the first', async () => {
    const { pdf } = await write([table([headRow('Skill', 'Rating')], rows)]);
    expect(pdf.pages.length).toBeGreaterThan(2);
    for (const [index, page] of pdf.pages.entries()) {
      const heads = page.texts.filter((each) => each.text === 'Skill');
      expect(heads.map((each) => each.isTagged)).toEqual([index === 0]);
    }
  });

  it('keep the caption with the first row', async () => {
    for (let lines = linesOnPage - 4; lines <= linesOnPage; lines += 1) {
      const caption = [{ kind: 'text', text: 'Caption' }] as const;
      const { pdf } = await write([
        ...fill(lines),
        table([headRow('A', 'B')], rows.slice(0, 3), { caption }),
      ]);
      expect(pageWith(pdf.pages, 'Caption')).toBe(pageWith(pdf.pages, 'r0'));
    }
  });

  it('part rows that a tall cell joins, and lose nothing', async () => {
    const joined = [
      row(cell('wide', { columnSpan: 2 }), 'c4'),
      row(cell(words(1500), { rowSpan: 3 }), 'b1', 'c1'),
      row('b2', words(1500, 1500)),
      row('b3', 'c3'),
    ];
    const { pdf, problems } = await write([p('before'), table([headRow('A', 'B', 'C')], joined)]);
    expect(new Set(pdf.text.match(/\bw\d+/gu)).size).toBe(3000);
    for (const page of pdf.pages) {
      const frames = framesOn(page);
      const left = Math.min(...frames.map((frame) => frame.x));
      const bottom = (of: typeof frames) => Math.max(...of.map((frame) => frame.y + frame.height));
      expect(bottom(frames.filter((frame) => frame.x === left))).toBeCloseTo(bottom(frames), 1);
    }
    for (const text of ['b1', 'c1', 'b2', 'b3', 'c3', 'wide', 'c4']) expect(pdf.text).toContain(text);
    expect(problems).toEqual([]);
  });
});
