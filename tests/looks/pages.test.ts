import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeKit } from '../../src/make-kit/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { readTheme, type Theme } from '../../src/theme/index.ts';
import { builtInCatalogue, builtInTemplates, folderWith } from '../support/folders.ts';
import { layoutFaults } from '../support/layout-faults.ts';
import { partsOf } from '../support/parts.ts';
import { readPdf } from '../support/pdf.ts';

const themeText = readFileSync(join(builtInTemplates, 'theme.yaml'), 'utf8');
const letter = themeText.replace('page:\n', 'page:\n  width: 612\n  height: 792\n');
const large = letter
  .replaceAll('{ size: 10.5 }', '{ size: 12 }')
  .replace('h2: { size: 1.45', 'h2: { size: 2');
const wide = letter.replace(/margins: \{.*\}/u, 'margins: { top: 90, right: 108, bottom: 90, left: 108 }');
const narrow = letter.replace(/margins: \{.*\}/u, 'margins: { top: 50, right: 28, bottom: 40, left: 28 }');
const sample = {
  id: 'lead-devops-engineer',
  file: join(builtInCatalogue, 'vacancies/lead-devops-engineer.yaml'),
};
const level = (id: string) => ({ id: `level-${id}`, level: id });

/** What begins a page by a break in the template. */
const begins = (text: string) => /^\d+\. |^Exercise|^The candidate’s questions/u.test(text);

function themeIn(folder: string): Theme {
  const { value } = readTheme(join(folder, 'theme.yaml'), nodeSystem);
  return value ?? expect.fail('the theme cannot be read');
}

describe('no page of a kit is laid out badly', () => {
  test.each([
    ['on A4', themeText, sample],
    ['on Letter', letter, sample],
    ['of a level with few skills', themeText, level('apprentice-devops-engineer')],
    ['of a level with many skills', themeText, level('lead-frontend-developer')],
    ['of such a level on Letter', letter, level('lead-frontend-developer')],
    ['in larger text', large, sample],
    ['with wide margins', wide, sample],
    ['with narrow margins', narrow, sample],
  ])('%s', async (_, text, source) => {
    const templates = folderWith({ 'theme.yaml': text });
    const theme = themeIn(templates);
    const parts = partsOf({
      catalogues: [builtInCatalogue],
      templates: [builtInTemplates, templates],
      formats: ['pdf'],
    });
    const { value } = await makeKit(source, parts);
    expect(value?.files.length).toBeGreaterThan(3);
    for (const { name, kind, bytes } of value?.files ?? []) {
      const size = theme.documents[kind]?.size ?? expect.fail(kind);
      const faults = layoutFaults(await readPdf(bytes), { page: theme.page, size, begins });
      expect(faults.map(({ page, fault, at }) => `${name}, page ${page}: ${fault}: ${at}`)).toEqual([]);
    }
  });
});
