import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyOfText } from '../../src/pipeline/known-values.ts';
import { nodeSystem } from '../../src/pipeline/node-system.ts';
import { parseYaml, readSource } from '../../src/reading/index.ts';
import { root } from '../support/folders.ts';

test('what the build knows of the catalogue is what parsing its files gives', () => {
  const built = JSON.parse(readFileSync(join(root, 'dist/bin/known-values.json'), 'utf8'));
  const folder = join(root, 'catalogue/skills');
  const files = readdirSync(folder);
  expect(files).toHaveLength(20);
  for (const name of files) {
    const source = readSource(join(folder, name), nodeSystem.files).value ?? { file: name, text: '' };
    expect([name, built[keyOfText(source.text)]]).toEqual([name, parseYaml(source).value?.value]);
  }
});
