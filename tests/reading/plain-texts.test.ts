import { describe, expect, test } from 'vitest';
import { checkPlainTexts, checkTexts, parseYaml } from '../../src/reading/index.ts';

/** Of the Problems of a file their codes, what they say, and the words at their places. */
function found(text: string): string[][] {
  const { value, problems } = parseYaml({ file: '/v.yaml', text });
  if (!value) throw new Error(JSON.stringify(problems));
  return checkPlainTexts(value).map(({ code, message, place }) => [
    code,
    message.replace(/this looks like (.*), and is printed as it stands/u, '$1'),
    text.slice(place?.start, place?.end),
  ]);
}

describe('what looks like markup is told at its place', () => {
  test.each([
    ['We are **bold** here', 'bold or italic type', '**bold**'],
    ['We are *bold* here', 'bold or italic type', '*bold*'],
    ['We are __bold__ here', 'bold or italic type', '__bold__'],
    ['A <b>word</b><br/>', 'HTML', '<b>'],
    ['A <a href="https://example.org">word</a>', 'HTML', '<a href="https://example.org">'],
    ['Fish &amp; chips', 'a character written in HTML', '&amp;'],
    ['See [our page](https://example.org)', 'a link of Markdown', '[our page](https://example.org)'],
    ['## About us', 'a heading', '## About us'],
    ['Run `make`', 'code', '`make`'],
    ['• a\n  • b', 'a list', '• a'],
    ['Send:\n  * a\n  * b', 'a list', '* a'],
    ['Send:\n  1) a\n  2) b', 'a list', '1) a'],
    ['Send:\n  a) a\n  b) b', 'a list', 'a) a'],
    ['Send:\n  -a\n  -b', 'a list', '-a'],
    ['| a | b |\n  | c | d |', 'a table', '| a | b |'],
    ['One\n  ---\n  two', 'a rule', '---'],
    ['> quoted', 'a quotation', '> quoted'],
  ])('%j', (words, what, at) => {
    expect(found(`about: |\n  ${words}\n`)).toEqual([['markup-in-text', what, at]]);
  });

  test('one kind once in a text, in lists and groups too', () => {
    expect(found('stages:\n  - about: "**a** and **b** <i>c</i>"\n')).toEqual([
      ['markup-in-text', 'bold or italic type', '**a**'],
      ['markup-in-text', 'HTML', '<i>'],
    ]);
  });

  test.each([
    'C# & C++, R&D; 5 * 3 * 2, 2*3*4, a_b_c, snake_case_name',
    'We pay £5–£7 – and more – for x < y > z',
    'Terms apply* (*see below), [sic] (really)',
    'Level 1.5 – see #1, @home, 50 % | 60 %',
    'a <company> of your own, -5 degrees',
  ])('none in %j', (words) => {
    expect(found(`about: |\n  ${words}\n`)).toEqual([]);
  });
});

describe('what is still to be written', () => {
  const places = (text: string) => {
    const { value } = parseYaml({ file: '/v.yaml', text });
    return (value ? checkTexts(value) : []).map(({ code, place }) => [
      code,
      text.slice(place?.start, place?.end),
    ]);
  };

  test.each([
    'To be filled in: what',
    'TODO write this',
    'Lorem ipsum dolor',
    '[Insert name]',
    '[your text here]',
  ])('is told: %s', (words) => {
    expect(places(`a:\n  - "${words}"\n`)).toEqual([['text-to-write', `"${words}"`]]);
  });

  test.each(['Todos los días', 'The form is to be filled in by hand', 'Place: TBC', '[sic] we add'])(
    'is not %s',
    (words) => {
      expect(places(`a: "${words}"\n`)).toEqual([]);
    },
  );
});
