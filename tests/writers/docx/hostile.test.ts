import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Cell, Field, Inline } from '../../../src/document/index.ts';
import { openDocx, textOf } from '../../support/docx.ts';
import { tableOf } from '../../support/tree.ts';
import { faultsOf } from './sound.ts';
import { bytesOf, documentOf, picture, whole, written } from './support.ts';

const text = fc.oneof(
  fc.constantFrom('', ' ', 'C#', '|', '<b>', '{{x}}', 'constructor', 'مرحبا', ']]>', '\u0000', '😀'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const className = fc.constantFrom(undefined, 'note', 'scale', 'plan', 'script', 'facts', 'nothing');

const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    text.map((each): Inline => ({ kind: 'text', text: each })),
    text.map((each): Inline => ({ kind: 'strong', content: [{ kind: 'text', text: each }] })),
    text.map(
      (each): Inline => ({
        kind: 'link',
        href: `https://${each}`,
        content: [{ kind: 'small', content: [] }],
      }),
    ),
    fc.constantFrom<Inline>({ kind: 'line-break' }, { kind: 'page-number' }),
  ),
  { maxLength: 3 },
);

const field: fc.Arbitrary<Field> = fc.record({
  kind: fc.constant('field'),
  type: fc.constantFrom('line', 'notes', 'number', 'choice', 'tick', 'date', 'signature'),
  name: fc.constant('name'),
  label: text,
  lines: fc.integer({ min: 0, max: 4 }),
  required: fc.boolean(),
  options: fc.array(fc.record({ value: text, label: text }), { maxLength: 12 }),
});

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => {
  const blocks = fc.array(tie('block'), { maxLength: 3 });
  const items = fc.array(
    blocks.map((each) => ({ blocks: each })),
    { maxLength: 3 },
  );
  const cell = (scope: Cell['scope']) =>
    blocks.map((each) => ({ ...(scope && { scope }), columnSpan: 1, rowSpan: 1, blocks: each }));
  const row = (count: number, scope: Cell['scope']) =>
    fc.array(cell(scope), { minLength: count, maxLength: count }).map((cells) => ({ cells }));
  const classed = <T extends object>(node: fc.Arbitrary<T>) =>
    fc
      .tuple(node, className)
      .map(([each, name]) => ({ ...each, ...(name !== undefined && { class: name }) }));
  const tree = fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    inlines.map((content): Block => ({ kind: 'paragraph', content })),
    classed(field),
    inlines.map((content): Block => ({ kind: 'heading', level: 2, content })),
    fc.constantFrom<Block>(
      { kind: 'rule' },
      { kind: 'page-break' },
      { kind: 'figure', image: { ...picture, alt: '' } },
    ),
    classed(fc.record({ kind: fc.constant('section' as const), keep: fc.boolean(), blocks })),
    classed(fc.record({ kind: fc.constant('aside' as const), blocks })),
    classed(fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items })),
    classed(
      items.map((columns) => ({
        kind: 'columns' as const,
        columns: columns.map((each) => ({ ...each, share: 1 / columns.length })),
      })),
    ),
    classed(
      fc.record({
        kind: fc.constant('description-list' as const),
        entries: fc.array(fc.record({ term: inlines, blocks }), { maxLength: 3 }),
      }),
    ),
    fc
      .integer({ min: 1, max: 3 })
      .chain((columnCount) =>
        classed(
          fc
            .tuple(
              fc.array(row(columnCount, 'column'), { maxLength: 1 }),
              fc.array(row(columnCount, undefined), { maxLength: 2 }),
            )
            .map(([head, body]) => tableOf(head, body)),
        ),
      ),
  );
  return { block: tree, blocks };
});

describe('any document', () => {
  it('makes a sound package, the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 5 }), async (blocks) => {
        const document = {
          ...documentOf(whole('<p>x</p>')),
          header: { kind: 'header', blocks },
          blocks: [...blocks, ...blocks],
        } as const;
        const bytes = await bytesOf(document);
        expect(faultsOf(openDocx(bytes))).toEqual([]);
        expect(await bytesOf(document)).toEqual(bytes);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe('great documents', () => {
  it('hold a paragraph of ten thousand words', async () => {
    const docx = await written(`<p>${'word '.repeat(10_000)}</p>`);
    expect(textOf(docx.body).match(/word/gu)).toHaveLength(10_000);
  });

  it('nest ten deep', async () => {
    const nested = Array.from({ length: 10 }).reduce<string>(
      (inner, _, index) =>
        index % 2 === 0
          ? `<aside>${inner}</aside>`
          : `<table><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td>${inner}</td></tr></tbody></table>`,
      '<p>innermost</p>',
    );
    const docx = await written(nested);
    expect(textOf(docx.body)).toContain('innermost');
    expect(faultsOf(docx)).toEqual([]);
  });
});
