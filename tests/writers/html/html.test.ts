import { describe, expect, test } from 'vitest';
import { all, everything, first, textOf } from '../../support/html.ts';
import { documentOf, documentWith, pageOf, write } from './support.ts';

const attribute = (element: { attributes: ReadonlyMap<string, string> }, name: string) =>
  element.attributes.get(name);

describe('a page', () => {
  test('is a whole document with language, title and landmarks', async () => {
    const page = await pageOf(
      '<header><p>Above</p></header><p>Text</p><footer><p>Below</p></footer>',
      'title="R&amp;D &lt;x&gt;" lang="cy"',
    );
    expect(page.name).toBe('html');
    expect(attribute(page, 'lang')).toBe('cy');
    expect(textOf(first(page, 'title'))).toBe('R&D <x>');
    const parts = first(page, 'body').children.filter((child) => typeof child !== 'string');
    expect(parts.map((part) => [part.name, textOf(part).trim().replace(/\s+/gu, ' ')])).toEqual([
      ['header', 'Above'],
      ['main', 'T Text'],
      ['footer', 'Below'],
    ]);
  });

  test('fetches and runs nothing', async () => {
    const html = await write(documentOf('<figure><img src="a.png" alt="A"/></figure>'));
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|@import|\son\w+=/u);
    expect(
      [...html.matchAll(/(?:src|url)\s*[=(]\s*"?([a-z]+:)/gu)].every(([, scheme]) => scheme === 'data:'),
    ).toBe(true);
  });

  test('is the same each time', async () => {
    const document = documentOf('<p>Text</p>');
    expect(await write(document)).toBe(await write(document));
  });

  test('embeds the faces that it uses, and no others', async () => {
    const faces = async (body: string) =>
      [...(await write(documentOf(body))).matchAll(/font-weight:(\d+);font-style:(\w+);src/gu)].map((match) =>
        match.slice(1).join(' '),
      );
    expect(await faces('')).toEqual(['700 normal']);
    expect(await faces('<p>a</p>')).toEqual(['400 normal', '700 normal']);
    expect(await faces('<p><em>a</em></p>')).toEqual(['700 normal', '400 italic']);
    expect(await faces('<h2>a <em>b</em></h2>')).toEqual(['700 normal', '700 italic']);
  });
});

describe('text', () => {
  test('stays text whatever it looks like', async () => {
    const hostile = 'C# | <b>x</b> & {{x}} "quoted" </style><script>';
    const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const page = await pageOf(
      `<p>${escaped}</p><field name="n" type="line" label="${escaped}"/><figure><img src="a" alt="${escaped}"/></figure>`,
    );
    expect(textOf(first(page, 'p'))).toBe(hostile);
    expect(textOf(first(page, 'label'))).toBe(hostile);
    expect(attribute(first(page, 'img'), 'alt')).toBe(hostile);
    expect(all(page, 'b').concat(all(page, 'script'))).toEqual([]);
  });

  test('keeps its emphasis, links and lines', async () => {
    const page = await pageOf(
      '<p>a <strong>b</strong> <em>c</em> <small>d</small><br/><a href="https://a.example/?x=1&amp;y=2">e</a></p>',
    );
    const paragraph = first(page, 'p');
    expect(everything(paragraph).map((element) => element.name)).toEqual([
      'strong',
      'em',
      'small',
      'br',
      'a',
    ]);
    expect(attribute(first(paragraph, 'a'), 'href')).toBe('https://a.example/?x=1&y=2');
  });

  test('may run from right to left', async () => {
    const page = await pageOf('<p>שלום</p><p>plain</p><ul><li>مرحبا</li></ul>', 'title="T" lang="en"');
    expect(all(page, 'p').map((paragraph) => attribute(paragraph, 'dir'))).toEqual(['rtl', undefined, 'rtl']);
    const arabic = await pageOf('<p>مرحبا</p><p>plain</p><p>12</p>', 'title="T" lang="ar"');
    expect(attribute(arabic, 'dir')).toBe('rtl');
    expect(all(arabic, 'p').map((paragraph) => attribute(paragraph, 'dir'))).toEqual([
      undefined,
      'ltr',
      undefined,
    ]);
  });

  test('sets labels apart that run another way', async () => {
    const body = '<field type="tick" name="a" label="שם (מלא)"/><field type="tick" name="b" label="Name"/>';
    const page = await pageOf(body);
    expect(all(page, 'bdi').map((each) => [attribute(each, 'dir'), textOf(each)])).toEqual([
      ['rtl', 'שם (מלא)'],
    ]);
  });
});

describe('structure', () => {
  test('has the theme’s classes and each element’s own name', async () => {
    const page = await pageOf(
      '<section class="criterion" keep="true"><h2>A</h2><p class="lead">B</p></section><ul><li>C</li></ul><ol><li>D</li></ol><hr/><aside class="script"><p>E</p></aside>',
    );
    expect(attribute(first(page, 'section'), 'class')).toBe('criterion kit-keep');
    expect(attribute(first(page, 'p'), 'class')).toBe('lead');
    expect(attribute(first(page, 'aside'), 'class')).toBe('script');
    expect(all(page, 'li').map(textOf)).toEqual(['C', 'D']);
    expect(all(page, 'hr')).toHaveLength(1);
  });

  test('pairs terms with descriptions', async () => {
    const page = await pageOf(
      '<dl class="facts"><dt>A</dt><dd>1</dd><dt>B</dt><dd><p>2</p><p>3</p></dd></dl>',
    );
    expect(all(page, 'dt').map(textOf)).toEqual(['A', 'B']);
    expect(all(page, 'dd').map((description) => all(description, 'p').map(textOf))).toEqual([[], ['2', '3']]);
  });

  test('keeps headers, scopes, spans and caption of a table', async () => {
    const page = await pageOf(
      '<table class="plan"><caption>C</caption><thead><tr><th scope="col" colspan="2">A</th><th scope="col">B</th></tr></thead>' +
        '<tbody><tr><th scope="row" rowspan="2">1</th><td>2</td><td>3</td></tr><tr><td>4</td><td/></tr></tbody></table>',
    );
    const table = first(page, 'table');
    expect(textOf(first(table, 'caption'))).toBe('C');
    expect(all(table, 'th').map((cell) => attribute(cell, 'scope'))).toEqual(['col', 'col', 'row']);
    expect(attribute(first(table, 'th'), 'colspan')).toBe('2');
    expect(all(table, 'th').map((cell) => attribute(cell, 'rowspan'))).toEqual([undefined, undefined, '2']);
    expect(all(first(table, 'tbody'), 'tr').map((row) => all(row, 'td').map(textOf))).toEqual([
      ['2', '3'],
      ['4', ''],
    ]);
    expect(all(table, 'col').map((column) => attribute(column, 'style'))).toEqual([
      'width:18%',
      'width:64%',
      'width:18%',
    ]);
  });

  test('holds an image in itself, with its size and words', async () => {
    const picture = first(await pageOf('<figure><img src="a.png" alt="A logo"/></figure>'), 'img');
    expect(attribute(picture, 'src')).toBe('data:image/png;base64,AQID');
    expect(['alt', 'width', 'height'].map((name) => attribute(picture, name))).toEqual([
      'A logo',
      '30',
      '20',
    ]);
  });

  test('copes with what is empty and with what is deep', async () => {
    const deep = `${'<aside>'.repeat(10)}<p>x</p>${'</aside>'.repeat(10)}`;
    const page = await pageOf(`<section/><ul><li/></ul><columns><column/></columns>${deep}`);
    expect(all(page, 'aside')).toHaveLength(10);
    expect((await write(documentWith([]))).length).toBeGreaterThan(0);
  });
});

describe('page numbers', () => {
  const footer = async (content: string) =>
    textOf(first(await pageOf(`<footer><p>${content}</p><p>End</p></footer>`), 'footer'))
      .trim()
      .split('\n');

  test.each([
    ['Page <page-number/> of <page-count/>', ['End']],
    ['DDX-2041 · Page <page-number/> of <page-count/>', ['DDX-2041', 'End']],
    ['Page <page-number/> · DDX-2041 · Advert', ['DDX-2041 · Advert', 'End']],
    ['A · <strong>Page <page-number/></strong> · B', ['A · B', 'End']],
    ['DDX-2041<br/>Page <page-number/>', ['DDX-2041', 'End']],
  ])('%s: the words around them go too', async (content, left) => {
    expect(await footer(content)).toEqual(left);
  });

  test('stand in the margin of printed pages where the footer counts them', async () => {
    expect(await write(documentOf('<footer><p><page-number/></p></footer>'))).toContain('counter(page)');
    expect(await write(documentOf('<footer><p>End</p></footer>'))).not.toContain('counter(page)');
  });
});

describe('fields', () => {
  const types = ['line', 'number', 'date', 'signature'];

  test('of one line are inputs with a label', async () => {
    const page = await pageOf(
      types
        .map((type) => `<field name="${type}" type="${type}" label="Label of ${type}" required="true"/>`)
        .join(''),
    );
    expect(all(page, 'input').map((input) => attribute(input, 'type'))).toEqual([
      'text',
      'number',
      'date',
      'text',
    ]);
    for (const [index, input] of all(page, 'input').entries()) {
      expect(attribute(all(page, 'label')[index] ?? page, 'for')).toBe(attribute(input, 'id'));
      expect(attribute(input, 'name')).toBe(types[index]);
      expect(input.attributes.has('required')).toBe(true);
    }
  });

  test('for notes have their lines', async () => {
    const page = await pageOf('<field name="n" type="notes" label="L" lines="10"/>');
    expect(attribute(first(page, 'textarea'), 'rows')).toBe('10');
    expect(attribute(first(page, 'label'), 'for')).toBe(attribute(first(page, 'textarea'), 'id'));
  });

  test.each(['scale', ''])('for a choice are one group with a legend (class "%s")', async (name) => {
    const page = await pageOf(
      `<field${name === '' ? '' : ` class="${name}"`} name="r" type="choice" label="Rating" required="true"><option value="1">Low</option><option value="2">High</option></field>`,
    );
    const group = first(page, 'fieldset');
    expect(textOf(first(group, 'legend'))).toBe('Rating');
    expect(
      all(group, 'input').map((input) => [
        attribute(input, 'type'),
        attribute(input, 'name'),
        attribute(input, 'value'),
      ]),
    ).toEqual([
      ['radio', 'r', '1'],
      ['radio', 'r', '2'],
    ]);
    expect(all(group, 'label').map((label) => textOf(label).trim())).toEqual(
      name === 'scale' ? ['1 Low', '2 High'] : ['Low', 'High'],
    );
  });

  test('to tick have their label beside them', async () => {
    const page = await pageOf('<field name="t" type="tick" label="Yes"/>');
    expect(attribute(first(first(page, 'label'), 'input'), 'type')).toBe('checkbox');
    expect(textOf(first(page, 'label')).trim()).toBe('Yes');
  });

  test('have ids of their own', async () => {
    const body = ['a', 'a-1', 'constructor']
      .map((name) => `<field name="${name}" type="line" label="L"/>`)
      .join('');
    const choice = '<field name="b" type="choice" label="L"><option value="1">x</option></field>';
    const ids = everything(await pageOf(body + choice)).flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(3);
  });
});
