import { describe, expect, test } from 'vitest';
import { editedName, type FileSet, type KitRecord, knownRecord } from '../../src/manifest/index.ts';
import { recordText, withBegun, withFinished } from '../../src/manifest/kit-record.ts';
import type { Files } from '../../src/reading/index.ts';

const hash = (letter: string) => letter.repeat(64);

function setOf(letter: string, names: readonly string[], changes: Partial<FileSet> = {}): FileSet {
  return {
    form: 'A',
    each: [],
    bundle: false,
    madeFrom: hash(letter),
    program: '1',
    catalogue: hash('c'),
    layers: { catalogues: 1, templates: 1 },
    inputs: {},
    documents: {},
    files: names.map((name) => ({ name, kind: 'advert', bytes: 1, sha256: hash(letter) })),
    problems: [],
    ...changes,
  };
}

const empty: KitRecord = { id: 'post', vacancy: 'in/post.yaml', sets: [] };
const namesOf = ({ sets }: KitRecord) => sets.map(({ files }) => files.map(({ name }) => name));

/** A folder in which a record lies. */
const holding = (record: unknown): Files => ({
  read: () => new TextEncoder().encode(JSON.stringify(record)),
  find: () => undefined,
  list: () => [],
  realPath: (path) => path,
});

describe('a record', () => {
  test('has each file once, in the set that made it last, and none that is empty', () => {
    const first = withFinished(empty, setOf('a', ['advert.docx', 'advert.pdf']));
    const second = withFinished(first, setOf('b', ['advert.pdf']));
    expect(namesOf(second)).toEqual([['advert.docx'], ['advert.pdf']]);
    expect(namesOf(withFinished(second, setOf('d', ['advert.pdf', 'advert.docx'])))).toEqual([
      ['advert.docx', 'advert.pdf'],
    ]);
  });

  test('joins what was made alike, and is the same in whatever order', () => {
    const sets = [
      setOf('a', ['advert.docx']),
      setOf('a', ['advert.pdf']),
      setOf('a', ['x.pdf'], { form: 'B' }),
    ];
    const built = (order: readonly FileSet[]) => recordText(order.reduce(withFinished, empty));
    expect(namesOf(sets.reduce(withFinished, empty))).toEqual([['advert.docx', 'advert.pdf'], ['x.pdf']]);
    expect(built([...sets].reverse())).toBe(built(sets));
  });

  test('knows both what stood there and what is being written, and takes neither for finished', () => {
    const before = withFinished(empty, setOf('a', ['advert.pdf']));
    const begun = withBegun(before, setOf('b', ['advert.pdf']));
    expect(begun.sets.map(({ madeFrom, files }) => [madeFrom, files[0]?.sha256])).toEqual([
      [hash('a'), hash('a')],
      [undefined, hash('b')],
    ]);
    expect(withFinished(begun, setOf('b', ['advert.pdf'])).sets).toHaveLength(1);
  });

  test('of a folder that was copied is of no kit that is finished', () => {
    const record = withFinished(empty, setOf('a', ['advert.pdf']));
    expect(knownRecord('out/post', 'post', holding(record))).toEqual(record);
    const copied = knownRecord('out/other', 'other', holding(record));
    expect([copied?.id, copied?.sets[0]?.madeFrom]).toEqual(['other', undefined]);
  });

  test.each(['../advert.pdf', 'a/b.pdf', 'advert.pdf\n', 'Advert.pdf', '.rolekit.json', 'advert.exe', ''])(
    'that names a file %j is none',
    (name) => {
      const record = { ...empty, sets: [setOf('a', [name])] };
      expect(knownRecord('out/post', 'post', holding(record))).toBeUndefined();
    },
  );
});

test('a file that is kept has its number before its ending, in a name that file systems take', () => {
  expect(editedName('advert.docx', 12)).toBe('advert (edited 12).docx');
  const long = editedName(`${'x'.repeat(250)}.docx`, 3);
  expect([long.length, long.endsWith(' (edited 3).docx')]).toEqual([255, true]);
});
