import { anyLevel, type Catalogue } from '../catalogue/index.ts';

/** The name of a skill level in lower case, as it stands within a sentence; none for skills that are not graded. */
export function levelName(id: string, catalogue: Catalogue): string | undefined {
  if (id === anyLevel) return undefined;
  return catalogue.skillLevels.levels.find((level) => level.id === id)?.name.toLowerCase() ?? id;
}
