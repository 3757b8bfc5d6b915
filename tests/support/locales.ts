import { openCatalogue } from '../../src/catalogue/index.ts';
import type { Locale } from '../../src/locale/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { folderWith } from './folders.ts';

/** The locale of a language file; fails where the file has errors. */
export function localeIn(files: Readonly<Record<string, string>>, lang: string): Locale {
  return localeOfFolder(folderWith(files), lang);
}

function localeOfFolder(folder: string, lang: string): Locale {
  const { value, problems } = openCatalogue([folder], nodeSystem);
  const entry = value?.locales.get(lang);
  if (!entry) throw new Error(JSON.stringify(problems));
  return entry.locale;
}

/** The words of the built-in catalogue. */
export const englishLocale = localeOfFolder('catalogue', 'en-GB');
export const welshLocale = localeOfFolder('catalogue', 'cy');
