import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { checkDays, readVacancy } from '../../../src/vacancy/index.ts';
import { expectAnnounced } from '../../support/announced.ts';
import { type Files, folderWith } from '../../support/folders.ts';
import { expectProblems, vacancyWith } from '../../support/small-catalogue.ts';

interface Dates {
  readonly closes?: string;
  /** Lines of the sift and of the interview. */
  readonly sift?: readonly string[];
  readonly interview?: readonly string[];
  readonly panel?: string;
}

function dated({ closes = '2027-01-17T23:55', sift = [], interview = [], panel = '' }: Dates): Files {
  const lines = (all: readonly string[]) => all.map((line) => `    ${line}\n`).join('');
  return vacancyWith(
    ['closes: 2027-01-17T23:55\n', closes === '' ? '' : `closes: ${closes}\n`],
    ['stages:', `${panel}\nstages:`],
    ['    kind: sift\n', `    kind: sift\n${lines(sift)}`],
    ['    minutes: 60\n', `    minutes: 60\n${lines(interview)}`],
  );
}

/** How the advert is complete without a closing date: it never is. */
const gap = ['level: head-baker', 'level: head-baker # warning advert-incomplete'] as const;

function withoutClosing(dates: Dates): Files {
  const files = dated({ ...dates, closes: '' });
  return { ...files, 'vacancies/post.yaml': String(files['vacancies/post.yaml']).replace(...gap) };
}

const early = '# warning dates-out-of-order';

describe('a stage and the closing date', () => {
  test.each([
    ['2027-01-17T23:55', ['date: 2027-01-18']],
    ['2027-01-17T12:00', ['date: 2027-01-17']],
    ['2027-01-17T12:00', ['date: 2027-01-17', 'time: "14:00"']],
    ['2027-01-17', ['date: 2027-01-18', 'time: "08:00"']],
  ])('closing %s, then %j', (closes, interview) => {
    expectProblems(dated({ closes, interview }));
  });

  test.each([
    ['2027-01-17T23:55', [`date: 2027-01-16 ${early}`]],
    ['2027-01-17T23:55', [`date: 2027-01-17 ${early}`]],
    ['2027-01-17T23:55', [`date: 2027-01-17 ${early}`, 'time: "10:00"']],
    ['2027-01-17T12:00', [`date: 2027-01-17 ${early}`, 'time: "11:00"']],
    ['2027-01-17', [`date: 2027-01-17 ${early}`, 'time: "10:00"']],
    ['2027-01-17', [`date: 2026-02-02 ${early}`]],
    ['2027-01-17', [`date: 2028-02-02 ${early}`]],
  ])('closing %s, and %j', (closes, interview) => {
    const [problem] = expectProblems(dated({ closes, interview }));
    expect(problem?.related).toHaveLength(1);
  });

  test('where all stages are before it, the closing date is at fault', () => {
    const [problem, ...others] = expectProblems(
      dated({
        closes: `2027-03-31 ${early}`,
        sift: ['date: 2027-01-05'],
        interview: ['date: 2027-02-05'],
      }),
    );
    expect(others).toEqual([]);
    expect(problem?.related?.map(({ message }) => message)).toEqual([
      'the stage "sift" is on 2027-01-05',
      'the stage "interview" is on 2027-02-05',
    ]);
  });
});

describe('a stage and the one before it', () => {
  test('is later, or on the same day', () => {
    expectProblems(dated({ sift: ['date: 2027-01-21'], interview: ['date: 2027-02-02'] }));
    expectProblems(dated({ sift: ['date: 2027-01-21'], interview: ['date: 2027-01-21'] }));
    expectProblems(withoutClosing({ sift: ['date: 2027-01-21'], interview: ['date: 2027-02-02'] }));
  });

  test('is not earlier, nor a year later', () => {
    expectProblems(dated({ sift: ['date: 2027-02-21'], interview: [`date: 2027-02-02 ${early}`] }));
    expectProblems(withoutClosing({ sift: ['date: 2027-02-21'], interview: [`date: 2027-02-02 ${early}`] }));
    expectProblems(withoutClosing({ sift: ['date: 2027-02-21'], interview: [`date: 2028-03-02 ${early}`] }));
    const [problem] = expectProblems(
      dated({
        sift: ['date: 2027-02-02', 'time: "14:00"'],
        interview: ['date: 2027-02-02', `time: "10:00" ${early}`],
      }),
    );
    expect(problem?.message).toContain('(2027-02-02, 10:00) is before "sift" (2027-02-02, 14:00)');
  });

  test('what is before the closing date is not told again', () => {
    expectProblems(dated({ sift: ['date: 2027-02-21'], interview: [`date: 2027-01-02 ${early}`] }));
  });

  test('does not begin while that takes, unless their panels share nobody', () => {
    const sift = ['date: 2027-02-02', 'time: "10:00"', 'minutes: 30'];
    const at = (time: string, ...more: string[]) => ['date: 2027-02-02', `time: "${time}"${more.join('')}`];
    expectProblems(dated({ sift, interview: at('10:30') }));
    expectProblems(dated({ sift, interview: at('10:29', ` ${early}`) }));
    expectProblems(dated({ sift, interview: at('10:00', ` ${early}`) }));
    const own = (panel: string, mark = '') => [...at('10:00', mark), `panel: ${panel}`];
    const panel = 'panel: [chair, panel-2]';
    expectProblems(dated({ panel, sift, interview: own('[panel-3]') }));
    expectProblems(dated({ panel, sift, interview: own('[panel-3, Chair]', ` ${early}`) }));
  });
});

test.each([
  ['10:00', ''],
  ['22:00', '# warning time-doubtful'],
  ['02:30', '# warning time-doubtful'],
  ['21:15', '# warning time-doubtful'],
])('an interview of three hours at %s', (time, mark) => {
  const files = dated({ interview: ['date: 2027-02-02', `time: "${time}" ${mark}`] });
  const text = String(files['vacancies/post.yaml']).replace('minutes: 60', 'minutes: 180');
  expectProblems({ ...files, 'vacancies/post.yaml': text });
});

test('a time is told with its date only', () => {
  expectProblems(dated({ interview: ['time: "10:00" # warning time-doubtful'] }));
});

describe('seen from a day', () => {
  function expectOn(today: string, files: Files) {
    const folder = folderWith(files);
    const { value: catalogue } = openCatalogue([folder], nodeSystem);
    const vacancy = catalogue && readVacancy(join(folder, 'vacancies/post.yaml'), catalogue).value;
    if (!vacancy) throw new Error('the vacancy has errors');
    const problems = checkDays(vacancy, today);
    expectAnnounced([folder], problems);
    return problems;
  }

  test('the closing date is to come, or today', () => {
    const past = ' # warning date-past';
    for (const closes of ['2027-01-17', '2027-01-17T23:55']) {
      expectOn('2027-01-17', dated({ closes }));
      const [problem] = expectOn('2027-01-18', dated({ closes: closes + past }));
      expect(problem?.message).toMatch(
        /^applications closed (?:at the end of 2027-01-17|on 2027-01-17 at 23:55)$/u,
      );
    }
  });

  test('one fault is told where stages are over too', () => {
    const stages = { sift: ['date: 2027-01-21'], interview: ['date: 2027-02-02'] };
    const [problem] = expectOn('2027-01-30', dated({ ...stages, closes: '2027-01-17 # warning date-past' }));
    expect(problem?.related).toHaveLength(1);
  });

  test('without a closing date it is the first stage', () => {
    const files = dated({ closes: '', interview: ['date: 2027-02-02'] });
    expectOn('2027-02-02', files);
    expectOn('2027-02-03', dated({ closes: '', interview: ['date: 2027-02-02 # warning date-past'] }));
  });
});
