import type {
  Block,
  Document,
  Field,
  FieldType,
  HeadingLevel,
  Inline,
  ListItem,
  Section,
  Table,
} from '../../../src/document/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import type { Problem } from '../../../src/problems/index.ts';
import { readTheme, type Theme } from '../../../src/theme/index.ts';
import { createPdfWriter } from '../../../src/writers/pdf/index.ts';
import type { Writer } from '../../../src/writers/writer.ts';
import { fonts } from '../../support/fonts.ts';
import { type Pdf, readPdf } from '../../support/pdf.ts';
import { type LooseCell, type LooseRow, tableOf } from '../../support/tree.ts';

const themeFile = new URL('../../../templates/theme.yaml', import.meta.url).pathname;
export const theme: Theme = themeOf();
export const date = new Date(Date.UTC(2027, 0, 17));

function themeOf(): Theme {
  const { value, problems } = readTheme(themeFile, nodeSystem);
  if (!value) throw new Error(problems.map((each) => each.message).join('\n'));
  return value;
}

/** A writer with the theme that ships, or one made from it. */
export function writerWith(changed: Theme = theme): Promise<Writer> {
  return createPdfWriter({ theme: changed, fonts, date, system: nodeSystem });
}

const shared = writerWith();

export interface WrittenPdf {
  readonly pdf: Pdf;
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

export async function write(blocks: readonly Block[], more: Partial<Document> = {}): Promise<WrittenPdf> {
  const { bytes, problems } = await (await shared).write(documentOf(blocks, more));
  return { pdf: await readPdf(bytes), bytes, problems };
}

export function documentOf(blocks: readonly Block[], more: Partial<Document> = {}): Document {
  return { title: 'A document', lang: 'en-GB', blocks, ...more };
}

type Content = string | readonly Inline[];

export function inline(content: Content): readonly Inline[] {
  return typeof content === 'string' ? [{ kind: 'text', text: content }] : content;
}

export function p(content: Content, className?: string): Block {
  return {
    kind: 'paragraph',
    content: inline(content),
    ...(className !== undefined && { class: className }),
  };
}

export function h(level: HeadingLevel, content: Content): Block {
  return { kind: 'heading', level, content: inline(content) };
}

export function list(ordered: boolean, ...items: readonly (string | readonly Block[])[]): Block {
  const itemOf = (item: string | readonly Block[]): ListItem => ({ blocks: blocksOf(item) });
  return { kind: 'list', ordered, items: items.map(itemOf) };
}

export function section(keep: boolean, ...blocks: readonly Block[]): Section {
  return { kind: 'section', keep, blocks };
}

export function columns(...all: readonly (readonly Block[])[]): Block {
  return { kind: 'columns', columns: all.map((blocks) => ({ blocks, share: 1 / all.length })) };
}

export function cell(content: string | readonly Block[], more: Partial<LooseCell> = {}): LooseCell {
  return { columnSpan: 1, rowSpan: 1, blocks: blocksOf(content), ...more };
}

export function row(...cells: readonly (string | LooseCell)[]): LooseRow {
  return { cells: cells.map((each) => (typeof each === 'string' ? cell(each) : each)) };
}

export function headRow(...labels: readonly string[]): LooseRow {
  return row(...labels.map((label) => cell(label, { scope: 'column' })));
}

export function table(
  head: readonly LooseRow[],
  body: readonly LooseRow[],
  more: Partial<Table> = {},
): Table {
  return tableOf(head, body, more);
}

export function field(type: FieldType, label: string, more: Partial<Field> = {}): Field {
  return { kind: 'field', type, name: 'f', label, lines: 1, required: false, options: [], ...more };
}

export const pageBreak: Block = { kind: 'page-break' };

function blocksOf(content: string | readonly Block[]): readonly Block[] {
  if (typeof content !== 'string') return content;
  return content === '' ? [] : [p(content)];
}

/** Numbered words, to see that none is lost: "w0 w1 w2 …". */
export function words(count: number, from = 0): string {
  return Array.from({ length: count }, (_, index) => `w${from + index}`).join(' ');
}
