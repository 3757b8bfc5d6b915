import { expect, test } from 'vitest';
import { checkQuestions, readCatalogue } from '../../../../src/catalogue/index.ts';
import { builtInCatalogue } from '../../../support/folders.ts';

test('the built-in questions pass every rule', () => {
  const { value } = readCatalogue([builtInCatalogue]);
  expect(value?.skills.size).toBeGreaterThan(14);
  const problems = value ? checkQuestions(value) : [];
  expect(problems.map(({ code, message, place }) => `${place?.file}: ${code}: ${message}`)).toEqual([]);
});
