import { describe, expect, test } from 'vitest';
import { proseBlocks } from '../../src/reading/index.ts';

/** Blocks in short: a paragraph as its text, a list as a list, numbered ones after a "#". */
function shortBlocks(prose: string | undefined): unknown[] {
  return proseBlocks(prose).map(({ paragraph, numbered, items }) =>
    paragraph !== undefined ? paragraph : numbered ? ['#', ...items] : items,
  );
}

describe('the blocks of a prose text', () => {
  test.each([
    [undefined, []],
    ['\n\n', []],
    ['one', ['one']],
    ['one\ntwo', ['one two']],
    ['one\r\n\r\ntwo\rthree', ['one', 'two three']],
    ['one\n \t\n\n\ntwo\n', ['one', 'two']],
    ['<b>\n\n{{x}} | y', ['<b>', '{{x}} | y']],
    ['Send us:\n- a CV\n- a letter', ['Send us:', ['a CV', 'a letter']]],
    ['- a\n\n- b\n\nThen wait.', [['a', 'b'], 'Then wait.']],
    ['- a CV\n  of two pages\n- b\nThen wait.\nLong.', [['a CV of two pages', 'b'], 'Then wait. Long.']],
    ['- a\n\n  and more', [['a'], 'and more']],
    ['  - a\n    - b', [['a', 'b']]],
    ['1. a\n2. b\n   c\n3. d', [['#', 'a', 'b c', 'd']]],
    [
      '1. a\n\n2. b\n\n1. c',
      [
        ['#', 'a', 'b'],
        ['#', 'c'],
      ],
    ],
    ['1. a\n1. b\n1. c', [['#', 'a', 'b', 'c']]],
    [
      '1. a\n- b\n- c',
      [
        ['#', 'a'],
        ['b', 'c'],
      ],
    ],
    ['It was\n1998. Then', ['It was 1998. Then']],
    ['It begins on the\n3. May', ['It begins on the 3. May']],
    ['1. a\n3. b', [['#', 'a'], '3. b']],
    ['-a\n--\n- \n1.5 posts', ['-a -- - 1.5 posts']],
  ])('%j', (prose, blocks) => {
    expect(shortBlocks(prose)).toEqual(blocks);
  });
});
