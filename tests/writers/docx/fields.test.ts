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

const scale = (count: number) =>
  `<field class="scale" name="rating" type="choice" label="Rating">${Array.from({ length: count }, (_, index) => `<option value="${index + 1}">Label ${index + 1}</option>`).join('')}</field>`;

/** The least height of every row of a table, in points. */
function heightsOf(table: XmlElement): number[] {
  return elements(table, 'w:tr').map((row) => Number(value(row, ['w:trPr', 'w:trHeight'])) / 20);
}

describe('fields', () => {
  it.each(['line', 'number', 'date', 'signature'])('draw %s as a labelled box', async (type) => {
    const docx = await written(`<field name="a" type="${type}" label="Label"/>`);
    const table = child(docx.body, 'w:tbl');
    expect(paragraphs(table).map(({ style, text }) => [style, text])).toEqual([
      ['FieldLabel', 'Label'],
      ['Answer', ''],
    ]);
    expect(value(table, ['w:tblPr', 'w:tblStyle'])).toBe('FieldBox');
    const label = Number(value(styleOf(docx, 'FieldLabel'), ['w:rPr', 'w:sz'])) / 2;
    expect(heightsOf(table)[0]).toBeGreaterThan(30 + label);
    expect(value(child(table, 'w:tr'), ['w:trPr', 'w:trHeight'], 'w:hRule')).toBe('atLeast');
  });

  it('draw notes as a label and so many ruled lines, far enough apart to write on', async () => {
    const docx = await written('<field name="a" type="notes" lines="10" label="Evidence"/>');
    const table = child(docx.body, 'w:tbl');
    expect(heightsOf(table)).toEqual(Array.from({ length: 10 }, () => 24));
    const borders = child(
      styleOf(docx, value(table, ['w:tblPr', 'w:tblStyle']) ?? ''),
      'w:tblPr',
      'w:tblBorders',
    );
    expect(elements(borders).map(({ name }) => name)).toEqual(['w:bottom', 'w:insideH']);
    const label = paragraphWith(docx.body, 'Evidence');
    expect(has(styleOf(docx, label.style), 'w:pPr', 'w:keepNext')).toBe(true);
    expect(value(table, ['w:tblPr', 'w:tblCaption'])).toBe('Evidence');
  });

  it('draw one box for each point of a scale, as wide as the others', async () => {
    const docx = await written(scale(7));
    const [row = []] = tables(docx.body)[0]?.rows ?? [];
    expect(row.filter((text) => text !== '')).toEqual(
      Array.from({ length: 7 }, (_, index) => `${index + 1}\t☐\nLabel ${index + 1}`),
    );
    const table = child(docx.body, 'w:tbl');
    const widths = all(table, 'w:tcW').map((each) => Number(each.attributes['w:w']));
    expect(new Set(widths.filter((_, index) => index % 2 === 0)).size).toBe(1);
    expect(widths.filter((_, index) => index % 2 === 1)).toEqual(Array.from({ length: 6 }, () => 120));
    expect(heightsOf(table)).toEqual([54]);
    expect(paragraphWith(docx.body, 'Rating').style).toBe('FieldLabel-scale');
  });

  it('draw more boxes than fit a row in several, none lost', async () => {
    const docx = await written(scale(23));
    const texts = tables(docx.body)
      .flatMap(({ rows }) => rows.flat())
      .filter((text) => text !== '');
    expect(texts).toHaveLength(23);
    expect(tables(docx.body)).toHaveLength(3);
    expect(faultsOf(docx)).toEqual([]);
  });

  it('draw a list of options, and a tick, with a box each', async () => {
    const docx = await written(
      '<field name="a" type="choice" label="Result"><option value="pass">passes</option><option value="2">two</option></field><field name="b" type="tick" label="I agree"/>',
    );
    const ticks = paragraphs(docx.body).filter(({ style }) => style === 'Tick');
    expect(ticks.map(({ text }) => text)).toEqual(['☐\tpasses', '☐\t2 two', '☐\tI agree']);
  });

  it('set tick boxes in a font that has them, at least 5 mm large and never bold', async () => {
    const docx = await written(scale(3));
    const boxes = all(docx.body, 'w:r').filter((run) => textOf(run) === '☐');
    expect(boxes).toHaveLength(3);
    for (const run of boxes) {
      const style = styleOf(docx, value(run, ['w:rPr', 'w:rStyle']) ?? '');
      expect(value(style, ['w:rPr', 'w:rFonts'], 'w:ascii')).toBe('MS Gothic');
      // In DejaVu Sans, which stands in for it on many machines, ☐ is 0.64 of the size.
      expect((Number(value(style, ['w:rPr', 'w:sz'])) / 2) * 0.64).toBeGreaterThanOrEqual((5 / 25.4) * 72);
      expect(value(run, ['w:rPr', 'w:b'])).toBe('0');
    }
  });

  it('take the cell of a table for their box', async () => {
    const docx = await written(
      '<table class="ratings"><thead><tr><th scope="col">a</th><th scope="col">b</th><th scope="col">c</th><th scope="col">d</th></tr></thead><tbody><tr><th scope="row">x</th><td>2</td><td><field class="cell" name="r" type="number" label="Rating"/></td><td><field class="cell" name="p" type="number" label="Points"/></td></tr></tbody></table>',
    );
    expect(all(docx.body, 'w:tbl')).toHaveLength(1);
    expect(tables(docx.body)[0]?.rows[1]).toEqual(['x', '2', 'Rating\n', 'Points\n']);
    const height = elements(child(docx.body, 'w:tbl'), 'w:tr').map((row) => has(row, 'w:trPr', 'w:trHeight'));
    expect(height).toEqual([false, true]);
  });

  it('keep hostile labels and options as text', async () => {
    const docx = await written(
      '<field name="a" type="choice" label="C# &lt;b&gt; &amp; &quot;x&quot;"><option value="&lt;">&amp;amp;</option></field>',
    );
    expect(paragraphs(docx.body).map(({ text }) => text)).toEqual(['Title', 'C# <b> & "x"', '☐\t&amp;']);
  });
});
