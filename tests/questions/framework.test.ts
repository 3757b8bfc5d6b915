import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Catalogue, readCatalogue } from '../../src/catalogue/index.ts';
import { importTables } from '../../src/framework-import/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { deriveQuestions } from '../../src/questions/derive.ts';
import { builtIn, carryOut, framework, hasFramework } from '../framework-import/support.ts';

describe.skipIf(!hasFramework)('every level of every skill of the framework', () => {
  let folder = '';
  let catalogue: Catalogue;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rolekit-derived-'));
    const tables = ['roles.csv', 'skills.csv', 'role-levels.tsv'].map((file) => join(framework, file));
    carryOut(await importTables(tables, { into: folder, catalogue: undefined, system: nodeSystem }));
    cpSync(join(builtIn, 'skill-levels.yaml'), join(folder, 'skill-levels.yaml'));
    const read = readCatalogue([folder], nodeSystem);
    if (!read.value) throw new Error(JSON.stringify(read.problems));
    catalogue = read.value;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has three whole questions of three kinds, each of at most forty words', async () => {
    const wrong: string[] = [];
    let levels = 0;
    for (const skill of catalogue.skills.values()) {
      for (const id of skill.levels.keys()) {
        levels += 1;
        const questions = deriveQuestions(skill, id);
        const kinds = new Set(questions.map(({ kind }) => kind));
        const asks = new Set(questions.map(({ ask }) => ask));
        const whole = questions.every(
          ({ ask, probes, strong, weak, anchors }) =>
            /^[A-Z][^?]*[.?]$/u.test(ask) &&
            ask.split(' ').length <= 40 &&
            !/\b(\w+) \1\b|\bto (?:can|able|show you|is|are)\b|[.,] ?[.,?]|\bYou can\b|\u200b/u.test(ask) &&
            ask.split('(').length === ask.split(')').length &&
            probes.length === 3 &&
            strong.length >= 3 &&
            weak.length === 3 &&
            anchors !== undefined &&
            !/\byour?\b/iu.test([...strong, ...Object.values(anchors)].join(' ')),
        );
        if (kinds.size !== 3 || asks.size !== 3 || !whole)
          wrong.push(`${skill.id} ${id}: ${[...asks].join(' | ')}`);
      }
    }
    expect(levels).toBeGreaterThan(600);
    expect(wrong).toEqual([]);
  });
});
