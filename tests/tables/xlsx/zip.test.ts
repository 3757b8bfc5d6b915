import { describe, expect, test } from 'vitest';
import { type MadeWorkbook, workbookOf } from '../../support/xlsx.ts';
import { zipOf } from '../../support/zip.ts';
import { cellsOf, read } from './support.ts';

describe('archives as programs write them', () => {
  const forms: readonly (readonly [string, MadeWorkbook])[] = [
    ['contents that are not packed', { zip: { isStored: true } }],
    ['lengths behind the contents', { zip: { hasDescriptors: true } }],
    ['fields for large archives', { zip: { isLarge: true } }],
    ['folders parted by backslashes', { named: (part) => part.replaceAll('/', '\\') }],
    ['names in other letters', { named: (part) => part.replace('xl/w', 'XL/W') }],
    ['names from the root', { named: (part) => `/${part}` }],
    ['names with escapes', { named: (part) => part.replace('sheet1', '%73heet1') }],
  ];

  test.each(forms)('%s', async (_, made) => {
    expect(await cellsOf(['a'], made)).toEqual([{ column: 0, text: 'a' }]);
  });

  test('a comment at the end', async () => {
    const bytes = workbookOf({ S: { rows: [['a']] } });
    bytes.writeUInt16LE(4, bytes.length - 2);
    const { value } = await read(Buffer.concat([bytes, Buffer.from('note')]));
    expect(value).toHaveLength(1);
  });
});

describe('archives that are damaged', () => {
  const good = workbookOf({ Sheet: { rows: [['id']] } }, { zip: { isStored: true } });
  const replaced = (from: string, to: string) => {
    const bytes = Buffer.from(good);
    bytes.write(to, bytes.indexOf(from));
    return bytes;
  };

  test('a content that is not what was packed', async () => {
    const { problems } = await read(replaced('>id<', '>ID<'));
    expect(problems).toMatchObject([{ code: 'table-unreadable', message: 'this file is damaged' }]);
  });

  test('a part that is there twice', async () => {
    const twice = workbookOf({ S: {} }, { parts: { 'xl/Workbook.xml': '<workbook/>' } });
    const { problems } = await read(twice);
    expect(problems[0]?.message).toContain('twice');
  });

  test('a part that has a password', async () => {
    const bytes = Buffer.from(good);
    for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 1)) {
      bytes.writeUInt16LE(1, at + 8);
    }
    const { problems } = await read(bytes);
    expect(problems).toMatchObject([{ message: 'this file is packed with a password' }]);
  });

  test('one that has no end to its directory', async () => {
    const bytes = zipOf({ a: 'b' }, { isLarge: true });
    bytes.writeBigUInt64LE(0xffffffffffffffffn, bytes.length - 22 - 20 - 56 + 32);
    expect(await read(bytes)).toMatchObject({ problems: [{ message: 'this file is damaged' }] });
  });

  test('sheets without end that are one part', async () => {
    const sheets = Array.from({ length: 3000 }, () => '<sheet name="S" r:id="r1"/>').join('');
    const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`;
    const parts = { 'xl/workbook.xml': workbook };
    const bytes = workbookOf(
      { S: { xml: `<row><c t="str"><v>${'x'.repeat(1_000_000)}</v></c></row>` } },
      { parts, zip: { isStored: true } },
    );
    const { problems } = await read(bytes);
    expect(problems).toMatchObject([{ message: 'this file unpacks to more than 100 MB' }]);
  });
});
