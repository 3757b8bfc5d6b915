import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/index.ts';
import { tagLines } from '../../support/pdf.ts';
import { cell, columns, field, h, headRow, list, p, row, section, table, words, write } from './support.ts';

async function tagsOf(...blocks: readonly Block[]): Promise<string[]> {
  const { pdf } = await write(blocks);
  const [root] = pdf.pages[0]?.tags ?? [];
  expect(root?.role).toBe('Document');
  return tagLines(root?.children ?? []);
}

describe('tags', () => {
  it('say what headings, sections, paragraphs and asides are', async () => {
    const aside: Block = { kind: 'aside', blocks: [p('aside')] };
    const tags = await tagsOf(h(1, 'Title'), section(true, h(2, 'Part'), p('text')), aside);
    expect(tags).toEqual(['H1 Title', 'Sect', '  H2 Part', '  P text', 'Div', '  P aside']);
  });

  it('give lists their labels and bodies', async () => {
    expect(await tagsOf(list(true, 'one', [p('two'), list(false, 'nested')]))).toEqual([
      'L',
      '  LI',
      '    Lbl 1.',
      '    LBody',
      '      P one',
      '  LI',
      '    Lbl 2.',
      '    LBody',
      '      P two',
      '      L',
      '        LI',
      '          Lbl –',
      '          LBody',
      '            P nested',
    ]);
  });

  it('say how lists are numbered', async () => {
    const { pdf } = await write([list(true, 'a'), list(false, 'b')]);
    const attributes = [...pdf.objects.values()].flatMap(
      (body) => /\/ListNumbering\/\w+/u.exec(body)?.[0] ?? [],
    );
    expect(attributes).toEqual(['/ListNumbering/Decimal', '/ListNumbering/Disc']);
  });

  it('make a description list of labels and bodies', async () => {
    const entry = { term: [{ kind: 'text', text: 'Salary' }] as const, blocks: [p('£67,000')] };
    expect(await tagsOf({ kind: 'description-list', entries: [entry] })).toEqual([
      'L',
      '  LI',
      '    Lbl Salary',
      '    LBody',
      '      P £67,000',
    ]);
  });

  it('give tables caption, head and body', async () => {
    const caption = [{ kind: 'text', text: 'Scores' }] as const;
    const body = [row(cell('one', { scope: 'row' }), '')];
    expect(await tagsOf(table([headRow('A', 'B')], body, { caption }))).toEqual([
      'Table',
      '  Caption Scores',
      '  THead',
      '    TR',
      '      TH',
      '        P A',
      '      TH',
      '        P B',
      '  TBody',
      '    TR',
      '      TH',
      '        P one',
    ]);
  });

  it('say what header cells head, and what cells span; cells stay though they are empty', async () => {
    const { pdf } = await write([
      table(
        [headRow('A', 'B')],
        [row(cell('r', { scope: 'row', rowSpan: 2 }), ''), row(''), row(cell('w', { columnSpan: 2 }))],
      ),
    ]);
    const bodies = [...pdf.objects.values()];
    const attributes = bodies.flatMap((body) => /\/S\/T[HD]\b.*\/A<<(.*?)>>/su.exec(body)?.[1] ?? []);
    expect(attributes).toEqual([
      '/O/Table/Scope/Column',
      '/O/Table/Scope/Column',
      '/O/Table/Scope/Row/RowSpan 2',
      '/O/Table/ColSpan 2',
    ]);
    expect(bodies.filter((body) => body.includes('/S/TD/'))).toHaveLength(3);
  });

  it('read columns one after the other, though they go on over pages', async () => {
    const { pdf } = await write([columns([p(words(900))], [p(words(900, 900))])]);
    expect(pdf.pages.length).toBeGreaterThan(1);
    const element = (text: string) =>
      pdf.pages.map((page) =>
        page.tags.flatMap((tag) => tagLines([tag])).filter((line) => line.includes(text)),
      );
    expect(element(' w0 ')[0]).toHaveLength(1);
    expect(element(' w1799').at(-1)).toHaveLength(1);
    const paragraphs = [...pdf.objects.values()].filter((body) => body.includes('/S/P/'));
    expect(paragraphs).toHaveLength(2);
    for (const body of paragraphs) expect(body).toContain('/Type/MCR');
  });

  it('mark one sequence a paragraph and page', async () => {
    const { pdf } = await write([p(words(1500))]);
    for (const page of pdf.pages) expect(page.marks).toBe(1);
  });

  it('read fields: labels as paragraphs, options as a list', async () => {
    const options = [
      { value: '1', label: 'Low' },
      { value: '2', label: 'High' },
    ];
    expect(
      await tagsOf(field('choice', 'Rating', { class: 'scale', options }), field('tick', 'Agreed')),
    ).toEqual([
      'P Rating',
      'L',
      '  LI',
      '    Lbl 1',
      '    LBody Low',
      '  LI',
      '    Lbl 2',
      '    LBody High',
      'P Agreed',
    ]);
  });

  it('put links within their paragraph', async () => {
    const link = {
      kind: 'link',
      href: 'https://example.org/',
      content: [{ kind: 'text', text: 'there' }],
    } as const;
    const tags = await tagsOf(p([{ kind: 'text', text: 'Go ' }, link, { kind: 'text', text: ' now' }]));
    expect(tags).toEqual(['P Go now', '  Link there']);
  });

  it('leave out what is empty', async () => {
    const { pdf } = await write([p(''), list(false), section(false), columns([], []), p('text')]);
    const types = [...pdf.objects.values()].flatMap((body) => /^<<\/S\/(\w+)/u.exec(body)?.[1] ?? []);
    expect(types.sort()).toEqual(['Document', 'P']);
  });
});

describe('the outline', () => {
  it('nests headings by level', async () => {
    const { pdf } = await write([h(1, 'One'), h(2, 'Two'), h(3, 'Three'), h(2, 'Four'), h(1, 'R&D (é)')]);
    expect(pdf.outline).toEqual([
      {
        title: 'One',
        items: [
          { title: 'Two', items: [{ title: 'Three', items: [] }] },
          { title: 'Four', items: [] },
        ],
      },
      { title: 'R&D (é)', items: [] },
    ]);
  });
});
