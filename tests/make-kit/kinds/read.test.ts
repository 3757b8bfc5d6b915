import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocumentKinds } from '../../../src/make-kit/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { builtInTemplates, folderWith } from '../../support/folders.ts';

const builtIn = ['advert', 'question-set', 'scoring-sheet', 'consensus-sheet'];

/** What folders of templates with these `documents.yaml` say, over the built-in one. */
function read(...files: readonly string[]) {
  const folders = files.map((text) => folderWith({ 'documents.yaml': text }));
  const { value, problems } = readDocumentKinds([builtInTemplates, ...folders], nodeSystem);
  return {
    names: value?.kinds.map(({ name }) => name),
    kind: (name: string) => value?.kinds.find((each) => each.name === name),
    faulty: [...(value?.faulty ?? [])],
    leftOut: [...(value?.leftOut.keys() ?? [])],
    told: problems.map(({ code, place, message, hint }) => [
      code,
      files.map((text) => text.slice(place?.start, place?.end)).join(),
      `${message}: ${hint ?? ''}`,
    ]),
  };
}

test('the built-in kinds, in their order, with nothing to tell', () => {
  expect(read()).toMatchObject({ names: builtIn, told: [] });
  expect(read('', '# nothing yet\n')).toMatchObject({ names: builtIn, told: [] });
});

test('a folder adds kinds behind those below, and each gets a name for its files', () => {
  const { names, kind, told } = read(
    'thanks: { per: vacancy }\nhello: { per: candidate }\n',
    'bye: { per: candidate, stages: [interview] }\nbrief: { per: panel-member }\nplan: { per: stage }\n',
  );
  expect(told).toEqual([]);
  expect(names).toEqual([...builtIn, 'thanks', 'hello', 'bye', 'brief', 'plan']);
  expect(['thanks', 'hello', 'bye', 'brief', 'plan'].map((name) => kind(name)?.file)).toEqual([
    '{kind}',
    '{kind}-{candidate}',
    '{stage}-{kind}-{candidate}',
    '{kind}-{panel-member}',
    '{stage}-{kind}',
  ]);
});

describe('a kind of a folder below', () => {
  test('is changed key by key, and stays where it stood', () => {
    const { names, kind } = read('question-set: { formats: [docx] }\n', 'question-set: { about: Ours }\n');
    expect(names).toEqual(builtIn);
    expect(kind('question-set')).toMatchObject({
      per: 'stage',
      stages: ['exercise', 'interview'],
      formats: ['docx'],
      about: 'Ours',
    });
  });

  test('begins anew with another "per"', () => {
    const { kind, told } = read('scoring-sheet: { per: candidate }\n');
    expect(told).toEqual([]);
    expect(kind('scoring-sheet')).toMatchObject({ per: 'candidate', file: '{kind}-{candidate}' });
    expect(kind('scoring-sheet')?.each).toBeUndefined();
  });

  test('is left out, and may come again above', () => {
    expect(read('advert: false\n')).toMatchObject({ names: builtIn.slice(1), leftOut: ['advert'], told: [] });
    expect(read('advert: false\n', 'advert: { per: stage }\n')).toMatchObject({ leftOut: [], told: [] });
    expect(read('advrt: false\n')).toMatchObject({
      names: builtIn,
      told: [['key-without-effect', 'advrt', expect.stringContaining('did you mean "advert"?')]],
    });
  });
});

test.each([
  ['thanks: { per: vacany }', 'wrong-value', 'vacany', 'did you mean "vacancy"?'],
  ['thanks: { pr: vacancy }', 'unknown-key', 'pr', 'did you mean "per"?'],
  ['thanks: { per: vacancy, formats: [odt] }', 'wrong-value', 'odt', 'docx'],
  ['thanks: { title: Thanks }', 'missing-key', 'thanks', 'thanks: { per: vacancy }'],
  ['adverts: { title: Thanks }', 'missing-key', 'adverts', 'did you mean "advert"?'],
  ['thanks:', 'missing-key', 'thanks', 'thanks: { per: vacancy }'],
  ['advert: ~', 'missing-key', 'advert', 'advert: false'],
  ['thanks: yes please', 'wrong-type', 'yes please', ''],
  ['thanks: true', 'wrong-value', 'true', '{ per: vacancy }'],
  ['../x: { per: vacancy }', 'wrong-value', '../x', ''],
  ['con: { per: vacancy }', 'wrong-value', 'con', ''],
  ['Thanks: { per: vacancy }', 'wrong-value', 'Thanks', ''],
  [`${'x'.repeat(61)}: { per: vacancy }`, 'wrong-value', 'x'.repeat(61), ''],
  ['thanks: { per: vacancy, stages: [sift] }', 'wrong-value', 'stages', 'per: stage'],
  ['thanks: { per: candidate, each: [candidate] }', 'wrong-value', 'each', 'leave "each" out'],
  ['thanks: { per: candidate, stages: [] }', 'wrong-value', '[]', ''],
  ['thanks: { per: candidate, file: thanks }', 'wrong-value', 'thanks', 'thanks-{candidate}'],
  ['thanks: { per: stage, file: "{kind}" }', 'wrong-value', '"{kind}"', '{kind}-{stage}'],
  ['thanks: { per: vacancy, file: "{candidat}" }', 'wrong-value', '"{candidat}"', 'it may hold {kind}'],
  [
    'thanks: { per: candidate, file: "{candidat}" }',
    'wrong-value',
    '"{candidat}"',
    'did you mean "{candidate}"?',
  ],
  ['thanks: { per: candidate, file: "{candidate}" }', 'wrong-value', '"{candidate}"', 'name is empty'],
  ['thanks: { per: vacancy, file: "../x" }', 'wrong-value', '"../x"', 'lower-case letters'],
  ['thanks: { per: vacancy, file: .rolekit.json }', 'wrong-value', '.rolekit.json', 'lower-case letters'],
  ['thanks: { per: vacancy, file: "a/{kind}" }', 'wrong-value', '"a/{kind}"', 'lower-case letters'],
  ['thanks: { per: vacancy, file: NUL }', 'wrong-value', 'NUL', 'lower-case letters'],
  ['thanks: { per: vacancy, file: nul }', 'wrong-value', 'nul', 'lower-case letters'],
  ['thanks: { per: vacancy, file: "{constructor}" }', 'wrong-value', '"{constructor}"', 'it may hold {kind}'],
  ['thanks-form-b: { per: vacancy }', 'wrong-value', '{ per: vacancy }', 'forms B and C'],
  ['thanks: { per: vacancy, file: advert }', 'file-name-clash', 'thanks', 'name their files alike'],
])('%s is told once, at its place, and costs that kind alone', (text, code, at, words) => {
  const { names, faulty, told } = read(`${text}\nsound: { per: vacancy }\n`);
  expect(told).toEqual([[code, at, expect.stringContaining(words)]]);
  expect(names).toContain('sound');
  expect(faulty).toEqual([text.split(':')[0]]);
  expect(names).not.toContain(faulty[0]);
});

test.each([
  ['thanks: { per: vacancy\n', 'yaml-syntax'],
  ['a: { per: vacancy }\na: { per: stage }\n', 'duplicate-key'],
  ['- advert\n', 'wrong-type'],
  ['advert\n', 'wrong-type'],
])('%j: where nobody can say which kinds there are, there is no value', (text, code) => {
  const { names, told } = read(text);
  expect([names, told.map(([each]) => each)]).toEqual([undefined, [code]]);
});

test('files of one name for stages of different kinds are no clash', () => {
  const file = 'file: "{stage}-letter"';
  const apart = `a: { per: stage, stages: [sift], ${file} }\nb: { per: stage, stages: [interview], ${file} }\n`;
  expect(read(apart).told).toEqual([]);
  const alike = apart.replace('[sift]', '[sift, interview]');
  expect(read(alike).told).toEqual([['file-name-clash', 'b', expect.stringContaining('"b" and "a"')]]);
});

test('names of JavaScript itself are names like any other, and "__proto__" is none', () => {
  expect(read('constructor: { per: vacancy }\n').names).toContain('constructor');
  expect(read('__proto__: { per: vacancy }\n').told).toMatchObject([
    ['unknown-key', '__proto__', expect.anything()],
  ]);
});

test('thousands of kinds are read, though one has an error', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `kind-${index}: { per: vacancy }`);
  const { names, told } = read(`${lines.join('\n')}\nlast: { per: vacncy }\n`);
  expect([names?.length, told.length]).toEqual([5004, 1]);
});

test('a link out of the folder is not read', () => {
  const [folder, other] = [folderWith({}), folderWith({ 'documents.yaml': 'thanks: { per: vacancy }\n' })];
  symlinkSync(join(other, 'documents.yaml'), join(folder, 'documents.yaml'));
  const { value, problems } = readDocumentKinds([builtInTemplates, folder], nodeSystem);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([
    { code: 'unreadable-file', place: { file: join(folder, 'documents.yaml') } },
  ]);
});
