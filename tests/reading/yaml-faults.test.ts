import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ErrorCode, parseDocument } from 'yaml';
import { positionAt } from '../../src/problems/index.ts';
import { parseYaml } from '../../src/reading/index.ts';
import { generalCause } from '../../src/reading/yaml-faults/general.ts';
import { builtInCatalogue } from '../support/folders.ts';

const file = '/catalogue/sample.yaml';

/** The one Problem of a text in which «marks» stand around the place that it must have. */
function onlyFault(marked: string): { readonly message: string; readonly hint: string | undefined } {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/gu, '');
  const { value, problems } = parseYaml({ file, text });
  expect(value).toBeUndefined();
  const places = problems.map(({ place }) => [place?.start, place?.end]);
  expect([problems.map(({ message }) => message), places]).toEqual([[expect.any(String)], [[start, end]]]);
  const [{ code, message = '', hint } = { code: undefined }] = problems;
  expect(code).toBe('yaml-syntax');
  return { message, hint };
}

/** Each fault with the end of its hint, mostly the line as it should be. */
const faults: Readonly<Record<string, readonly (readonly [marked: string, hint: string])[]>> = {
  'colons in text': [
    ['title: Head«:» Data', 'title: "Head: Data"'],
    ['title: Head«:»', 'title: "Head:"'],
    ['title: Head«:» the best # so far\nposts: 2', 'title: "Head: the best" # so far'],
    ['about: See«:» https://example.org', 'about: "See: https://example.org"'],
    ['a:\n  - Note«:» see: below\n  - b', '- "Note: see: below"'],
    ['a:\n  - ask: Why«:» so?', '- ask: "Why: so?"'],
    ['a: { note: Why«:» so, b: 1 }', 'a: { note: "Why: so", b: 1 }'],
    ['summary: We do\n  great things«:» always\nposts: 2', 'summary: "We do great things: always"'],
    ['a: "x"\nb: c«:» d\r\ne: 1\r\n', 'b: "c: d"'],
  ],
  'colons that are none': [
    ['a: 1\ntitle«:»Head\nb: 2', 'title: Head'],
    ['a: 1\ntitle«:»Head', 'title: Head'],
    ['a: { weight«:»2, b: 1 }', 'a: { weight: 2, b: 1 }'],
    ['a: 1\ntitle «=» Head', 'title: Head'],
    ['a: 1\ntitle«：»Head\nb: 2', 'title: Head'],
    ['level: a\n«title»\nposts: 2', 'title:'],
    ['«level» baker\nposts: 2', 'level: baker'],
    ['a:\n  - «id» b\n    kind: c', '- id: b'],
    ['title: {«draft»}', 'title: "{draft}"'],
    ['a: { from: £67«,»000 }', 'a: { from: 67000 }'],
  ],
  'characters that texts cannot begin with': [
    ...[
      '@home',
      '`x`',
      '%x',
      '*x* y',
      '& Sons',
      '!x y',
      '| x',
      '> x',
      ', x',
      '? x',
      '{x} y',
      '[x] y',
      '>5 years',
    ].map((text) => [`title: «${text.charAt(0)}»${text.slice(1)}\nposts: 2`, `title: "${text}"`] as const),
    ['a:\n  - «@»home\n  - b', '- "@home"'],
    ['a:\n  - «*»*Bold** words', '- "**Bold** words"'],
    ['title: «!» x', 'title: "! x"'],
    ['title: «*Senior»', 'title: "*Senior"'],
    ['title: «{»{ title }}', 'title: "{{ title }}"'],
    ['title: «-» x', 'title: "- x"'],
    ['«%»share: x\nb: 1', '"%share": x'],
  ],
  'quotation marks': [
    ['title: «"»Head\nposts: 2\nb: 3', 'title: "Head"'],
    ['title: «"»Head\nposts: 2\nb: "x"\nc: "y"', 'title: "Head"'],
    ["title: «'»Head\nposts: 2", "title: 'Head'"],
    ['a: [«"»b, c]\nd: "e"', 'a: ["b", c]'],
    ["title: 'Don«'»t'", 'title: "Don\'t"'],
    ["title: 'It«'»s ours'\na: 'b'", 'title: "It\'s ours"'],
    ['title: "The «"»best" one"', 'title: \'The "best" one\''],
    ['title: "Head" «of data»\na: 1', 'title: \'"Head" of data\''],
    ['a:\n  - "b" «and "c"»', '- \'"b" and "c"\''],
    ['title: «“»Head: Data”', 'title: "Head: Data"'],
    ['p: "C:«\\Users\\me»"', "p: 'C:\\Users\\me'"],
    ['p: "«\\d»+\\w"', "p: '\\d+\\w'"],
    ['title: "Head"«#» note\nposts: 2', 'title: "Head" # note'],
  ],
  brackets: [
    ['a: «[»b, c\nd: 1\ne:\n  - f', 'a: [b, c]'],
    ['a: «{» b: 1\nd: 1', 'a: { b: 1}'],
    ['a: «[»b, c}\nd: 1', 'a: [b, c]'],
    ['a: [b, c]«]»\nd: 1', 'a: [b, c]'],
    ['a: [b,«,» c]', 'a: [b, c]'],
    ['a:\n  - «{» b: 1, c: 2\n  - { b: 3 }', '- { b: 1, c: 2}'],
    ['{"a": "b«"» "c": 2}', '{"a": "b", "c": 2}'],
    ['a: «[»\n- b\n- c\n]', 'part the items with commas'],
  ],
  'comments in texts': [
    ['a: [b, We are «#»1, c]\nd: 1', 'a: [b, "We are #1", c]'],
    ['a: [\n  b,\n  We are «#»1 here,\n  c\n]', '"We are #1 here",'],
    ['about: We are\n  the «#»1\n  in town\nposts: 2', 'about: "We are the #1 in town"'],
  ],
  lists: [
    ['a:\n  - b\n  «c»\n  - d', '- c'],
    ['a:\n  «*» b\n  * c\n', '- b'],
    ['a:\n  «id: b»\n    kind: c\n  - id: d\n    kind: e', '- id: b'],
    ['a:\n  - id: b\n    kind: c\n  «id: d»\n    kind: e', '- id: d'],
    ['a: «-» b\n   - c\nd: 1', '- b'],
    ['a: 1\n«-» b\n', 'give the list a key of its own on the line above it'],
  ],
  indentation: [
    ['a:\n«\t»b: 1\n\tc: 2\nd: 3', 'indent with spaces, not tabs'],
    ['a:\n«\t»b:\n\t\tc: 1\n\t\td: 2\n\te: 3\nf: 4', 'indent with spaces, not tabs'],
    [
      'a:\n  b: 1\n   «c: 2»\nd: 3',
      'indent the line by 2 spaces, not 3; if it goes on with the text above, put that text in quotes',
    ],
    ['a:\n  b: 1\n «c: 2»\nd: 3', 'indent the line by 2 spaces, not 1'],
    ['a:\n  - id: b\n   «kind: c»\n  - id: d', 'indent the line by 4 spaces, not 3'],
    ['a:\n  - id: b\n    c:\n      - d\n     «- e»\n  - id: f', 'indent the line by 6 spaces, not 5'],
    [' «a: b»\nc: d\ne: f', 'begin the line without spaces'],
    ['a:\n   «b: 1»\n  c: 2\n  d: 3', 'indent the line by 2 spaces, not 3'],
    [
      'a: b\n «c: d»\ne: f',
      'begin the line without spaces; if it goes on with the text above, put that text in quotes',
    ],
    [
      'about: |\n«some text»\nposts: 2',
      'indent it by 2 spaces if that text goes on here; else begin it with a key and a colon',
    ],
    [
      'about: |\n  some text\n «more text»\nposts: 2',
      'indent it by 2 spaces if that text goes on here; else begin it with a key and a colon',
    ],
    [
      'about: We are\n«great people»\nposts: 2',
      'indent it by 2 spaces if that text goes on here; else begin it with a key and a colon',
    ],
    ['a:\n«\u00a0\u00a0»b: 1\nc: 2', 'put plain spaces in their place'],
    ['a: 1\nb:«\u00a0»c\nd: 2', 'b: c'],
    ['about: |\n«     »\n  text', 'delete them'],
  ],
  'texts with commas in braces': [
    ['a: { b: c, «d e» }', 'put text that has a comma in quotes: a: { b: "c, d e" }'],
    ['a: { b: c, «d», e, f: 1 }', 'put text that has a comma in quotes: a: { b: "c, d, e", f: 1 }'],
    ['a: { b: 1, «d» }', 'write a colon and a value behind it'],
  ],
  'whole files': [
    ['a: 1\n«---»\nb: 2', 'put what follows it into a file of its own'],
    ['---\na: 1\n«---»\n', 'put what follows it into a file of its own'],
    [
      '«<<<<<<< HEAD»\na: 1\n=======\na: 2\n>>>>>>> x',
      'delete the lines that begin with <<<<<<<, ======= and >>>>>>>',
    ],
    ['«%»YAML\n---\na: 1', 'delete the line'],
  ],
};

describe.each(Object.entries(faults))('%s', (_, cases) => {
  test.each(cases)('%j', (marked, hint) => {
    expect(onlyFault(marked).hint?.slice(-hint.length)).toBe(hint);
  });
});

describe('more than one fault', () => {
  const found = (text: string) =>
    parseYaml({ file, text }).problems.map(
      ({ code, place }) => `${code} ${text.slice(place?.start, place?.end)}`,
    );

  test('each is told once, where it is, and nothing that follows from it', () => {
    const text = 'a: b: c\nd: @e\nf: "g\nh: i\nh: j\nk: l: m\nn: *o\np: "\\u0001"\n';
    expect(found(text)).toEqual([
      'yaml-syntax :',
      'yaml-syntax @',
      'yaml-syntax "',
      'duplicate-key h',
      'yaml-syntax :',
      'yaml-syntax *o',
      'control-character "\\u0001"',
    ]);
  });

  test('places behind a mended line are those of the file', () => {
    const text = 'a:\n\tb: "x: y"\n\tc: d: e\nf: [g\nh: @i\n';
    expect(found(text)).toEqual(['yaml-syntax \t', 'yaml-syntax :', 'yaml-syntax [', 'yaml-syntax @']);
  });

  test('no more than can be mended in one sitting', () => {
    const text = Array.from({ length: 200 }, (_, index) => `key-${index}: a: b\n`).join('');
    expect(parseYaml({ file, text }).problems).toHaveLength(20);
  });

  test('in a long file the first is told without looking for its cause', () => {
    const text = `a: b: c\n${'# filler\n'.repeat(70_000)}`;
    expect(parseYaml({ file, text }).problems).toMatchObject([{ code: 'yaml-syntax', place: { start: 3 } }]);
  });
});

describe('one change to a line of a real file', () => {
  const lines = readFileSync(join(builtInCatalogue, 'vacancies/lead-devops-engineer.yaml'), 'utf8').split(
    '\n',
  );
  const key = /^(\s*(?:- )?)([\w-]+):(?: (.*))?$/u;
  const text = /^(\s*(?:- )?[\w-]+: )([A-Za-z].* .*)$/u;

  test.each<readonly [what: string, RegExp, string]>([
    ['a colon left out', key, '$1$2 $3'],
    ['a space left out behind the colon', /^(\s*(?:- )?[a-z-]+): (?=[A-Za-z])/u, '$1:'],
    ['an equals sign', key, '$1$2 = $3'],
    ['a space too many', key, ' $&'],
    ['a space too few', /^ (?=[\s\w-]*:)/u, ''],
    ['a tab', /^ +(?=[\w-]+:|- )/u, '\t'],
    ['spaces that do not break', /^ {4}(?=[\w-]+:)/u, '\u00a0\u00a0\u00a0\u00a0'],
    ['a second colon', text, '$1x: $2'],
    ['an @', text, '$1@$2'],
    ['a quotation mark that is not closed', text, '$1"$2'],
    ['a bracket that is not closed', /[\]}]/u, ''],
  ])('%s is told once, on that line', (_, pattern, replacement) => {
    const told = lines.flatMap((line, index) => {
      const changed = line.replace(pattern, replacement);
      // Every third line will do.
      if (changed === line || /^\s*#/u.test(line) || index % 3 !== 0) return [];
      const whole = [...lines.slice(0, index), changed, ...lines.slice(index + 1)].join('\n');
      const { problems } = parseYaml({ file, text: whole });
      const found = problems.map(({ place }) => positionAt(whole, place?.start ?? 0).line);
      return [[`${index + 1}: ${changed}`, found, [index + 1]] as const];
    });
    expect(told.length).toBeGreaterThan(1);
    expect(told.filter(([, found, meant]) => String(found) !== String(meant))).toEqual([]);
  });
});

describe('the words of the library', () => {
  const codes = {
    ALIAS_PROPS: 'a: &x 1\nb: &y *x',
    BAD_ALIAS: 'a: &',
    BAD_COLLECTION_TYPE: 'a: !!set [b]',
    BAD_DIRECTIVE: '%NAME x\n---\na: 1',
    BAD_DQ_ESCAPE: 'a: "\\q"',
    BAD_INDENT: 'a:\n  b: 1\n c: 2',
    BAD_PROP_ORDER: 'a: {&x ? b : c}',
    BAD_SCALAR_START: 'a: @b',
    BLOCK_AS_IMPLICIT_KEY: 'a: b: c',
    BLOCK_IN_FLOW: '{a: "b" "c": d}',
    DUPLICATE_KEY: 'a: 1\na: 2',
    KEY_OVER_1024_CHARS: `a: 1\n${'word '.repeat(300)}: b`,
    MISSING_CHAR: 'a: "b',
    MULTILINE_IMPLICIT_KEY: 'a: 1\nbc\nd: 2\n',
    MULTIPLE_ANCHORS: 'a: &x &y 1',
    MULTIPLE_DOCS: 'a: 1\n---\nb: 2',
    MULTIPLE_TAGS: 'a: !!str !!int 1',
    NON_STRING_KEY: '? [a]\n: b',
    TAB_AS_INDENT: 'a:\n\tb: 1',
    TAG_RESOLVE_FAILED: 'a: !b c',
    UNEXPECTED_TOKEN: 'a: [b]]',
  } as const satisfies Partial<Record<ErrorCode, string>>;

  /** What the library itself says of a text. */
  const said = (text: string) => {
    const { errors, warnings } = parseDocument(text, {
      prettyErrors: false,
      stringKeys: true,
      logLevel: 'silent',
    });
    return [...errors, ...warnings];
  };

  test.each(Object.entries(codes))('%s is told in one Problem of ours', (code, text) => {
    if (code !== 'MULTIPLE_DOCS') expect(said(text).map((each) => each.code)).toContain(code);
    const { value, problems } = parseYaml({ file, text });
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    for (const { message } of said(text)) expect(problems[0]?.message).not.toContain(message);
  });

  test.each([...Object.keys(codes), 'IMPOSSIBLE', 'RESOURCE_EXHAUSTION', 'OF_A_LATER_VERSION'])(
    'there is a sentence for %s where no cause is found',
    (code) => {
      const at = { code, text: 'a: b', lines: [], start: 3, end: 4, first: 0, last: 0 };
      expect(generalCause(at)).toMatchObject({
        start: 3,
        end: 4,
        message: expect.stringMatching(/^[a-z].{10,}[^.]$/u),
      });
    },
  );

  test('reach nobody, whatever is done to a file', () => {
    const whole = readFileSync(join(builtInCatalogue, 'vacancies/lead-devops-engineer.yaml'), 'utf8');
    const marks = [...':-#"\'[]{},&*!|>%@`?=\t\n \\“”\u00a0\u200b', '---\n', ': ', ' #', '\n- ', '<<: '];
    const change = fc.record({
      at: fc.nat(whole.length),
      removed: fc.nat(12),
      inserted: fc.constantFrom('', ...marks),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce(
          (before, { at, removed, inserted }) => before.slice(0, at) + inserted + before.slice(at + removed),
          whole,
        );
        const { value, problems } = parseYaml({ file, text });
        expect(value === undefined).toBe(problems.length > 0);
        expect(problems.length).toBeLessThanOrEqual(20);
        const messages = said(text).map((each) => each.message);
        for (const { message, hint = '', place } of problems) {
          expect(messages.filter((each) => message.includes(each) || hint.includes(each))).toEqual([]);
          expect(place?.start).toBeLessThanOrEqual(text.length);
          expect(place?.end).toBeGreaterThanOrEqual(place?.start ?? 0);
        }
        expect(new Set(problems.map((each) => JSON.stringify(each))).size).toBe(problems.length);
      }),
      {
        numRuns: 150,
        // A brace before a whole file: what follows from it was told again and again in one line.
        examples: [[[{ at: 0, removed: 0, inserted: '{' }]]],
      },
    );
  });
});
