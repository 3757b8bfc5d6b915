import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkup, plainText } from '../../src/document/index.ts';
import { forbiddenCharacterAt } from '../../src/reading/index.ts';
import { context } from '../document/support.ts';
import { compile, data, words } from './support.ts';

const pieces = fc.constantFrom(
  '<',
  '>',
  '&',
  '"',
  "'",
  '`',
  '=',
  '{{',
  '}}',
  '<?at 0:1?>',
  ']]>',
  '-->',
  '\u00a0',
  '\n',
  'ש',
  '😀',
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 8 })
  .map((parts) => parts.join(''))
  .filter((words) => forbiddenCharacterAt(words) === undefined);

const collapsed = (words: string) => words.replace(/[ \t\n\r\f]+/gu, ' ').replace(/^ | $/gu, '');

test('any text of the data arrives in the document as it is', () => {
  const template =
    '<document title="T" lang="en"><h1>T</h1><p>[{{title}}]</p><field name="n" type="line" label="[{{title}}]"/></document>';
  const { value } = compile(template);
  fc.assert(
    fc.property(text, (title) => {
      const { markup, files } = value?.render({ ...data, title }, words) ?? { markup: '', files: [] };
      const { value: document, problems } = parseMarkup(markup, { ...context, files });
      expect(problems).toEqual([]);
      const [, paragraph, field] = document?.blocks ?? [];
      expect(paragraph?.kind === 'paragraph' && plainText(paragraph.content)).toBe(collapsed(`[${title}]`));
      expect(field?.kind === 'field' && field.label).toBe(collapsed(`[${title}]`));
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('any template compiles, or has problems', () => {
  const parts = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '{{#if open}}',
      '{{else}}',
      '{{/if}}',
      '{{#each people}}',
      '{{/each}}',
      '{{title}}',
      '{{> a}}',
    ],
    ...[
      '<p>',
      '</p>',
      '<p class="',
      '">',
      '<!--',
      '-->',
      '\\',
      '{{!',
      '--}}',
      '~',
      '(',
      ')',
      '|',
      '@',
      '../',
      'name',
      ' ',
      '\n',
    ],
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 10 }), (template) => {
      const { value, problems } = compile(template.join(''), { a: '<p>{{title}}</p>' });
      expect(value === undefined).toBe(problems.length > 0);
      value?.render(data, words);
    }),
    { numRuns: 150, seed: 1 },
  );
});
