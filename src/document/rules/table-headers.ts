import { type Problem, problem } from '../../problems/index.ts';
import type { Block } from '../document.ts';

/** Every table has header cells, or a screen reader could not say what its cells mean. Problems: table-without-header. */
export function tableHeaders(blocks: readonly Block[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table' || block.columns.length === 0) continue;
    if ([...block.head, ...block.body].some((row) => row.cells.some((cell) => cell.scope))) continue;
    const hint = 'mark the cells that head a column or row: <th scope="col"> or <th scope="row">';
    problems.push(
      problem('table-without-header', 'this table has no header cells', { place: block.place, hint }),
    );
  }
  return problems;
}
