import { type Check, report } from './checking.ts';
import { shapeOfExpression } from './expressions.ts';
import { type Scope, unknown, withinPartial } from './scope.ts';
import { nameOf, type Shape } from './shape.ts';
import { pairsOf } from './syntax.ts';

/**
 * The scope in a partial: its context, and what is passed to it by name. Undefined when these cannot be understood.
 * Problems: misused-helper, misused-field, and those of its values.
 */
export function scopeOfPartial(
  node: hbs.AST.PartialStatement,
  scope: Scope,
  check: Check,
): Scope | undefined {
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

/** Whether checking a partial in one scope tells everything about the other. */
export function isSameScope(left: Scope, right: Scope): boolean {
  return left.inEach === right.inEach && isSameShape(left.context, right.context);
}

function isSameShape(left: Shape, right: Shape): boolean {
  if (left === right) return true;
  if (left.kind !== 'group' || right.kind !== 'group' || left.fields.size !== right.fields.size) return false;
  return [...left.fields].every(([name, { shape }]) => right.fields.get(name)?.shape === shape);
}
