/** Line and column, both from 1; the column counts characters (code points), as editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** The whole line, without its end. */
  readonly source: string;
}

/** Where an offset (UTF-16 units) lies in a text; offsets past the end give the end. */
export function positionAt(text: string, offset: number): Position {
  const at = Math.max(0, Math.min(offset, text.length));
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', at);
  let line = 1;
  for (
    let index = text.indexOf('\n');
    index !== -1 && index < lineStart;
    index = text.indexOf('\n', index + 1)
  )
    line += 1;
  const source = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).replace(/\r$/u, '');
  return { line, column: [...text.slice(lineStart, at)].length + 1, source };
}
