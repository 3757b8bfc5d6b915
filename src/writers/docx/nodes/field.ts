import { type Block, type Field, optionText, unreachable } from '../../../document/index.ts';
import { followed, type Keep, type Scene, withSpaceAbove } from '../scene.ts';
import { answerId, tickId } from '../styles/paragraphs.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { fieldSuffix } from '../styles/tables.ts';
import { labelStyle, tab, textParagraph, textStyle, tickBox } from './field-text.ts';
import { writeOptionBoxes } from './option-boxes.ts';
import { paragraph } from './paragraph.ts';
import { cellScene, placeTable, rowKeep } from './placing.ts';
import { rowKeeper } from './table-rows.ts';
import { cellXml, rowXml, tableXml } from './table-xml.ts';

/** Where a person writes, by pen or in the file. */
export function writeField(field: Field, scene: Scene): string {
  switch (field.type) {
    case 'line':
    case 'number':
    case 'date':
    case 'signature':
      return writeBox(field, scene);
    case 'notes':
      return writeLabel(field, scene) + writeLines(field, scene);
    case 'tick':
      return writeTicks(field, [field.label], scene);
    case 'choice': {
      const { options } = styleOf(field, scene).look;
      const label = writeLabel(field, scene);
      return options === 'boxes'
        ? label + writeOptionBoxes(field, scene)
        : label + writeTicks(field, field.options.map(optionText), scene);
    }
    default:
      return unreachable(field.type);
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
export function answerCell(field: Field, scene: Scene): string {
  const label = labelStyle(field, scene);
  const answer = textStyle(answerId, scene);
  const filledIn =
    field.value === undefined ? paragraph(scene, answer, '') : textParagraph(scene, answer, field.value);
  return textParagraph(followed(scene), label, field.label) + filledIn;
}

function styleOf(field: Field, scene: Scene, suffix = ''): NamedStyle {
  return scene.story.contents.sheet.named('field', field.class, suffix);
}

function writeLabel(field: Field, scene: Scene): string {
  const { before } = styleOf(field, scene).look;
  return textParagraph(withSpaceAbove(followed(scene), before), labelStyle(field, scene), field.label);
}

function writeBox(field: Field, scene: Scene): string {
  const style = styleOf(field, scene, fieldSuffix.box);
  const { look } = style;
  const width = Math.min(look.width ?? scene.width, scene.width);
  return placeTable(scene, look, () => {
    const inner = cellScene(scene, {
      width: width - 2 * look.padding,
      text: textStyle(answerId, scene),
      trimmed: true,
      keep: rowKeep(scene),
    });
    return tableXml(
      { style, widths: [width], indent: scene.indent, caption: field.label },
      rowXml(
        { least: oneLineHeight(field, scene) + look.padding },
        cellXml({ width }, answerCell(field, inner)),
      ),
    );
  });
}

/** Ruled lines: a table with a row a line, which can be written on and grows when typed into. */
function writeLines(field: Field, scene: Scene): string {
  const style = styleOf(field, scene, fieldSuffix.lines);
  const count = Math.max(1, field.lines);
  const keepOf = rowKeeper(scene, 0, count);
  const text = textStyle(answerId, scene);
  const line = (keep: Keep) => {
    const inner = cellScene(scene, { width: scene.width, text, trimmed: true, keep });
    const cell = cellXml({ width: scene.width, atBottom: true }, paragraph(inner, text, ''));
    return rowXml({ least: style.look.line }, cell);
  };
  const shape = { style, widths: [scene.width], indent: scene.indent, caption: field.label };
  const lines = line(keepOf(0)).repeat(count - 1) + line(keepOf(count - 1));
  return placeTable(scene, { ...style.look, before: 0 }, () => tableXml(shape, lines));
}

/** A box to tick and its label, a line each. */
function writeTicks(field: Field, labels: readonly string[], scene: Scene): string {
  const { before, after } = styleOf(field, scene).look;
  const style = textStyle(tickId, scene);
  if (field.type === 'tick') withSpaceAbove(scene, before);
  const last: Scene = { ...scene, after: scene.after ?? after };
  return labels
    .map((label, index) =>
      textParagraph(index === labels.length - 1 ? last : followed(scene), style, label, tickBox + tab),
    )
    .join('');
}
