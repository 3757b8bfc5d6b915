import { baseName, folderOf, join } from '../../reading/index.ts';
import { UnreadableWorkbook } from './unreadable.ts';
import { type Attributes, readXml } from './xml.ts';
import type { Parts } from './zip.ts';

/** What a workbook consists of, as the names of its parts. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings?: string;
  readonly styles?: string;
  /** Whether days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
}

interface Relationship {
  readonly id: string;
  /** The last word of its type, e.g. "worksheet". */
  readonly kind: string;
  readonly part: string;
}

/** Reads the list of sheets (ECMA-376-1, 18.2), in their order; charts are left out, hidden sheets are not. */
export function readWorkbook(parts: Parts): Workbook {
  const part = relationships(parts, '').find(({ kind }) => kind === 'officeDocument')?.part;
  const xml = part?.endsWith('.xml') ? parts(part) : undefined;
  if (part === undefined || xml === undefined) throw new UnreadableWorkbook('this file is no .xlsx workbook');
  const related = relationships(parts, part);
  const named: { name: string; id: string }[] = [];
  let from1904 = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isOn(attributes['date1904']);
      if (name === 'sheet') named.push({ name: attributes['name'] ?? '', id: idOf(attributes) });
    },
  });
  const sheets = named.flatMap(({ name, id }) => {
    const found = related.find((each) => each.id === id && each.kind === 'worksheet');
    return found ? [{ name, part: found.part }] : [];
  });
  if (sheets.length === 0) throw new UnreadableWorkbook('this workbook has no sheet with cells');
  const only = (kind: string) => related.find((each) => each.kind === kind)?.part;
  const strings = only('sharedStrings');
  const styles = only('styles');
  return {
    sheets,
    from1904,
    ...(strings !== undefined && { strings }),
    ...(styles !== undefined && { styles }),
  };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** `r:id`, under whatever prefix. */
function idOf(attributes: Attributes): string {
  const name = Object.keys(attributes).find((each) => each.endsWith(':id'));
  return name === undefined ? '' : (attributes[name] ?? '');
}

/** The relationships of a part, or of the package for ''. */
function relationships(parts: Parts, part: string): Relationship[] {
  const folder = folderOf(`/${part}`);
  const xml = parts(join(folder, '_rels', `${baseName(part)}.rels`).slice(1));
  const found: Relationship[] = [];
  if (xml === undefined) return found;
  readXml(xml, {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return;
      const path = join(folder, target).slice(1);
      found.push({ id, kind: baseName(type), part: path });
    },
  });
  return found;
}
