import { CST, Lexer } from 'yaml';

/** No catalogue file nests so deep. The YAML library composes by recursion: hostile depth would end the process. */
const deepest = 100;

/** Tokens of the lexer that stand for no text of the file: document start, end of a flow collection, scalar. */
const unwritten = new Set(['\u0002', '\u0018', '\u001f']);

/** Offset (UTF-16 units) at which a YAML text nests too deeply to be read, or undefined. */
export function tooDeepAt(text: string): number | undefined {
  const couldBe = /^[ ?-]{100}/mu.test(text) || (text.match(/[[{]/gu)?.length ?? 0) > deepest;
  if (!couldBe) return undefined;
  let offset = 0;
  let flows = 0;
  let lineStart = 0;
  let inPrefix = true;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'flow-map-start' || type === 'flow-seq-start') flows += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') flows -= 1;
    // In block style each level stands further to the right, also on one line as in "- - - x".
    const isIndent = type === 'space' || type === 'seq-item-ind' || type === 'explicit-key-ind';
    const opens = type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'scalar';
    if (flows > deepest) return offset;
    if (flows === 0 && inPrefix && opens && offset - lineStart > deepest) return offset;
    if (type !== 'doc-mode') inPrefix = isIndent && inPrefix;
    if (!unwritten.has(token)) offset += token.length;
    if (type === 'newline' || token.endsWith('\n')) {
      lineStart = offset;
      inPrefix = true;
    }
  }
  return undefined;
}
