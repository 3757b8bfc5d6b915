import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { skillSchema } from '../../src/catalogue/schema/criterion.ts';
import { organisationSchema } from '../../src/catalogue/schema/organisation.ts';
import { roleSchema } from '../../src/catalogue/schema/role.ts';
import { scaleSchema } from '../../src/catalogue/schema/scale.ts';
import { skillLevelsSchema } from '../../src/catalogue/schema/skill-levels.ts';
import { settingsSchema } from '../../src/cli/settings.ts';
import { parseYaml, type ValueSource, validate } from '../../src/reading/index.ts';
import { exampleAt, schemasAt, unwrapped } from '../../src/reading/schema-faults/schema-at.ts';
import { themeSchema } from '../../src/theme/index.ts';
import { vacancySchema } from '../../src/vacancy/index.ts';

const file = '/catalogue/sample.yaml';

const schemas = {
  role: roleSchema,
  skill: skillSchema,
  scale: scaleSchema,
  organisation: organisationSchema,
  vacancy: vacancySchema,
  'skill levels': skillLevelsSchema,
  theme: themeSchema,
  settings: settingsSchema,
} as const;

type Path = readonly (string | number)[];

/** Every path of a schema: one item of each list, one key of each record. */
function pathsIn(schema: z.core.$ZodType, above: Path = []): Path[] {
  const inner = unwrapped(schema);
  const own: Path[] = [above];
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => pathsIn(option, above));
  if (inner instanceof z.ZodArray) return [...own, ...pathsIn(inner.element, [...above, 0])];
  if (inner instanceof z.ZodRecord) {
    return [...own, [...above, 'Bad Key!'], ...pathsIn(inner.valueType, [...above, 'a'])];
  }
  if (!(inner instanceof z.ZodObject)) return own;
  return [...own, ...Object.entries(inner.shape).flatMap(([key, next]) => pathsIn(next, [...above, key]))];
}

const values: readonly unknown[] = [
  'two',
  '',
  'two\nlines',
  'x'.repeat(200),
  '2027-02-30',
  '25:00',
  '£67,000',
  5,
  1.5,
  -1,
  0,
  1e9,
  1e30,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  true,
  [],
  [null],
  ['a'],
  [5],
  [[1]],
  {},
  { nokey: 1 },
  { 'Bad Key!': 1 },
];

/** A file that says nothing but one value. */
function fileWith(path: Path, value: unknown): string {
  const whole = path.reduceRight<unknown>((inner, key) => (key === 0 ? [inner] : { [key]: inner }), value);
  return stringify(whole);
}

function sourceOf(text: string): ValueSource {
  const { value } = parseYaml({ file, text });
  if (!value) throw new Error(`no YAML: ${text}`);
  return value;
}

function faultsOf(schema: z.ZodType, text: string) {
  return validate(sourceOf(text), schema).problems;
}

/** The faults of a value, those within choices too, as zod itself has them. */
function issuesOf(schema: z.ZodType, value: unknown): readonly z.core.$ZodIssue[] {
  const all = (issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] =>
    issues.flatMap((issue) => [
      issue,
      ...(issue.code === 'invalid_union' ? issue.errors.flatMap(all) : []),
      ...(issue.code === 'invalid_key' ? all(issue.issues) : []),
    ]);
  return all(schema.safeParse(value).error?.issues ?? []);
}

/** A file for every path with every value; a long list only where a list may stand. */
function filesFor(schema: z.ZodType): string[] {
  return pathsIn(schema).flatMap((path) => {
    const isList = schemasAt(schema, path).some((each) => unwrapped(each) instanceof z.ZodArray);
    return [...values, ...(isList ? [Array(1001).fill('a')] : [])].map((value) => fileWith(path, value));
  });
}

describe.each(Object.entries(schemas))('the schema of %s', (_, schema: z.ZodType) => {
  test('says in our words whatever is wrong, at every key', () => {
    const wordsOfZod = /^(?:Invalid|Too|Unrecognized|Expected|Required)\b/u;
    const wrong: string[] = [];
    for (const text of filesFor(schema)) {
      const source = sourceOf(text);
      const messages = issuesOf(schema, source.value)
        .map(({ message }) => message)
        .filter((message) => wordsOfZod.test(message));
      for (const { message, hint = '', place } of validate(source, schema).problems) {
        const said = `${message}\n${hint}`;
        const isOfZod = messages.some((each) => said.includes(each));
        if (isOfZod || message === '' || place === undefined) wrong.push(said);
        if (/expected|received|undefined|\[object|>=|<=/iu.test(said)) wrong.push(said);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('has an example for every number and form, which it takes itself', () => {
    const wrong = pathsIn(schema).filter((path) =>
      schemasAt(schema, path).some((each) => {
        const inner = unwrapped(each);
        const isNumber = inner instanceof z.ZodNumber;
        const hasForm =
          inner instanceof z.ZodString && inner.format !== null && !z.safeParse(inner, 'a text').success;
        if (!isNumber && !hasForm) return false;
        const example = exampleAt(schema, path);
        if (example === undefined) return true;
        const value = parseYaml({ file, text: example }).value?.value;
        // Where a value may have one of several forms, the example is of one of them.
        return !schemasAt(schema, path).some((form) =>
          [value, String(value)].some((written) => z.safeParse(form, written).success),
        );
      }),
    );
    expect(wrong).toEqual([]);
  });
});

test('every kind of fault that our schemas have is provoked', () => {
  const codes = [vacancySchema, skillSchema].flatMap((schema) =>
    filesFor(schema).flatMap((text) => issuesOf(schema, sourceOf(text).value).map(({ code }) => code)),
  );
  expect([...new Set(codes)].sort()).toEqual([
    'custom',
    'invalid_format',
    'invalid_key',
    'invalid_type',
    'invalid_union',
    'invalid_value',
    'too_big',
    'too_small',
    'unrecognized_keys',
  ]);
});

describe('messages and hints of a vacancy', () => {
  const vacancy = (text: string) => `level: head-baker\norganisation: corner-bakery\n${text}\n`;

  test.each([
    ['posts: two', 'this should be a whole number, not text', 'write a whole number, e.g. 2'],
    ['posts: 1.5', 'this should be a whole number, not the number 1.5', 'write a whole number, e.g. 2'],
    ['posts: "2"', 'this should be a whole number, not text', 'write it without quotes: 2'],
    ['posts: 0', '"posts" is 0; it must be at least 1', 'write e.g. 2'],
    ['posts: 20000', '"posts" is 20000; it can be at most 10000', 'write e.g. 2'],
    ['salary: { from: sixty }', 'this should be a number, not text', 'write a number, e.g. 67000'],
    ['salary:\n  from: £67,000 a year', 'this should be a number, not text', 'write the number alone: 67000'],
    ['salary:\n  from: 67_000', 'this should be a number, not text', 'write the number alone: 67000'],
    ['salary: { from: .inf }', 'this should be a number, not .inf', 'write a number, e.g. 67000'],
    [
      'salary: 67000',
      'this should be a group of keys or a list, not the number 67000',
      expect.stringMatching(/the keys here are from, to, currency/u),
    ],
    [
      'salary: { from: 1, currency: pounds }',
      '"pounds" is not a currency in three letters',
      'write e.g. GBP',
    ],
    [
      'closes: 17 January',
      '"17 January" is not a date as year-month-day, with or without a time',
      'write e.g. 2027-01-17T23:55',
    ],
    ['closes: 2027-02-30', 'there is no such day in the calendar', undefined],
    [
      'scale: Ten Points',
      '"Ten Points" is not an id of lower-case letters, digits and hyphens',
      'write ten-points',
    ],
    ['contact: { email: office }', '"office" is not an email address', 'write e.g. recruitment@example.org'],
    ['grade: "two\\nlines"', '"two lines" is not a text on one line', undefined],
    [
      'title: [Draft]',
      'this should be text, not a list',
      'put text that begins with [ in quotes: title: "[Draft]"',
    ],
    [
      'benefits:\n  - Leave: 25 days',
      'this should be text, not a group of keys',
      'put text that holds a colon in quotes: - "Leave: 25 days"',
    ],
    [
      'benefits:\n  -',
      'this should be text or a group of keys, not nothing',
      'write a text here, or take the line away',
    ],
    [
      'panel: chair',
      'this should be a list, not text',
      'start each item on its own line with "- ", or write it in brackets: panel: [chair]',
    ],
    [
      'stages:\n  id: sift',
      'this should be a list, not a group of keys',
      'begin the first key of each item with "- ": - id: sift',
    ],
    ['stages: []', '"stages" is empty; it needs at least 1 item', undefined],
    ['salary: { frozz: 1 }', 'there is no key "frozz" here', 'did you mean "from"?'],
    ['salary:\n  from: &a', 'the key "from" is missing', 'put text that begins with & in quotes: from: "&a"'],
    [
      'closes: “2027-01-17”',
      '"“2027-01-17”" is not a date as year-month-day, with or without a time',
      expect.stringContaining('write straight ones: closes: "2027-01-17"'),
    ],
    [
      'desirable:\n  - a\n    b',
      '"a b" is not an id of lower-case letters, digits and hyphens',
      'these lines are read as one: begin each item of a list with "- ", in one column',
    ],
    ['titel: x', 'there is no key "titel" here', 'did you mean "title"?'],
    [
      'salary:\nfrom: 1',
      'there is no key "from" here',
      '"from" belongs below "salary": write it there, indented',
    ],
    [
      'refe\u200brence: x',
      'there is no key "reference" here',
      'a character that nobody sees stands in this key: write "reference" anew',
    ],
    [
      'stages:\n  - id: a\n    kind: sifting\n    assess: [b]',
      '"sifting" is not possible here',
      'one of: sift, exercise, interview',
    ],
    [
      'stages:\n  - id: a\n    kind: sift\n    assess:\n      - { skill: b, weight: 120 }',
      '"weight" is 120; it can be at most 100',
      'write e.g. 2',
    ],
    [
      'stages:\n  - id: a\n    kind: sift\n    assess:\n      - { skil: b }',
      'there is no key "skil" here',
      'did you mean "skill"?',
    ],
    [
      'stages:\n  - id: a\n    kind: sift\n    assess:\n      - { skill: b, essential: yes }',
      'this should be true or false, not text',
      'write true',
    ],
    [
      'stages:\n  - id: a\n    kind: sift\n    assess:\n      - [b]',
      'this should be text or a group of keys, not a list',
      'put text that begins with [ in quotes: - "[b]"',
    ],
  ])('%j', (text, message, hint) => {
    expect(faultsOf(vacancySchema, vacancy(text)).map((each) => [each.message, each.hint])).toEqual([
      [message, hint],
    ]);
  });

  test('what is missing is told with an example', () => {
    expect(faultsOf(vacancySchema, 'organisation: corner-bakery')).toMatchObject([
      { message: 'the key "level" is missing', hint: 'add e.g. level: lead-devops-engineer' },
    ]);
    expect(faultsOf(vacancySchema, '')).toMatchObject([{ message: 'this file is empty' }]);
    expect(faultsOf(vacancySchema, '# all out\n')).toMatchObject([
      { message: 'this file is empty, but for comments' },
    ]);
  });

  test('a file that is no group of keys', () => {
    const hint = 'write each key with a colon and a space behind it, each on a line of its own';
    expect(faultsOf(vacancySchema, 'level:a\norganisation:b')).toMatchObject([{ code: 'wrong-type', hint }]);
    expect(faultsOf(vacancySchema, '- level: a')).toMatchObject([
      {
        message: 'this should be a group of keys, not a list',
        hint: expect.stringContaining('take the "- " away'),
      },
    ]);
  });
});

test('kinds of fault that no schema of ours has yet', () => {
  const schema = z.strictObject({
    step: z.number().multipleOf(5).optional(),
    url: z.url().optional(),
    most: z.number().lt(3).optional(),
  });
  expect(faultsOf(schema, 'step: 7\nurl: x\nmost: 3').map((each) => each.message)).toEqual([
    '"step" is 7; it must be a multiple of 5',
    '"x" is not a web address',
    '"most" is 3; it can be less than 3',
  ]);
});
