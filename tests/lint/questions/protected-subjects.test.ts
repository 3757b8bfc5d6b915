import { describe, expect, test } from 'vitest';
import { codesOf, expectQuestionProblems, lawOf, skillAsking } from './support.ts';

const protectedSubject = ['question-protected-subject'];

describe.each([
  [
    'health',
    'section 60',
    [
      'How many days of sick leave have you taken?',
      'How is your health?',
      'What does your disability keep you from?',
      'What happens when you are ill?',
      'Why were you off sick?',
      'Which medical conditions do you have, if you have any serious health problems?',
      'Tell us how you came to be disabled; what changed after you were disabled?',
    ],
  ],
  [
    'family',
    'section',
    [
      'How do you plan to combine work with your children?',
      'What does your husband do?',
      'How would caring responsibilities affect your hours?',
      'Which arrangements follow when you are married?',
      'When do you plan to start a family?',
      'What did you do on maternity leave?',
    ],
  ],
  [
    'age',
    'sections 5',
    [
      'How old are you?',
      'What is your age?',
      'When do you plan to retire?',
      'What is your date of birth?',
      'How would you lead older people when you are young?',
    ],
  ],
  [
    'religion',
    'sections 9, 10',
    [
      'What is your religion?',
      'Which church do you attend, and which is your church?',
      'Which religious holidays need you free?',
      'How often do you pray?',
      'When do you celebrate Christmas?',
    ],
  ],
  [
    'origin',
    'sections 9, 10',
    [
      'Where are you from?',
      'Where are you originally from?',
      'What is your mother tongue?',
      'What is your nationality?',
      'Where were you born?',
      'Where does your accent come from?',
    ],
  ],
  [
    'sex',
    'section',
    [
      'What is your sexual orientation?',
      'What is it like here when you are gay?',
      'What makes you the right man for this?',
    ],
  ],
  [
    'pay',
    'selection must leave this alone; ask',
    [
      'What is your current salary?',
      'What did you earn in your last post?',
      'How much are you paid now?',
      'Describe your salary history.',
      'What was your last bonus?',
    ],
  ],
])('%s', (_, source, questions) => {
  test.each(questions)('%s', (ask) => {
    expect(codesOf(ask)).toContain('question-protected-subject');
  });

  test('with its source', () => {
    const [ask = ''] = questions;
    const [problem] = expectQuestionProblems({
      ...skillAsking({ ask: `${ask} # warning question-protected-subject` }),
      ...lawOf('GB'),
    });
    expect(problem?.hint).toContain(source);
  });
});

test.each([
  'How did your health checks notice the fault?',
  'How would you report the health of the service?',
  'How would you test the form with disabled people?',
  'What do you do about users who are blind or deaf?',
  'How would you design a form on which parents claim for their children?',
  'What does your parent component tell its children?',
  'How did you find the race condition?',
  'How would you mend your old system?',
  'What did you earn from users by it?',
  'Which partner did you work with?',
  'How did you explain your operations and the background of it?',
  'When did you last pay down such a debt?',
  'How would you write for readers who are not native speakers?',
  'How would you choose your font family and accent colour?',
  'How did you keep your faith in the tests?',
  'What did you do when the disk got old?',
  'How would you lay out a page on which people enter their date of birth?',
  'What would you do if you were blind to the cause?',
  'How would you lower the bounce rate with a single page?',
  'What would you ask a pension service about its retired users?',
])('another sense: %s', (ask) => {
  expect(codesOf(ask)).toEqual([]);
});

describe('what is rated', () => {
  const mark = ' # warning question-protected-subject';
  const rated = (text: string) => {
    expectQuestionProblems(skillAsking({ strong: text + mark }));
    const [problem] = expectQuestionProblems(skillAsking({ low: text + mark }));
    return problem?.message;
  };

  test('as it is said of a candidate', () => {
    expect(rated('has no children')).toBe('"has no children" rates family, marriage or pregnancy');
    rated('Clear; is too old');
    rated('the candidate seems healthy, and explains the cause');
    rated('native English speaker');
    rated('the candidate’s religion gets in the way');
  });

  test('as it is said of others', () => {
    for (const text of [
      'asks what disabled people need',
      'the form is too old',
      'has health checks in place',
    ]) {
      expectQuestionProblems(skillAsking({ strong: text, low: text }));
    }
  });
});

test('a probe', () => {
  expectQuestionProblems(
    skillAsking({ probe: 'What about your family? # warning question-protected-subject' }),
  );
});

test('several subjects in one text are told one by one', () => {
  expect(codesOf('What are your age and your religion?')).toEqual([...protectedSubject, ...protectedSubject]);
});
