import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { decodeSource, readSource, slugOf, slugPattern } from '../../src/reading/index.ts';
import { folderWith, temporaryFolder } from '../support/folders.ts';

const file = '/catalogue/sample.yaml';
const codes = (bytes: string | number[]) =>
  decodeSource(file, Buffer.from(bytes as string)).problems.map(({ code }) => code);

describe('bytes', () => {
  test('that are no UTF-8', () => {
    expect(codes([0x61, 0xff])).toEqual(['not-utf8']);
    expect(codes([0xc3])).toEqual(['not-utf8']);
    expect(codes([0xff, 0xfe, 0x61, 0x00])).toEqual(['not-utf8']);
    expect(codes([0xed, 0xa0, 0x80])).toEqual(['not-utf8']);
  });

  test('a byte order mark is left out', () => {
    expect(decodeSource(file, Buffer.from('\ufeffa: 1')).value?.text).toBe('a: 1');
  });

  test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u009f', '\uffff', '\ufffe'])(
    'the control character %j, where it stands',
    (character) => {
      const { value, problems } = decodeSource(file, Buffer.from(`a: b\nc: d${character}e`));
      expect(value).toBeUndefined();
      expect(problems).toMatchObject([{ code: 'control-character', place: { file, start: 9, end: 10 } }]);
    },
  );

  test('tabs, line ends, right-to-left text and emoji are text', () => {
    const text = 'a\tb\r\nc\u0085\u2028שלום \u202eمرحبا\u202c 👩🏽‍🔧';
    expect(decodeSource(file, Buffer.from(text)).value?.text).toBe(text);
  });

  test('files too large to be a catalogue file', () => {
    expect(decodeSource(file, Buffer.alloc(20_000_001, 'a')).problems).toMatchObject([
      { code: 'unreadable-file' },
    ]);
  });
});

describe('files', () => {
  test('that cannot be read, with the reason', () => {
    const folder = folderWith({ 'a.yaml': '' });
    const reason = (path: string) => readSource(join(folder, path), nodeSystem.files).problems[0]?.message;
    expect(reason('none.yaml')).toMatch(/there is no such file or folder$/u);
    expect(reason('a.yaml/b.yaml')).toMatch(/a part of its path is a file, not a folder$/u);
    expect(readSource(temporaryFolder(), nodeSystem.files).problems).toMatchObject([
      { code: 'unreadable-file', message: expect.stringMatching(/it is a folder$/u) },
    ]);
  });
});

describe('slugs', () => {
  test.each([
    ['Programming and build (software engineering)', 'programming-and-build-software-engineering'],
    ['C#', 'c-sharp'],
    ['C++', 'c-plus-plus'],
    ['R&D', 'r-and-d'],
    ['Rheolwr Tŷ', 'rheolwr-ty'],
    ['The team’s lead', 'the-teams-lead'],
    ['../../etc/passwd', 'etc-passwd'],
    ['العربية', 'unnamed'],
    ['<b>|{{x}}', 'b-x'],
  ])('%j', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
    expect(slug).toMatch(slugPattern);
  });

  test('are of bounded length, and end in a letter or digit', () => {
    const slug = slugOf(`${'a'.repeat(119)} b`);
    expect(slug).toBe('a'.repeat(119));
    expect(slugOf('word '.repeat(10_000)).length).toBeLessThanOrEqual(120);
  });
});
