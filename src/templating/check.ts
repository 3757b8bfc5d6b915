import { didYouMean, type Problem } from '../problems/index.ts';
import { scopeOfBlock } from './block-scope.ts';
import { type Check, type Partials, type Phrases, report } from './checking.ts';
import { shapeOfCall } from './expressions.ts';
import { isSingle } from './helpers.ts';
import { isSameScope, scopeOfPartial } from './partial-scope.ts';
import { outermost, type Scope } from './scope.ts';
import { nameOf, pathsOf, type Shape } from './shape.ts';
import {
  branchesOf,
  isBlock,
  isContent,
  isMustache,
  isPartial,
  isSubExpression,
  type Syntax,
} from './syntax.ts';

export interface Checked {
  /** The paths of all fields that the template names, also through partials: "salary", "stages[].date". */
  readonly named: ReadonlySet<string>;
  /** The keys of all texts of a language that it says, also through partials. */
  readonly said: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Holds every path, helper and partial that a template names against the shape of its data, partials with the data
 * they are called with, before anything is rendered.
 * Problems: unknown-field, unknown-helper, unknown-partial, unknown-words, misused-field, misused-helper,
 * forbidden-template-feature.
 */
export function checkTemplate(syntax: Syntax, data: Shape, partials: Partials, phrases: Phrases): Checked {
  const said = new Set<string>();
  const check: Check = {
    syntax,
    partials,
    phrases,
    said,
    problems: [],
    named: new Set(),
    calls: [],
    done: new Map(),
  };
  checkProgram(syntax.program, outermost(data), check);
  const distinct = new Map(
    check.problems.map((each) => [JSON.stringify([each.code, each.message, each.place]), each]),
  );
  return { named: new Set(pathsOf(data, check.named)), said, problems: [...distinct.values()] };
}

function checkProgram(program: hbs.AST.Program, scope: Scope, check: Check): void {
  for (const node of program.body) {
    if (isContent(node) || node.type === 'CommentStatement') continue;
    if (isMustache(node)) checkMustache(node, scope, check);
    else if (isBlock(node)) checkBlock(node, scope, check);
    else if (isPartial(node)) checkPartial(node, scope, check);
    else {
      const hint = 'use a partial and pass values to it by name: {{> partial name=value}}';
      report(
        check,
        node,
        'forbidden-template-feature',
        'decorators and inline or block partials cannot be used',
        hint,
      );
    }
  }
}

function checkMustache(node: hbs.AST.MustacheStatement, scope: Scope, check: Check): void {
  if (!node.escaped) {
    const hint = 'write two braces: {{…}}';
    report(check, node, 'forbidden-template-feature', 'text cannot be printed without escaping', hint);
    return;
  }
  const shape = shapeOfCall(node, scope, check);
  if (isSingle(shape)) return;
  const hint =
    shape.kind === 'group'
      ? `name one of its fields: ${[...shape.fields.keys()].join(', ')}`
      : 'use {{join list ", "}} or {{#each list}}';
  report(check, node, 'misused-field', `a ${nameOf(shape)} cannot be printed`, hint);
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, check: Check): void {
  const { program, inverse } = branchesOf(block);
  const { source, placeOf } = check.syntax;
  const inner = source.text.startsWith('{{{{', placeOf(block).start)
    ? refuseRaw(block, check)
    : scopeOfBlock(block, scope, check);
  if (program && inner) checkProgram(program, inner, check);
  if (inverse) checkProgram(inverse, scope, check);
}

function refuseRaw(block: hbs.AST.BlockStatement, check: Check): undefined {
  report(check, block, 'forbidden-template-feature', 'raw blocks cannot be used');
}

function checkPartial(node: hbs.AST.PartialStatement, scope: Scope, check: Check): void {
  if (isSubExpression(node.name) || node.name.data) {
    const hint = 'name the partial itself, one {{#if}} for each';
    report(check, node, 'forbidden-template-feature', 'the name of a partial cannot be worked out', hint);
    return;
  }
  const name = String(node.name.original);
  const partial = check.partials.names.includes(name) ? check.partials.find(name) : undefined;
  const inner = scopeOfPartial(node, scope, check);
  if (!check.partials.names.includes(name)) {
    const known = check.partials.names;
    const hint =
      didYouMean(name, known) ?? (known.length > 0 ? `the partials are ${known.join(', ')}` : undefined);
    report(check, node, 'unknown-partial', `there is no partial "${name}"`, hint);
  }
  if (!partial || !inner) return;
  if (check.calls.some((call) => call.name === name)) {
    report(check, node, 'forbidden-template-feature', `the partial "${name}" cannot use itself`);
    return;
  }
  const earlier = check.done.get(name) ?? [];
  if (earlier.some((each) => isSameScope(each, inner))) return;
  check.done.set(name, [...earlier, inner]);
  const calls = [...check.calls, { name, place: check.syntax.placeOf(node) }];
  checkProgram(partial.program, inner, { ...check, syntax: partial, calls });
}
