import Handlebars from 'handlebars';
import { type Outcome, type Place, problem } from '../problems/index.ts';
import type { Source } from '../reading/index.ts';

/** A template or partial as parsed by Handlebars, with the place of each of its nodes. */
export interface Syntax {
  readonly source: Source;
  readonly program: hbs.AST.Program;
  readonly placeOf: (node: hbs.AST.Node) => Place;
}

/**
 * Parses a template. White space is left as it stands: the markup collapses it, and offsets stay true.
 * Problems: template-syntax, at the token that cannot stand there.
 */
export function parseTemplate(source: Source): Outcome<Syntax> {
  const lineStarts = lineStartsOf(source.text);
  const offsetOf = ({ line, column }: hbs.AST.Position) => (lineStarts[line - 1] ?? 0) + column;
  try {
    const program = Handlebars.parseWithoutProcessing(source.text);
    const placeOf = ({ loc }: hbs.AST.Node) => ({
      file: source.file,
      start: offsetOf(loc.start),
      end: offsetOf(loc.end),
    });
    return { value: { source, program, placeOf }, problems: [] };
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    return { problems: [syntaxProblem(fault, source, lineStarts)] };
  }
}

/** Line ends as Handlebars' lexer counts them. */
function lineStartsOf(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/gu)].map((match) => match.index + match[0].length)];
}

function syntaxProblem(fault: Error, source: Source, lineStarts: readonly number[]) {
  const { file } = source;
  const placed = /^(.*) - (\d+):(\d+)$/su.exec(fault.message);
  if (placed) {
    const start = (lineStarts[Number(placed[2]) - 1] ?? 0) + Number(placed[3]);
    const message = `this is not Handlebars: ${placed[1]}`;
    return problem('template-syntax', message, { place: { file, start, end: start + 1 } });
  }
  const line = Number(/ on line (\d+)/u.exec(fault.message)?.[1] ?? 1);
  const token = /got '(\w+)'$/u.exec(fault.message)?.[1];
  const start = tokenOffset(fault.message, source.text, line, lineStarts);
  return problem('template-syntax', messageFor(token), { place: { file, start, end: start + 1 } });
}

/**
 * Where the faulty token stands. Handlebars tells the line, the twenty characters before the token and those that
 * follow it, without line ends; nothing else gives its column.
 */
function tokenOffset(message: string, text: string, line: number, lineStarts: readonly number[]): number {
  const [, shown = '', arrow = ''] = message.split('\n');
  const caret = arrow.indexOf('^');
  const before = shown.slice(0, caret).replace(/^\.\.\./u, '');
  const after = shown.slice(caret).replace(/\.\.\.$/u, '');
  const flat = (part: string) => part.replace(/\n/gu, '');
  const lineStart = lineStarts[line - 1] ?? 0;
  const lineEnd = lineStarts[line] ?? text.length + 1;
  for (let offset = lineStart; offset < lineEnd; offset += 1) {
    const isBefore = flat(text.slice(Math.max(0, offset - 20), offset)) === before;
    if (isBefore && flat(text.slice(offset, offset + 60)).startsWith(after)) return offset;
  }
  return lineStart;
}

function messageFor(token: string | undefined): string {
  switch (token) {
    case 'EOF':
      return 'the template ends before a block is closed with {{/…}}';
    case 'OPEN_ENDBLOCK':
      return 'this closes a block that is not open';
    case 'INVERSE':
      return 'this {{else}} belongs to no block, or to one that has its {{else}} already';
    case 'CLOSE':
    case 'CLOSE_UNESCAPED':
      return 'these braces close too early or do not match those that open';
    default:
      return 'this is not Handlebars';
  }
}

export function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

export function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

export function isPartial(node: hbs.AST.Node): node is hbs.AST.PartialStatement {
  return node.type === 'PartialStatement';
}

export function isContent(node: hbs.AST.Node): node is hbs.AST.ContentStatement {
  return node.type === 'ContentStatement';
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

export function isSubExpression(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

/** The parts of a block: what stands in it, and after its else. Handlebars' types hide that either may be missing. */
export function branchesOf(block: hbs.AST.BlockStatement): {
  readonly program: hbs.AST.Program | undefined;
  readonly inverse: hbs.AST.Program | undefined;
} {
  return block;
}

/** Handlebars' types hide that a hash may be missing. */
export function pairsOf(node: { readonly hash?: hbs.AST.Hash }): readonly hbs.AST.HashPair[] {
  return node.hash?.pairs ?? [];
}
