import { describe, expect, test } from 'vitest';
import { problem } from '../../src/problems/index.ts';
import { faultsOf, parse, wrap } from './support.ts';

const image = '<img src="a.png" alt=""/>';
const tableOf = (body: string) => `<table><tbody>${body}</tbody></table>`;
const head = '<th scope="row">h</th>';

/** What stands in the body of a document, and the one problem: its code and the markup it points to. */
const faults: readonly (readonly [string, string, string])[] = [
  ['<div>x</div>', 'unknown-element', '<div'],
  ['<constructor/>', 'unknown-element', '<constructor'],
  ['<p>a <b>b</b></p>', 'unknown-element', '<b'],
  ['<p style="x">a</p>', 'unknown-attribute', '<p'],
  ['<p constructor="x">a</p>', 'unknown-attribute', '<p'],
  ['<ul><li class="x">a</li></ul>', 'unknown-attribute', '<li'],
  ['<p>a <em id="x">b</em></p>', 'unknown-attribute', '<em'],
  ['<p class="led">a</p>', 'unknown-class', '<p'],
  ['<p class="constructor">a</p>', 'unknown-class', '<p'],
  ['<h2 class="lead">a</h2>', 'unknown-class', '<h2'],
  ['loose text', 'wrong-nesting', '<document'],
  ['<section>loose</section>', 'wrong-nesting', '<section'],
  ['<ul>loose<li>a</li></ul>', 'wrong-nesting', '<ul'],
  ['<p><p>a</p></p>', 'wrong-nesting', '<p'],
  ['<li>a</li>', 'wrong-nesting', '<li'],
  ['<ul><li>a <p>b</p></li></ul>', 'wrong-nesting', '<li'],
  ['<ul><li><section><p>b</p></section></li></ul>', 'wrong-nesting', '<section'],
  ['<columns><column><page-break/></column></columns>', 'wrong-nesting', '<page-break'],
  ['<header><h2>a</h2></header>', 'wrong-nesting', '<h2'],
  ['<header><columns><column><h2>a</h2></column></columns></header>', 'wrong-nesting', '<h2'],
  ['<header><p>a</p></header><header><p>b</p></header>', 'wrong-nesting', '<header'],
  ['<section><header><p>a</p></header></section>', 'wrong-nesting', '<header'],
  ['<p>Page <page-number/></p>', 'wrong-nesting', '<page-number'],
  ['<ul></ul>', 'wrong-nesting', '<ul'],
  ['<dl> </dl>', 'wrong-nesting', '<dl'],
  ['<dl><dt>a</dt></dl>', 'wrong-nesting', '<dt'],
  ['<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>', 'wrong-nesting', '<dd'],
  ['<h2> </h2>', 'wrong-nesting', '<h2'],
  ['<hr>x</hr>', 'wrong-nesting', '<hr'],
  ['<p><a href="https://a.example"> </a></p>', 'wrong-nesting', '<a'],
  ['<p><a href="https://a.example"><a href="tel:1">x</a></a></p>', 'wrong-nesting', '<a'],
  ['<section keep="yes"/>', 'wrong-attribute', '<section'],
  ['<p><a>x</a></p>', 'missing-attribute', '<a'],
  ['<p><a href="http://a.example">x</a></p>', 'wrong-attribute', '<a'],
  ['<p><a href="javascript:alert(1)">x</a></p>', 'wrong-attribute', '<a'],
  ['<p><a href="https://">x</a></p>', 'wrong-attribute', '<a'],
  ['<p><a href="mailto:nobody">x</a></p>', 'wrong-attribute', '<a'],
  ['<p><a href="tel:call me">x</a></p>', 'wrong-attribute', '<a'],
  ['<figure></figure>', 'wrong-nesting', '<figure'],
  [`<figure>${image}${image}</figure>`, 'wrong-nesting', '<img'],
  ['<figure><img src="a.png"/></figure>', 'missing-attribute', '<img'],
  ['<figure><img alt="a"/></figure>', 'missing-attribute', '<img'],
  ['<field name="a" type="line" label=" "/>', 'field-without-label', '<field'],
  ['<field name="a" type="line"/>', 'field-without-label', '<field'],
  ['<field type="line" label="a"/>', 'missing-attribute', '<field'],
  ['<field name="a" label="a"/>', 'missing-attribute', '<field'],
  ['<field name="a b" type="line" label="a"/>', 'wrong-attribute', '<field'],
  ['<field name="a" type="text" label="a"/>', 'wrong-attribute', '<field'],
  ['<field name="a" type="notes" label="a"/>', 'missing-attribute', '<field'],
  ['<field name="a" type="notes" label="a" lines="0"/>', 'wrong-attribute', '<field'],
  ['<field name="a" type="notes" label="a" lines="1e3"/>', 'wrong-attribute', '<field'],
  ['<field name="a" type="line" label="a" lines="2"/>', 'wrong-attribute', '<field'],
  ['<field name="a" type="line" label="a" required="maybe"/>', 'wrong-attribute', '<field'],
  ['<field name="a" type="choice" label="a"/>', 'wrong-nesting', '<field'],
  ['<field name="a" type="tick" label="a"><option value="1">b</option></field>', 'wrong-nesting', '<field'],
  ['<field name="a" type="choice" label="a"><option>b</option></field>', 'missing-attribute', '<option'],
  ['<field name="a" type="choice" label="a"><option value="1"/></field>', 'field-without-label', '<option'],
  [
    '<field name="a" type="choice" label="a"><option value="1">b</option><option value="1">c</option></field>',
    'wrong-attribute',
    '<option',
  ],
  [tableOf('<tr><td>a</td></tr>'), 'table-without-header', '<table'],
  ['<table></table>', 'table-shape', '<table'],
  [tableOf(`<tr>${head}</tr><tr>${head}<td>b</td></tr>`), 'table-shape', '<tr'],
  [tableOf(`<tr>${head}<td>b</td></tr><tr><td>c</td></tr>`), 'table-shape', '<tr'],
  [tableOf('<tr><th scope="row" rowspan="2">a</th></tr>'), 'table-shape', '<tr'],
  [tableOf(`<tr>${head}<td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr>`), 'table-shape', '<tr'],
  [tableOf('<tr><th>a</th></tr>'), 'missing-attribute', '<th'],
  [tableOf('<tr><th scope="column">a</th></tr>'), 'wrong-attribute', '<th'],
  [tableOf('<tr><th scope="col" colspan="0">a</th></tr>'), 'wrong-attribute', '<th'],
  [`<table><tbody><tr>${head}</tr></tbody><caption>c</caption></table>`, 'wrong-nesting', '<caption'],
  ['<h3>a</h3>', 'heading-order', '<h3'],
  ['<h2>a</h2><h4>b</h4>', 'heading-order', '<h4'],
  ['<h1>a</h1>', 'heading-order', '<h1'],
];

test.each(faults)('%s is refused', (body, code, at) => {
  expect(faultsOf(wrap(body))).toEqual([[code, at]]);
});

describe('a document is refused', () => {
  test.each([
    ['<document lang="en"><h1>T</h1></document>', 'missing-attribute', '<document'],
    ['<document title=" " lang="en"><h1>T</h1></document>', 'wrong-attribute', '<document'],
    ['<document title="T"><h1>T</h1></document>', 'missing-attribute', '<document'],
    ['<document title="T" lang="english please"><h1>T</h1></document>', 'wrong-attribute', '<document'],
    ['<document title="T" lang="en" class="ad"><h1>T</h1></document>', 'unknown-class', '<document'],
    ['<document title="T" lang="en"><p>a</p></document>', 'heading-order', 'nowhere'],
    ['<document title="T" lang="en"><h2>a</h2></document>', 'heading-order', '<h2'],
    ['<p>a</p>', 'wrong-nesting', '<p'],
  ])('%s', (markup, code, at) => {
    expect(faultsOf(markup)).toEqual([[code, at]]);
  });
});

describe('malformed markup is refused', () => {
  test.each([
    '<p>a <strong>b</p>',
    '<p>a',
    '</p>',
    '<p class=lead>a</p>',
    '<p class="lead" class="lead">a</p>',
    '<p>a & b</p>',
    '<p>&nbsp;</p>',
    '<p>&#0;</p>',
    '<p><![CDATA[a]]></p>',
    '<!DOCTYPE html>',
    '<p><?php echo ?></p>',
    '<p>\u0001</p>',
  ])('%s', (body) => {
    expect(faultsOf(wrap(body))).toEqual([['malformed-markup', '<']]);
  });

  test.each(['', 'text', '<!DOCTYPE d [<!ENTITY a "b">]><document/>', '<document/><document/>'])(
    'as a whole: %s',
    (markup) => {
      expect(faultsOf(markup).map(([code]) => code)).toEqual(['malformed-markup']);
    },
  );

  test('and names the element that is open', () => {
    const markup = wrap('<p>a <strong>b</p>');
    const [fault] = parse(markup).problems;
    expect(fault?.message).toContain('<strong>');
    expect(fault?.place?.start).toBe(markup.indexOf('</p>'));
    expect(fault?.related?.[0]?.place.start).toBe(markup.indexOf('<strong>'));
  });
});

test('nesting without end is refused', () => {
  const markup = wrap(`${'<section>'.repeat(20_000)}${'</section>'.repeat(20_000)}`);
  expect(faultsOf(markup)).toEqual([['wrong-nesting', '<section']]);
});

test('all problems of a document come in one run', () => {
  const body = '<p class="x">a</p><field name="a" type="line"/><figure><img src="a.png"/></figure><h4>b</h4>';
  expect(faultsOf(wrap(body)).map(([code]) => code)).toEqual([
    'unknown-class',
    'field-without-label',
    'missing-attribute',
    'heading-order',
  ]);
});

test('the second field of a name is refused and the first is named', () => {
  const markup = wrap(
    '<field name="a" type="line" label="a"/><columns><column><field name="a" type="date" label="b"/></column></columns>',
  );
  const [fault] = parse(markup).problems;
  expect(fault?.code).toBe('duplicate-field-name');
  expect(fault?.place?.start).toBe(markup.lastIndexOf('<field'));
  expect(fault?.related?.[0]?.place.start).toBe(markup.indexOf('<field'));
});

test('what an image lacks is told at its tag', () => {
  const faults = faultsOf(wrap(`<figure>${image}</figure>`), {
    image: (src, place) => ({ problems: [problem('image-unusable', `no ${src}`, { place })] }),
  });
  expect(faults).toEqual([['image-unusable', '<img']]);
});
