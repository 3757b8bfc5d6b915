import { expect, test } from 'vitest';
import { printProblem, problem, problemAsData } from '../../src/problems/index.ts';

const inCell = (text: string) =>
  problem('wrong-value', 'this is wrong', {
    place: {
      file: '/a/t.xlsx',
      start: 0,
      end: 0,
      cell: { sheet: 'S', row: 3, column: 'B', heading: 'posts', text },
    },
    hint: 'write another',
  });
const noText = () => undefined;

test('a cell without a text file around it is shown by what it says', () => {
  expect(printProblem(inCell('two'), noText, '/a/')).toBe(
    't.xlsx, sheet "S", cell B3 (posts): error wrong-value: this is wrong\n  in the cell: two\n  hint: write another',
  );
  expect(printProblem(inCell(''), noText, '/a/')).not.toContain('in the cell');
});

test('of a long cell the beginning is shown', () => {
  const printed = printProblem(inCell(`${'a'.repeat(500)}\nb`), noText, '/a/');
  expect(printed).toContain(`  in the cell: ${'a'.repeat(119)}…\n`);
  expect(printProblem(inCell('one\ntwo'), noText, '/a/')).toContain('  in the cell: one…\n');
  expect(problemAsData(inCell('x'.repeat(500)), noText, '/a/')).toMatchObject({
    place: { cell: { text: `${'x'.repeat(119)}…` } },
  });
});
