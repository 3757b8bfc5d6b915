import { lineColour, type ResolvedStyle } from '../../../theme/index.ts';
import type { TableBorderOptions, WordTableStyle } from '../docx/index.ts';
import { twips } from '../units.ts';
import { allSides, barLine, line, shading, tableBorders } from './borders.ts';
import { classesOfElement, type StyledElement, type StyleSheet, styleId, styleName } from './sheet.ts';

/** The borderless table that stands blocks side by side. */
export const layoutId = 'Layout';
export const fieldSuffix = { box: 'Box', lines: 'Lines', options: 'Options' } as const;

/** From the edges of a cell to its content, in points. */
interface Margins {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const noMargins: Margins = { top: 0, left: 0, bottom: 0, right: 0 };
const noBorders: TableBorderOptions = {};

/** Every table style of a document class. */
export function tableStyles(sheet: StyleSheet): WordTableStyle[] {
  const heads = shading(sheet.look('th').fill);
  const normal = { ...noMargins, left: 5.4, right: 5.4 };
  return [
    { ...tableStyle('TableNormal', 'Normal Table', noBorders, normal), isDefault: true },
    tableStyle(layoutId, 'Layout', noBorders, noMargins),
    ...family(sheet, 'table', '', (id, name, look) => ({
      ...tableStyle(id, name, tableBorders(look), around(look), look.fill),
      heads,
    })),
    ...family(sheet, 'dl', '', (id, name, look) =>
      tableStyle(id, name, tableBorders(look), entryMargins(look, sheet)),
    ),
    ...family(sheet, 'aside', '', (id, name, look) =>
      tableStyle(id, name, asideBorders(look), around(look), look.fill),
    ),
    ...family(sheet, 'field', fieldSuffix.box, (id, name, look) =>
      tableStyle(id, name, frame(look), around(look), look.fill),
    ),
    ...family(sheet, 'field', fieldSuffix.lines, (id, name, look) =>
      tableStyle(id, name, ruledLines(look), noMargins),
    ),
    ...family(sheet, 'field', fieldSuffix.options, (id, name, look) =>
      tableStyle(id, name, frame(look), around(look), look.fill),
    ),
  ];
}

function family(
  sheet: StyleSheet,
  element: StyledElement,
  suffix: string,
  draw: (id: string, name: string, look: ResolvedStyle) => WordTableStyle,
): WordTableStyle[] {
  return [undefined, ...classesOfElement(sheet.theme, element)].map((name) =>
    draw(styleId(element, name, suffix), styleName(element, name, suffix), sheet.look(element, name)),
  );
}

function tableStyle(
  id: string,
  name: string,
  borders: TableBorderOptions,
  { top, left, bottom, right }: Margins,
  fill?: string,
): WordTableStyle {
  const margins = { top: twips(top), left: twips(left), bottom: twips(bottom), right: twips(right) };
  return { id, name, isDefault: false, borders, margins, cells: shading(fill), heads: undefined };
}

/** Terms start at the left edge of the text; entries without padding are set apart as descriptions are. */
function entryMargins({ padding, gap }: ResolvedStyle, sheet: StyleSheet): Margins {
  return { top: padding, left: 0, bottom: padding || sheet.look('dd').after, right: padding || gap };
}

function around({ padding }: ResolvedStyle): Margins {
  return { top: padding, left: padding, bottom: padding, right: padding };
}

function frame(look: ResolvedStyle): TableBorderOptions {
  return allSides(line(lineColour(look, look)));
}

function asideBorders({ border, bar }: ResolvedStyle): TableBorderOptions {
  const side = border === undefined ? undefined : line(border);
  const left = bar === undefined ? side : line(bar, barLine);
  return { ...(side && { top: side, bottom: side, right: side }), ...(left && { left }) };
}

function ruledLines(look: ResolvedStyle): TableBorderOptions {
  const side = line(lineColour(look, look));
  return { bottom: side, insideHorizontal: side };
}
