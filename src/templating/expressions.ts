import { didYouMean } from '../problems/index.ts';
import { type Check, report } from './checking.ts';
import { type Argument, fits, type Helper, helpers } from './helpers.ts';
import { resolvePath } from './paths.ts';
import { checkSay, say } from './say.ts';
import { type Scope, unknown } from './scope.ts';
import { nameOf, number, type Shape, text, truth } from './shape.ts';
import { isPath, isSubExpression, pairsOf } from './syntax.ts';

/** Handlebars' own helpers that a template may use, each with a block. */
export const blockNames = ['if', 'unless', 'each', 'with'] as const;
export type BlockName = (typeof blockNames)[number];

const helperNames = [...helpers.keys(), say.name];

type Expression = hbs.AST.Expression;

/** What `{{a b c=d}}` or `(a b c=d)` gives: a field when it stands alone, else a helper's result. */
export function shapeOfCall(
  node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  scope: Scope,
  check: Check,
): Shape {
  const name = nameOfPath(node.path);
  if (name === say.name) {
    const pairs = pairsOf(node).map(
      ({ key, value }) => [key, shapeOfExpression(value, scope, check)] as const,
    );
    return checkSay(node, new Map(pairs), check);
  }
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
  if (name === 'lookup' || name === 'log') {
    report(check, path, 'forbidden-template-feature', `the helper "${name}" cannot be used`);
  } else if (blockNames.some((own) => own === name)) {
    report(check, path, 'misused-helper', `"${name}" is a block: {{#${name} …}} … {{/${name}}}`);
  } else {
    const hint = didYouMean(name ?? '', helperNames) ?? `the helpers are ${helperNames.join(', ')}`;
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

/** What a value gives that a helper, block or partial is given. */
export function shapeOfExpression(node: Expression, scope: Scope, check: Check): Shape {
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
  const resolved = resolvePath(path, scope, check.named);
  if ('shape' in resolved) return resolved.shape;
  report(check, path, resolved.code, resolved.message, resolved.hint);
  return unknown;
}

/** The name that a call or block begins with; undefined where it is none. */
export function nameOfPath(path: Expression): string | undefined {
  return isPath(path) && !path.data && path.depth === 0 ? path.original : undefined;
}
