import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { didYouMean, type Problem, problem, startOf } from '../problems/index.ts';
import { isYamlName, meantAs, nameWithoutEnding, yamlEndings } from '../reading/index.ts';

export const settingsFile = 'rolekit.yaml';

/**
 * Files that seem meant as the settings of a folder, and are not named so; `.rolekit.json` is the record of a kit.
 * Problem: unread-file.
 */
export function misnamedSettings(folder: string): Problem[] {
  const names = namesIn(folder);
  // Where letters of either case are the same to the file system, "Rolekit.yaml" is read.
  if (existsSync(resolve(folder, settingsFile)) && !names.includes(settingsFile)) return [];
  return names.flatMap((name) => {
    if (name === settingsFile || name === '.rolekit.json') return [];
    const plain = name.toLowerCase().replace(/^\.|[-_ ]/gu, '');
    const meant = isYamlName(plain)
      ? { name: plain, isCopy: false }
      : meantAs(plain, yamlEndings, ['.json', '.toml']);
    const isNear = meant && didYouMean(nameWithoutEnding(meant.name), ['rolekit']) !== undefined;
    if (!isNear && !plain.startsWith('rolekitrc')) return [];
    if (meant?.isCopy && names.includes(settingsFile)) return [];
    const place = startOf(resolve(folder, name));
    const hint = `rename it to "${settingsFile}"`;
    return [
      problem('unread-file', `nothing reads "${name}": settings are read from ${settingsFile}`, {
        place,
        hint,
      }),
    ];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
