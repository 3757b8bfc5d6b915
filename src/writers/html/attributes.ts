/** The class attribute of an element: the theme's class, and those of the writer's own style sheet. */
export function classAttribute(...names: readonly (string | undefined)[]): string {
  const given = names.filter((name) => name !== undefined);
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`;
}
