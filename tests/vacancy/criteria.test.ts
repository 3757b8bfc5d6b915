import { describe, expect, test } from 'vitest';
import type { Files } from '../support/folders.ts';
import { expectProblems, sound, vacancyIn, vacancyWith } from '../support/small-catalogue.ts';

const question = '{ ask: What do you enjoy?, minutes: 4, probes: [Why?], strong: [joy], weak: [duty] }';
const criteria: Files = {
  'ladders/bands.yaml': 'name: Bands\nlevels: [{ id: band-1, name: Band 1 }, { id: band-2, name: Band 2 }]\n',
  'criteria/kindness.yaml': `name: Kindness
kind: behaviour
ladder: bands
levels:
  band-2: { descriptors: [put people at ease] }
  band-1: { descriptors: [greet people] }
`,
  'criteria/calm.yaml': 'name: Calm\nkind: strength\n',
  'criteria/first-aid.yaml': 'name: First aid\nkind: qualification\n',
  'criteria/tills.yaml': 'name: Tills\nkind: experience\n',
};

/** The vacancy of the sound catalogue with criteria beside the skills; what its interview assesses besides, and changes. */
function withCriteria(
  assessed: readonly string[],
  ...changes: readonly (readonly [string, string])[]
): Files {
  const items = assessed.map((each) => `      - ${each}\n`).join('');
  return { ...criteria, ...vacancyWith(['      - cleaning\n', `      - cleaning\n${items}`], ...changes) };
}

const interview = (files: Files) => vacancyIn(files)?.stages.at(-1)?.criteria ?? [];
const needed = (files: Files) => vacancyIn(files)?.needed.map(({ entry }) => entry.id);

describe('a criterion of the catalogue', () => {
  test('is named by its id, as skill or as criterion, and asked for at a level', () => {
    const files = withCriteria(['{ criterion: kindness, level: band-2, weight: 3 }', '{ skill: tills }']);
    expect(expectProblems(files)).toEqual([]);
    expect(interview(files).at(-2)).toMatchObject({
      entry: { id: 'kindness', kind: 'behaviour' },
      levelId: 'band-2',
      weight: 3,
      origin: 'derived',
      question: { ask: expect.stringContaining('put people at ease') },
    });
    expect(needed(files)).toEqual(['baking', 'cleaning', 'selling', 'kindness', 'tills']);
  });

  test('that is graded needs its level, said once', () => {
    const [told] = expectProblems(withCriteria(['kindness # error level-missing']));
    expect(told?.hint).toContain('its levels are band-1, band-2');
    const sift = ['assess: [selling]', 'assess: [selling, kindness]'] as const;
    expect(expectProblems(withCriteria(['{ criterion: kindness, level: band-1 }'], sift))).toEqual([]);
    const twice = ['assess: [selling]', 'assess: [selling, { criterion: kindness, level: band-2 }]'] as const;
    expectProblems(withCriteria(['{ criterion: kindness, level: band-1 } # error level-differs'], twice));
    const [near] = expectProblems(
      withCriteria(['{ criterion: kindness, level: band-3 } # error unknown-skill-level']),
    );
    expect(near).toMatchObject({
      message: 'the behaviour "Kindness" has no level "band-3"',
      hint: 'did you mean "band-1"?',
    });
  });

  test('a skill at another level than the role’s, or that the role does not need', () => {
    const baking = [
      '{ skill: baking, weight: 2, question: wedding }',
      '{ skill: baking, level: basic }',
    ] as const;
    expect(interview(withCriteria([], baking))[0]).toMatchObject({ levelId: 'basic' });
    const junior = [
      ['level: head-baker', 'level: junior-baker'],
      ['question: wedding', 'question: first-loaf'],
    ] as const;
    const cleaning = (to: string) => vacancyWith(...junior, ['      - cleaning', `      - ${to}`]);
    expectProblems(cleaning('cleaning # error level-missing'));
    expect(expectProblems(cleaning('{ skill: cleaning, level: full }'))).toEqual([]);
    expect(needed(cleaning('{ skill: cleaning, level: full }'))).toEqual(['baking', 'selling', 'cleaning']);
  });

  test('from nowhere, with the nearest and its kind', () => {
    const [near] = expectProblems(withCriteria(['{ criterion: kindnes } # error unknown-criterion']));
    expect(near?.hint).toBe('did you mean "kindness", a behaviour?');
    const [bare] = expectProblems(withCriteria(['first-aids # error unknown-skill']));
    expect(bare).toMatchObject({
      message: 'there is no skill and no other criterion "first-aids"',
      hint: 'did you mean "first-aid", a qualification?',
    });
    const [far] = expectProblems(withCriteria(['{ criterion: juggling } # error unknown-criterion']));
    expect(far?.hint).toContain('rolekit list criteria');
    const faulty = { 'criteria/calm.yaml': 'name: Calm\nkind: strong # error wrong-value\n' };
    const [, file] = expectProblems({ ...withCriteria(['calm # error unknown-skill']), ...faulty });
    expect(file?.message).toBe('the file of the criterion "calm" has errors');
  });

  test('that is retired', () => {
    const retired = { 'criteria/calm.yaml': 'name: Calm\nkind: strength\nretired: true\n' };
    const [told] = expectProblems({
      ...withCriteria([`{ criterion: calm, question: ${question} } # warning retired-in-use`]),
      ...retired,
    });
    expect(told).toMatchObject({
      message: 'the strength "Calm" is retired',
      hint: 'take it out of the vacancy',
    });
  });
});

describe('questions of other kinds', () => {
  test('a general one stands for experience and qualifications', () => {
    const files = withCriteria(['tills', 'first-aid']);
    expect(expectProblems(files)).toEqual([]);
    expect(interview(files).slice(-2)).toMatchObject([
      { origin: 'general', question: { ask: 'What experience do you have that meets this: tills?' } },
      { origin: 'general', question: { ask: 'What do you hold that meets this: first aid?' } },
    ]);
  });

  test('none for a strength, an ability, and a behaviour that nothing describes', () => {
    const [told] = expectProblems(withCriteria(['calm # error question-missing']));
    expect(told?.message).toBe('nobody has written a question for the strength "Calm"');
    expectProblems(withCriteria(['{ name: Tact, kind: behaviour } # error question-missing']));
    expectProblems(withCriteria(['{ name: Sums, kind: ability } # error question-missing']));
    expect(expectProblems(withCriteria([], ['assess: [selling]', 'assess: [selling, calm]']))).toEqual([]);
  });

  test('one that the vacancy writes', () => {
    const files = withCriteria([`{ criterion: calm, question: ${question} }`]);
    expect(expectProblems(files)).toEqual([]);
    expect(interview(files).at(-1)).toMatchObject({
      origin: 'written',
      question: { ask: 'What do you enjoy?', kind: 'strength', minutes: 4 },
    });
    const other = '{ skill: selling, question: { ask: How do you sell?, minutes: 5, kind: knowledge } }';
    expect(interview(withCriteria([other])).at(-1)?.question?.kind).toBe('knowledge');
    expectProblems(withCriteria(['{ criterion: calm, question: joy } # error unknown-question']));
    expectProblems(withCriteria(['{ criterion: calm, question: { ask: Why? } } # error missing-key']));
  });
});

describe('a criterion that the vacancy makes', () => {
  test('has an id of its name, and is assessed in any stage', () => {
    const made = `{ name: Local knowledge, kind: experience, about: The town., question: ${question} }`;
    const files = withCriteria([made], ['assess: [selling]', 'assess: [selling, local-knowledge]']);
    expect(expectProblems(files)).toEqual([]);
    const stages = vacancyIn(files)?.stages.map((stage) => stage.criteria.at(-1));
    expect(stages).toMatchObject([
      { entry: { id: 'local-knowledge', name: 'Local knowledge', kind: 'experience' } },
      { entry: { id: 'local-knowledge' }, question: { ask: 'What do you enjoy?' } },
    ]);
    const inSift = [`assess: [selling]`, `assess: [selling, ${made}]`] as const;
    expect(expectProblems(withCriteria(['local-knowledge'], inSift))).toEqual([]);
    expect(interview(withCriteria(['local-knowledge'], inSift)).at(-1)?.question?.ask).toBe(
      'What do you enjoy?',
    );
  });

  test('has an id that no other has', () => {
    const made = '{ name: Tact, kind: experience }';
    const [twice] = expectProblems(withCriteria([made, `${made} # error duplicate-id`]));
    expect(twice?.message).toBe('this vacancy makes a criterion with the id "tact" twice');
    const [known] = expectProblems(withCriteria(['{ name: Baking!, kind: skill } # error duplicate-id']));
    expect(known?.message).toBe('the catalogue has a skill with the id of "Baking!", "baking"');
  });

  test.each([
    ['{ weight: 2 }', 'nothing says which criterion this is'],
    ['{ skill: selling, criterion: calm }', '"skill" and "criterion" each say which criterion this is'],
    ['{ skill: selling, name: Selling }', '"skill" and "name" each say which criterion this is'],
    ['{ name: Tact }', 'nothing says of which kind this is'],
    ['{ skill: selling, kind: skill }', 'the file of "selling" says its "kind"'],
    ['{ name: Tact, kind: behaviour, level: band-1 }', 'has no levels'],
  ])('%s', (item, message) => {
    const [told] = expectProblems(withCriteria([`${item} # error wrong-value`]));
    expect(told?.message).toContain(message);
  });
});

describe('what is asked for', () => {
  test('some of the skills alone', () => {
    const listed = (skills: string) =>
      vacancyWith(['stages:', `skills: ${skills}\nstages:`], ['[selling]', '[baking]']);
    expect(expectProblems(listed('[baking, cleaning]'))).toEqual([]);
    expect(needed(listed('[baking, cleaning]'))).toEqual(['baking', 'cleaning']);
    // What is assessed is asked for.
    expect(needed(listed('[]'))).toEqual(['baking', 'cleaning']);
    expectProblems(
      vacancyWith(
        ['[selling]', '[baking]'],
        ['stages:', 'skills: [selling]\nstages: # error essential-not-assessed'],
      ),
    );
    const [near] = expectProblems(listed('[bakin] # error unknown-skill'));
    expect(near?.hint).toBe('did you mean "baking"?');
    expectProblems({ ...criteria, ...listed('[calm] # error skill-not-in-level') });
  });

  test('without stages, one interview of the skills that are listed', () => {
    const { 'vacancies/post.yaml': post } = sound;
    const [head = ''] = post.split('stages:');
    const files = (skills: string) => ({ ...sound, 'vacancies/post.yaml': `${head}skills: ${skills}\n` });
    expect(interview(files('[baking, selling]')).map(({ entry }) => entry.id)).toEqual(['baking', 'selling']);
    expectProblems(files('[] # error wrong-value'));
  });

  test('desirable things that no stage assesses', () => {
    const listed = (entry: string, mark = ' # warning desirable-not-assessed') => ({
      ...criteria,
      ...vacancyWith(['stages:', `desirable:\n  - ${entry}\nstages:${mark}`]),
    });
    const [told] = expectProblems(listed('first-aid'));
    expect(told?.message).toBe('no stage assesses the desirable qualification "First aid"');
    expect(needed(listed('first-aid'))).toEqual(['baking', 'cleaning', 'selling', 'first-aid']);
    expectProblems(listed('{ name: A good eye, kind: ability }'));
    expectProblems(listed('{ criterion: kindness, level: band-1 }'));
    expectProblems(listed('kindness # error level-missing', ''));
    expectProblems(listed('{ criterion: kindnes } # error unknown-criterion', ''));
    expectProblems(listed('{ name: Baking, kind: skill } # error duplicate-id', ''));
    const assessed = ['stages:', 'desirable:\n  - first-aid # error wrong-value\nstages:'] as const;
    const [both] = expectProblems(withCriteria(['first-aid'], assessed));
    expect(both?.hint).toBe('where a stage assesses it, write { criterion: first-aid, essential: false }');
  });

  test('essential and desirable, in words for all kinds', () => {
    const sift = ['assess: [selling]', 'assess: [selling, { criterion: tills, essential: false }]'] as const;
    expectProblems(withCriteria(['tills # warning essential-and-desirable'], sift));
  });
});
