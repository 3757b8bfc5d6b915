import { describe, expect, test } from 'vitest';
import type { Block, Table } from '../../../src/document/index.ts';
import type { Theme } from '../../../src/theme/index.ts';
import { parse, theme, wrap } from '../support.ts';

/** The room for text of the theme's page, in points. */
const room = 595 - 45 - 50;

function documentOf(body: string, changed: Theme = theme) {
  const { value, problems } = parse(body, { theme: changed });
  if (!value) throw new Error(problems.map((each) => each.message).join('\n'));
  return value;
}

function blocksOf(body: string, changed: Theme = theme): readonly Block[] {
  return documentOf(wrap(body), changed).blocks.slice(1);
}

function tableIn(body: string, changed: Theme = theme): Table {
  const [block] = blocksOf(body, changed);
  if (block?.kind !== 'table') throw new Error('no table');
  return block;
}

const withStyles = (styles: Theme['styles'], more: Partial<Theme> = {}): Theme => ({
  ...theme,
  ...more,
  styles: { ...theme.styles, ...styles },
});

const shares = (table: Table) => table.columns.map(({ share }) => share);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const tr = (...cells: readonly string[]) => `<tr>${cells.join('')}</tr>`;
const th = (text: string, attributes = '') => `<th scope="row"${attributes}>${text}</th>`;
const td = (text: string, attributes = '') => `<td${attributes}>${text}</td>`;
const table = (...rows: readonly string[]) => `<table><tbody>${rows.join('')}</tbody></table>`;
const long =
  'A sentence that is so long that it needs more than one line wherever it stands on a page. '.repeat(3);

describe('the shares of columns', () => {
  test('are those of the theme where they are as many', () => {
    const three = withStyles({ 'table.plan': { columns: [1, 2, 1] } });
    const rows = tr(th('a'), td(long), td('c'));
    const given = `<table class="plan"><tbody>${rows}</tbody></table>`;
    expect(shares(tableIn(given, three))).toEqual([0.25, 0.5, 0.25]);
    const two = withStyles({ 'table.plan': { columns: [1, 1] } });
    expect(shares(tableIn(given, two))[1]).toBeGreaterThan(0.8);
  });

  test('of the theme give room to words that have none', () => {
    const narrow = withStyles({ 'table.plan': { columns: [12, 44, 44] } });
    const given = (first: string) =>
      shares(
        tableIn(`<table class="plan"><tbody>${tr(th(first), td('b'), td('c'))}</tbody></table>`, narrow),
      );
    const [first = 0, ...others] = given('Responsibility');
    expect(first).toBeGreaterThan(0.13);
    expect(others[0]).toBeCloseTo(others[1] ?? 0);
    expect(sum([first, ...others])).toBeCloseTo(1);
    expect(given('short')).toEqual([0.12, 0.44, 0.44]);
    expect(given('Verbraucherschutzinformationsgesetzesanpassung')).toEqual([0.12, 0.44, 0.44]);
  });

  test('leave words of others whole where one is too long for the table', () => {
    const word = 'Verbraucherschutzinformationsgesetzesanpassungsverfahrenstelle'.repeat(2);
    const [first = 0, second = 0, third = 0] = shares(
      tableIn(table(tr(th('Criterion'), td(word), td('Weight')))),
    );
    expect(first * room).toBeGreaterThan(40);
    expect(third * room).toBeGreaterThan(30);
    expect(second).toBeGreaterThan(0.7);
  });

  test('are wide enough for small text on one line', () => {
    const rows = tr(th('A <small>practitioner, weight 1</small>'), td(long));
    const plain = tr(th('A practitioner, weight 1'), td(long));
    expect(shares(tableIn(table(rows)))[0]).toBeGreaterThan(1.3 * (shares(tableIn(table(plain)))[0] ?? 0));
  });

  test('come from the element where its class gives none', () => {
    const changed = withStyles({ table: { columns: [3, 1] }, 'table.plan': { padding: 4 } });
    const given = `<table class="plan"><tbody>${tr(th('a'), td(long))}</tbody></table>`;
    expect(shares(tableIn(given, changed))).toEqual([0.75, 0.25]);
  });

  test('are in proportion to the longest lines where all fit', () => {
    const [first = 0, second = 0] = shares(tableIn(table(tr(th('aaaa'), td('aaaaaaaa')))));
    expect(second / first).toBeCloseTo(2);
  });

  test('give each column its longest word, and the rest by need', () => {
    const word = 'Responsibilities';
    const [first = 0, second = 0] = shares(tableIn(table(tr(th(word), td(long)))));
    expect(first * room).toBeGreaterThan(10 * 0.5 * word.length);
    expect(second).toBeGreaterThan(0.7);
  });

  test('heed cells that reach down from above', () => {
    const spanned = tableIn(table(tr(th('Skill', ' rowspan="2"'), td(long), td('3')), tr(td(long), td('4'))));
    const [first = 0, second = 0, third = 0] = shares(spanned);
    expect(second).toBeGreaterThan(first);
    expect(second).toBeGreaterThan(third);
    const plain = tableIn(table(tr(th('Skill'), td(long), td('3')), tr(th('Skill'), td(long), td('4'))));
    expect(shares(spanned)).toEqual(shares(plain));
    expect(spanned.body.map(({ cells }) => cells.map(({ column }) => column))).toEqual([
      [0, 1, 2],
      [1, 2],
    ]);
  });

  test('heed cells that reach down between others and past several rows', () => {
    const { body } = tableIn(
      table(
        tr(th('a'), td('b', ' rowspan="3"'), td('c', ' colspan="2"')),
        tr(th('d', ' rowspan="2"'), td('e'), td('f')),
        tr(td('g', ' colspan="2"')),
      ),
    );
    expect(body.map(({ cells }) => cells.map(({ column }) => column))).toEqual([[0, 1, 2], [0, 2, 3], [2]]);
  });

  test('make room for a cell over several columns in all of them', () => {
    const [first = 0, second = 0, third = 0] = shares(
      tableIn(table(tr(th('a'), td('b'), td('c')), tr(th('x'), td(long, ' colspan="2"')))),
    );
    expect(second).toBeCloseTo(third);
    expect(second + third).toBeGreaterThan(0.8);
    expect(first).toBeGreaterThan(0);
  });

  test('hold cells to write in', () => {
    const field = '<field type="line" name="f" label="Reason"/>';
    const [first = 0, second = 0] = shares(tableIn(table(tr(th('a'), td(field)))));
    expect(second * room).toBeGreaterThan(60);
    expect(second).toBeGreaterThan(first);
  });

  test('are above nothing for columns without text, and equal where nothing has any', () => {
    const [first = 0, second = 0] = shares(tableIn(table(tr(th('word'), td('')))));
    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(0);
    expect(shares(tableIn(table(tr(th(''), td('')))))).toEqual([0.5, 0.5]);
  });

  test('add up to 1, whatever stands in the cells', () => {
    const words = ['', 'a', 'Überprüfung', '漢字漢字漢字', 'אבג', long, 'x'.repeat(2000), '😀'];
    for (const count of [1, 2, 3, 7, 40, 100]) {
      const cells = Array.from({ length: count }, (_, index) => th(words[index % words.length] ?? ''));
      const found = shares(tableIn(table(tr(...cells))));
      expect(found).toHaveLength(count);
      expect(sum(found)).toBeCloseTo(1, 10);
      expect(Math.min(...found)).toBeGreaterThan(0);
    }
  });

  test('are measured by the size of the text around', () => {
    const rows = table(tr(th('Responsibilities'), td(long)));
    const [plain = 0] = shares(tableIn(rows));
    const [large = 0] = shares(tableIn(rows, withStyles({ table: { size: 2 } })));
    expect(large).toBeGreaterThan(1.7 * plain);
    const advert = documentOf(`<document class="advert" title="T" lang="en"><h1>T</h1>${rows}</document>`)
      .blocks[1];
    expect(advert?.kind === 'table' && advert.columns[0]?.share).toBeGreaterThan(plain * 1.1);
  });
});

describe('a table within', () => {
  const inner = table(tr(th('Responsibilities'), td(long)));
  const shareIn = (blocks: readonly Block[]): number => {
    const [block] = blocks;
    if (block?.kind === 'table' && block.columns.length === 2) return block.columns[0]?.share ?? 0;
    if (block?.kind === 'table') return shareIn(block.body[0]?.cells[0]?.blocks ?? []);
    if (block?.kind === 'columns') return shareIn(block.columns[0]?.blocks ?? []);
    if (block?.kind === 'list') return shareIn(block.items[0]?.blocks ?? []);
    if (block?.kind === 'aside') return shareIn(block.blocks);
    if (block?.kind === 'description-list') return shareIn(block.entries[0]?.blocks ?? []);
    return Number.NaN;
  };
  const plain = shareIn(blocksOf(inner));
  const boxes = withStyles(
    {
      aside: { indent: 100, padding: 50, fill: 'ink' },
      li: { indent: 100 },
      dl: { columns: [1, 1] },
    },
    { colours: { ink: '#111111' } },
  );

  test.each([
    ['columns', `<columns><column>${inner}</column><column><p>b</p></column></columns>`],
    ['an aside', `<aside>${inner}</aside>`],
    ['a list', `<ul><li>${inner}</li></ul>`],
    ['a description', `<dl><dt>t</dt><dd>${inner}</dd></dl>`],
    ['the cell of a table', table(tr(`<th scope="row">${inner}</th>`, td(long), td(long)))],
  ])('%s has a larger share for its longest word', (_, body) => {
    const share = shareIn(blocksOf(body, boxes));
    expect(share).toBeGreaterThan(1.15 * plain);
    expect(share).toBeLessThan(1);
  });

  test('another keeps room for its words', () => {
    const [outer] = blocksOf(table(tr(`<th scope="row">${inner}</th>`, td(long.repeat(9)))));
    const width = outer?.kind === 'table' ? (outer.columns[0]?.share ?? 0) * room : 0;
    const within = outer?.kind === 'table' ? shareIn(outer.body[0]?.cells[0]?.blocks ?? []) : 0;
    expect(width * within).toBeGreaterThan(10 * 0.5 * 'Responsibilities'.length);
  });
});

describe('columns side by side', () => {
  const columnsIn = (header: string) => {
    const whole = `<document title="T" lang="en"><header>${header}</header><h1>T</h1><p>x</p></document>`;
    const block = documentOf(whole).header?.blocks[0];
    return block?.kind === 'columns' ? block.columns.map(({ share }) => share) : [];
  };
  const columns = (...all: readonly string[]) =>
    `<columns>${all.map((each) => `<column>${each}</column>`).join('')}</columns>`;

  test('are equal in the body', () => {
    const [block] = blocksOf(columns('<p>a</p>', `<p>${long}</p>`, '<p>c</p>'));
    expect(block?.kind === 'columns' && block.columns.map(({ share }) => share)).toEqual([
      1 / 3,
      1 / 3,
      1 / 3,
    ]);
  });

  test('in a header are equal where their texts have room, and by need where not', () => {
    expect(columnsIn(columns('<p>a</p>', '<p>Page <page-number/></p>'))).toEqual([0.5, 0.5]);
    const [first = 0, second = 0] = columnsIn(columns(`<p>${long}</p>`, '<p>Page <page-number/></p>'));
    expect(first).toBeGreaterThan(0.8);
    expect(first + second).toBeCloseTo(1);
  });

  test('to write in are equal in a header too', () => {
    expect(columnsIn(columns(`<p>${long}</p>`, '<field type="line" name="f" label="Candidate"/>'))).toEqual([
      0.5, 0.5,
    ]);
  });
});
