import { type Shape, text } from './shape.ts';

/** What the names in a part of a template mean. */
export interface Scope {
  /** The data that the part is about: `this`. */
  readonly context: Shape;
  /** What `../` leads to, the nearest first; empty in a partial, which cannot look outside. */
  readonly parents: readonly Shape[];
  readonly root: Shape;
  /** Whether @index and its like have a meaning. */
  readonly inEach: boolean;
  readonly blockParams: ReadonlyMap<string, Shape>;
}

export function outermost(root: Shape): Scope {
  return { context: root, parents: [], root, inEach: false, blockParams: new Map() };
}

/** The scope within an `each` or `with`. */
export function within(
  scope: Scope,
  context: Shape,
  blockParams: readonly (readonly [string, Shape])[],
  inEach: boolean,
): Scope {
  return {
    ...scope,
    context,
    parents: [scope.context, ...scope.parents],
    inEach: scope.inEach || inEach,
    blockParams: new Map([...scope.blockParams, ...blockParams]),
  };
}

/** The scope within a partial: the context it is given, with the values passed by name laid over its fields. */
export function withinPartial(scope: Scope, given: Shape, passed: ReadonlyMap<string, Shape>): Scope {
  const fields = new Map(given.kind === 'group' ? given.fields : []);
  for (const [name, shape] of passed) fields.set(name, { shape, optional: false, description: undefined });
  const context: Shape = passed.size === 0 ? given : { kind: 'group', fields };
  return { ...outermost(scope.root), context, inEach: scope.inEach };
}

/** Every name that a path may begin with here. */
export function namesIn(scope: Scope): readonly string[] {
  const { context } = scope;
  return [...scope.blockParams.keys(), ...(context.kind === 'group' ? context.fields.keys() : [])];
}

/** Stands for a value of which a Problem was reported, so that no second one follows from it. */
export const unknown: Shape = { ...text };
