import { describe, expect, test } from 'vitest';
import { vacancySchema } from '../../../src/vacancy/schema.ts';
import { columnOf, fieldColumns, itemColumns, stageColumns } from '../../../src/vacancy/table/columns.ts';

describe('headings', () => {
  test.each([
    ['level', 'name'],
    ['posts', 'number'],
    ['salary.from', 'amount'],
    ['salary.per', 'period'],
    ['closes', 'date-time'],
    ['pass.one-below.if-total', 'number'],
    ['contact.email', 'name'],
    ['benefits', 'list'],
    ['benefits.2', 'text'],
    ['panel', 'list'],
    ['stages.sift.assess', 'names'],
    ['stages.sift.date', 'date'],
    ['stages.sift.time', 'time'],
    ['stages.2.kind', 'choice'],
    ['stages.sift.assess.user-focus.essential', 'truth'],
    ['stages.1.assess.1.weight', 'weight'],
    ['stages.sift.dates.from', 'date'],
    ['salary.2.from', 'amount'],
    ['additional-pay.1.per', 'period'],
    ['remote', 'choice'],
    ['remote.note', 'text'],
    ['remote.from', 'list'],
    ['hours', 'text'],
    ['hours.per-week', 'number'],
    ['contract', 'text'],
    ['contract.until', 'date'],
    ['starts', 'date-or-text'],
    ['locations', 'list'],
    ['locations.1', 'text'],
    ['locations.1.postcode', 'text'],
    ['how-to-apply.link', 'name'],
    ['facts.1.term', 'text'],
    ['person-specification', 'list'],
    ['person-specification.1.essential', 'list'],
  ])('%s names a field that takes a %s', (heading, kind) => {
    expect(columnOf(heading)?.kind).toBe(kind);
  });

  test.each([
    'salary',
    'stages',
    'stages.sift',
    'stages.sift.assess.user-focus',
    'salary.form',
    'benefits.first',
    'level.x',
    'constructor',
    '__proto__',
    'salary.__proto__',
    '',
    'stages..date',
    'stages.0.date',
  ])('%j names none', (heading) => {
    expect(columnOf(heading)?.kind).toBeUndefined();
  });
});

test('every field of the schema has a column, or more for its parts', () => {
  const first = new Set(
    [...fieldColumns(), ...itemColumns(), 'stages'].map((heading) => heading.split('.')[0]),
  );
  expect([...first].sort()).toEqual(Object.keys(vacancySchema.shape).sort());
  for (const heading of [...fieldColumns(), ...itemColumns(), ...stageColumns('sift')]) {
    expect([heading, columnOf(heading)?.kind]).toEqual([heading, expect.any(String)]);
  }
});
