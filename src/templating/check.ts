import {
  didYouMean,
  type Place,
  type Problem,
  type ProblemCode,
  problem,
  type Related,
} from '../problems/index.ts';
import { type Argument, fits, type Helper, helpers, isSingle } from './helpers.ts';
import { resolvePath } from './paths.ts';
import { outermost, type Scope, unknown, within, withinPartial } from './scope.ts';
import { nameOf, number, type Shape, text, truth } from './shape.ts';
import {
  branchesOf,
  isBlock,
  isContent,
  isMustache,
  isPartial,
  isPath,
  isSubExpression,
  type Syntax,
} from './syntax.ts';

/** The partials that a template may use, each parsed when it is first asked for; undefined where there is none. */
export interface Partials {
  readonly names: readonly string[];
  readonly find: (name: string) => Syntax | undefined;
}

/**
 * Holds every path, helper and partial that a template names against the shape of its data, partials with the data
 * they are called with, before anything is rendered.
 * Problems: unknown-field, unknown-helper, unknown-partial, misused-field, misused-helper, forbidden-template-feature.
 */
export function checkTemplate(syntax: Syntax, data: Shape, partials: Partials): readonly Problem[] {
  const check: Check = { syntax, partials, problems: [], calls: [], done: new Map() };
  checkProgram(syntax.program, outermost(data), check);
  const distinct = new Map(
    check.problems.map((each) => [JSON.stringify([each.code, each.message, each.place]), each]),
  );
  return [...distinct.values()];
}

interface Check {
  readonly syntax: Syntax;
  readonly partials: Partials;
  readonly problems: Problem[];
  /** The partials under way, the outermost first. */
  readonly calls: readonly Call[];
  /** The scopes with which each partial was checked already. */
  readonly done: Map<string, Scope[]>;
}

interface Call {
  readonly name: string;
  readonly place: Place;
}

type Expression = hbs.AST.Expression;

function report(check: Check, node: hbs.AST.Node, code: ProblemCode, message: string, hint?: string): void {
  const related: Related[] = check.calls
    .toReversed()
    .map(({ name, place }) => ({ message: `the partial "${name}" is used here`, place }));
  const place = check.syntax.placeOf(node);
  check.problems.push(problem(code, message, { place, related, hint }));
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
  const hint = shape.kind === 'list' ? 'use {{join list ", "}} or {{#each list}}' : 'name one of its fields';
  report(check, node, 'misused-field', `a ${nameOf(shape)} cannot be printed`, hint);
}

/** What `{{a b c=d}}` or `(a b c=d)` gives: a field when it stands alone, else a helper's result. */
function shapeOfCall(
  node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  scope: Scope,
  check: Check,
): Shape {
  const name = nameOfPath(node.path);
  const helper = name === undefined ? undefined : helpers.get(name);
  if (helper) return checkHelper(node, helper, scope, check);
  const isCall = node.params.length > 0 || node.hash !== undefined || isSubExpression(node);
  if (!isCall && isPath(node.path)) return shapeOfPath(node.path, scope, check);
  if (!isCall) {
    report(check, node, 'template-syntax', 'a value between braces must be a field', 'write the text itself');
    return unknown;
  }
  refuseHelper(node.path, name, check);
  return unknown;
}

function refuseHelper(path: Expression, name: string | undefined, check: Check): void {
  const own = ['if', 'unless', 'each', 'with'];
  if (name === 'lookup' || name === 'log') {
    report(check, path, 'forbidden-template-feature', `the helper "${name}" cannot be used`);
  } else if (name !== undefined && own.includes(name)) {
    report(check, path, 'misused-helper', `"${name}" is a block: {{#${name} …}} … {{/${name}}}`);
  } else {
    const hint =
      didYouMean(name ?? '', helpers.keys()) ?? `the helpers are ${[...helpers.keys()].join(', ')}`;
    report(check, path, 'unknown-helper', `there is no helper "${name ?? ''}"`, hint);
  }
}

function checkHelper(
  node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  helper: Helper,
  scope: Scope,
  check: Check,
): Shape {
  const { params, hash } = node;
  const most = helper.takesMore ? Number.POSITIVE_INFINITY : helper.takes.length;
  if (params.length < helper.takes.length || params.length > most || hash !== undefined) {
    report(check, node, 'misused-helper', 'this helper is given too few or too many values', helper.usage);
  }
  for (const [index, param] of params.entries()) {
    const shape = shapeOfExpression(param, scope, check);
    const wanted: Argument | undefined = helper.takes[index] ?? helper.takes.at(-1);
    if (shape === unknown || wanted === undefined || fits(shape, wanted)) continue;
    report(check, param, 'misused-helper', `this should be ${wanted}, not a ${nameOf(shape)}`, helper.usage);
  }
  return helper.gives;
}

function shapeOfExpression(node: Expression, scope: Scope, check: Check): Shape {
  if (isPath(node)) return shapeOfPath(node, scope, check);
  if (isSubExpression(node)) return shapeOfCall(node, scope, check);
  switch (node.type) {
    case 'StringLiteral':
      return text;
    case 'NumberLiteral':
      return number;
    case 'BooleanLiteral':
      return truth;
    default:
      report(check, node, 'misused-field', 'null and undefined cannot be used', 'leave the value out');
      return unknown;
  }
}

function shapeOfPath(path: hbs.AST.PathExpression, scope: Scope, check: Check): Shape {
  const resolved = resolvePath(path, scope);
  if ('shape' in resolved) return resolved.shape;
  report(check, path, resolved.code, resolved.message, resolved.hint);
  return unknown;
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, check: Check): void {
  const { program, inverse } = branchesOf(block);
  const { source, placeOf } = check.syntax;
  const inner = source.text.startsWith('{{{{', placeOf(block).start)
    ? refuseRaw(block, check)
    : scopeWithin(block, scope, check);
  if (program && inner) checkProgram(program, inner, check);
  if (inverse) checkProgram(inverse, scope, check);
}

function refuseRaw(block: hbs.AST.BlockStatement, check: Check): undefined {
  report(check, block, 'forbidden-template-feature', 'raw blocks cannot be used');
}

/** The scope in a block's main part; undefined when the block cannot be understood. */
function scopeWithin(block: hbs.AST.BlockStatement, scope: Scope, check: Check): Scope | undefined {
  const name = nameOfPath(block.path);
  if (name !== 'if' && name !== 'unless' && name !== 'each' && name !== 'with') {
    if (name !== undefined && helpers.has(name)) {
      report(
        check,
        block.path,
        'misused-helper',
        `"${name}" is no block`,
        `use it in one: {{#if (${name} …)}}`,
      );
    } else {
      const hint = didYouMean(name ?? '', ['if', 'unless', 'each', 'with']);
      report(
        check,
        block.path,
        'unknown-helper',
        `there is no block {{#${name ?? ''}}}`,
        hint ?? 'the blocks are if, unless, each and with',
      );
    }
    return undefined;
  }
  const names = branchesOf(block).program?.blockParams ?? [];
  const [param] = block.params;
  if (param === undefined || block.params.length > 1 || block.hash !== undefined) {
    report(check, block.path, 'misused-helper', `{{#${name}}} is given one value`);
    return undefined;
  }
  const shape = shapeOfExpression(param, scope, check);
  const mostNames = name === 'each' ? 2 : name === 'with' ? 1 : 0;
  if (names.length > mostNames) {
    report(check, block.path, 'misused-helper', `{{#${name}}} gives names to ${mostNames} values at most`);
  }
  if (name === 'if' || name === 'unless') return scope;
  if (shape === unknown) return undefined;
  const wanted = name === 'each' ? 'list' : 'group';
  if (shape.kind !== wanted) {
    const hint =
      name === 'each'
        ? 'use {{#with}} for a group, {{#if}} for a value'
        : 'use {{#each}} for a list, {{#if}} for a value';
    report(check, param, 'misused-field', `{{#${name}}} needs a ${wanted}, not a ${nameOf(shape)}`, hint);
    return undefined;
  }
  const value = shape.kind === 'list' ? shape.item : shape;
  const [valueName, indexName] = names;
  return within(
    scope,
    value,
    [
      ...(valueName === undefined ? [] : [[valueName, value] as const]),
      ...(indexName === undefined ? [] : [[indexName, number] as const]),
    ],
    name === 'each',
  );
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

function scopeOfPartial(node: hbs.AST.PartialStatement, scope: Scope, check: Check): Scope | undefined {
  const [param] = node.params;
  if (node.params.length > 1) {
    report(
      check,
      node,
      'misused-helper',
      'a partial is given one context',
      '{{> partial context name=value}}',
    );
  }
  const given = param ? shapeOfExpression(param, scope, check) : scope.context;
  const passed = new Map<string, Shape>();
  for (const { key, value } of pairsOf(node)) passed.set(key, shapeOfExpression(value, scope, check));
  if (given === unknown) return undefined;
  if (passed.size > 0 && given.kind !== 'group') {
    // Handlebars would copy the letters or items of the context into a new object.
    const hint =
      'pass everything by name from outside of the {{#each}}, or name the item: {{#each list as |item|}}';
    report(
      check,
      node,
      'misused-field',
      `values cannot be passed by name where the context is a ${nameOf(given)}`,
      hint,
    );
    return undefined;
  }
  return withinPartial(scope, given, passed);
}

/** Handlebars' types hide that a hash may be missing. */
function pairsOf(node: { readonly hash?: hbs.AST.Hash }): readonly hbs.AST.HashPair[] {
  return node.hash?.pairs ?? [];
}

function isSameScope(left: Scope, right: Scope): boolean {
  return left.inEach === right.inEach && isSameShape(left.context, right.context);
}

function isSameShape(left: Shape, right: Shape): boolean {
  if (left === right) return true;
  if (left.kind !== 'group' || right.kind !== 'group' || left.fields.size !== right.fields.size) return false;
  return [...left.fields].every(([name, { shape }]) => right.fields.get(name)?.shape === shape);
}

function nameOfPath(path: Expression): string | undefined {
  return isPath(path) && !path.data && path.depth === 0 ? path.original : undefined;
}
