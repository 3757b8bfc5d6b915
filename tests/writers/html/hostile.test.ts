import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/index.ts';
import { all, readHtml, textOf } from '../../support/html.ts';
import { tableOf } from '../../support/tree.ts';
import { documentWith, write } from './support.ts';

const text = fc
  .array(fc.constantFrom('<', '>', '&', '"', "'", '</style>', '<!--', 'a', ' ', 'ש', '😀'), { maxLength: 6 })
  .map((parts) => parts.join(''));

const { block } = fc.letrec<{ block: Block; blocks: readonly Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map((words): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text: words }] })),
    fc.record({
      kind: fc.constant('field' as const),
      type: fc.constantFrom('line', 'notes', 'choice', 'tick'),
      name: fc.constantFrom('a', 'b'),
      label: text,
      lines: fc.integer({ min: 1, max: 3 }),
      required: fc.boolean(),
      options: fc.array(fc.record({ value: text, label: text }), { maxLength: 2 }),
    }),
    tie('blocks').map((blocks): Block => ({ kind: 'aside', blocks })),
    tie('blocks').map((blocks): Block => ({ kind: 'list', ordered: false, items: [{ blocks }] })),
    tie('blocks').map(
      (blocks): Block => ({
        kind: 'columns',
        columns: [
          { blocks, share: 0.5 },
          { blocks: [], share: 0.5 },
        ],
      }),
    ),
    tie('blocks').map(
      (blocks): Block => tableOf([], [{ cells: [{ scope: 'row', columnSpan: 1, rowSpan: 1, blocks }] }]),
    ),
  ),
}));

test('any document is a page that needs no repair, with all of its text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 4 }), async (blocks) => {
      const page = readHtml(await write(documentWith(blocks)));
      const labels = all(page, 'label').concat(all(page, 'legend'));
      const shown = textOf(page);
      const check = (each: Block): void => {
        if (each.kind === 'paragraph') {
          for (const inline of each.content)
            expect(inline.kind === 'text' && shown.includes(inline.text)).toBe(true);
        } else if (each.kind === 'field') {
          expect(labels.some((label) => textOf(label).trim() === each.label.trim())).toBe(true);
        } else if (each.kind === 'aside') each.blocks.forEach(check);
      };
      blocks.forEach(check);
    }),
    { numRuns: 150, seed: 1 },
  );
});
