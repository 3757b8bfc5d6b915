import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '../../../src/document/index.ts';
import { cell, columns, field, h, headRow, list, p, row, section, table, write } from './support.ts';

/** Marks each text with a number, so that each can be looked for. */
function numbered(shapes: readonly Shape[]): { blocks: Block[]; count: number } {
  let count = 0;
  const text = (length: number) => {
    count += 1;
    return `t${count}. ${'word '.repeat(length)}`.trim();
  };
  const blockOf = (shape: Shape): Block => {
    const inner = () => shape.inner.map(blockOf);
    switch (shape.kind) {
      case 'heading':
        return h(2, text(shape.length % 20));
      case 'list':
        return list(shape.length % 2 === 0, text(shape.length), inner());
      case 'section':
        return section(shape.length % 2 === 0, ...inner(), p(text(3)));
      case 'aside':
        return { kind: 'aside', blocks: [p(text(shape.length)), ...inner()] };
      case 'columns':
        return columns([p(text(shape.length))], inner());
      case 'table':
        return table(
          [headRow(text(1), text(2))],
          [
            row(cell(text(shape.length), { rowSpan: 2 }), text(2)),
            row(cell(inner())),
            row(text(3), text(shape.length)),
          ],
        );
      case 'notes':
        return field('notes', text(2), { lines: 1 + (shape.length % 60) });
      case 'paragraph':
        return p(text(shape.length));
    }
  };
  const blocks = shapes.map(blockOf);
  return { blocks, count };
}

interface Shape {
  readonly kind: 'heading' | 'list' | 'section' | 'aside' | 'columns' | 'table' | 'notes' | 'paragraph';
  readonly length: number;
  readonly inner: readonly Shape[];
}

function shapes(depth: number): fc.Arbitrary<Shape> {
  return fc.record({
    kind: fc.constantFrom('heading', 'list', 'section', 'aside', 'columns', 'table', 'notes', 'paragraph'),
    length: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 300, max: 1500 })),
    inner: depth === 0 ? fc.constant([]) : fc.array(shapes(depth - 1), { maxLength: 3 }),
  });
}

it('any document is written whole: every text once, and within its pages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(shapes(3), { minLength: 1, maxLength: 6 }), async (all) => {
      const { blocks, count } = numbered(all);
      const { pdf } = await write(blocks);
      const found = pdf.text.match(/\bt\d+\./gu) ?? [];
      expect(new Set(found).size).toBe(count);
      expect(found).toHaveLength(count);
      for (const page of pdf.pages) {
        for (const text of page.texts) expect(text.y).toBeLessThan(page.height - 40);
      }
    }),
    { numRuns: 40, seed: 7 },
  );
});
