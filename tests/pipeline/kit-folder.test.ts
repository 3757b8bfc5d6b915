import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordName } from '../../src/manifest/kit-record.ts';
import { writeWhole } from '../../src/pipeline/whole-file.ts';
import { fileOf as file, writeKit } from './made.ts';

let output = '';
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'rolekit-output-'));
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

const write = (id: string, files: Parameters<typeof writeKit>[2]) => writeKit(output, id, files).problems;
const namesIn = (folder: string) =>
  readdirSync(join(output, folder))
    .filter((name) => !name.startsWith('.'))
    .sort();

describe('a kit folder', () => {
  test('holds the files of the kit', () => {
    expect(write('kit', [file('advert.pdf', 'one'), file('advert.html')])).toEqual([]);
    expect(namesIn('kit')).toEqual(['advert.html', 'advert.pdf']);
    expect(readFileSync(join(output, 'kit/advert.pdf'), 'utf8')).toBe('one');
  });

  test('keeps what an earlier build made and this one does not', () => {
    write('kit', [file('advert.pdf'), file('sift-scoring-sheet.pdf')]);
    writeFileSync(join(output, 'kit/notes.pdf'), 'of somebody');
    write('kit', [file('advert.pdf')]);
    expect(namesIn('kit')).toEqual(['advert.pdf', 'notes.pdf', 'sift-scoring-sheet.pdf']);
  });

  test('is not led out of itself by its record', () => {
    writeFileSync(join(output, 'outside.pdf'), 'kept');
    write('kit', [file('advert.pdf')]);
    const record = join(output, 'kit', recordName);
    writeFileSync(record, readFileSync(record, 'utf8').replace('advert.pdf', '../outside.pdf'));
    write('kit', [file('advert.pdf')]);
    expect(existsSync(join(output, 'outside.pdf'))).toBe(true);
  });

  test('is not written through a link', () => {
    mkdirSync(join(output, 'elsewhere'));
    symlinkSync(join(output, 'elsewhere'), join(output, 'kit'));
    const problems = write('kit', [file('advert.pdf')]);
    expect(problems.map((each) => each.code)).toEqual(['output-outside']);
    expect(namesIn('elsewhere')).toEqual([]);
  });

  test('refuses an id that is no slug', () => {
    expect(() => write('../kit', [file('advert.pdf')])).toThrow('no slug');
  });

  test('clears away what a killed run left', () => {
    write('kit', [file('advert.pdf')]);
    const left = '.rolekit-00000000-0000-4000-8000-000000000000.tmp';
    writeFileSync(join(output, 'kit', left), 'half');
    write('kit', [file('advert.pdf')]);
    expect(existsSync(join(output, 'kit', left))).toBe(false);
  });
});

describe('a whole file', () => {
  test('that cannot be written is a Problem, and leaves nothing', () => {
    writeFileSync(join(output, 'taken'), 'a file where a folder should be');
    const problem = writeWhole(join(output, 'taken', 'advert.pdf'), 'text');
    expect(problem?.code).toBe('output-unwritable');
    expect(readdirSync(output)).toEqual(['taken']);
  });

  test('in whose place a folder stands leaves nothing half-written', () => {
    mkdirSync(join(output, 'advert.pdf'));
    const problem = writeWhole(join(output, 'advert.pdf'), 'text');
    expect(problem?.code).toBe('output-unwritable');
    expect(readdirSync(output)).toEqual(['advert.pdf']);
  });
});
