/** Most cells of the table in which common lines are looked for: files of about 2,000 lines that differ throughout. */
const mostCells = 4_000_000;

/**
 * Takes a change over into a text without the restyling that writing it anew brings along (a three-way merge).
 * @param original the text as a person wrote it
 * @param rewritten the same, written anew without a change
 * @param changed the same, written anew with the change
 * @returns the changed lines from `changed`, all others from `original`
 */
export function restyled(original: string, rewritten: string, changed: string): string {
  if (rewritten === original) return changed;
  const [own, base, next] = [original, rewritten, changed].map((text) => text.split('\n'));
  if (!own || !base || !next) return changed;
  const ownLines = commonLines(base, own);
  const nextLines = commonLines(base, next);
  if (!ownLines || !nextLines) return changed;
  const result: string[] = [];
  let [baseFrom, ownFrom, nextFrom] = [0, 0, 0];
  for (let at = 0; at <= base.length; at += 1) {
    const ownAt = at === base.length ? own.length : ownLines.get(at);
    const nextAt = at === base.length ? next.length : nextLines.get(at);
    if (ownAt === undefined || nextAt === undefined) continue;
    const before = base.slice(baseFrom, at);
    const after = next.slice(nextFrom, nextAt);
    result.push(...merged(own.slice(ownFrom, ownAt), before, after), ...base.slice(at, at + 1));
    [baseFrom, ownFrom, nextFrom] = [at + 1, ownAt + 1, nextAt + 1];
  }
  return result.join('\n');
}

/** Own lines for the base ones that a changed stretch begins or ends with, or is; else the changed stretch. */
function merged(own: readonly string[], base: readonly string[], next: readonly string[]): readonly string[] {
  const added = next.length - base.length;
  if (added < 0) return next;
  if (base.every((line, index) => line === next[index])) return [...own, ...next.slice(base.length)];
  if (base.every((line, index) => line === next[added + index])) return [...next.slice(0, added), ...own];
  return next;
}

/** The longest common subsequence of lines, as positions in `right` by positions in `left`. */
function commonLines(
  left: readonly string[],
  right: readonly string[],
): ReadonlyMap<number, number> | undefined {
  const common = new Map<number, number>();
  let start = 0;
  while (start < left.length && left[start] === right[start] && start < right.length) {
    common.set(start, start);
    start += 1;
  }
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd -= 1;
    rightEnd -= 1;
    common.set(leftEnd, rightEnd);
  }
  const width = rightEnd - start + 1;
  const cells = (leftEnd - start + 1) * width;
  if (cells > mostCells) return undefined;
  // lengths[row * width + column]: of the longest common subsequence of what follows both positions
  const lengths = new Uint16Array(cells);
  const lengthAt = (row: number, column: number) => lengths[(row - start) * width + column - start] ?? 0;
  for (let row = leftEnd - 1; row >= start; row -= 1) {
    for (let column = rightEnd - 1; column >= start; column -= 1) {
      const length =
        left[row] === right[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
      lengths[(row - start) * width + column - start] = length;
    }
  }
  let [row, column] = [start, start];
  while (row < leftEnd && column < rightEnd) {
    if (left[row] === right[column]) {
      common.set(row, column);
      row += 1;
      column += 1;
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return common;
}
