import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontFiles } from '../theme/index.ts';

/** The folder of the package: the nearest above this file that holds its package.json, in src/ as in dist/. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of all code that runs: src/, dist/, or dist/bin/, where the bundle has no folders of rooms. */
export const programFolder = basename(here) === 'pipeline' ? dirname(here) : here;

/** The version of rolekit. */
export function programVersion(): string {
  const data: unknown = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  return String(version);
}

export const builtInCatalogue = join(packageFolder(), 'catalogue');
export const builtInTemplates = join(packageFolder(), 'templates');

/** The faces of Public Sans. */
export function builtInFonts(): FontFiles {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve('@expo-google-fonts/public-sans/package.json'));
  const face = (name: string) => join(folder, name, `PublicSans_${name}.ttf`);
  return {
    regular: face('400Regular'),
    bold: face('700Bold'),
    italic: face('400Regular_Italic'),
    boldItalic: face('700Bold_Italic'),
  };
}

/** The day that stands in the documents' metadata unless `SOURCE_DATE_EPOCH` (seconds since 1970) says another. */
const fixedDay = Date.UTC(2026, 0, 1);
const latestDay = Date.UTC(9999, 11, 31);

/** The documents' own date: never the clock, so that the same input gives the same bytes. */
export function documentDate(sourceDateEpoch: string | undefined): Date {
  const given = sourceDateEpoch !== undefined && /^\d{1,12}$/u.test(sourceDateEpoch);
  const time = given ? Number(sourceDateEpoch) * 1000 : fixedDay;
  return new Date(Math.min(time, latestDay));
}
