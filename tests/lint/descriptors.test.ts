import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/index.ts';
import { checkDescriptors } from '../../src/lint/descriptors.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { builtInCatalogue, folderWith } from '../support/folders.ts';

const ladder = 'levels: [{ id: basic, name: Basic }]\n';

/** The problems of skills whose one level has these descriptors, and of a file alone where one is named. */
function problemsOf(skills: Readonly<Record<string, readonly string[]>>, only?: string) {
  const files = Object.entries(skills).map(([id, descriptors]) => {
    const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
    const lines = descriptors.map((text) => `      - ${JSON.stringify(text)}\n`).join('');
    return [`skills/${id}.yaml`, `name: ${name}\nlevels:\n  basic:\n    descriptors:\n${lines}`] as const;
  });
  const folder = folderWith({ 'skill-levels.yaml': ladder, ...Object.fromEntries(files) });
  const { value } = readCatalogue([folder], nodeSystem);
  if (!value) throw new Error('the catalogue cannot be read');
  return checkDescriptors(value, only === undefined ? undefined : [`${folder}/skills/${only}.yaml`]);
}

describe('a descriptor that does not continue "You can"', () => {
  test.each([
    ['Keeps a kitchen', 'it tells of somebody else', 'write "keep a kitchen"'],
    ['Able to plan', 'it says once more that somebody can', 'write "plan"'],
    ['Knowledge of yeast', 'it names a thing', 'write "show knowledge of yeast"'],
    [
      'You can bake. You can teach others.',
      'it says "you" once more',
      'write "bake" and, as a descriptor of its own, "teach others"',
    ],
    ['The right mindset', 'it names a thing', expect.stringMatching(/^begin with what a person does/u)],
  ])('"%s" is a warning with the words that would', (text, reason, hint) => {
    const [problem, ...others] = problemsOf({ baking: ['bake', text] });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'descriptor-does-not-continue', severity: 'warning', hint });
    expect(problem?.message).toBe(`"${text}" does not continue "You can: …": ${reason}`);
  });

  test('stands where it is named', () => {
    const [problem] = problemsOf({ baking: ['bake', 'Sells bread'] });
    const { file = '', start = 0, end = 0 } = problem?.place ?? {};
    const text = nodeSystem.files.read(file);
    expect(new TextDecoder().decode(text).slice(start, end)).toBe('"Sells bread"');
  });

  test('many are told at once; of one file, those of that file', () => {
    const many = ['Keeps', 'Bakes', 'Sells', 'Cleans'].map((verb) => `${verb} it`);
    const [problem, ...others] = problemsOf({ baking: many, selling: many });
    expect(others).toEqual([]);
    expect(problem?.message).toMatch(/^8 descriptors do not continue "You can: …"; the first, "Keeps it": /u);
    expect(problem?.related).toHaveLength(7);
    expect(problem?.related?.[0]?.message).toBe('write "bake it"');
    expect(problemsOf({ baking: many, selling: many }, 'selling')).toHaveLength(4);
  });

  test('is told of English alone, and of nothing that ships', () => {
    expect(
      problemsOf({ pobi: ['Gestion', 'Cynnal cegin', 'Organisiert das Team', 'Vous pouvez cuire'] }),
    ).toEqual([]);
    const { value } = readCatalogue([builtInCatalogue], nodeSystem);
    expect(value && checkDescriptors(value)).toEqual([]);
  });
});
