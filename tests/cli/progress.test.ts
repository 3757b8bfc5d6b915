import { expect, test } from 'vitest';
import { durationText, openProgressBar, progressLine } from '../../src/cli/progress.ts';

test('the line of progress says what is done, how fast, what is left and how many problems', () => {
  expect(progressLine({ done: 0, all: 1000, problems: 0, elapsed: 0 })).toBe(
    `[>${' '.repeat(23)}] 0 of 1,000 kits`,
  );
  expect(progressLine({ done: 250, all: 1000, problems: 3, elapsed: 10_000 })).toBe(
    `[======>${' '.repeat(17)}] 250 of 1,000 kits, 25.0 a second, 30 s left, 3 problems`,
  );
  expect(progressLine({ done: 4, all: 4, problems: 1, elapsed: 2000 })).toBe(
    `[${'='.repeat(24)}] 4 of 4 kits, 2.0 a second, 1 problem`,
  );
});

test.each([
  [8.4, '8 s'],
  [65, '1 min 5 s'],
  [7380, '2 h 3 min'],
  [-1, '0 s'],
])('%d seconds are %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});

test('the bar is drawn over and over, not too often, within the width, and taken away', () => {
  let time = 0;
  const written: string[] = [];
  const bar = openProgressBar({
    write: (text) => written.push(text),
    columns: () => 30,
    now: () => time,
  });
  bar.clear();
  bar.show({ done: 0, all: 3, problems: 0 });
  time = 50;
  bar.show({ done: 1, all: 3, problems: 0 });
  time = 150;
  bar.show({ done: 2, all: 3, problems: 0 });
  bar.show({ done: 3, all: 3, problems: 0 });
  bar.clear();
  expect(written).toHaveLength(4);
  for (const each of written) expect(each.replace('\r\u001b[2K', '').length).toBeLessThan(30);
  expect(written.at(-1)).toBe('\r\u001b[2K');
});
