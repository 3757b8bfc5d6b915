import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/cli/json-schemas.ts';
import { plainText, visitBlocks } from '../../src/document/index.ts';
import { checkKit } from '../../src/make-kit/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { chooseQuestions, forms } from '../../src/questions/index.ts';
import { builtInCatalogue, framework } from '../support/folders.ts';
import { openParts } from '../support/parts.ts';

const rolePage = join(framework, 'pages/lead-devops-engineer.txt');

const opened = openParts({ catalogues: [builtInCatalogue] });
const parts = opened.value;
const vacancy = join(builtInCatalogue, 'vacancies/lead-devops-engineer.yaml');
const kit = parts && (await checkKit({ id: 'lead-devops-engineer', file: vacancy }, parts));
const catalogue = parts?.catalogue;

/** The text of every paragraph and heading of a document of the sample kit, in order. */
function textsOf(name: string): string[] {
  const texts: string[] = [];
  const found = kit?.value?.find((each) => each.name === name);
  if (!found || 'parts' in found.content) throw new Error(`the kit has no ${name}`);
  visitBlocks(found.content, (block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') {
      texts.push(plainText(block.content).replace(/\s+/gu, ' '));
    }
  });
  return texts;
}

describe('the catalogue that ships', () => {
  test('has no errors and no warnings', () => {
    expect(opened.problems).toEqual([]);
    expect(kit?.problems).toEqual([]);
  });

  test('assesses all ten skills of the sample vacancy', () => {
    const level = catalogue?.roleLevels.get('lead-devops-engineer')?.level;
    expect(Object.keys(level?.skills ?? {})).toHaveLength(10);
    const text = textsOf('advert').join('\n');
    for (const skill of Object.keys(level?.skills ?? {})) {
      expect(text).toContain(catalogue?.skills.get(skill)?.name ?? 'no such skill');
    }
  });

  test.skipIf(!existsSync(rolePage))(
    'quotes every statement of the role page, word for word, in the advert',
    () => {
      const texts = textsOf('advert');
      const statements = readFileSync(rolePage, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('- '))
        .map((line) => line.slice(2).trim());
      expect(statements.length).toBeGreaterThan(20);
      expect(statements.filter((statement) => !texts.includes(statement))).toEqual([]);
    },
  );

  test('has two complete questions or more at every level that the two lead levels need', () => {
    for (const id of ['lead-devops-engineer', 'lead-devops-engineer-management']) {
      const skills: Readonly<Record<string, string>> = catalogue?.roleLevels.get(id)?.level.skills ?? {};
      for (const [skill, level] of Object.entries(skills)) {
        const questions = catalogue?.skills.get(skill)?.levels.get(level)?.questions ?? [];
        const complete = questions.filter(
          ({ probes, strong, weak, anchors }) =>
            probes.length > 0 && strong.length > 0 && weak.length > 0 && anchors,
        );
        expect([skill, level, complete.length >= 2, complete.length]).toEqual([
          skill,
          level,
          true,
          questions.length,
        ]);
      }
    }
  });

  test('has the nine behaviours of the Civil Service by grade, with written questions at two grades', () => {
    const behaviours = [...(catalogue?.criteria.values() ?? [])].filter(({ kind }) => kind === 'behaviour');
    expect(behaviours).toHaveLength(9);
    const grades = catalogue?.ladders.get('civil-service-grades')?.value.levels.map(({ id }) => id);
    for (const { id, levels } of behaviours) {
      expect([id, [...levels.keys()]]).toEqual([id, grades]);
      for (const grade of ['heo-and-seo', 'grade-7-and-6']) {
        const kinds = levels.get(grade)?.questions.map(({ kind }) => kind);
        expect([id, grade, kinds]).toEqual([id, grade, ['past-behaviour', 'situational']]);
      }
    }
  });

  test('has something of every other kind', () => {
    const kinds = new Set([...(catalogue?.criteria.values() ?? [])].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['ability', 'behaviour', 'experience', 'qualification', 'strength']);
  });

  test('has twenty skills of four levels, each with a past behaviour, a situation and enough alike for three forms', () => {
    const skills = [...(catalogue?.skills.values() ?? [])];
    expect(skills).toHaveLength(20);
    for (const { id, levels } of skills) {
      expect([...levels.keys()]).toEqual(['awareness', 'working', 'practitioner', 'expert']);
      for (const [level, { questions }] of levels) {
        const kinds = questions.map(({ kind }) => kind);
        expect([id, level, kinds]).toEqual([
          id,
          level,
          expect.arrayContaining(['past-behaviour', 'situational']),
        ]);
        const opening = { stage: 'interview', criterion: id, bank: questions };
        const asked = forms.map(
          (form) => chooseQuestions('post', form, [opening], nodeSystem.sha256).get(opening)?.question,
        );
        expect(new Set(asked.map((each) => each?.id)).size).toBe(3);
        expect([id, level, new Set(asked.map((each) => each?.kind)).size]).toEqual([id, level, 1]);
        const minutes = asked.map((each) => each?.minutes ?? 0);
        expect(Math.max(...minutes) - Math.min(...minutes)).toBeLessThanOrEqual(1);
      }
    }
  });

  test.each([...jsonSchemas()])('has a fresh JSON Schema of a %s', (name, text) => {
    const file = join(builtInCatalogue, 'schema', `${name}.schema.json`);
    if (process.env['UPDATE']) writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
