import { type Block, type Field, optionText, unreachable } from '../../../document/index.ts';
import type { WordBlock } from '../docx/index.ts';
import { followed, type Keep, type Scene, withSpaceAbove } from '../scene.ts';
import { answerId, tickId } from '../styles/paragraphs.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { fieldSuffix } from '../styles/tables.ts';
import { labelStyle, tab, textParagraph, textStyle, tickBox } from './field-text.ts';
import { writeOptionBoxes } from './option-boxes.ts';
import { paragraph } from './paragraph.ts';
import { cellScene, placeTable, rowKeep } from './placing.ts';
import { cellOf, rowOf, tableOf } from './table-parts.ts';
import { rowKeeper } from './table-rows.ts';

/** Where a person writes, by pen or in the file. */
export function writeField(field: Field, scene: Scene): void {
  switch (field.type) {
    case 'line':
    case 'number':
    case 'date':
    case 'signature':
      writeBox(field, scene);
      break;
    case 'notes':
      writeLabel(field, scene);
      writeLines(field, scene);
      break;
    case 'tick':
      writeTicks(field, [field.label], scene);
      break;
    case 'choice': {
      const { options } = styleOf(field, scene).look;
      writeLabel(field, scene);
      if (options === 'boxes') writeOptionBoxes(field, scene);
      else writeTicks(field, field.options.map(optionText), scene);
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
export function oneLineHeight(field: Field, scene: Scene): number {
  return labelStyle(field, scene).look.lineHeight + styleOf(field, scene).look.height;
}

/** The label, and below it the paragraph to type into, with what is filled in already. */
export function answerCell(field: Field, scene: Scene): readonly WordBlock[] {
  const answer = textStyle(answerId, scene);
  textParagraph(followed(scene), labelStyle(field, scene), field.label);
  if (field.value === undefined) paragraph(scene, answer, []);
  else textParagraph(scene, answer, field.value);
  return scene.flow.blocks;
}

function styleOf(field: Field, scene: Scene, suffix = ''): NamedStyle {
  return scene.story.contents.sheet.named('field', field.class, suffix);
}

function writeLabel(field: Field, scene: Scene): void {
  const { before } = styleOf(field, scene).look;
  textParagraph(withSpaceAbove(followed(scene), before), labelStyle(field, scene), field.label);
}

function writeBox(field: Field, scene: Scene): void {
  const style = styleOf(field, scene, fieldSuffix.box);
  const { look } = style;
  const width = Math.min(look.width ?? scene.width, scene.width);
  placeTable(scene, look, () => {
    const inner = cellScene(scene, {
      width: width - 2 * look.padding,
      text: textStyle(answerId, scene),
      trimmed: true,
      keep: rowKeep(scene),
    });
    return tableOf({ style, widths: [width], indent: scene.indent, caption: field.label }, [
      rowOf({ least: oneLineHeight(field, scene) + look.padding }, [
        cellOf({ width }, answerCell(field, inner)),
      ]),
    ]);
  });
}

/** Ruled lines: a table with a row a line, which can be written on and grows when typed into. */
function writeLines(field: Field, scene: Scene): void {
  const style = styleOf(field, scene, fieldSuffix.lines);
  const { width } = scene;
  const count = Math.max(1, field.lines);
  const keepOf = rowKeeper(scene, 0, count);
  const text = textStyle(answerId, scene);
  const lines = (keep: Keep, number: number) => {
    const inner = cellScene(scene, { width, text, trimmed: true, keep });
    paragraph(inner, text, []);
    const cell = cellOf({ width, atBottom: true }, inner.flow.blocks);
    return { ...rowOf({ least: style.look.line }, [cell]), count: number };
  };
  placeTable(scene, { ...style.look, before: 0 }, () =>
    tableOf({ style, widths: [width], indent: scene.indent, caption: field.label }, [
      ...(count > 1 ? [lines(keepOf(0), count - 1)] : []),
      lines(keepOf(count - 1), 1),
    ]),
  );
}

/** A box to tick and its label, a line each. */
function writeTicks(field: Field, labels: readonly string[], scene: Scene): void {
  const { before, after } = styleOf(field, scene).look;
  const style = textStyle(tickId, scene);
  if (field.type === 'tick') withSpaceAbove(scene, before);
  const last: Scene = { ...scene, after: scene.after ?? after };
  labels.forEach((label, index) => {
    textParagraph(index === labels.length - 1 ? last : followed(scene), style, label, [tickBox, tab]);
  });
}
