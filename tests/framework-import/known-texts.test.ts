import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tellingTexts, textHash } from '../../src/framework-import/provenance.ts';
import { readFramework } from '../../src/framework-import/tables/import-tables.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { root } from '../support/folders.ts';
import { framework, hasFramework } from './support.ts';

const file = join(root, 'src/framework-import/known-texts.ts');

test.skipIf(!hasFramework)(
  'the official texts are known by their hashes, and none of their words stands here',
  async () => {
    const tables = ['roles.csv', 'skills.csv'].map((name) => join(framework, name));
    const options = { into: framework, catalogue: undefined, system: nodeSystem };
    const { value } = await readFramework(tables, options);
    const texts = [...(value?.roles.values() ?? []), ...(value?.skills.values() ?? [])].flatMap(tellingTexts);
    const hashes = [...new Set(texts.map((text) => textHash(text, nodeSystem.sha256)))].sort().join('');
    const lines = hashes.match(/.{1,96}/gu)?.map((line) => `  '${line}',\n`) ?? [];
    const text = readFileSync(file, 'utf8');
    const fresh = text.replace(/\[\n[\s\S]*\]/u, () => `[\n${lines.join('')}]`);
    if (process.env['UPDATE']) writeFileSync(file, fresh);
    else expect(text).toBe(fresh);
  },
);
