import { describe, expect, test } from 'vitest';
import { isTableFile } from '../../src/tables/index.ts';
import { workbookOf } from '../support/xlsx.ts';
import { zipOf } from '../support/zip.ts';
import { read } from './xlsx/support.ts';

/** A Compound File with one thing of this name. */
function compoundFile(name: string): Buffer {
  const directory = Buffer.alloc(128);
  directory.write(name, 'utf16le');
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), directory]);
}

const documentOf = (part: string) =>
  zipOf({
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
    [part]: '<a/>',
  });

describe('files of other programs say what they are, and what to do', () => {
  test.each([
    [
      'a workbook with a password',
      't.xlsx',
      compoundFile('EncryptedPackage'),
      'has a password',
      'take the password away',
    ],
    ['Excel 97', 't.xls', compoundFile('Workbook'), 'older kind (.xls)', 'Save As'],
    ['Excel 95', 't.xls', compoundFile('BOOK'), 'older kind (.xls)', 'Save As'],
    ['Excel 4', 't.xls', Buffer.from('0904060000001000', 'hex'), 'older kind (.xls)', 'Save As'],
    ['Excel 2', 't.xls', Buffer.from('0900040002001000', 'hex'), 'older kind (.xls)', 'Save As'],
    ['another older file', 't.csv', compoundFile('WordDocument'), 'older kind', '.xlsx'],
    ['a binary workbook', 't.xlsb', documentOf('xl/workbook.bin'), 'binary workbook', 'in Excel'],
    [
      'LibreOffice',
      't.ods',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'OpenDocument',
      'in LibreOffice',
    ],
    [
      'LibreOffice, as one XML',
      't.fods',
      Buffer.from('<?xml version="1.0"?>\n<office:document xmlns:office="x">'),
      'OpenDocument',
      'in LibreOffice',
    ],
    ['Numbers', 't.numbers', zipOf({ 'Index/Document.iwa': 'x' }), 'Numbers', 'Export To'],
    [
      'Google Sheets',
      't.gsheet',
      Buffer.from('{"url":"https://docs.google.com"}'),
      'Google Sheets',
      'Download',
    ],
    [
      'a text document',
      't.xlsx',
      documentOf('word/document.xml'),
      'a document or a presentation',
      'copy the table',
    ],
    [
      'Excel 2003 XML',
      't.xls',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'XML Spreadsheet 2003',
      'Save As',
    ],
    [
      'a web page',
      't.xls',
      Buffer.from('\n<html xmlns:x="urn:x"><table><tr><td>id'),
      'a web page',
      'open it',
    ],
    ['a web page of many parts', 't.xls', Buffer.from('MIME-Version: 1.0\r\n'), 'a web page', 'open it'],
    ['CSV under another name', 't.xls', Buffer.from('id\tlevel\n'), 'but text', '.csv'],
    [
      'CSV in UTF-16 under another name',
      't.xls',
      Buffer.from('\ufeffid\tlevel\n', 'utf16le'),
      'but text',
      '.csv',
    ],
    ['nothing', 't.xlsx', Buffer.alloc(0), 'is empty', 'save'],
    [
      'a picture',
      't.xlsx',
      Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
      'no .xlsx workbook',
      'save it as .xlsx',
    ],
    ['another archive', 't.xlsx', zipOf({ 'a.txt': 'x' }), 'no .xlsx workbook', 'save it again as .xlsx'],
  ])('%s', async (_, name, bytes, message, hint) => {
    const { value, problems } = await read(bytes, name);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      {
        code: 'table-unreadable',
        message: expect.stringContaining(message),
        hint: expect.stringContaining(hint),
      },
    ]);
  });
});

test.each(['t.xlsm', 't.xltx', 't.xls', 't.csv', 't'])(
  'a workbook is read whatever its name: %s',
  async (name) => {
    const { value } = await read(workbookOf({ S: { rows: [['a']] } }), name);
    expect(value).toHaveLength(1);
  },
);

test.each([
  ['Campaign.XLSX', true],
  ['campaign.xltm', true],
  ['campaign.gsheet', true],
  ['~$campaign.xlsx', false],
  ['.~lock.campaign.xlsx#', false],
  ['campaign.yaml', false],
])('%s is a table by its name: %j', (name, isTable) => {
  expect(isTableFile(name)).toBe(isTable);
});
