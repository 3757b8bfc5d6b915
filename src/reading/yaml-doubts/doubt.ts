import type { Problem } from '../../problems/index.ts';
import type { Path } from '../yaml-places.ts';

/** Whether a value could stand at a path, as the schema of the file has it. */
export type Fits = (path: Path, value: string | number) => boolean;

/** Something that is perhaps read otherwise than it was meant; an error where nobody can say which is right. */
export interface Doubt {
  readonly path: Path;
  readonly problem: Problem;
}
