import { didYouMean } from '../problems/index.ts';
import { type Check, report } from './checking.ts';
import { type BlockName, blockNames, nameOfPath, shapeOfExpression } from './expressions.ts';
import { helpers } from './helpers.ts';
import { say } from './say.ts';
import { type Scope, unknown, within } from './scope.ts';
import { nameOf, number, type Shape } from './shape.ts';
import { branchesOf } from './syntax.ts';

/** How many values a block may name: `as |value index|`. */
const mostNames: Readonly<Record<BlockName, number>> = { if: 0, unless: 0, each: 2, with: 1 };

/**
 * The scope in a block's main part; undefined when the block cannot be understood.
 * Problems: unknown-helper, misused-helper, misused-field, and those of its value.
 */
export function scopeOfBlock(block: hbs.AST.BlockStatement, scope: Scope, check: Check): Scope | undefined {
  const name = blockNames.find((each) => each === nameOfPath(block.path));
  if (name === undefined) {
    refuseBlock(block, check);
    return undefined;
  }
  const names = branchesOf(block).program?.blockParams ?? [];
  const [param] = block.params;
  if (param === undefined || block.params.length > 1 || block.hash !== undefined) {
    report(check, block.path, 'misused-helper', `{{#${name}}} is given one value`);
    return undefined;
  }
  const shape = shapeOfExpression(param, scope, check);
  if (names.length > mostNames[name]) {
    const message = `{{#${name}}} gives names to ${mostNames[name]} values at most`;
    report(check, block.path, 'misused-helper', message);
  }
  if (name === 'if' || name === 'unless') return scope;
  if (shape === unknown) return undefined;
  const [valueName, indexName] = names;
  const named = (key: string | undefined, value: Shape) => (key === undefined ? [] : [[key, value] as const]);
  if (name === 'with' && shape.kind === 'group') {
    return within(scope, shape, named(valueName, shape), false);
  }
  if (name === 'each' && shape.kind === 'list') {
    return within(scope, shape.item, [...named(valueName, shape.item), ...named(indexName, number)], true);
  }
  const wanted = name === 'each' ? 'list' : 'group';
  const other = name === 'each' ? '{{#with}} for a group' : '{{#each}} for a list';
  const message = `{{#${name}}} needs a ${wanted}, not a ${nameOf(shape)}`;
  report(check, param, 'misused-field', message, `use ${other}, {{#if}} for a value`);
  return undefined;
}

function refuseBlock(block: hbs.AST.BlockStatement, check: Check): void {
  const name = nameOfPath(block.path) ?? '';
  if (helpers.has(name) || name === say.name) {
    report(
      check,
      block.path,
      'misused-helper',
      `"${name}" is no block`,
      `use it in one: {{#if (${name} …)}}`,
    );
    return;
  }
  const hint = didYouMean(name, blockNames) ?? `the blocks are ${blockNames.join(', ')}`;
  report(check, block.path, 'unknown-helper', `there is no block {{#${name}}}`, hint);
}
