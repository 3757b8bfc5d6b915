import { unreachable } from '../document/index.ts';
import { type Problem, problem } from '../problems/index.ts';
import { branchesOf, isBlock, isContent, isMustache, isPartial, type Syntax } from './syntax.ts';

/** Where in the markup a stretch of a template begins or ends. */
type Position = 'text' | 'tag' | 'double quotes' | 'single quotes' | 'comment';

/**
 * Puts the mark `<?at FILE:OFFSET?>` before every tag that stands in a template, so that a fault of the rendered
 * markup can be shown where it comes from. Changes the syntax tree.
 * Problems: forbidden-template-feature for values where they could change the markup itself; malformed-markup for
 * tags that begin in one branch of a block and end in another.
 */
export function markTags(syntax: Syntax, file: number): readonly Problem[] {
  const problems: Problem[] = [];
  const end = markProgram(syntax.program, 'text', { syntax, file, problems });
  if (end !== 'text' && problems.length === 0) {
    const { source } = syntax;
    const place = { file: source.file, start: source.text.length, end: source.text.length };
    problems.push(problem('malformed-markup', `the template ends within a ${nameOf(end)}`, { place }));
  }
  return problems;
}

interface Marking {
  readonly syntax: Syntax;
  readonly file: number;
  readonly problems: Problem[];
}

function markProgram(program: hbs.AST.Program, start: Position, marking: Marking): Position {
  let position = start;
  for (const node of program.body) {
    if (isContent(node)) position = markContent(node, position, marking);
    else if (isBlock(node)) position = markBlock(node, position, marking);
    else if (isPartial(node)) refuseUnless(position === 'text', node, position, marking);
    else if (isMustache(node)) {
      refuseUnless(position !== 'tag' && position !== 'comment', node, position, marking);
    }
  }
  return position;
}

function refuseUnless(allowed: boolean, node: hbs.AST.Node, position: Position, marking: Marking): void {
  if (allowed) return;
  const what = isPartial(node) ? 'a partial' : 'a value';
  const hint = isPartial(node)
    ? 'partials stand in text, between tags'
    : 'values stand in text, or between the quotes of an attribute; comments are written {{!-- … --}}';
  marking.problems.push(
    problem('forbidden-template-feature', `${what} cannot stand within a ${nameOf(position)}`, {
      place: marking.syntax.placeOf(node),
      hint,
    }),
  );
}

/** Whichever branch is taken, what follows the block must stand in the same position. */
function markBlock(block: hbs.AST.BlockStatement, start: Position, marking: Marking): Position {
  const { program, inverse } = branchesOf(block);
  const afterProgram = program ? markProgram(program, start, marking) : start;
  const afterInverse = inverse ? markProgram(inverse, start, marking) : start;
  const repeats = 'original' in block.path && block.path.original === 'each';
  if (afterProgram !== afterInverse || (repeats && afterProgram !== start)) {
    const place = marking.syntax.placeOf(block);
    marking.problems.push(
      problem('malformed-markup', 'a tag, or the quotes of an attribute, must end where it begins', {
        place: { ...place, end: place.start + 3 },
        hint: 'put whole tags, or whole attributes, into each branch of this block',
      }),
    );
    return start;
  }
  return afterProgram;
}

function markContent(node: hbs.AST.ContentStatement, start: Position, marking: Marking): Position {
  const { start: offset } = marking.syntax.placeOf(node);
  const content = node.value;
  let position = start;
  let marked = '';
  let done = 0;
  for (let at = 0; at < content.length; ) {
    if (position === 'text') {
      const tag = content.indexOf('<', at);
      if (tag < 0) break;
      position = content.startsWith('<!--', tag) ? 'comment' : 'tag';
      at = tag + (position === 'comment' ? 4 : 1);
      if (content[at] === '?') refuseInstruction(offset + tag, marking);
      if (position === 'comment' || content[at] === '!') continue;
      marked += `${content.slice(done, tag)}<?at ${marking.file}:${offset + tag}?>`;
      done = tag;
    } else {
      [position, at] = leave(position, content, at);
    }
  }
  node.value = marked + content.slice(done);
  return position;
}

function refuseInstruction(start: number, { syntax, problems }: Marking): void {
  const place = { file: syntax.source.file, start, end: start + 2 };
  problems.push(
    problem('forbidden-template-feature', 'a processing instruction cannot stand in a template', { place }),
  );
}

/** The next position after one that is not text, and where it begins in the content. */
function leave(position: Exclude<Position, 'text'>, content: string, from: number): [Position, number] {
  switch (position) {
    case 'comment':
      return until('-->', 'text', position, content, from);
    case 'double quotes':
      return until('"', 'tag', position, content, from);
    case 'single quotes':
      return until("'", 'tag', position, content, from);
    case 'tag': {
      const found = /[>"']/gu;
      found.lastIndex = from;
      const match = found.exec(content);
      if (!match) return [position, content.length];
      const next = match[0] === '>' ? 'text' : match[0] === '"' ? 'double quotes' : 'single quotes';
      return [next, match.index + 1];
    }
    default:
      return unreachable(position);
  }
}

function until(
  end: string,
  next: Position,
  position: Position,
  content: string,
  from: number,
): [Position, number] {
  const at = content.indexOf(end, from);
  return at < 0 ? [position, content.length] : [next, at + end.length];
}

function nameOf(position: Position): string {
  switch (position) {
    case 'double quotes':
    case 'single quotes':
      return 'quoted attribute';
    default:
      return position;
  }
}
