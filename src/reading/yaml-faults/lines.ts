/** A line of a text. Offsets count from the start of the text; `end` is before the line's end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a line of block style says: dashes, a key and its value, or a value alone. Offsets count from the start of the text. */
export interface Entry {
  /** Column of what stands behind the dashes. */
  readonly column: number;
  readonly dashes: string;
  readonly key?: string;
  /** Where the colon behind the key stands. */
  readonly colon?: number;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const shown = line.replace(/\r$/u, '');
    lines.push({ start, end: start + shown.length, text: shown });
    start += line.length + 1;
  }
  return lines;
}

/** The number of the line that holds an offset, from 0. */
export function lineNumberAt(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How deep a line stands: its spaces and tabs before anything else. */
export function indentOf({ text }: Line): number {
  return /^[ \t]*/u.exec(text)?.[0].length ?? 0;
}

export function isBlank({ text }: Line): boolean {
  return /^\s*(?:#.*)?$/u.test(text);
}

const keyPattern =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#&*!|>%@`[\]{},:-][^#:]*(?::[^\s#:][^#:]*)*)[ \t]*:(?=[ \t]|$)/u;

/** What a line says in block style; a comment behind the value is not of it. */
export function entryOf({ start, text }: Line): Entry {
  const dashes = /^[ \t]*(?:-[ \t]+)*/u.exec(text)?.[0] ?? '';
  const rest = text.slice(dashes.length);
  const [before, key] = keyPattern.exec(rest) ?? [];
  const behind = before === undefined ? rest : rest.slice(before.length);
  const value = withoutComment(behind.trim());
  const valueStart = start + text.length - behind.trimStart().length;
  return {
    column: dashes.length,
    dashes: dashes.trimStart(),
    ...(before !== undefined &&
      key !== undefined && { key, colon: start + dashes.length + before.length - 1 }),
    value,
    start: valueStart,
    end: valueStart + value.length,
  };
}

/** A value without the comment behind it; a # within quotes that are closed begins none. */
function withoutComment(value: string): string {
  if (value.startsWith('#')) return '';
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=[ \t]+#|$)/u.exec(value)?.[0];
  return quoted ?? value.replace(/[ \t]+#.*$/u, '');
}
