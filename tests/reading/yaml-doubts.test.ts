import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { line, prose, slug } from '../../src/catalogue/schema/common.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { positionAt } from '../../src/problems/index.ts';
import { parseYaml, readYaml, validate } from '../../src/reading/index.ts';
import { builtInCatalogue, builtInTemplates } from '../support/folders.ts';

const file = '/catalogue/sample.yaml';

const schema = z.strictObject({
  id: slug.optional(),
  name: line.optional(),
  about: prose.optional(),
  posts: z.int().optional(),
  pay: z.number().max(10_000_000).optional(),
  size: z.number().max(20).optional(),
  day: z.iso.date().optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/u)
    .optional(),
  texts: z.array(prose).optional(),
});

/** Code, marked character and hint of each Problem of a text. */
function told(text: string) {
  const source = parseYaml({ file, text });
  expect(source.problems).toEqual([]);
  const { problems } = source.value ? validate(source.value, schema) : source;
  return problems.map(({ code, place, hint }) => [code, text.slice(place?.start, place?.end), hint]);
}

describe('a comment that cuts off a text', () => {
  test.each([
    ['about: We are #1 in C# work', 'about: "We are #1 in C# work"'],
    ['name: Talk to #BlackLivesMatter', 'name: "Talk to #BlackLivesMatter"'],
    ['about: #1 in town', 'about: "#1 in town"'],
    ['about: We do C # work', 'about: "We do C # work"'],
    ['texts:\n  - C # and Java', '- "C # and Java"'],
    ['name: C # Developer', 'name: "C # Developer"'],
    ['name: Engineer, C #', 'name: "Engineer, C #"'],
    ['name: Room # 4', 'name: "Room # 4"'],
    ['name: Room # 4, at the back', 'name: "Room # 4, at the back"'],
    ['name: Office # 12 on the second floor', 'name: "Office # 12 on the second floor"'],
    ['about: Count the # of people', 'about: "Count the # of people"'],
    ['about: Lower # of faults', 'about: "Lower # of faults"'],
    ['about: Our team (room # four) sits here', 'about: "Our team (room # four) sits here"'],
    ['about: Our team (issue  # 8889)', 'about: "Our team (issue  # 8889)"'],
    ['about: The "best # in town" ever', 'about: \'The "best # in town" ever\''],
    ['about: We are\n  #1 in town', 'about: "We are #1 in town"'],
    ['about: We are\n  the best\n  #ever', 'about: "We are the best #ever"'],
    ['texts: [\n  a,\n  We are #1,\n]', '"We are #1",'],
    ['texts:\n  - a\n  - We are #1', '- "We are #1"'],
    ['colour: #1d4f7c', 'colour: "#1d4f7c"'],
  ])('%j', (text, hint) => {
    const problems = told(text);
    expect(problems).toMatchObject([['text-cut-by-comment', '#', expect.any(String)]]);
    expect(problems[0]?.[2]?.endsWith(hint)).toBe(true);
  });

  test.each([
    'id: lead-engineer # an id of the catalogue',
    'id: lead-engineer #an id',
    'posts: 2 #two',
    'day: 2027-01-17 #1 of 2',
    'name: "Room" #4',
    "name: 'We are' # 1",
    'name: Grade 7 # or what you have',
    'name: Band C # the third of five',
    'name: Leeds # 2 days a week',
    'name: Permanent # 2027 budget',
    'name: Leeds    #TODO',
    'name: Leeds  #REQUIRED - replace this',
    'name: Leeds # when the first candidate starts; in quotes',
    'name: Leeds ## was York',
    'name: Leeds #- was York',
    'about: Lead the teams. # Keep this short.',
    'about: # to be written',
    'about:\n# about: #1 in town\nname: a',
    'name: a\n#name: b',
    'name: a\n  #or b',
    'about: We are\n  many\n# name: b',
    'about: We are\n  many\n  # note of one who knows',
    'about: | # as it stands\n  We are #1',
    'about: >\n  We are #1\n# name: b',
    'name: C#\nabout: a#1',
    'texts: #perks\n  - a',
    'texts: [a, b] #1',
    'colour: "#1d4f7c" #blue',
  ])('is none in %j', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('texts that are read otherwise than they look', () => {
  test.each([
    ['name: “Head of Data”', 'typographic-quotes', '“', 'name: "Head of Data"'],
    ['name: «Head»', 'typographic-quotes', '«', 'name: "Head"'],
    ['texts:\n  - a\n    - b', 'text-joined', '-', 'begin each item'],
    ['texts:\n  - a\n   -b', 'text-joined', '-', 'begin each item'],
    ['name: &Co Ltd', 'unused-anchor', '&Co', 'name: "&Co Ltd"'],
    ['name: &Sons', 'unused-anchor', '&Sons', 'name: "&Sons"'],
    [
      'about: |\n  Some text\n\n  posts: 2\nid: a',
      'text-joined',
      'posts',
      'begin it in the column of "about"',
    ],
    ['pay: 67.000', 'wrong-value', '67.000', 'pay: 67000'],
  ])('%j', (text, code, marked, hint) => {
    expect(told(text)).toEqual([[code, marked, expect.stringContaining(hint)]]);
  });

  test.each([
    "name: '“Head of Data”'",
    'name: “Head” and “Tail”',
    'about: |\n  “All of it”\n  - a\n  - b',
    'about: Work\n  from 9 to 5 - or later\n  –5 degrees',
    'about: In the year\n  2027. Then more',
    'about: |\n  Some text\n  posts: many\n  note: this\n  id: Of Text',
    'name: &x Head\nabout: *x',
    'pay: 67000.50\nsize: 1.125',
    'name: 67.000',
  ])('is no doubt in %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('what is an error already is told once', () => {
    expect(told('day: “2027-01-17”').map(([code]) => code)).toEqual(['wrong-value']);
    expect(told('texts:\n  - #1 in town')).toEqual([
      ['wrong-type', '#', 'if it goes on, put it in quotes: - "#1 in town"'],
    ]);
  });

  test('a number that can be read in two ways is no value', () => {
    const { value } = parseYaml({ file, text: 'pay: 67.000' });
    expect(value && validate(value, schema).value).toBeUndefined();
  });
});

test('there is no doubt in the files that ship', () => {
  const folders = [builtInCatalogue, builtInTemplates];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => join(folder, path)),
  );
  expect(files.length).toBeGreaterThan(20);
  const doubts = files.flatMap((path) => {
    const { value } = readYaml(path, { files: nodeSystem.files, knownValue: () => undefined });
    // As if any text could stand anywhere, so that the rule is held against every comment.
    const found = value?.doubts(() => true) ?? [];
    return found.map(({ problem }) => [
      path,
      positionAt(value?.text ?? '', problem.place?.start ?? 0).line,
      problem.code,
    ]);
  });
  expect(doubts).toEqual([]);
});

describe('a list that YAML has joined', () => {
  const words = ['Send us', '- a CV', '- a letter'];
  const codes = (text: string) => told(text).map(([code]) => code);

  test.each([
    ['plain', `about: ${words.join('\n  ')}\n`],
    ['folded', `about: >\n  ${words.join('\n  ')}\n`],
    ['quoted', `about: "${words.join('\n  ')}"\n`],
    ['numbered', 'about: >\n  Do\n  1. a\n  2. b\n'],
  ])('is told: %s', (_, text) => {
    expect(codes(text)).toEqual(['list-runs-on']);
  });

  test.each([
    ['literal', `about: |\n  ${words.join('\n  ')}\n`],
    ['dashes of a sentence', 'about: we are - as you know - few, and - at times - many\n'],
    ['a list of texts', 'texts:\n  - a - b - c\n  - d\n'],
  ])('not of %s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });
});
