import { describe, expect, test } from 'vitest';
import type { Files } from '../support/folders.ts';
import { expectProblems, vacancyIn, vacancyWith } from '../support/small-catalogue.ts';

/** The vacancy with keys of its own, and its interview with others. */
function listing(own: string, ofInterview = ''): Files {
  return vacancyWith(['stages:', `${own}\nstages:`], ['    minutes: 60', `    minutes: 60\n${ofInterview}`]);
}

function stagesOf(files: Files) {
  return vacancyIn(files)?.stages.map(({ id, panel, candidates }) => [id, panel, candidates]);
}

describe('panel and candidates', () => {
  test('of the vacancy are those of every stage that lists none of its own', () => {
    const files = listing('panel: [chair, panel-2]\ncandidates: [C-1, C-2]', '    candidates: [C-2]');
    expectProblems(files);
    expect(stagesOf(files)).toEqual([
      ['sift', ['chair', 'panel-2'], ['C-1', 'C-2']],
      ['interview', ['chair', 'panel-2'], ['C-2']],
    ]);
    expect(stagesOf(listing('candidates: [C-1]', '    candidates: []'))).toMatchObject([
      ['sift', [], ['C-1']],
      ['interview', [], []],
    ]);
    expect(stagesOf(listing(''))?.[0]).toEqual(['sift', [], []]);
  });

  test.each(['C-1042', 'DDX/2041.7', 'panel_2', 'Head of engineering', '7', 'x1'.repeat(20)])(
    'may be referred to as %j',
    (reference) => {
      expectProblems(listing(`panel: ["${reference}"]`));
    },
  );

  test.each([
    'jane.doe@example.org',
    '@chair',
    'x'.repeat(41),
    '',
    ' ',
    '../chair',
    '-',
    '<b>',
    'Siân',
    '张伟',
    'two\\nlines',
    'C-1\\u202e',
    'form B',
    'chair form-c',
  ])('may not be referred to as %j', (reference) => {
    const [problem] = expectProblems(listing(`candidates: ["${reference}"] # error wrong-value`));
    expect(problem?.message).toMatch(/reference|control|an item of "candidates" has 41 characters/u);
  });

  test('a number is the reference that was written, with its zeros', () => {
    const files = listing('candidates: [0042, 1e3]');
    expectProblems(files);
    expect(stagesOf(files)?.[0]).toEqual(['sift', [], ['0042', '1e3']]);
  });

  test('two that would have one file name are refused, in a stage too', () => {
    const [problem] = expectProblems(listing('candidates:\n  - C-1\n  - c 1 # error duplicate-id'));
    expect(problem).toMatchObject({
      message: '"C-1" and "c 1" would both have files named "c-1"',
      related: [{ message: 'the first one' }],
    });
    expectProblems(listing('', '    panel: [a, b, A] # error duplicate-id'));
    expectProblems(listing('panel: [a]\ncandidates: [a]'));
  });

  test('a candidate with a panel member must not have the file name of two others', () => {
    const files = listing('panel: [chair, 2-chair]\ncandidates: [C, C-2]');
    const faulty = {
      ...files,
      'vacancies/post.yaml': String(files['vacancies/post.yaml'])
        .replace('id: sift', 'id: sift # error duplicate-id')
        .replace('id: interview', 'id: interview # error duplicate-id'),
    };
    const [problem] = expectProblems(faulty);
    expect(problem?.message).toBe(
      '"C" with "2-chair" and "C-2" with "chair" would both have files named "c-2-chair"',
    );
  });
});
