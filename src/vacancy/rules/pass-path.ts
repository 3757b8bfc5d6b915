import type { Mark } from '../../catalogue/schema/scale.ts';
import type { Path } from '../../reading/index.ts';
import type { Vacancy } from '../vacancy.ts';

/** Where the pass rule of a stage stands: at the stage, or for the whole vacancy. */
export function passPath({ value }: Vacancy, index: number): Path {
  return value.stages?.[index]?.pass === undefined ? ['pass'] : ['stages', index, 'pass'];
}

/** Where the `minimum` of a criterion stands, for each that has one in the file. */
export function minimumsOf(
  { value }: Vacancy,
  index: number,
): { readonly minimum: Mark; readonly path: Path }[] {
  return (value.stages?.[index]?.assess ?? []).flatMap((assessed, position) => {
    const minimum = typeof assessed === 'string' ? undefined : assessed.minimum;
    return minimum === undefined ? [] : [{ minimum, path: ['stages', index, 'assess', position, 'minimum'] }];
  });
}
