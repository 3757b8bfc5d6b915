import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../src');

/** The rooms from the highest to the lowest; those of one line are at one height and never import each other. */
const order = [
  ['cli', 'index.ts'],
  ['pipeline', 'framework-import'],
  ['manifest', 'make-kit', 'lint'],
  ['writers', 'templating', 'kit'],
  ['vacancy'],
  ['questions'],
  ['catalogue'],
  ['tables', 'document'],
  ['theme'],
  ['locale'],
  ['reading'],
  ['problems'],
];
/** Where Node itself may be imported: everything else runs without it too. */
const nodeRooms = ['cli', 'index.ts', 'pipeline', 'framework-import'];
/** The only folders or files that import a library, so that all that is known of it stands there. */
const doors = {
  docx: 'writers/docx/docx/',
  pdfkit: 'writers/pdf/pdfkit/',
  'bidi-js': 'document/direction.ts',
  linebreak: 'writers/pdf/text/breaks.ts',
  htmlparser2: 'framework-import/pages/html-lines.ts',
  numfmt: 'tables/xlsx/formats.ts',
};
const heavy = ['docx', 'pdfkit', 'fontkit'];
const outputRooms = ['cli'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join(source, name));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const imports: Import[] = [...texts].flatMap(([file, text]) =>
  [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '([^']+)';/gmu)].map(
    ([, type, target = '']) => ({
      file,
      target,
      isType: type !== undefined,
    }),
  ),
);

const roomOf = (file: string) => relative(source, file).split('/')[0] ?? '';
const heightOf = (room: string) => order.findIndex((rooms) => rooms.includes(room));
const named = (file: string) => relative(source, file);

/** Every file that is loaded with one, by imports that are neither dynamic nor of types alone. */
function loadedWith(entry: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (loaded.has(entry)) return loaded;
  loaded.add(entry);
  for (const { file, target, isType } of imports) {
    if (file === entry && !isType && target.startsWith('.'))
      loadedWith(resolve(dirname(file), target), loaded);
  }
  return loaded;
}

describe('imports', () => {
  test('every room has its height', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.map(roomOf).filter((room) => heightOf(room) === -1)).toEqual([]);
  });

  test('point down only', () => {
    const wrong = imports.flatMap(({ file, target }) => {
      if (!target.startsWith('.')) return [];
      const [from, to] = [roomOf(file), roomOf(resolve(dirname(file), target))];
      return from === to || heightOf(from) < heightOf(to) ? [] : [`${named(file)} → ${target}`];
    });
    expect(wrong).toEqual([]);
  });

  test('writers know nothing of hiring', () => {
    const hiring = ['catalogue', 'vacancy', 'kit', 'templating'];
    const wrong = imports.filter(
      ({ file, target }) =>
        roomOf(file) === 'writers' && hiring.includes(roomOf(resolve(dirname(file), target))),
    );
    expect(wrong).toEqual([]);
  });

  test('a format knows nothing of another', () => {
    const formatOf = (file: string) => /^writers\/(\w+)\//u.exec(named(file))?.[1];
    const wrong = imports.filter(({ file, target }) => {
      const [from, to] = [formatOf(file), formatOf(resolve(dirname(file), target))];
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(wrong).toEqual([]);
  });

  test('are in no circle, not even of types', () => {
    const direct = new Map(files.map((file) => [file, new Set<string>()]));
    for (const { file, target } of imports) {
      if (target.startsWith('.')) direct.get(file)?.add(resolve(dirname(file), target));
    }
    const reachable = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
      for (const next of direct.get(from) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        reachable(next, seen);
      }
      return seen;
    };
    expect(files.filter((file) => reachable(file).has(file)).map(named)).toEqual([]);
  });

  test('of Node itself stand in the rooms that run on it alone', () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith('node:') && !nodeRooms.includes(roomOf(file)),
    );
    expect(wrong.map(({ file, target }) => `${named(file)} → ${target}`)).toEqual([]);
  });

  test.each(Object.entries(doors))('of %s stand behind its door', (library, door) => {
    const through = imports.filter(({ target }) => target === library || target.startsWith(`${library}/`));
    expect(through.map(({ file }) => named(file)).filter((file) => !file.startsWith(door))).toEqual([]);
    expect(through).not.toEqual([]);
  });

  test('heavy libraries are imported by formats alone', () => {
    const wrong = imports.filter(
      ({ file, target, isType }) => heavy.includes(target) && !isType && roomOf(file) !== 'writers',
    );
    expect(wrong).toEqual([]);
  });

  test('no format is loaded before a run asks for it', () => {
    const loaded = loadedWith(join(source, 'cli/main.ts'));
    expect([...loaded].map(named)).toContain('writers/formats.ts');
    expect([...loaded].map(named).filter((name) => /^writers\/\w+\//u.test(name))).toEqual([]);
  });

  test('nothing that reads tables is loaded before a run names one', () => {
    const loaded = [...loadedWith(join(source, 'cli/main.ts'))].map(named);
    expect(loaded).toContain('tables/read.ts');
    expect(loaded.filter((name) => /^tables\/(?:csv|xlsx)/u.test(name))).toEqual([]);
  });

  test('only the command line prints and exits', () => {
    const wrong = [...texts].filter(
      ([file, text]) =>
        !outputRooms.includes(roomOf(file)) && /\bconsole\.|process\.(?:stdout|stderr|exit)/u.test(text),
    );
    expect(wrong.map(([file]) => named(file))).toEqual([]);
  });
});
