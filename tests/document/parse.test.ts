import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/document/index.ts';
import { blocksOf, file, parse, withoutPlaces, wrap } from './support.ts';

const text = (words: string) => ({ kind: 'text', text: words });

describe('a document', () => {
  test('has title, language, class, header and footer', () => {
    const markup =
      '<document title=" Lead\n engineer " lang="cy" class="advert"><header><p>R</p></header><h1>T</h1>' +
      '<footer><p>Page <page-number/> of <page-count/></p></footer></document>';
    const { value, problems } = parse(markup);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ title: 'Lead engineer', lang: 'cy', class: 'advert' });
    expect(withoutPlaces(value?.header?.blocks)).toEqual([{ kind: 'paragraph', content: [text('R')] }]);
    expect(withoutPlaces(value?.footer?.blocks)).toEqual([
      {
        kind: 'paragraph',
        content: [text('Page '), { kind: 'page-number' }, text(' of '), { kind: 'page-count' }],
      },
    ]);
    expect(value?.blocks.map((block) => block.kind)).toEqual(['heading']);
  });

  test('knows the place of each block', () => {
    const markup = wrap('<p>One</p>');
    const paragraph = parse(markup).value?.blocks[1];
    expect(paragraph?.place).toEqual({
      file,
      start: markup.indexOf('<p'),
      end: markup.indexOf('<p') + 2,
    });
  });

  test('parses without marks, then without places', () => {
    expect(parse(wrap('<p>One</p>'), { files: [] }).value?.blocks[1]).not.toHaveProperty('place');
  });

  test('holds every kind of block', () => {
    const body =
      '<section keep="true"><h2 class="big">A</h2><p class="lead">B</p></section>' +
      '<ul class="plain"><li>C</li></ul><ol><li><p>D</p><ul><li>E</li></ul></li></ol>' +
      '<dl><dt>F</dt><dd>G</dd></dl><columns><column>H</column><column><h3>I</h3></column></columns>' +
      '<aside>J</aside><figure><img src="logo.png" alt="K"/></figure><hr/><page-break/>' +
      '<field name="n" type="notes" label="L" lines="10"/>';
    const blocks = blocksOf(body);
    expect(blocks.map((block) => block.kind)).toEqual([
      'section',
      'list',
      'list',
      'description-list',
      'columns',
      'aside',
      'figure',
      'rule',
      'page-break',
      'field',
    ]);
    expect(blocks[0]).toMatchObject({ keep: true, blocks: [{ class: 'big', level: 2 }, { class: 'lead' }] });
    expect(blocks[1]).toMatchObject({ ordered: false, class: 'plain' });
    expect(blocks[2]).toMatchObject({
      ordered: true,
      items: [{ blocks: [{ kind: 'paragraph' }, { kind: 'list' }] }],
    });
    expect(blocks[3]).toMatchObject({ entries: [{ term: [text('F')], blocks: [{ content: [text('G')] }] }] });
    expect(blocks[6]).toMatchObject({ image: { alt: 'K', width: 2, height: 3 } });
    expect(blocks[9]).toMatchObject({ type: 'notes', lines: 10, required: false, options: [] });
  });

  test('reads the options of a choice', () => {
    const body =
      '<field class="scale" name="r" type="choice" label="Rating" required="true">' +
      '<option value="1">Not\n demonstrated</option><option value="2">Minimal</option></field>';
    expect(blocksOf(body)[0]).toMatchObject({
      class: 'scale',
      required: true,
      lines: 1,
      options: [
        { value: '1', label: 'Not demonstrated' },
        { value: '2', label: 'Minimal' },
      ],
    });
  });

  test('reads spans and scopes of a table', () => {
    const body =
      '<table class="plan"><caption>C</caption><thead><tr><th scope="col" colspan="2">A</th><th scope="col">B</th></tr></thead>' +
      '<tbody><tr><th scope="row" rowspan="2">1</th><td>2</td><td class="wide">3</td></tr><tr><td colspan="2"/></tr></tbody></table>';
    expect(blocksOf(body)[0]).toMatchObject({
      class: 'plan',
      columns: [{}, {}, {}],
      caption: [text('C')],
      head: [
        {
          cells: [
            { scope: 'column', column: 0, columnSpan: 2, rowSpan: 1 },
            { scope: 'column', column: 2 },
          ],
        },
      ],
      body: [
        { cells: [{ scope: 'row', rowSpan: 2 }, {}, { class: 'wide' }] },
        { cells: [{ column: 1, columnSpan: 2, blocks: [] }] },
      ],
    });
  });
});

describe('white space', () => {
  const contentOf = (body: string) => {
    const [block] = blocksOf(`<p>${body}</p>`);
    return block?.kind === 'paragraph' ? withoutPlaces(block.content) : undefined;
  };

  test('collapses as in HTML', () => {
    expect(contentOf('  a \n\t b <strong> c </strong> d  ')).toEqual([
      text('a b '),
      { kind: 'strong', content: [text('c ')] },
      text('d'),
    ]);
  });

  test('goes beside line breaks, at the ends and in what is left empty', () => {
    expect(contentOf(' a <br/> b <em> </em><strong> </strong> ')).toEqual([
      text('a'),
      { kind: 'line-break' },
      text('b'),
    ]);
    expect(contentOf('a<strong> <em> </em></strong>')).toEqual([text('a')]);
  });

  test('keeps no-break spaces, and text of one alone', () => {
    expect(contentOf(' a&#160; b\u00a0')).toEqual([text('a\u00a0 b\u00a0')]);
    expect(contentOf('\u00a0')).toEqual([text('\u00a0')]);
  });

  test('joins text over comments and keeps escaped characters as text', () => {
    expect(contentOf('C#<!-- no --> &lt;b&gt; | &amp;amp; {{x}} &#x27;')).toEqual([
      text("C# <b> | &amp; {{x}} '"),
    ]);
  });

  test('a paragraph without text is left out, an empty cell stays', () => {
    expect(blocksOf('<p> </p><p class="lead"><strong> </strong></p>')).toEqual([]);
  });
});

test('text that looks like names of JavaScript is data', () => {
  const [field, list] = blocksOf(
    '<field name="constructor" type="line" label="__proto__"/><ul><li>toString</li></ul>',
  );
  expect(field).toMatchObject({ name: 'constructor', label: '__proto__' });
  expect(list?.kind === 'list' && list.items[0]?.blocks[0]).toMatchObject({ content: [text('toString')] });
});

test('a very long paragraph is one text', () => {
  const words = 'word '.repeat(10_000).trim();
  const [block] = blocksOf(`<p>${words}</p>`);
  expect(block?.kind === 'paragraph' && plainText(block.content)).toBe(words);
});
