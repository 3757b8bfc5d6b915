import { directionOf, type Field, type Option } from '../../../document/index.ts';
import { followed, type Scene } from '../scene.ts';
import { optionLabelId, optionValueId } from '../styles/paragraphs.ts';
import { fieldSuffix } from '../styles/tables.ts';
import { tab, textParagraph, textStyle, tickBox } from './field-text.ts';
import { textRuns } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { cellScene, placeTable, rowKeep } from './placing.ts';
import { cellXml, rowXml, tableXml } from './table-xml.ts';

/** The narrowest box that holds a tick box, a value and a short word, in points. */
const narrowestBox = 52;

/** The options of a choice as equal boxes in a row, in as few rows as the width allows. */
export function writeOptionBoxes(field: Field, scene: Scene): string {
  const { look } = scene.story.contents.sheet.named('field', field.class, fieldSuffix.options);
  const most = Math.max(1, Math.floor((scene.width + look.gap) / (narrowestBox + look.gap)));
  const rowCount = Math.ceil(field.options.length / most);
  const perRow = Math.ceil(field.options.length / Math.max(1, rowCount));
  return Array.from({ length: rowCount }, (_, row) => {
    const options = field.options.slice(row * perRow, (row + 1) * perRow);
    const isLast = row === rowCount - 1;
    return writeRow(field, options, perRow, isLast ? scene : followed(scene), {
      before: row === 0 ? 0 : look.gap,
      after: isLast ? look.after : look.gap,
    });
  }).join('');
}

function writeRow(
  field: Field,
  options: readonly Option[],
  perRow: number,
  scene: Scene,
  spaces: { readonly before: number; readonly after: number },
): string {
  const style = scene.story.contents.sheet.named('field', field.class, fieldSuffix.options);
  const { look } = style;
  const width = (scene.width - look.gap * (perRow - 1)) / perRow;
  const apart =
    look.gap > 0 ? cellXml({ width: look.gap, borders: noBorder, margins: none }, emptyCell(scene)) : '';
  return placeTable(scene, spaces, () => {
    const boxes = options.map((option) =>
      cellXml({ width }, optionBox(option, scene, width - 2 * look.padding)),
    );
    const widths = options.flatMap((_, index) => (index > 0 && apart ? [look.gap, width] : [width]));
    return tableXml(
      { style, widths, indent: scene.indent, caption: field.label },
      rowXml({ least: look.height }, boxes.join(apart)),
    );
  });
}

const none = { left: 0, right: 0 };
const noBorder = '<w:tcBorders><w:top w:val="nil"/><w:bottom w:val="nil"/></w:tcBorders>';

function emptyCell(scene: Scene): string {
  const text = textStyle(optionLabelId, scene);
  return paragraph(cellScene(scene, { width: 1, text, trimmed: true, keep: rowKeep(scene) }), text, '');
}

/** The value with the tick box at the right, and the label under it. */
function optionBox({ value, label }: Option, scene: Scene, width: number): string {
  const text = textStyle(optionLabelId, scene);
  const inner = cellScene(scene, { width, text, trimmed: true, keep: rowKeep(scene) });
  const direction = directionOf(value, scene.story.contents.direction);
  const runs = textRuns(value, direction) + tab + tickBox;
  const top = paragraph(followed(inner), textStyle(optionValueId, scene), runs, { direction, endTab: width });
  return top + textParagraph(inner, text, label === value ? '' : label);
}
