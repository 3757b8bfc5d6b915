import { describe, expect, it } from 'vitest';
import {
  all,
  child,
  elements,
  has,
  paragraphs,
  paragraphWith,
  styleOf,
  tables,
  textOf,
  value,
  type XmlElement,
} from '../../support/docx.ts';
import { faultsOf } from './sound.ts';
import { written } from './support.ts';

const simple =
  '<table class="plan"><caption>The plan</caption><thead><tr><th scope="col">At</th><th scope="col">What</th><th scope="col">Minutes</th></tr></thead>' +
  '<tbody><tr><th scope="row">10:00</th><td>Opening</td><td>5</td></tr><tr><th scope="row">10:05</th><td>Questions</td><td>8</td></tr></tbody></table>';

const columns = (count: number, cell: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => cell(index)).join('');

function onlyTable(body: XmlElement): XmlElement {
  return child(body, 'w:tbl');
}

function rowsOf(table: XmlElement): XmlElement[] {
  return elements(table, 'w:tr');
}

function widthsOf(table: XmlElement): number[] {
  return all(child(table, 'w:tblGrid'), 'w:gridCol').map((each) => Number(each.attributes['w:w']));
}

describe('tables', () => {
  it('repeat their header rows and split no row', async () => {
    const rows = rowsOf(onlyTable((await written(simple)).body));
    expect(rows.map((row) => has(row, 'w:trPr', 'w:tblHeader'))).toEqual([true, false, false]);
    expect(rows.every((row) => has(row, 'w:trPr', 'w:cantSplit'))).toBe(true);
  });

  it('say what heads them, and hold the header to the first two rows', async () => {
    const table = onlyTable((await written(simple)).body);
    expect(child(table, 'w:tblPr', 'w:tblLook').attributes).toMatchObject({
      'w:val': '06A0',
      'w:firstRow': '1',
      'w:firstColumn': '1',
    });
    expect(value(table, ['w:tblPr', 'w:tblStyle'])).toBe('Table-plan');
    const held = rowsOf(table).map((row) => all(row, 'w:keepNext').length);
    expect(held).toEqual([3, 3, 0]);
    expect(paragraphWith(table, 'At').style).toBe('TableHeading');
    expect(paragraphWith(table, 'Opening').style).toBe('TableText');
  });

  it('carry their caption above, kept with them, and for screen readers', async () => {
    const docx = await written(simple);
    const caption = paragraphWith(docx.body, 'The plan');
    expect(caption.style).toBe('Caption');
    expect(has(styleOf(docx, 'Caption'), 'w:pPr', 'w:keepNext')).toBe(true);
    const names = elements(docx.body).map(({ name }) => name);
    expect(names.indexOf('w:tbl')).toBe(names.lastIndexOf('w:p', names.indexOf('w:tbl')) + 1);
    expect(value(onlyTable(docx.body), ['w:tblPr', 'w:tblCaption'])).toBe('The plan');
  });

  it('share the width of the text as the theme says', async () => {
    const widths = widthsOf(onlyTable((await written(simple)).body));
    const total = widths.reduce((sum, each) => sum + each, 0);
    expect(total / 20).toBeCloseTo(595.28 - 2 * 57, 0);
    expect(widths.map((each) => Math.round((100 * each) / total))).toEqual([18, 64, 18]);
  });

  it('share the width by their text where the theme says nothing', async () => {
    const docx = await written(
      `<table><thead><tr><th scope="col">No</th><th scope="col">Meaning</th></tr></thead><tbody><tr><td>1</td><td>${'long text '.repeat(30)}</td></tr></tbody></table>`,
    );
    const [narrow = 0, wide = 0] = widthsOf(onlyTable(docx.body));
    expect(wide).toBeGreaterThan(3 * narrow);
    expect(narrow / 20).toBeGreaterThan(20);
  });

  it('span columns and rows', async () => {
    const docx = await written(
      '<table><thead><tr><th scope="col" rowspan="2">a</th><th scope="col" colspan="2">b</th></tr><tr><th scope="col">c</th><th scope="col">d</th></tr></thead>' +
        '<tbody><tr><th scope="row" rowspan="2">r</th><td>1</td><td>2</td></tr><tr><td colspan="2">3</td></tr></tbody></table>',
    );
    expect(tables(docx.body)[0]?.rows).toEqual([
      ['a', 'b'],
      ['', 'c', 'd'],
      ['r', '1', '2'],
      ['', '3'],
    ]);
    const merges = all(docx.body, 'w:vMerge').map((each) => each.attributes['w:val'] ?? 'continue');
    expect(merges).toEqual(['restart', 'continue', 'restart', 'continue']);
    expect(all(docx.body, 'w:gridSpan').map((each) => each.attributes['w:val'])).toEqual(['2', '2']);
    expect(rowsOf(onlyTable(docx.body)).map((row) => has(row, 'w:trPr', 'w:tblHeader'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(faultsOf(docx)).toEqual([]);
  });

  it('are cut into several where there are more columns than a page can show', async () => {
    const docx = await written(
      `<table><thead><tr>${columns(100, (index) => `<th scope="col">C${index}</th>`)}</tr></thead><tbody><tr><td colspan="60">wide</td>${columns(40, (index) => `<td>v${index}</td>`)}</tr></tbody></table>`,
    );
    const pieces = tables(docx.body);
    expect(pieces.length).toBeGreaterThan(1);
    const heads = pieces.flatMap(({ rows }) => rows[0] ?? []);
    expect(heads).toEqual(Array.from({ length: 100 }, (_, index) => `C${index}`));
    expect(pieces.at(-1)?.rows[1]?.at(-1)).toBe('v39');
    expect(pieces.every(({ element }) => Math.min(...widthsOf(element)) >= 2 * 100 + 200)).toBe(true);
    expect(faultsOf(docx)).toEqual([]);
  });

  it('stay apart, with the space that the theme asks for', async () => {
    const one =
      '<table><thead><tr><th scope="col">x</th></tr></thead><tbody><tr><td>y</td></tr></tbody></table>';
    const docx = await written(`${one}${one}<p>after</p>`);
    const between = paragraphs(docx.body).find(({ style }) => style === 'Spacer');
    expect(between && value(between.element, ['w:pPr', 'w:spacing'], 'w:before')).toBe('180');
    expect(value(paragraphWith(docx.body, 'after').element, ['w:pPr', 'w:spacing'], 'w:before')).toBe('200');
    expect(faultsOf(docx)).toEqual([]);
  });

  it('may break a row that is too tall to be held', async () => {
    const docx = await written(
      `<table><thead><tr><th scope="col">x</th></tr></thead><tbody><tr><td>${'tall '.repeat(2000)}</td></tr><tr><td>low</td></tr></tbody></table>`,
    );
    const rows = rowsOf(onlyTable(docx.body));
    expect(rows.map((row) => has(row, 'w:trPr', 'w:cantSplit'))).toEqual([true, false, true]);
    expect(textOf(onlyTable(docx.body)).match(/tall/gu)).toHaveLength(2000);
  });
});

describe('boxes and columns', () => {
  it('stand side by side without lines', async () => {
    const docx = await written(
      '<columns><column><h2>Left</h2><p>a</p></column><column><p>b</p></column></columns><p>x</p>',
    );
    const table = onlyTable(docx.body);
    expect(value(table, ['w:tblPr', 'w:tblStyle'])).toBe('Layout');
    expect(tables(docx.body)[0]?.rows).toEqual([['Left\na', 'b']]);
    const [left = 0, right = 1] = widthsOf(table);
    expect(left).toBe(right);
  });

  it('go on below where there are too many columns for the page', async () => {
    const docx = await written(
      `<columns>${columns(40, (index) => `<column><p>c${index}</p></column>`)}</columns>`,
    );
    expect(tables(docx.body).flatMap(({ rows }) => rows.flat())).toHaveLength(40);
    expect(tables(docx.body).every(({ element }) => Math.min(...widthsOf(element)) >= 40 * 20)).toBe(true);
    expect(faultsOf(docx)).toEqual([]);
  });

  it('put an aside in a box of its own style, whatever it holds', async () => {
    const docx = await written('<aside class="script"><p>one</p><ul><li>two</li></ul></aside><p>x</p>');
    const table = onlyTable(docx.body);
    expect(value(table, ['w:tblPr', 'w:tblStyle'])).toBe('Aside-script');
    expect(paragraphs(table).map(({ style, text }) => [style, text])).toEqual([
      ['AsideText-script', 'one'],
      ['ListBullet', 'two'],
    ]);
    expect(rowsOf(table).every((row) => has(row, 'w:trPr', 'w:cantSplit'))).toBe(true);
  });

  it('make a description list a table of terms and texts', async () => {
    const docx = await written('<dl class="facts"><dt>Pay</dt><dd>much</dd><dt>Place</dt><dd>here</dd></dl>');
    expect(tables(docx.body)[0]?.rows).toEqual([
      ['Pay', 'much'],
      ['Place', 'here'],
    ]);
    expect(value(onlyTable(docx.body), ['w:tblPr', 'w:tblStyle'])).toBe('DescriptionList-facts');
    expect(paragraphWith(docx.body, 'Pay').style).toBe('Term');
  });
});
