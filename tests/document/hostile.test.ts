import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasErrors } from '../../src/problems/index.ts';
import { file, parse } from './support.ts';

const names = [
  ...[
    'document',
    'section',
    'h1',
    'h2',
    'p',
    'ul',
    'li',
    'dl',
    'dt',
    'dd',
    'columns',
    'column',
    'table',
    'caption',
  ],
  ...[
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'aside',
    'figure',
    'img',
    'hr',
    'field',
    'option',
    'strong',
    'a',
    'br',
    'b',
  ],
];
const attributes = [
  ...['', ' class="lead"', ' class="x"', ' keep="true"', ' scope="col"', ' colspan="3"', ' rowspan="999"'],
  ...[
    ' name="n" type="line" label="L"',
    ' href="https://a.example"',
    ' href="x"',
    ' src="a" alt=""',
    ' id="x"',
  ],
];

/** Elements in any order and depth, with attributes that fit or do not. */
const { markup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
  markup: fc
    .array(fc.oneof({ depthSize: 'small' }, fc.constantFrom('text', ' ', '&amp;'), tie('element')), {
      maxLength: 5,
    })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes), tie('markup'))
    .map(([name, given, content]) => `<${name}${given}>${content}</${name}>`),
}));

test('any elements give a document, or problems at places in the template', () => {
  fc.assert(
    fc.property(markup, (body) => {
      const { value, problems } = parse(`<document title="T" lang="en"><h1>T</h1>${body}</document>`);
      expect(value === undefined).toBe(hasErrors(problems));
      for (const { place } of problems) expect(place?.file).toBe(file);
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('any text gives a document, or problems', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    'p',
    ' ',
    '"',
    '&',
    ';',
    '#',
    '!--',
    '-->',
    '<![CDATA[',
    '<!DOCTYPE',
    '?',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
      const { value, problems } = parse(
        `<document title="T" lang="en"><h1>T</h1>${parts.join('')}</document>`,
      );
      expect(value === undefined).toBe(hasErrors(problems));
    }),
    { numRuns: 150, seed: 1 },
  );
});
