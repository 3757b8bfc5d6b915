import { relationshipIds, spreadsheet } from './namespaces.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';
import { unescaped } from './strings.ts';
import { UnreadableWorkbook } from './unreadable.ts';
import { type AttributeOf, readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** What a workbook consists of, as the names of its parts. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings?: string;
  readonly styles?: string;
  /** Whether days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
  /** Whether its formulas are to be calculated when it is opened, whatever values they have. */
  readonly isUncalculated: boolean;
}

/**
 * Reads the list of sheets (ECMA-376-1, 18.2), in their order. Charts are left out, and old modules of macros, which
 * are sheets without a part; hidden sheets are not.
 */
export function readWorkbook(archive: Archive): Workbook {
  const part = relationshipsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.part;
  if (part === undefined) throw new UnreadableWorkbook('this file is no .xlsx workbook');
  const xml = archive.text(part);
  if (xml === undefined) throw new UnreadableWorkbook('this file is damaged: its list of sheets is missing');
  const named: { name: string; id: string }[] = [];
  let from1904 = false;
  let isUncalculated = false;
  const properties = (attribute: AttributeOf) => {
    from1904 = isOn(attribute('date1904'));
  };
  const calculation = (attribute: AttributeOf) => {
    isUncalculated = isOn(attribute('fullCalcOnLoad'));
  };
  const sheet = (attribute: AttributeOf) => {
    named.push({ name: unescaped(attribute('name') ?? ''), id: attribute('id', relationshipIds) ?? '' });
  };
  readXml(xml, spreadsheet, {
    workbook: {
      inside: {
        workbookPr: { open: properties },
        calcPr: { open: calculation },
        sheets: { inside: { sheet: { open: sheet } } },
      },
    },
  });
  const related = relationshipsOf(archive, part);
  const byId = new Map(related.map((each) => [each.id, each]));
  const kept = named.filter(({ id }) => id !== '');
  const sheets = kept.flatMap(({ name, id }) => sheetOf(name, byId.get(id)));
  if (sheets.length === 0) throw new UnreadableWorkbook('this workbook has no sheet with cells');
  const only = (kind: string) => related.find((each) => each.kind === kind)?.part;
  const strings = only('sharedStrings');
  const styles = only('styles');
  return {
    sheets,
    from1904,
    isUncalculated,
    ...(strings !== undefined && { strings }),
    ...(styles !== undefined && { styles }),
  };
}

function sheetOf(name: string, related: Relationship | undefined): Workbook['sheets'] {
  if (!related) throw new UnreadableWorkbook(`this file is damaged: the sheet "${name}" is missing`);
  return related.kind === 'worksheet' ? [{ name, part: related.part }] : [];
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
