import { existsSync, readFileSync } from 'node:fs';

/**
 * What the build of the program has worked out beforehand, in a JSON file beside it (see scripts/bundle.mjs); an
 * empty object where there is no such file, as in src/.
 */
export function fromBuild<Value>(name: string): Readonly<Record<string, Value>> {
  const file = new URL(name, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
