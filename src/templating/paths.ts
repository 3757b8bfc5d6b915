import { didYouMean, type ProblemCode } from '../problems/index.ts';
import { namesIn, type Scope } from './scope.ts';
import { canBeSame, type Field, nameOf, number, type Shape, truth } from './shape.ts';

/** What a path leads to, or what is wrong with it. */
export type Resolved =
  | { readonly shape: Shape }
  | { readonly code: ProblemCode; readonly message: string; readonly hint: string | undefined };

/** Names that would reach into the language instead of the data. */
const forbidden = new Set(['constructor', 'prototype', '__proto__', '__defineGetter__', '__lookupGetter__']);

/** Follows a path of a template through the shape of its data; the fields on its way are added to `named`. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope, named: Set<Field>): Resolved {
  const { parts } = path;
  const reaching = parts.find((part) => forbidden.has(part));
  if (reaching !== undefined) {
    return fault('forbidden-template-feature', `templates cannot name "${reaching}"`);
  }
  if (path.data) return resolveData(path, scope, named);
  if (path.depth > 0) return resolveParent(path, scope, named);
  const [first, ...rest] = parts;
  const isScoped = /^(?:\.|this\b)/u.test(path.original);
  const blockParam = first === undefined || isScoped ? undefined : scope.blockParams.get(first);
  if (blockParam) return follow(blockParam, rest, first ?? '', named);
  return follow(scope.context, parts, 'this', named, isScoped ? undefined : namesIn(scope));
}

function resolveData(path: hbs.AST.PathExpression, scope: Scope, named: Set<Field>): Resolved {
  const [name = '', ...rest] = path.parts;
  if (path.depth > 0) {
    const hint = 'name it where it is counted: {{#each list as |item index|}}';
    return fault('forbidden-template-feature', `${path.original} cannot be used`, hint);
  }
  if (name === 'root') return follow(scope.root, rest, '@root', named);
  const known =
    name === 'index' || name === 'key' ? number : name === 'first' || name === 'last' ? truth : undefined;
  if (!known) {
    return fault('unknown-field', `there is no @${name}`, 'there are @root, @index, @first, @last and @key');
  }
  if (!scope.inEach) return fault('unknown-field', `@${name} has a meaning only in {{#each}}`);
  return follow(known, rest, `@${name}`, named);
}

function resolveParent(path: hbs.AST.PathExpression, scope: Scope, named: Set<Field>): Resolved {
  const parent = scope.parents[path.depth - 1];
  if (!parent) {
    const hint =
      'a partial sees only what it is given: pass the value by name, {{> partial name=value}}, or use @root';
    return fault(
      'unknown-field',
      `${path.original} leads outside`,
      scope.parents.length === 0 ? hint : undefined,
    );
  }
  // Handlebars takes no step outwards where the inner value is the outer one (handlebars.js, runtime `wrapProgram`).
  const levels = [scope.context, ...scope.parents].slice(0, path.depth + 1);
  if (levels.some((level, index) => index > 0 && canBeSame(level, levels[index - 1] ?? level))) {
    const hint = 'give the outer value a name: {{#each list as |item|}}';
    return fault('forbidden-template-feature', `${path.original} could mean two different values here`, hint);
  }
  return follow(parent, path.parts, 'this', named);
}

function follow(
  from: Shape,
  parts: readonly string[],
  start: string,
  named: Set<Field>,
  names?: readonly string[],
): Resolved {
  let shape = from;
  let owner = start;
  for (const [index, part] of parts.entries()) {
    const next = member(shape, part, named);
    if (!next) return unknownField(shape, part, owner, index === 0 ? names : undefined);
    shape = next;
    owner = part;
  }
  return { shape };
}

function member(shape: Shape, name: string, named: Set<Field>): Shape | undefined {
  if (shape.kind === 'group') {
    const field = shape.fields.get(name);
    if (field) named.add(field);
    return field?.shape;
  }
  if (shape.kind !== 'list') return undefined;
  if (name === 'length') return number;
  return /^\d+$/u.test(name) ? shape.item : undefined;
}

function unknownField(shape: Shape, name: string, owner: string, names?: readonly string[]): Resolved {
  const where = owner === 'this' ? 'here' : `in ${owner}`;
  if (shape.kind === 'group') {
    const known = names ?? [...shape.fields.keys()];
    const hint = didYouMean(name, known) ?? `the fields ${where} are ${known.join(', ')}`;
    return fault('unknown-field', `there is no field "${name}" ${where}`, hint);
  }
  const hint = shape.kind === 'list' ? 'go through its items with {{#each}}' : undefined;
  const what = owner === 'this' ? 'what stands here' : `"${owner}"`;
  return fault('unknown-field', `${what} is ${article(shape)} and has no field "${name}"`, hint);
}

function article(shape: Shape): string {
  return shape.kind === 'text' || shape.kind === 'truth' ? nameOf(shape) : `a ${nameOf(shape)}`;
}

function fault(code: ProblemCode, message: string, hint?: string): Resolved {
  return { code, message, hint };
}
