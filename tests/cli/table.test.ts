import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, root, temporaryFolder } from '../support/folders.ts';
import { styled, workbookOf } from '../support/xlsx.ts';
import { rolekit } from './support.ts';

const html = ['--formats', 'html', '--documents', 'advert'];
const heading = ['id', 'level', 'organisation', 'salary.from', 'closes'];
const row = (id: string, from: string) => [
  id,
  'devops-engineer',
  'example-department',
  from,
  '2027-01-17T23:55',
];
const csv = (...rows: string[][]) => [heading, ...rows].map((cells) => `${cells.join(',')}\n`).join('');

describe('build', () => {
  test('a row a vacancy; one with a fault stops no other', async () => {
    const folder = folderWith({
      'table.csv': csv(row('one', '67000'), row('two', 'much'), row('three', '68000')),
    });
    const { status, stderr } = await rolekit(folder, ['build', 'table.csv', ...html]);
    expect(status).toBe(1);
    expect(stderr).toContain(
      'table.csv:3:40, cell D3 (salary.from): error wrong-type: this should be a number',
    );
    expect(stderr).toContain('       3 | two,devops-engineer,example-department,much,2027-01-17T23:55\n');
    expect(stderr).toContain('hint: write the number alone');
    expect(readdirSync(join(folder, 'output')).filter((name) => !name.includes('.'))).toEqual([
      'one',
      'three',
    ]);
    expect(readFileSync(join(folder, 'output/three/advert.html'), 'utf8')).toContain('£68,000');
  });

  test('a fault of a spreadsheet is told by sheet and cell', async () => {
    const rows = [
      heading,
      ['one', 'devops-engineer', 'example-department', 'x', styled(46404, 'dd/mm/yyyy')],
    ];
    const folder = folderWith({ 'table.xlsx': workbookOf({ Posts: { rows } }) });
    const { status, stderr } = await rolekit(folder, ['build', 'table.xlsx', ...html]);
    expect(status).toBe(1);
    expect(stderr).toContain('table.xlsx, sheet "Posts", cell D2 (salary.from): error wrong-type');
    expect(stderr).toContain('\n  in the cell: x\n');
    expect(stderr).not.toContain('|');
    const { stdout } = await rolekit(folder, ['check', 'table.xlsx', '--json']);
    const problems: unknown = JSON.parse(stdout);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'wrong-type',
        place: {
          file: 'table.xlsx',
          cell: { sheet: 'Posts', row: 2, column: 'D', heading: 'salary.from', text: 'x' },
        },
      }),
    );
  });

  test.each(['table.xls', 'table.ods', 'table.xlsx', 'table.csv'])(
    '%s that cannot be read builds nothing',
    async (name) => {
      const folder = folderWith({ [name]: Buffer.from('d0cf11e0a1b11ae1', 'hex') });
      const { status, stderr } = await rolekit(folder, ['build', name, ...html]);
      expect(status).toBe(1);
      expect(stderr).toContain(`${name} error table-unreadable`);
      expect(stderr).toContain('save it as .xlsx');
      expect(existsSync(join(folder, 'output'))).toBe(false);
    },
  );

  test('of a workbook with macros nothing is run, and all is read', async () => {
    const macros = { 'xl/vbaProject.bin': 'Sub Auto_Open()' };
    const bytes = workbookOf({ Posts: { rows: [heading, row('one', '67000')] } }, { parts: macros });
    const folder = folderWith({ 'table.xlsm': bytes });
    expect((await rolekit(folder, ['check', 'table.xlsm'])).status).toBe(0);
  });
});

describe('new --csv', () => {
  test('writes a table that builds as it is', async () => {
    const folder = temporaryFolder();
    const made = await rolekit(folder, ['new', '--csv', 'vacancies.csv']);
    expect([made.status, made.stdout]).toEqual([0, 'vacancies.csv\n']);
    const checked = await rolekit(folder, ['check', 'vacancies.csv', '--strict']);
    expect([checked.status, checked.stderr.trim()]).toEqual([0, '0 errors, 0 warnings.']);
    const built = await rolekit(folder, ['build', 'vacancies.csv', ...html]);
    expect(built.status).toBe(0);
    await rolekit(folder, ['build', 'lead-devops-engineer', ...html]);
    const advert = (id: string) => readFileSync(join(folder, 'output', id, 'advert.html'), 'utf8');
    expect(advert('example-vacancy')).toBe(advert('lead-devops-engineer'));
  });

  test('to stdout, for a role level of an employer', async () => {
    const folder = temporaryFolder();
    const { status, stdout } = await rolekit(folder, ['new', 'devops-engineer', '--csv']);
    expect(status).toBe(0);
    const [headings, example] = stdout.split(/\r?\n/u);
    expect(headings).toMatch(/^id,like,level,organisation,reference,.*salary\.from,/u);
    expect(example).toMatch(/^example-vacancy,,devops-engineer,example-department,,/u);
    writeFileSync(join(folder, 'table.csv'), stdout);
    expect((await rolekit(folder, ['check', 'table.csv'])).status).toBe(0);
  });

  test('never over a file, and under no other name', async () => {
    const folder = folderWith({ 'table.csv': 'mine' });
    const over = await rolekit(folder, ['new', '--csv', 'table.csv', '--force']);
    expect(over).toMatchObject({ status: 2, stderr: expect.stringContaining('exists already') });
    expect(readFileSync(join(folder, 'table.csv'), 'utf8')).toBe('mine');
    expect(await rolekit(folder, ['new', '--csv', 'table.xlsx'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('.csv'),
    });
    expect(await rolekit(folder, ['new', 'devops-enginer', '--csv'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean "devops-engineer"?'),
    });
  });
});

test('what docs/vacancies.md says of columns is so', async () => {
  const page = readFileSync(join(root, 'docs/vacancies.md'), 'utf8');
  const tables = [...page.matchAll(/```csv\n(.*?)```/gsu)].map(([, text = '']) => text);
  expect(tables.length).toBeGreaterThan(1);
  for (const text of tables) {
    const folder = folderWith({ 'table.csv': text });
    const { status, stderr } = await rolekit(folder, ['check', 'table.csv', '--quiet']);
    expect([text, status, stderr]).toEqual([text, 0, '']);
  }
});
