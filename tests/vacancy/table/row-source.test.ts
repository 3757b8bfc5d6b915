import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { parseYaml } from '../../../src/reading/index.ts';
import { readTables } from '../../../src/tables/index.ts';
import { contentOfRow, idColumn, vacancyRows } from '../../../src/vacancy/index.ts';
import { fieldsOf } from '../../../src/vacancy/table/fields.ts';
import { rowSource } from '../../../src/vacancy/table/row-source.ts';
import { root } from '../../support/folders.ts';
import { rowsIn } from './support.ts';

const samples = join(root, 'tests/samples/tables');

/** What the rows of a sample say: their ids and values. */
async function sample(name: string) {
  const file = join(samples, name);
  const { value: rows = [], problems } = vacancyRows(
    (await readTables(file, nodeSystem, idColumn)).value ?? [],
  );
  expect(problems).toEqual([]);
  return rows.map((row) => [row.number, row.id.text, rowSource(file, row, fieldsOf(file, row).fields).value]);
}

test('a table that LibreOffice saved as a workbook says the same as before', async () => {
  const rows = await sample('vacancies.csv');
  expect(await sample('vacancies.xlsx')).toEqual(rows);
  expect(rows[0]).toEqual([
    2,
    'lead-leeds',
    {
      reference: '0041',
      title: 'Lead "DevOps" engineer, R&D <beta>',
      location: 'Leeds',
      posts: 2,
      salary: { from: 67000, note: 'Ŵyn – 5 % more, "perhaps"' },
      closes: '2027-01-17T23:55',
      benefits: ['Bread; cakes', 'Tea & coffee'],
      stages: [
        { id: 'sift', date: '2027-01-21' },
        {
          id: 'technical-interview',
          time: '09:30',
          assess: [{ skill: 'systems-design', essential: true }],
        },
      ],
    },
  ]);
  expect(rows[2]).toMatchObject([5, 'junior', { benefits: ['A', 'B', 'C'], location: 'שלום' }]);
});

test('a text is placed in its cell, or in the vacancy that the row is like', async () => {
  const { file, rows } = await rowsIn('id,title\none,a ☃\n');
  const base = parseYaml({ file: '/post.yaml', text: 'summary: b ☂\n' }).value;
  const [row] = rows;
  const source = row && rowSource(file, row, fieldsOf(file, row).fields, base);
  expect(source?.placeOfText('☃')).toMatchObject({ file, cell: { column: 'B', row: 2 } });
  expect(source?.placeOfText('☂')).toEqual({ file: '/post.yaml', start: 11, end: 12 });
  expect(source?.placeOfText('☎')).toBeUndefined();
});

test('the content of a row does not depend on where it stands', async () => {
  const [before] = (await rowsIn('id,title\none,x\n')).rows;
  const [, after] = (await rowsIn('#,id,title\n,two,y\n,one,x\n')).rows;
  const [other] = (await rowsIn('id,title\none,y\n')).rows;
  const contents = [before, after, other].map((row) => row && contentOfRow(row));
  expect(contents[1]).toBe(contents[0]);
  expect(contents[2]).not.toBe(contents[0]);
});
