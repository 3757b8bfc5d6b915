import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';

/** Found now, before every advert of the employer fails for it. A logo outside the catalogue is never read. */
export function logoExists(catalogue: Catalogue): Problem[] {
  return [...catalogue.organisations.values()].flatMap(({ value: { logo }, source, layer }) => {
    if (logo === undefined || isInside(resolve(layer, logo), layer)) return [];
    return problem('image-unusable', `there is no file ${logo} in the catalogue folder`, {
      place: source.placeOf(['logo']),
      hint: 'give a PNG or JPEG by its path from the catalogue folder, e.g. "organisations/logo.png"',
    });
  });
}

function isInside(file: string, folder: string): boolean {
  try {
    return realpathSync(file).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}
