import { type Block, type Field, optionText, unreachable } from '../../../document/index.ts';
import type { WordBlock } from '../docx/index.ts';
import { answerId, tickId } from '../styles/paragraphs.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { fieldSuffix } from '../styles/tables.ts';
import { followed, type Keep, type WriteContext, withSpaceAbove } from '../write-context.ts';
import { labelStyle, tab, textParagraph, textStyle, tickBox } from './field-text.ts';
import { keptField } from './heights.ts';
import { writeOptionBoxes } from './option-boxes.ts';
import { paragraph } from './paragraph.ts';
import { cellContext, placeTable, rowKeep } from './placing.ts';
import { cellOf, rowOf, tableOf } from './table-parts.ts';
import { rowKeeper } from './table-rows.ts';

/** Where a person writes, by pen or in the file. A field stays whole. */
export function writeField(field: Field, around: WriteContext): void {
  const context = keptField(field, around);
  switch (field.type) {
    case 'line':
    case 'number':
    case 'date':
    case 'signature':
      writeBox(field, context);
      break;
    case 'notes':
      writeLabel(field, context);
      writeLines(field, context);
      break;
    case 'tick':
      writeTicks(field, [field.label], context);
      break;
    case 'choice': {
      const { options } = styleOf(field, context).look;
      writeLabel(field, context);
      if (options === 'boxes') writeOptionBoxes(field, context);
      else writeTicks(field, field.options.map(optionText), context);
      break;
    }
    default:
      unreachable(field.type);
  }
}

const oneLineTypes: readonly string[] = ['line', 'number', 'date', 'signature'];

export function isOneLine(block: Block): block is Field {
  return block.kind === 'field' && oneLineTypes.includes(block.type);
}

/** The height of a one-line field without padding: its label and, below, the theme's room to write, in points. */
export function oneLineHeight(field: Field, context: WriteContext): number {
  return labelStyle(field, context).look.lineHeight + styleOf(field, context).look.height;
}

/** The label, and below it the paragraph to type into, with what is filled in already. */
export function answerCell(field: Field, context: WriteContext): readonly WordBlock[] {
  const answer = textStyle(answerId, context);
  textParagraph(followed(context), labelStyle(field, context), field.label);
  if (field.value === undefined) paragraph(context, answer, []);
  else textParagraph(context, answer, field.value);
  return context.flow.blocks;
}

function styleOf(field: Field, context: WriteContext, suffix = ''): NamedStyle {
  return context.story.contents.sheet.named('field', field.class, suffix);
}

function writeLabel(field: Field, context: WriteContext): void {
  const { before } = styleOf(field, context).look;
  textParagraph(withSpaceAbove(followed(context), before), labelStyle(field, context), field.label);
}

function writeBox(field: Field, context: WriteContext): void {
  const style = styleOf(field, context, fieldSuffix.box);
  const { look } = style;
  const width = Math.min(look.width ?? context.width, context.width);
  placeTable(context, look, () => {
    const inner = cellContext(context, {
      width: width - 2 * look.padding,
      text: textStyle(answerId, context),
      trimmed: true,
      keep: rowKeep(context),
    });
    return tableOf({ style, widths: [width], indent: context.indent, caption: field.label }, [
      rowOf({ least: oneLineHeight(field, context) + look.padding }, [
        cellOf({ width }, answerCell(field, inner)),
      ]),
    ]);
  });
}

/** Ruled lines: a table with a row a line, which can be written on and grows when typed into. */
function writeLines(field: Field, context: WriteContext): void {
  const style = styleOf(field, context, fieldSuffix.lines);
  const { width } = context;
  const count = Math.max(1, field.lines);
  const keepOf = rowKeeper(context, 0, count);
  const text = textStyle(answerId, context);
  const lines = (keep: Keep, number: number) => {
    const inner = cellContext(context, { width, text, trimmed: true, keep });
    paragraph(inner, text, []);
    const cell = cellOf({ width, atBottom: true }, inner.flow.blocks);
    return { ...rowOf({ least: style.look.line }, [cell]), count: number };
  };
  placeTable(context, { ...style.look, before: 0 }, () =>
    tableOf({ style, widths: [width], indent: context.indent, caption: field.label }, [
      ...(count > 1 ? [lines(keepOf(0, false), count - 1)] : []),
      lines(keepOf(count - 1, false), 1),
    ]),
  );
}

/** A box to tick and its label, a line each. */
function writeTicks(field: Field, labels: readonly string[], context: WriteContext): void {
  const { before, after } = styleOf(field, context).look;
  const style = textStyle(tickId, context);
  if (field.type === 'tick') withSpaceAbove(context, before);
  const last: WriteContext = { ...context, after: context.after ?? after };
  labels.forEach((label, index) => {
    textParagraph(index === labels.length - 1 ? last : followed(context), style, label, [tickBox, tab]);
  });
}
