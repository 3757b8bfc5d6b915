import { describe, expect, test } from 'vitest';
import { blocksOf, faultsOf, parse, wrap } from './support.ts';

const line = (more: string) => `<field name="a" type="line" label="A" ${more}/>`;

describe('a field that is filled in', () => {
  test('has its value as text, white space collapsed', () => {
    expect(blocksOf(line('value=" C-1042&#10; x "'))).toMatchObject([{ kind: 'field', value: 'C-1042 x' }]);
    expect(blocksOf('<field name="a" type="number" label="A" value="-12.5"/>')).toMatchObject([
      { value: '-12.5' },
    ]);
  });

  test('is blank where the value is empty or left out', () => {
    expect(blocksOf(line('value=" "'))[0]).not.toHaveProperty('value');
    expect(blocksOf(line(''))[0]).not.toHaveProperty('value');
  });

  test('is one to write a line or a number in', () => {
    for (const type of ['date', 'signature', 'tick']) {
      const field = `<field name="a" type="${type}" label="A" value="x"/>`;
      expect(faultsOf(wrap(field))).toEqual([['wrong-attribute', '<field']]);
    }
    const notes = '<field name="a" type="notes" lines="2" label="A" value="x"/>';
    expect(faultsOf(wrap(notes))).toEqual([['wrong-attribute', '<field']]);
    const number = '<field name="a" type="number" label="A" value="four"/>';
    expect(faultsOf(wrap(number))).toEqual([['wrong-attribute', '<field']]);
  });
});

describe('a prefix of field names', () => {
  const two = `${line('')}<field name="b" type="line" label="B"/>`;

  test('stands before each of them', () => {
    const { value } = parse(wrap(two), { fieldPrefix: 'c-1_chair_' });
    expect(value?.blocks.slice(1)).toMatchObject([{ name: 'c-1_chair_a' }, { name: 'c-1_chair_b' }]);
  });

  test('leaves two alike two alike', () => {
    expect(faultsOf(wrap(line('').repeat(2)), { fieldPrefix: 'p_' }).map(([code]) => code)).toEqual([
      'duplicate-field-name',
    ]);
  });
});
