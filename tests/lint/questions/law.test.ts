import { expect, test } from 'vitest';
import { expectQuestionProblems, lawOf, skillAsking } from './support.ts';

const employer = (jurisdiction: string) => ({
  [`organisations/shop-${jurisdiction.toLowerCase()}.yaml`]: `name: Shop ${jurisdiction}\njurisdiction: ${jurisdiction}\n`,
});
const asking = (ask: string) => skillAsking({ ask: `${ask} # warning question-protected-subject` });

test('the law is that of the organisations', () => {
  const american = { ...lawOf('GB'), ...lawOf('US'), ...employer('US') };
  const [one] = expectQuestionProblems({ ...asking('How is your health?'), ...american });
  expect(one?.hint).toContain('42 U.S.C. 12112(d)');
  expect(one?.hint).not.toContain('Equality Act');
  const [both] = expectQuestionProblems({
    ...asking('How is your health?'),
    ...american,
    ...employer('GB'),
  });
  expect(both?.hint).toContain('Equality Act 2010, section 60; Americans with Disabilities Act');
});

test('of a state it is the federal law too', () => {
  const files = { ...lawOf('US'), ...lawOf('US-CA'), ...employer('US-CA') };
  const [pay] = expectQuestionProblems({ ...asking('What is your current salary?'), ...files });
  expect(pay?.hint).toContain('California Labor Code, section 432.3(b)');
  expectQuestionProblems({ ...asking('How is your health?'), ...files });
});

test('a jurisdiction has words of its own, as whole words', () => {
  const files = { ...lawOf('GB'), ...lawOf('US'), ...employer('US') };
  const [problem] = expectQuestionProblems({ ...asking('When have you been arrested?'), ...files });
  expect(problem?.message).toBe('"been arrested" asks about arrests');
  expectQuestionProblems({ ...skillAsking({ ask: 'What has been arrestedly slow here?' }), ...files });
  expectQuestionProblems({
    ...skillAsking({ ask: 'When have you been arrested?' }),
    ...lawOf('GB'),
  });
});

test('what a jurisdiction leaves out may be asked', () => {
  const free =
    'name: Free\nnot-to-ask: { age: { subjects: [age] } }\ntexts: { en: { not-to-ask: { age: age } } }\n';
  const files = { 'jurisdictions/AA.yaml': free, ...employer('AA') };
  expectQuestionProblems({ ...skillAsking({ ask: 'How is your health?' }), ...files });
  expectQuestionProblems({ ...asking('How old are you?'), ...files });
});
