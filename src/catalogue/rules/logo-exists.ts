import { imageResolver } from '../../document/index.ts';
import type { Problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';

/** Found now, at the organisation, before every advert of the employer fails for it. */
export function logoExists({ organisations, layers, system }: Catalogue): Problem[] {
  const image = imageResolver(layers, system.files);
  return [...organisations.values()].flatMap(({ value: { logo }, source }) =>
    logo === undefined ? [] : image(logo, source.placeOf(['logo'])).problems,
  );
}
