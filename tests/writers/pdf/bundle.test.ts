import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../src/writers/writer.ts';
import { readPdf, tagLines } from '../../support/pdf.ts';
import { columns, documentOf, field, h, p, pageBreak, words, write, writerWith } from './support.ts';

/** A part of so many pages, with its name in the header and page numbers in the footer. */
function part(name: string, pages: number): Bundle['parts'][number] {
  const body = Array.from({ length: pages }, (_, index) => [
    ...(index > 0 ? [pageBreak] : []),
    p(`${name} text ${index + 1}`),
  ]).flat();
  const footer = [
    p([
      { kind: 'text', text: 'Page ' },
      { kind: 'page-number' },
      { kind: 'text', text: ' of ' },
      { kind: 'page-count' },
    ]),
  ];
  const header = [columns([field('line', 'Candidate', { value: name })])];
  return {
    name,
    document: documentOf([h(1, 'Sheet'), ...body], {
      header: { kind: 'header', blocks: header },
      footer: { kind: 'footer', blocks: footer },
    }),
  };
}

async function writtenBundle(...parts: Bundle['parts']) {
  const written = await (await writerWith()).write({ title: 'All of them', lang: 'en-GB', parts });
  return { pdf: await readPdf(written.bytes), ...written };
}

describe('a bundle', () => {
  it('begins each part on a right-hand page, after an empty page where one is needed', async () => {
    const { pdf } = await writtenBundle(part('C-1', 1), part('C-2', 2), part('C-3', 3), part('C-4', 1));
    const shown = pdf.pages.map(({ texts }) =>
      texts.map(({ text }) => text).find((text) => / text /u.test(text)),
    );
    expect(shown).toEqual([
      'C-1 text 1',
      undefined,
      'C-2 text 1',
      'C-2 text 2',
      'C-3 text 1',
      'C-3 text 2',
      'C-3 text 3',
      undefined,
      'C-4 text 1',
    ]);
    expect(pdf.pages[1]?.texts).toEqual([]);
    expect(pdf.pages[1]?.content).not.toMatch(/BDC|Tj|re f/u);
  });

  it('counts pages within a part, and has its header on each of them', async () => {
    const { pdf } = await writtenBundle(part('C-1', 3), part('C-2', 1));
    const lines = pdf.pages.map((page) => page.lines);
    for (const [index, number] of [1, 2, 3].entries()) {
      expect(lines[index]).toContain(`Page ${number} of 3`);
      expect(lines[index]).toContain('C-1');
    }
    expect(lines[4]).toContain('Page 1 of 1');
    expect(lines[4]).toContain('C-2');
  });

  it('labels pages as they are numbered on paper', async () => {
    const { pdf } = await writtenBundle(part('C-1', 3), part('C-2', 1));
    expect(pdf.pageLabels).toEqual(['1', '2', '3', '', '1']);
  });

  it('is one tree of tags with a named part for each, under the title of the bundle', async () => {
    const { pdf } = await writtenBundle(part('C-1', 1), part('C-2 (é)', 1));
    expect(tagLines(pdf.pages[2]?.tags ?? [])).toEqual([
      'Document',
      '  Part',
      '    H1 Sheet',
      '    P C-2 (é) text 1',
    ]);
    const objects = [...pdf.objects.values()];
    expect(objects.filter((body) => body.includes('/S/Document'))).toHaveLength(1);
    const parts = objects.filter((body) => body.includes('/S/Part'));
    expect(parts[0]).toContain('/T(C-1)');
    expect(parts[1]).toContain('/T(C-2 (é))');
    expect(pdf.title).toBe('All of them');
  });

  it('has a bookmark a part, closed over its headings', async () => {
    const { pdf } = await writtenBundle(part('C-1', 1), part('C-2', 1));
    expect(pdf.outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ['C-1', ['Sheet']],
      ['C-2', ['Sheet']],
    ]);
    const bodies = [...pdf.objects.values()];
    const counts = bodies
      .filter((body) => body.includes('/First'))
      .flatMap((body) => /\/Count (-?\d+)/u.exec(body)?.[1] ?? []);
    expect(counts.sort()).toEqual(['-1', '-1', '2']);
  });

  it('tells of a missing character once', async () => {
    const { problems } = await writtenBundle(part('C-1 張', 1), part('C-2 張', 1));
    expect(problems.map(({ code }) => code)).toEqual(['missing-glyph']);
  });

  it('holds 480 pages', async () => {
    const parts = Array.from({ length: 60 }, (_, index) => part(`C-${index}`, 8));
    const { pdf } = await writtenBundle(...parts);
    expect(pdf.pages).toHaveLength(480);
    expect(pdf.pages[479]?.lines).toContain('Page 8 of 8');
  });
});

describe('a field that is filled in', () => {
  it('has its value in the box, below its label, as text of its own', async () => {
    const { pdf } = await write([field('line', 'Candidate', { value: 'C-1042' })]);
    const [label, value] = pdf.pages[0]?.texts ?? [];
    expect([label?.text, value?.text]).toEqual(['Candidate', 'C-1042']);
    expect(value?.y).toBeGreaterThan((label?.y ?? 0) + 8);
    expect(tagLines(pdf.pages[0]?.tags ?? [])).toEqual(['Document', '  P Candidate', '  P C-1042']);
  });

  it('is as high as a blank one, and higher where the value needs more lines', async () => {
    const heightOf = async (value: string) => {
      const { pdf } = await write([field('line', 'Label', { value }), p('below')]);
      return pdf.pages[0]?.texts.find(({ text }) => text === 'below')?.y ?? 0;
    };
    const { pdf } = await write([field('line', 'Label'), p('below')]);
    const blank = pdf.pages[0]?.texts.find(({ text }) => text === 'below')?.y ?? 0;
    expect(await heightOf('C-1042')).toBeCloseTo(blank, 3);
    expect(await heightOf(words(120))).toBeGreaterThan(blank + 20);
  });
});
