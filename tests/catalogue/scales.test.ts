import { describe, expect, test } from 'vitest';
import { scaleFiles } from '../support/scales.ts';
import { expectProblems, sound } from '../support/small-catalogue.ts';

const scale = (text: string) => expectProblems({ ...sound, 'scales/own.yaml': `name: Own\n${text}` });
const points = (...written: string[]) => `points:\n${written.map((each) => `  - ${each}\n`).join('')}`;
const anchors = (low: unknown, acceptable: unknown, outstanding: unknown) =>
  `anchors: { low: ${low}, acceptable: ${acceptable}, outstanding: ${outstanding} }`;
const wrong = '# error wrong-value';

test.each(Object.entries(scaleFiles))('%s is sound', (path, text) => {
  expectProblems({ ...sound, [path]: text });
});

describe('values', () => {
  test.each([
    ['{ value: "4" }', 'a number stands here without quotes'],
    ['{ value: "1,5" }', 'a number stands here without quotes'],
    ['{ value: 1.125 }', 'two decimals'],
    ['{ value: 101 }', '"value" is 101; it can be at most 100'],
    ['{ value: -101 }', '"value" is -101; it must be at least -100'],
    ['{ value: A very long mark }', 'at most 12'],
    ['{ value: A, counts: true }', 'say by a number what it counts'],
  ])('%s is none', (point, message) => {
    const text = `${points(point, '{ value: 3 }').replace('\n  - {', '\n  - {')}`;
    const [problem] = scale(text.replace(`${point}\n`, `${point} ${wrong}\n`) + anchors(3, 3, 3));
    expect(`${problem?.message} ${problem?.hint}`).toContain(message);
  });

  test('each once, whatever its capitals', () => {
    const [problem] = scale(
      points('{ value: A, counts: 1 }', `{ value: a, counts: 2 } ${wrong}`, '{ value: B, counts: 3 }') +
        anchors('A', 'B', 'B'),
    );
    expect(problem?.related).toHaveLength(1);
  });

  test('"+1" and other marks are letters with a number', () => {
    scale(
      points('{ value: "-", counts: -1 }', '{ value: 0 }', '{ value: "+1", counts: 1 }') +
        anchors('"-"', 0, '"+1"'),
    );
  });
});

describe('numbers', () => {
  test('all letters have one, or none has', () => {
    const [problem] = scale(
      points('{ value: A, counts: 2 }', `{ value: B } ${wrong}`, '{ value: C, counts: 0 }') +
        anchors('C', 'B', 'A'),
    );
    expect(problem?.message).toBe('nothing says what "B" counts in the total');
  });

  test.each([
    [[1, 2, 4, 3, 5], 3],
    [[5, 3, 4, 1], 2],
    [[1, 3, 2], 2],
  ])('%j: the first that turns back is told', (values, at) => {
    const written = values.map((value, index) => `{ value: ${value} }${index === at ? ` ${wrong}` : ''}`);
    scale(points(...written) + anchors(values[0], values.at(-1), values.at(-1)));
  });

  test('two letters of one number', () => {
    const [problem] = scale(
      points('{ value: A, counts: 2 }', `{ value: B, counts: 2 } ${wrong}`, '{ value: C, counts: 0 }') +
        anchors('C', 'B', 'A'),
    );
    expect(problem?.message).toBe('two points count 2');
  });

  test('where the point that is left out stands does not matter', () => {
    const out = '{ value: 0, label: Not assessed, counts: false }';
    scale(points('{ value: 1 }', out, '{ value: 2 }') + anchors(1, 2, 2));
  });
});

describe('how many', () => {
  const many = (count: number) => Array.from({ length: count }, (_each, index) => `{ value: ${index} }`);
  const out = [
    '{ value: N/A, counts: false }',
    '{ value: Absent, counts: false }',
    '{ value: Late, counts: false }',
  ];

  test('eleven that rate, and two that are left out', () => {
    scale(points(...many(11), ...out.slice(0, 2)) + anchors(0, 5, 10));
    const text = points(...many(12)).replace('points:', `points: ${wrong}`);
    const [problem] = scale(text + anchors(0, 5, 10));
    expect(problem?.hint).toContain('for 0 to 100 list 0, 10, 20');
    scale(points(...many(2), ...out).replace('points:', `points: ${wrong}`) + anchors(0, 1, 1));
  });

  test('a range without points is no scale', () => {
    const [problem] = scale(
      'points: 0-100 # error wrong-type\nanchors: { low: 30, acceptable: 50, outstanding: 80 }',
    );
    expect(problem?.message).toBe('this should be a list, not text');
  });
});

describe('anchors', () => {
  test('the value that goes with a label is told', () => {
    const written = points('{ value: 0, label: No }', '{ value: 1, label: Yes }');
    const [problem] = scale(`${written}${anchors('No', 1, 1)} ${wrong}`);
    expect(problem?.hint).toBe('did you mean 0?');
  });

  test('a point that is left out is none', () => {
    const written = points('{ value: 0 }', '{ value: 1 }', '{ value: N/A, counts: false }');
    const [problem] = scale(`${written}${anchors('N/A', 1, 1)} ${wrong}`);
    expect(problem?.hint).toBe('its points are 0, 1');
  });

  test.each([
    [4, 1, 3],
    [1, 4, 3],
    [2, 2, 3],
    [2, 2, 2],
  ])('%i, %i, %i do not lead to the better end', (low, acceptable, outstanding) => {
    const written = points('{ value: 1 }', '{ value: 2 }', '{ value: 3 }', '{ value: 4 }');
    scale(`${written}${anchors(low, acceptable, outstanding)} ${wrong}`);
  });
});
