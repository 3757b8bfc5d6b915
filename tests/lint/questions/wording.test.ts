import { describe, expect, test } from 'vitest';
import { codesOf, expectQuestionProblems, skillAsking } from './support.ts';

describe('leading', () => {
  test.each([
    "You would test it first, wouldn't you?",
    'How did you test it, and it worked, right?',
    'Don’t you find that tests help? Tell us how.',
    'Tell us about tests. So, would you not write them first?',
    'How far do you agree that tests help, and do you agree that they pay?',
    'What would you do first, since surely the users matter most?',
    'As everyone knows, tests help. How did you write yours?',
    'How important is accessibility to you?',
  ])('%s', (ask) => {
    expect(codesOf(ask)).toContain('question-leading');
  });

  test.each([
    'Which decision would you not take alone?',
    'What do you not know about people who never rang?',
    'How would you explain clearly why you did not agree?',
    'How would you show how important a test is?',
    'Why did the right people not hear of it?',
  ])('not: %s', (ask) => {
    expect(codesOf(ask)).toEqual([]);
  });
});

describe('answered with yes or no', () => {
  test.each([
    'Have you led a team?',
    'Do you work well under pressure? Tell us about it.',
    'And is testing a part of your work?',
    'When a build fails, do you mend it at once?',
    'If the network dropped, would your design still work?',
    'In your last post, were you on call?',
    'Tell us whether you write tests.',
    'Have you used Python or Java?',
  ])('%s', (ask) => {
    expect(codesOf(ask)).toEqual(['question-yes-no']);
  });

  test.each([
    'What would you do if you did not know?',
    'Could you tell us about a fault that you traced?',
    'In which case, if the network dropped, would you restart it?',
    'When would a code be more bother than it is worth?',
    'Do it again, says your lead. How would you answer?',
    'At what point would you stop?',
    'Is it done? asks a note on the desk, and so you begin. What comes first?',
  ])('not: %s', (ask) => {
    expect(codesOf(ask)).not.toContain('question-yes-no');
  });
});

describe('two questions in one', () => {
  test.each([
    'What went wrong? What did you learn?',
    'What went wrong and how did you mend it?',
    'How did you test it, and who helped?',
    'How would you begin, or would you wait?',
    'Describe a fault that you traced. Explain how it had come about.',
    'Tell us about a fault that you traced and what you learned.',
    'Describe a fault and explain its cause.',
  ])('%s', (ask) => {
    expect(codesOf(ask)).toEqual(['question-double-barrelled']);
  });

  test.each([
    'Tell us about a fault that you traced. How did you narrow it down?',
    'Think of a fault that you traced. Tell us how you narrowed it down.',
    'Who or what did you think might harm it?',
    'Where did you draw the line between what was fixed and what each could choose?',
    'How did you decide what to do in the browser and what on the server?',
    'Tell us about a colleague who was stuck and whom you helped.',
    'A team asks what to do and how to begin. Which answer would you give?',
    'What would you keep and change?',
  ])('not: %s', (ask) => {
    expect(codesOf(ask)).toEqual([]);
  });
});

describe('too long', () => {
  const words = (count: number) => `${'loaf '.repeat(count - 4)}– what comes to mind?`;

  test('more than 40 words', () => {
    expect(codesOf(words(40))).toEqual([]);
    expect(codesOf(words(41))).toEqual(['question-too-long']);
  });

  test('one word of any length', () => {
    expect(codesOf(`What is ${'loaf'.repeat(50)}?`)).toEqual([]);
  });
});

test('what is wrong with a probe is told at the probe', () => {
  const mark = (code: string) => `# warning question-${code}`;
  const probe = (text: string) => expectQuestionProblems(skillAsking({ probe: text }));
  probe(`Wouldn't you do it again? ${mark('leading')}`);
  probe(`Did it work? ${mark('yes-no')}`);
  probe(`What did it cost and why? ${mark('double-barrelled')}`);
  probe(`What of ${'loaf '.repeat(40)}? ${mark('too-long')}`);
});

test('a text over several lines is one text', () => {
  const [problem] = expectQuestionProblems(
    skillAsking({ ask: '> # warning question-yes-no\n          Have\n          you led\n          a team?' }),
  );
  expect(problem?.message).toBe('"Have you led a team?" can be answered with yes or no');
});
