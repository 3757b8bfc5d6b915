import { type ZipForm, zipOf } from './zip.ts';

/** A cell of a made workbook: a text, a number, nothing, or its XML with `$` in place of the reference. */
export type MadeCell = string | number | undefined | { readonly xml: string };

export interface MadeSheet {
  readonly rows?: readonly (readonly MadeCell[])[];
  /** Ranges such as "A3:A4". */
  readonly merged?: readonly string[];
  /** The rows as XML, instead of `rows`. */
  readonly xml?: string;
}

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const strictRelationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const relationshipsFile = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Number formats by the style that cells name with `s`; 0 is General. */
const formats = [
  'General',
  'dd/mm/yyyy',
  'dd/mm/yyyy\\ hh:mm',
  'hh:mm',
  '000000',
  '0%',
  '"DDX-"0000',
  '[h]:mm',
  'h:mm AM/PM',
  '"£"#,##0',
  '[$€-407] #,##0',
  '"$"#,##0',
  '0.00E+00',
];

/** A cell with a number in one of the formats of the made workbook. */
export function styled(value: number, format: string): MadeCell {
  return { xml: `<c r="$" s="${formats.indexOf(format)}"><v>${value}</v></c>` };
}

/** How a workbook is made. `parts` are put in or replace others; `named` gives the parts other names in the archive. */
export interface MadeWorkbook {
  readonly from1904?: boolean;
  readonly isStrict?: boolean;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly named?: (part: string) => string;
  readonly zip?: ZipForm;
}

/** A workbook of sheets by name, made in memory. */
export function workbookOf(
  sheets: Readonly<Record<string, MadeSheet>>,
  {
    from1904 = false,
    isStrict = false,
    parts: others = {},
    named = (part) => part,
    zip = {},
  }: MadeWorkbook = {},
): Buffer {
  const entries = Object.entries(sheets);
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr date1904="${from1904}"/><sheets>${entries
      .map(([name], index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...entries.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml(formats),
    'xl/sharedStrings.xml': `<sst xmlns="${main}"/>`,
    ...Object.fromEntries(
      entries.map(([, sheet], index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
    ...others,
  };
  return zipOf(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        named(name),
        isStrict && typeof content === 'string' ? strict(content) : content,
      ]),
    ),
    zip,
  );
}

/** A part with the names of the strict kind. */
function strict(xml: string): string {
  return xml.replaceAll(main, strictMain).replaceAll(relationships, strictRelationships);
}

/** The styles of a workbook whose cells may have these formats, each by its position. */
export function stylesXml(codes: readonly string[], more = ''): string {
  const defined = codes.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  );
  const used = codes.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${defined.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${used.join('')}</cellXfs>${more}</styleSheet>`;
}

function relations(list: readonly (readonly [string, string])[]): string {
  const items = list.map(
    ([type, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${relationshipsFile}">${items.join('')}</Relationships>`;
}

function sheetXml({ rows = [], merged = [], xml }: MadeSheet): string {
  const written = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`)).join('')}</row>`,
  );
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet xmlns="${main}"><sheetData>${xml ?? written.join('')}</sheetData>${ranges && `<mergeCells>${ranges}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: MadeCell, reference: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'object') return cell.xml.replace('$', reference);
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
