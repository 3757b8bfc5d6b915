import { lineColour, type ResolvedStyle } from '../../../theme/index.ts';
import { escapeXml } from '../xml.ts';
import { barLine, borderSide, cellMargins, shading, tableBorders, thinLine } from './borders.ts';
import { classesOfElement, type StyledElement, type StyleSheet, styleId, styleName } from './sheet.ts';

/** The borderless table that stands blocks side by side. */
export const layoutId = 'Layout';
export const fieldSuffix = { box: 'Box', lines: 'Lines', options: 'Options' } as const;

/** Every table style of a document class as XML. */
export function tableStyles(sheet: StyleSheet): string {
  const headFill = shading(sheet.look('th').fill);
  return [
    tableStyle('TableNormal', 'Normal Table', cellMargins(0, 5.4, 0, 5.4), '', 'default'),
    tableStyle(layoutId, 'Layout', cellMargins(0, 0, 0, 0)),
    ...family(sheet, 'table', '', (id, name, { padding, ...look }) =>
      tableStyle(
        id,
        name,
        tableBorders({ padding, ...look }) + cellMargins(padding, padding, padding, padding),
        shading(look.fill),
        'custom',
        headFill,
      ),
    ),
    ...family(sheet, 'dl', '', (id, name, look) =>
      tableStyle(id, name, tableBorders(look) + entryMargins(look, sheet)),
    ),
    ...family(sheet, 'aside', '', (id, name, look) =>
      tableStyle(id, name, asideBorders(look) + margins(look), shading(look.fill)),
    ),
    ...family(sheet, 'field', fieldSuffix.box, (id, name, look) =>
      tableStyle(id, name, frame(look) + margins(look), shading(look.fill)),
    ),
    ...family(sheet, 'field', fieldSuffix.lines, (id, name, look) =>
      tableStyle(id, name, ruledLines(look) + cellMargins(0, 0, 0, 0)),
    ),
    ...family(sheet, 'field', fieldSuffix.options, (id, name, look) =>
      tableStyle(id, name, frame(look) + margins(look), shading(look.fill)),
    ),
  ].join('');
}

function family(
  sheet: StyleSheet,
  element: StyledElement,
  suffix: string,
  draw: (id: string, name: string, look: ResolvedStyle) => string,
): string[] {
  return [undefined, ...classesOfElement(sheet.theme, element)].map((name) =>
    draw(styleId(element, name, suffix), styleName(element, name, suffix), sheet.look(element, name)),
  );
}

function tableStyle(
  id: string,
  name: string,
  properties: string,
  cell = '',
  kind: 'default' | 'custom' = 'custom',
  head = '',
): string {
  const isDefault = kind === 'default';
  return [
    `<w:style w:type="table"${isDefault ? ' w:default="1"' : ' w:customStyle="1"'} w:styleId="${escapeXml(id)}">`,
    `<w:name w:val="${escapeXml(name)}"/>`,
    isDefault ? '' : '<w:basedOn w:val="TableNormal"/>',
    '<w:uiPriority w:val="99"/>',
    isDefault ? '<w:semiHidden/><w:unhideWhenUsed/>' : '',
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${properties}</w:tblPr>`,
    cell === '' ? '' : `<w:tcPr>${cell}</w:tcPr>`,
    head === '' ? '' : headCells('firstRow', head) + headCells('firstCol', head),
    '</w:style>',
  ].join('');
}

function headCells(part: 'firstRow' | 'firstCol', cell: string): string {
  return `<w:tblStylePr w:type="${part}"><w:tcPr>${cell}</w:tcPr></w:tblStylePr>`;
}

/** Terms start at the left edge of the text; entries without padding are set apart as descriptions are. */
function entryMargins({ padding, gap }: ResolvedStyle, sheet: StyleSheet): string {
  return cellMargins(padding, 0, padding || sheet.look('dd').after, padding || gap);
}

function margins({ padding }: ResolvedStyle): string {
  return cellMargins(padding, padding, padding, padding);
}

function frame(look: ResolvedStyle): string {
  const border = lineColour(look, look);
  const sides = (['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const).map((side) =>
    borderSide(side, border),
  );
  return `<w:tblBorders>${sides.join('')}</w:tblBorders>`;
}

function asideBorders({ border, bar }: ResolvedStyle): string {
  const sides = [
    border && borderSide('top', border),
    bar ? borderSide('left', bar, barLine) : border && borderSide('left', border),
    border && borderSide('bottom', border),
    border && borderSide('right', border),
  ].filter((side) => side !== undefined);
  return sides.length === 0 ? '' : `<w:tblBorders>${sides.join('')}</w:tblBorders>`;
}

function ruledLines(look: ResolvedStyle): string {
  const border = lineColour(look, look);
  return `<w:tblBorders>${borderSide('bottom', border, thinLine)}${borderSide('insideH', border, thinLine)}</w:tblBorders>`;
}
