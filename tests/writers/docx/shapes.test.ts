import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paragraph, ParagraphChild, XmlComponent } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unreachable } from '../../../src/document/index.ts';
import {
  type ParagraphFormat,
  plainParagraph,
  plainRun,
  type RunFormat,
  type WordBlock,
  type WordInline,
  type WordTable,
} from '../../../src/writers/docx/docx/content.ts';
import { fillBlocks } from '../../../src/writers/docx/docx/fill.ts';
import type { CaptionedTable } from '../../../src/writers/docx/docx/missing.ts';
import {
  bookmarkObjects,
  cellObject,
  imageRelationship,
  lineBreakObject,
  linkObject,
  pageFieldObject,
  paragraphObject,
  pictureObject,
  rowObject,
  sectionObject,
  sectionPagesObjects,
  tableObject,
  tabObject,
  textObject,
} from '../../../src/writers/docx/docx/objects.ts';
import { serialise } from '../../../src/writers/docx/docx/serialise.ts';
import { Shapes } from '../../../src/writers/docx/docx/shapes.ts';
import { escapeXml } from '../../../src/writers/docx/docx/xml.ts';
import { root } from '../../support/folders.ts';

/** Blocks as docx compiles them when every object is made anew, without shapes and holes. */
function compiled(blocks: readonly WordBlock[], picture = ''): string {
  return blocks
    .map(objectOf)
    .map((each) =>
      serialise(each, (text) =>
        text === imageRelationship
          ? picture
          : (/^\{numbering (\d+)-0\}$/u.exec(text)?.[1] ?? escapeXml(text)),
      ),
    )
    .join('');
}

/** XML in which an element without content has no end tag. */
function oneSpelling(xml: string): string {
  return xml.replace(/<([\w:]+)([^<>]*)><\/\1>/gu, '<$1$2/>');
}

function paragraphOf({ format, numbering, section, content }: Extract<WordBlock, { kind: 'paragraph' }>) {
  const properties = section && sectionObject(section);
  return paragraphObject(format, `numbering ${numbering}`, properties, childrenOf(content));
}

function tableOf({ format, width, columns, caption, rows }: WordTable): CaptionedTable {
  const rowObjects = rows.flatMap(({ format: rowFormat, cells, count }) =>
    Array.from({ length: count }, () =>
      rowObject(
        rowFormat,
        cells.map((cell) => cellObject(cell.format, cell.width, cell.blocks.map(objectOf))),
      ),
    ),
  );
  return tableObject(format, width, columns, caption, rowObjects);
}

function objectOf(block: WordBlock): Paragraph | CaptionedTable {
  return block.kind === 'table' ? tableOf(block) : paragraphOf(block);
}

function childrenOf(content: readonly WordInline[]): ParagraphChild[] {
  // docx takes any component among the children of a paragraph, but does not say so.
  return content.flatMap(inlineObjects) as unknown as ParagraphChild[];
}

function inlineObjects(inline: WordInline): readonly XmlComponent[] {
  switch (inline.kind) {
    case 'text':
      return [textObject(inline.format, inline.text)];
    case 'line-break':
      return [lineBreakObject(inline.format)];
    case 'tab':
      return [tabObject()];
    case 'page-number':
    case 'page-count':
      return [pageFieldObject(inline.kind, inline.format)];
    case 'section-pages':
      return sectionPagesObjects(inline.format, inline.bookmark);
    case 'link':
      return [linkObject(String(inline.relationship), childrenOf(inline.content))];
    case 'bookmark':
      return bookmarkObjects(inline.id, inline.name);
    case 'picture':
      return [pictureObject(inline, String(inline.drawing), inline.alt)];
    default:
      return unreachable(inline);
  }
}

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const small = fc.integer({ min: 0, max: 12 });
const style = fc.constantFrom('Normal', 'Heading1', 'Paragraph-a', '1', '1 2', 'true', 'x1', '"<&>');
/** What could be taken for a hole, or for markup. */
const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '\uffff',
    '<\uffff/>',
    '{\uffff-0}',
    '{7-0}',
    'rId9',
    '&amp;',
    '</w:t>',
    '9007199254740991',
    ' ',
  ),
);
const run: fc.Arbitrary<RunFormat> = fc.record({
  style: optional(style),
  bold: optional(fc.boolean()),
  italic: optional(fc.boolean()),
  rightToLeft: fc.boolean(),
});
const plainInline: fc.Arbitrary<WordInline> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), format: run, text }),
  fc.record({ kind: fc.constant('line-break' as const), format: run }),
  fc.constant({ kind: 'tab' as const }),
  fc.record({ kind: fc.constantFrom('page-number' as const, 'page-count' as const), format: run }),
  fc.record({
    kind: fc.constant('section-pages' as const),
    format: run,
    bookmark: fc.constant('_SectionEnd3'),
  }),
  fc.record({ kind: fc.constant('bookmark' as const), id: small, name: fc.constantFrom('_a', '_b') }),
);
const inline: fc.Arbitrary<WordInline> = fc.oneof(
  plainInline,
  fc.record({
    kind: fc.constant('link' as const),
    relationship: small,
    content: fc.array(fc.record({ kind: fc.constant('text' as const), format: run, text }), { maxLength: 2 }),
  }),
);
const paragraphFormat: fc.Arbitrary<ParagraphFormat> = fc.record({
  style,
  keepNext: fc.boolean(),
  keepLines: fc.boolean(),
  pageBreakBefore: fc.boolean(),
  rightToLeft: fc.boolean(),
  align: fc.constantFrom('start', 'centre', 'end'),
  listLevel: optional(fc.integer({ min: 0, max: 8 })),
  endTab: optional(small),
  before: optional(small),
  after: optional(small),
  left: optional(small),
  hanging: optional(small),
});
const edges = { width: small, height: small, top: small, right: small, bottom: small, left: small };
const section = fc.record({
  page: fc.record({ ...edges, header: small, footer: small }),
  isNumbered: fc.boolean(),
  header: optional(small),
  footer: optional(small),
});
const paragraph: fc.Arbitrary<WordBlock> = fc.record({
  kind: fc.constant('paragraph' as const),
  format: paragraphFormat,
  numbering: small,
  section: optional(section),
  content: fc.array(inline, { maxLength: 4 }),
});
const { block } = fc.letrec<{ block: WordBlock }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2 },
    paragraph,
    fc.record({
      kind: fc.constant('table' as const),
      format: fc.record({ style, indent: small, firstRow: fc.boolean(), firstColumn: fc.boolean() }),
      width: small,
      columns: fc.array(small, { minLength: 1, maxLength: 3 }),
      caption: text,
      rows: fc.array(
        fc.record({
          format: fc.record({ header: fc.boolean(), cantSplit: fc.boolean(), leastHeight: optional(small) }),
          count: fc.integer({ min: 1, max: 2 }),
          cells: fc.array(
            fc.record({
              format: fc.record({
                span: fc.integer({ min: 1, max: 3 }),
                merge: fc.constantFrom('restart', 'continue', undefined),
                fill: fc.constantFrom('1D4F7C', undefined),
                marginLeft: optional(small),
                marginRight: optional(small),
                atBottom: fc.boolean(),
                open: fc.boolean(),
              }),
              width: small,
              // A cell ends with a paragraph: docx would add one.
              blocks: fc
                .tuple(fc.array(tie('block'), { maxLength: 1 }), paragraph)
                .map(([before, last]) => [...before, last]),
            }),
            { minLength: 1, maxLength: 2 },
          ),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  ),
}));

describe('shapes', () => {
  it('give what docx compiles of the same objects, whatever was written by them before', () => {
    const shapes = new Shapes();
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), (blocks) => {
        expect(oneSpelling(fillBlocks(blocks, shapes))).toBe(oneSpelling(compiled(blocks)));
      }),
      { numRuns: 400, seed: 9 },
    );
    expect(shapes.count).toBeGreaterThan(300);
  });

  it('give pictures with the numbers that they are asked for', () => {
    const shapes = new Shapes();
    for (const alt of ['', 'A logo & "its" frame']) {
      const picture = {
        kind: 'picture',
        relationship: 7,
        drawing: 3,
        width: 9525,
        height: 19050,
        alt,
      } as const;
      const format = { ...plainParagraph, style: 'Figure' };
      const blocks: WordBlock[] = [
        { kind: 'paragraph', format, numbering: 0, section: undefined, content: [picture] },
      ];
      expect(fillBlocks(blocks, shapes)).toBe(compiled(blocks, 'rId7'));
    }
  });

  it('are forgotten when there are too many', () => {
    const shapes = new Shapes();
    const content = [{ kind: 'text', format: plainRun, text: 'x' }] as const;
    for (let before = 0; before < 5000; before += 1) {
      const format = { ...plainParagraph, style: 'Normal', before };
      fillBlocks([{ kind: 'paragraph', format, numbering: 0, section: undefined, content }], shapes);
    }
    expect(shapes.count).toBeLessThan(2001);
  });
});

it('no element of WordprocessingML is written out in the source', () => {
  const folder = join(root, 'src/writers/docx');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(20);
  const written = files.filter((name) =>
    /<\/?(?:w|wp|a|pic|r):/u.test(readFileSync(join(folder, name), 'utf8')),
  );
  expect(written).toEqual([]);
});
