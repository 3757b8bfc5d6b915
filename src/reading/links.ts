import { type Problem, problem, startOf } from '../problems/index.ts';
import { baseName, isWithin } from './paths.ts';
import { reasonOf } from './source.ts';
import type { Files } from './system.ts';

/**
 * What is wrong with a file that is a link out of the folder that it stands in, or that leads nowhere: nothing is read
 * from elsewhere. `what` is the folder in words. Problem: unreadable-file.
 */
export function linkFault(folder: string, file: string, files: Files, what: string): Problem | undefined {
  const place = startOf(file);
  try {
    if (isWithin(files.realPath(file), files.realPath(folder))) return undefined;
  } catch (fault) {
    return problem('unreadable-file', `cannot read ${file}: ${reasonOf(fault)}`, { place });
  }
  const hint = 'put the file itself here';
  return problem('unreadable-file', `${baseName(file)} is a link out of ${what}`, { place, hint });
}
