import { expect, test } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/index.ts';
import { checkQuestions } from '../../../src/lint/questions/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { builtInCatalogue } from '../../support/folders.ts';

test('the built-in questions pass every rule', () => {
  const { value } = readCatalogue([builtInCatalogue], nodeSystem);
  expect(value?.skills.size).toBeGreaterThan(14);
  const problems = value ? checkQuestions(value) : [];
  expect(problems.map(({ code, message, place }) => `${place?.file}: ${code}: ${message}`)).toEqual([]);
});
