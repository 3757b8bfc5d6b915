import { describe, expect, it } from 'vitest';
import {
  all,
  child,
  elements,
  has,
  paragraphs,
  paragraphWith,
  styleOf,
  type XmlElement,
} from '../../support/docx.ts';
import { written } from './support.ts';

const criterion =
  '<section keep="true"><h2>Skill</h2><p>Ask</p><field name="e" type="notes" lines="3" label="Evidence"/>' +
  '<field class="scale" name="r" type="choice" label="Rating"><option value="1">One</option><option value="2">Two</option></field>' +
  '<columns><column><ul><li>strong</li></ul></column><column><p>weak</p></column></columns>';

function keepsNext(paragraph: XmlElement): boolean {
  return has(paragraph, 'w:pPr', 'w:keepNext');
}

describe('a section that is kept', () => {
  it('holds every paragraph to the next, but not the last', async () => {
    const docx = await written(`${criterion}<p>Last</p></section><p>After</p>`);
    const kept = paragraphs(docx.body).slice(1);
    const free = kept.filter(({ element }) => !keepsNext(element)).map(({ text }) => text);
    expect(free).toEqual(['Last', 'After']);
  });

  it('splits no row and no paragraph', async () => {
    const docx = await written(`${criterion}<p>Last</p></section>`);
    expect(all(docx.body, 'w:tr').every((row) => has(row, 'w:trPr', 'w:cantSplit'))).toBe(true);
    expect(has(paragraphWith(docx.body, 'Last').element, 'w:pPr', 'w:keepLines')).toBe(true);
  });

  it('lets its last row go where it ends with a table', async () => {
    const docx = await written(
      '<section keep="true"><h2>Skill</h2><field name="r" type="notes" lines="3" label="Reason"/></section><p>After</p>',
    );
    const rows = all(docx.body, 'w:tr').map((row) => all(row, 'w:p').some(keepsNext));
    expect(rows).toEqual([true, true, false]);
  });

  it('lets its last item go where it ends with a list', async () => {
    const docx = await written(
      '<section keep="true"><h2>Skill</h2><ul><li>one</li><li><p>two</p><ul><li>inner</li></ul></li></ul></section><p>x</p>',
    );
    const kept = ['one', 'two', 'inner'].map((text) => keepsNext(paragraphWith(docx.body, text).element));
    expect(kept).toEqual([true, true, false]);
  });

  it('is whole inside another one', async () => {
    const docx = await written(
      '<section keep="true"><h2>A</h2><section keep="true"><h3>B</h3><p>in</p></section><p>end</p></section><p>x</p>',
    );
    const kept = ['in', 'end'].map((text) => keepsNext(paragraphWith(docx.body, text).element));
    expect(kept).toEqual([true, false]);
  });
});

describe('what leads in', () => {
  it.each([
    [
      'a short paragraph behind a heading',
      '<h2>H</h2><p>Lead</p><field name="n" type="line" label="A"/>',
      true,
    ],
    ['one that ends with a colon', '<p>x</p><p>Lead:</p><ul><li>one</li></ul>', true],
    ['a rule behind a heading', '<h2>H</h2><hr/><p>y</p>', true],
    ['not a paragraph behind another', '<h2>H</h2><p>x</p><p>Lead</p><ul><li>one</li></ul>', false],
    ['not a paragraph before another', '<h2>H</h2><p>Lead</p><p>y</p>', false],
    ['not a long one', `<h2>H</h2><p>${'Lead '.repeat(80)}</p><ul><li>one</li></ul>`, false],
  ])('%s', async (_, markup, holds) => {
    const docx = await written(`${markup}<p>z</p>`);
    const [lead] = paragraphs(docx.body).filter(
      ({ style, text }) => text.startsWith('Lead') || style === 'Rule',
    );
    expect(lead && keepsNext(lead.element)).toBe(holds);
  });
});

describe('rows of a table', () => {
  const rows = (count: number, text = 'x') =>
    Array.from({ length: count }, (_, row) => `<tr><th scope="row">r${row}</th><td>${text}</td></tr>`).join(
      '',
    );
  const table = (body: string) =>
    `<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody>${body}</tbody></table><p>z</p>`;
  const held = async (markup: string) =>
    all((await written(markup)).body, 'w:tr').map((row) => all(row, 'w:p').every(keepsNext));

  it('are two at least behind the head, and two at the end', async () => {
    expect(await held(table(rows(5)))).toEqual([true, true, false, false, true, false]);
    expect(await held(table(rows(2)))).toEqual([true, true, false]);
    expect(await held(table(rows(1)))).toEqual([true, false]);
  });

  it('stand alone where they are tall', async () => {
    expect(await held(table(rows(3, 'word '.repeat(700))))).toEqual([true, false, false, false]);
  });

  it('of a section that is longer than a page are free', async () => {
    const kept = await held(`<section keep="true"><h2>H</h2>${table(rows(60))}</section>`);
    expect(kept.filter(Boolean)).toHaveLength(3);
    expect(await held(`<section keep="true"><h2>H</h2>${table(rows(10))}</section>`)).not.toContain(false);
  });
});

describe('a place to write', () => {
  it('is held to its label and stays whole', async () => {
    const docx = await written('<field name="n" type="notes" lines="4" label="Label"/><p>x</p>');
    expect(paragraphs(docx.body).filter(({ element }) => !keepsNext(element))).toHaveLength(3);
  });
});

describe('lines to write on in a section that should stay whole', () => {
  const count = async (lines: number, text: string, attributes = '') => {
    const markup = `<section keep="true"><h2>H</h2><p>${text}</p><field name="n" type="notes" lines="${lines}" label="L"/></section><p>x</p>`;
    return all((await written(markup, attributes)).body, 'w:tr').length;
  };

  it('are fewer where it would be a little longer than a page', async () => {
    expect(await count(13, 'short')).toBe(13);
    const fewer = await count(30, 'short');
    expect(fewer).toBeGreaterThanOrEqual(8);
    expect(fewer).toBeLessThan(30);
    expect(await count(13, 'word '.repeat(1200))).toBe(13);
  });
});

describe('page breaks', () => {
  it('stand in what comes next', async () => {
    const docx = await written('<p>x</p><page-break/><section keep="true"><h2>New</h2><p>y</p></section>');
    const broken = paragraphs(docx.body).filter(({ element }) => has(element, 'w:pPr', 'w:pageBreakBefore'));
    expect(broken.map(({ text }) => text)).toEqual(['New']);
  });

  it('come before a table too', async () => {
    const docx = await written('<p>x</p><page-break/><field name="a" type="line" label="A"/><p>y</p>');
    const [, , breaking, table] = elements(docx.body);
    expect(breaking && has(breaking, 'w:pPr', 'w:pageBreakBefore')).toBe(true);
    expect(table?.name).toBe('w:tbl');
  });

  it('make no empty page, at the end or twice in a row', async () => {
    const docx = await written(
      '<page-break/><page-break/><p>x</p><field name="a" type="line" label="A"/><page-break/>',
    );
    const broken = paragraphs(docx.body).filter(({ element }) => has(element, 'w:pPr', 'w:pageBreakBefore'));
    expect(broken.map(({ text }) => text)).toEqual(['x']);
  });
});

describe('the end of the body', () => {
  it('takes as good as no room after a table, so that no empty page follows', async () => {
    const docx = await written(
      '<section keep="true"><h2>x</h2><columns><column><field name="a" type="line" label="A"/></column></columns></section>',
    );
    const last = elements(docx.body, 'w:p').at(-1);
    expect(last && elements(child(last, 'w:pPr')).map(({ name }) => name)).toEqual(['w:pStyle']);
    expect(child(styleOf(docx, 'Spacer'), 'w:pPr', 'w:spacing').attributes).toMatchObject({
      'w:before': '0',
      'w:after': '0',
      'w:line': '20',
      'w:lineRule': 'exact',
    });
  });
});

describe('rules', () => {
  it('are lines under an empty paragraph, by style', async () => {
    const docx = await written('<p>x</p><hr/><p>y</p>');
    const [rule] = paragraphs(docx.body).filter(({ style }) => style === 'Rule');
    expect(rule && elements(rule.element).map(({ name }) => name)).toEqual(['w:pPr']);
    expect(has(styleOf(docx, 'Rule'), 'w:pPr', 'w:pBdr', 'w:bottom')).toBe(true);
  });
});
