import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordName } from '../../src/manifest/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { fileOf, writeKit } from './made.ts';

/** An output folder in which the advert of a kit was built as "one". */
function built(text = 'one') {
  const output = temporaryFolder();
  const path = (name: string) => join(output, 'kit', name);
  const build = (content: string, options: Parameters<typeof writeKit>[3] = {}) =>
    writeKit(output, 'kit', [fileOf('advert.docx', content)], options);
  expect(build(text).problems).toEqual([]);
  const read = (name: string) => readFileSync(path(name), 'utf8');
  const names = () =>
    readdirSync(path(''))
      .filter((name) => name !== recordName)
      .sort();
  return { output, path, build, read, names };
}

describe('a file that somebody has changed', () => {
  test('is kept under another name, counting up, and told; the new one takes its name', () => {
    const { path, build, read, names } = built();
    for (const count of [1, 2]) {
      writeFileSync(path('advert.docx'), `edited ${count}`);
      const { problems, isAsBuilt } = build('two');
      expect(isAsBuilt).toBe(true);
      expect(problems).toMatchObject([
        {
          code: 'edited-file-kept',
          severity: 'warning',
          message: `kit/advert.docx was changed since it was built: it is kept as "advert (edited ${count}).docx"`,
        },
      ]);
      expect([read('advert.docx'), read(`advert (edited ${count}).docx`)]).toEqual([
        'two',
        `edited ${count}`,
      ]);
    }
    expect(names()).toEqual(['advert (edited 1).docx', 'advert (edited 2).docx', 'advert.docx']);
    expect(build('three').problems).toEqual([]);
    expect(read('advert (edited 1).docx')).toBe('edited 1');
  });

  test('never replaces what has the other name already, be it a folder or a link to nothing', () => {
    const { path, build, read, names } = built();
    mkdirSync(path('advert (edited 1).docx'));
    symlinkSync('nowhere', path('advert (edited 2).docx'));
    writeFileSync(path('advert.docx'), 'edited');
    expect(build('two').problems).toMatchObject([{ message: expect.stringContaining('(edited 3)') }]);
    expect(read('advert (edited 3).docx')).toBe('edited');
    expect(names()).toHaveLength(4);
  });

  test('is left where it is when it is not in the way, and when it is just what would be written', () => {
    const { output, path, build, names } = built();
    writeFileSync(path('advert.docx'), 'two');
    const before = statSync(path('advert.docx'));
    expect(build('two').problems).toEqual([]);
    expect(statSync(path('advert.docx')).ino).toBe(before.ino);
    writeFileSync(path('advert.docx'), 'edited');
    expect(writeKit(output, 'kit', [fileOf('advert.pdf')]).problems).toEqual([]);
    expect(names()).toEqual(['advert.docx', 'advert.pdf']);
  });

  test('that was edited to the same size before another format was built is found all the same', () => {
    const { output, path, build, read } = built('one');
    writeFileSync(path('advert.docx'), 'eno');
    const [earlier, later] = [-60_000, 60_000].map((shift) => new Date(Date.now() + shift));
    utimesSync(path('advert.docx'), later ?? 0, later ?? 0);
    writeKit(output, 'kit', [fileOf('advert.pdf')]);
    utimesSync(path('advert.docx'), earlier ?? 0, earlier ?? 0);
    const record = JSON.parse(read(recordName));
    expect(record.sets[0].files).toMatchObject([
      { name: 'advert.docx', changed: true },
      { name: 'advert.pdf' },
    ]);
    build('one');
    expect(read('advert (edited 1).docx')).toBe('eno');
    expect(JSON.parse(read(recordName)).sets[0].files[0]).not.toHaveProperty('changed');
  });

  test('keeps its content also where the run is killed between its second name and the new file', () => {
    const { path, build, read, names } = built();
    writeFileSync(path('advert.docx'), 'edited');
    linkSync(path('advert.docx'), path('advert (edited 1).docx'));
    build('two');
    expect(names()).toEqual(['advert (edited 1).docx', 'advert.docx']);
    expect([read('advert.docx'), read('advert (edited 1).docx')]).toEqual(['two', 'edited']);
  });

  test('stops a strict build, and is only told by a dry run; neither touches anything', () => {
    const { path, build, read, names } = built();
    writeFileSync(path('advert.docx'), 'edited');
    const record = read(recordName);
    const message = expect.stringContaining('it is kept as "advert (edited 1).docx"');
    expect(build('two', { strict: true })).toMatchObject({ isAsBuilt: false, problems: [{ message }] });
    expect(build('two', { dryRun: true })).toMatchObject({ isAsBuilt: true, problems: [{ message }] });
    expect([read('advert.docx'), names(), read(recordName)]).toEqual(['edited', ['advert.docx'], record]);
  });
});

describe('what rolekit did not make', () => {
  test('is kept too: a file, a link and a folder of that name', () => {
    const output = temporaryFolder();
    writeFileSync(join(output, 'elsewhere.pdf'), 'outside');
    mkdirSync(join(output, 'kit/advert.html'), { recursive: true });
    writeFileSync(join(output, 'kit/advert.docx'), 'mine');
    symlinkSync('../elsewhere.pdf', join(output, 'kit/advert.pdf'));
    const files = ['advert.docx', 'advert.pdf', 'advert.html'].map((name) => fileOf(name, 'new'));
    const { problems } = writeKit(output, 'kit', files);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(
      /^no record says that rolekit made 3 files in the folder of the kit kit: /u,
    );
    const at = (name: string) => join(output, 'kit', name);
    for (const { name } of files) expect(readFileSync(at(name), 'utf8')).toBe('new');
    expect(readFileSync(at('advert (edited 1).docx'), 'utf8')).toBe('mine');
    expect(lstatSync(at('advert (edited 1).pdf')).isSymbolicLink()).toBe(true);
    expect(lstatSync(at('advert (edited 1).html')).isDirectory()).toBe(true);
    expect(readFileSync(join(output, 'elsewhere.pdf'), 'utf8')).toBe('outside');
  });

  test.each(['', '{"id":"kit","forms":{"A":{}}}'])(
    'without its record %j only what differs is kept',
    (text) => {
      const { output, path, read, names } = built();
      writeKit(output, 'kit', [fileOf('advert.pdf', 'same')]);
      writeFileSync(path(recordName), text);
      const { problems } = writeKit(output, 'kit', [
        fileOf('advert.pdf', 'same'),
        fileOf('advert.docx', 'two'),
      ]);
      expect(problems).toMatchObject([
        { code: 'edited-file-kept', message: expect.stringContaining('1 file') },
      ]);
      expect(names()).toEqual(['advert (edited 1).docx', 'advert.docx', 'advert.pdf']);
      expect(read('advert (edited 1).docx')).toBe('one');
    },
  );

  test('a folder that was copied from another kit holds files that rolekit made', () => {
    const { output, path, build, names } = built();
    const record = JSON.parse(readFileSync(path(recordName), 'utf8'));
    writeFileSync(path(recordName), JSON.stringify({ ...record, id: 'other' }));
    expect(build('two').problems).toEqual([]);
    expect(names()).toEqual(['advert.docx']);
    expect(existsSync(join(output, 'other'))).toBe(false);
  });
});

test.each(['one', 'two'])('a killed run that left "%s" takes nothing for edited', (onDisk) => {
  const { path, build, read, names } = built('one');
  const record = JSON.parse(read(recordName));
  const [{ madeFrom: _, ...begun }] = record.sets;
  const files = [{ ...begun.files[0], sha256: nodeSystem.sha256('two') }];
  writeFileSync(path(recordName), JSON.stringify({ ...record, sets: [...record.sets, { ...begun, files }] }));
  writeFileSync(path('advert.docx'), onDisk);
  expect(build('three').problems).toEqual([]);
  expect(names()).toEqual(['advert.docx']);
  expect(JSON.parse(read(recordName)).sets).toHaveLength(1);
});
