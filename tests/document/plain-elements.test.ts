import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readElements } from '../../src/document/parse/elements.ts';
import { readPlainElements } from '../../src/document/parse/plain-elements.ts';
import { file, marked, wrap } from './support.ts';

const files = [file];

describe('plain markup is read as XML is', () => {
  test.each([
    wrap('<p>a</p>'),
    wrap('<p class="lead">a <strong>b</strong> c</p>\n\n<hr/>'),
    wrap('<p>&amp;lt; &lt; &gt; &quot; &apos; &#x27; &#x60; &#x3D; > " \' =</p>'),
    wrap('<p class="a\n\tb &amp;amp; > c"\n  id=""  >a</p>'),
    '\n<p class="a"\tid="b" />\n',
    wrap('<p>a\r\nb\rc\n\rd</p>\r\n<p class="a\r\nb">\t</p>'),
    wrap('<p>\u0085 \u2028 \u00a0 \u007f \ue000 \ufffd 😀 שלום</p>'),
    wrap('<constructor constructor="x" xmlns="y"/>'),
    wrap(`${'<section>'.repeat(31)}a${'</section>'.repeat(31)}`),
  ])('%j', (markup) => {
    for (const given of [marked(markup), markup]) {
      const { value, problems } = readElements(given, files);
      expect(problems).toEqual([]);
      expect(readPlainElements(given, files)).toEqual(value);
    }
  });
});

test.each([
  '',
  'text',
  '<p/>text',
  '<p/><p/>',
  '<p>',
  '</p>',
  '<p></p></p>',
  '<p></section>',
  '<p></pp>',
  '<p class="a" class="a"/>',
  '<p class="a"id="b"/>',
  '<p class="<"/>',
  "<p class='a'/>",
  '<p class=a/>',
  '<p><!-- a --></p>',
  '<p><![CDATA[a]]></p>',
  '<p>]]></p>',
  '<p><?php ?></p>',
  '<!DOCTYPE p><p/>',
  '<?xml version="1.0"?><p/>',
  '\ufeff<p/>',
  '<p>&nbsp;</p>',
  '<p>&#160;</p>',
  '<p>&amp</p>',
  '<p class="&"/>',
  '<p>\u0001</p>',
  '<p>\u000c</p>',
  '<p>\uffff</p>',
  '<p>\ud800</p>',
  '<p>\udc00</p>',
  `${'<section>'.repeat(33)}a${'</section>'.repeat(33)}`,
])('%j is left to the reader of XML', (markup) => {
  expect(readPlainElements(markup, files)).toBeUndefined();
});

test('a value without end exhausts nothing', () => {
  expect(readPlainElements(`<p class="${'’'.repeat(20_000_000)}"/>`, files)).toBeUndefined();
});

test('any pieces of markup are read as XML is, or not at all', () => {
  const pieces = [
    ...['<p>', '</p>', '<p class="a">', '<ul>', '</ul>', '<hr/>', '<br />', '<a href="', '">', '<p'],
    ...[
      '<?at 0:1?>',
      '<?at 0:22?><p>',
      '<?at 1:3?></p>',
      '<?at  0:1 ?>',
      '<?at?>',
      '<?',
      '?>',
      '<!-- ',
      ' -->',
    ],
    ...['<', '>', '/', '"', "'", '=', '&', ';', '&amp;', '&lt;', '&#x27;', '&#39;', '&nbsp;', ']]>'],
    ...[' ', '\n', '\r', '\t', ' id="x"', ' class="a"', 'a', '’', '\ud83d', '\ude00', '\u0000', '\u0085'],
  ];
  let read = 0;
  const check = (markup: string) => {
    const plain = readPlainElements(markup, files);
    if (!plain) return;
    read += 1;
    expect({ value: plain, problems: [] }).toEqual(readElements(markup, files));
  };
  const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, fc.string());
  const { whole } = fc.letrec<{ whole: string }>((tie) => ({
    whole: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('text', ...pieces.filter((each) => /^[ \n\ra’&]|\/>$/u.test(each))),
      fc.tuple(tie('whole'), tie('whole')).map((both) => both.join('')),
      tie('whole').map((content) => `<?at 0:3?><p class="${content.replace(/[<"]/gu, '')}">${content}</p>`),
    ),
  }));
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
      check,
    ),
    {
      numRuns: 2000,
      seed: 1,
    },
  );
  fc.assert(
    fc.property(
      fc.tuple(whole, piece).map(([body, odd]) => `<p>${body}${odd}</p>`),
      check,
    ),
    {
      numRuns: 2000,
      seed: 1,
    },
  );
  expect(read).toBeGreaterThan(500);
});
