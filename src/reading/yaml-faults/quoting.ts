/** Longer lines are shown with their middle left out. */
const longestShown = 160;

/** A text as a YAML value in quotes, with as few escapes as can be. */
export function quoted(text: string): string {
  if (!/["\\]/u.test(text)) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `"${text.replace(/["\\]/gu, '\\$&')}"`;
}

/** A line as a hint shows it: without its indentation, and not longer than can be read at a glance. */
export function shownLine(line: string): string {
  const text = line.trim();
  if (text.length <= longestShown) return text;
  return `${text.slice(0, longestShown - 50).trimEnd()} … ${text.slice(-40).trimStart()}`;
}

/** The line of a text that holds a stretch of it, with other words in its place. */
export function lineWith(text: string, start: number, end: number, instead: string): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.slice(end);
  const lineEnd = /\r?\n|$/u.exec(after)?.index ?? after.length;
  return shownLine(text.slice(lineStart, start) + instead + after.slice(0, lineEnd));
}

/** The line that holds a text, with that text in quotes; lines that it runs over become one. */
export function quotedLine(text: string, start: number, end: number): string {
  return lineWith(text, start, end, quoted(text.slice(start, end).replace(/\s*\n\s*/gu, ' ')));
}
