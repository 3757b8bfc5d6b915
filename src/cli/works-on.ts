import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { builtInCatalogue } from '../pipeline/index.ts';
import { settingsFile } from './misnamed-settings.ts';

/**
 * What to say where a command works on the built-in catalogue alone because nothing of the user's own is named, and what
 * to do first; undefined where something is. In a checkout the built-in catalogue is the user's own.
 */
export function builtInAlone(catalogues: readonly string[], folder = process.cwd()): string | undefined {
  const own = join(folder, 'catalogue');
  if (catalogues.some((each) => each !== builtInCatalogue) || own === builtInCatalogue) return undefined;
  const above = settingsAbove(folder);
  if (existsSync(own)) {
    return `The folder "catalogue" here is not used: name it with --catalogue catalogue, or in ${settingsFile}.`;
  }
  return above === undefined
    ? 'To begin with your own: "rolekit init" makes a folder to work in, "rolekit new LEVEL" a vacancy.'
    : `The settings of ${relative(folder, above)} hold in its folder alone: change to it first.`;
}

/** The settings in a folder further up. */
function settingsAbove(folder: string): string | undefined {
  const above = dirname(folder);
  if (above === folder) return undefined;
  const file = join(above, settingsFile);
  return existsSync(file) ? file : settingsAbove(above);
}
