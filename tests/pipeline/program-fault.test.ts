import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkKit, type SharedParts } from '../../src/make-kit/index.ts';
import { buildKits, type KitReport, openBuilder, selectVacancies } from '../../src/pipeline/index.ts';
import { folderWith, root, temporaryFolder } from '../support/folders.ts';
import { partsOf } from '../support/parts.ts';
import { sound } from '../support/small-catalogue.ts';

const three = {
  ...sound,
  'vacancies/first.yaml': sound['vacancies/post.yaml'],
  'vacancies/second.yaml': sound['vacancies/post.yaml'].replace(/^reference: .*$/mu, 'reference: POISON'),
};

/** Parts of which a writer throws at the kit of one reference. */
function poisoned(parts: SharedParts): SharedParts {
  return {
    ...parts,
    writerFor: async (format, paper) => {
      const writer = await parts.writerFor(format, paper);
      return {
        ...writer,
        write: (content) => {
          if (JSON.stringify(content).includes('POISON')) throw new TypeError('no glyph has this mark');
          return writer.write(content);
        },
      };
    },
  };
}

test('an exception costs the one kit, which it names with its file; the manifest lists the others', async () => {
  const parts = poisoned(partsOf({ catalogues: [folderWith(three)] }));
  const output = join(temporaryFolder(), 'out');
  const builder = openBuilder(parts, { output, dryRun: false, strict: false });
  const sources = (await selectVacancies([], parts.catalogue)).value ?? [];
  const reports: KitReport[] = [];
  for await (const report of buildKits(builder, sources, { workers: 1, force: false })) reports.push(report);
  expect(builder.writeManifest()).toEqual([]);

  expect(reports.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
    'first built',
    'post built',
    'second failed',
  ]);
  expect(reports[2]?.problems).toMatchObject([
    {
      code: 'program-fault',
      severity: 'error',
      message: expect.stringMatching(/the kit second: no glyph has this mark$/u),
      place: { file: expect.stringMatching(/vacancies\/second\.yaml$/u) },
    },
  ]);
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
  expect(manifest.kits.map(({ id }: { id: string }) => id)).toEqual(['first', 'post']);
});

test('checking a kit names it too', async () => {
  const parts = partsOf({ catalogues: [folderWith(three)] });
  const render = () => {
    throw new RangeError('too much recursion');
  };
  const compiled = parts.compiled.map(({ kind }) => ({
    kind,
    template: { render, named: new Set<string>(), said: new Set<string>() },
  }));
  const file = parts.catalogue.vacancies.get('second') ?? '';
  const { problems } = await checkKit({ id: 'second', file }, { ...parts, compiled });
  expect(problems).toMatchObject([
    { code: 'program-fault', message: expect.stringContaining('the kit second: too much recursion') },
  ]);
});

test('with worker threads every kit that fails is named, and the run ends as one with errors', () => {
  const font = Buffer.concat([Buffer.from([0, 1, 0, 0]), Buffer.alloc(500, 7)]);
  const faces = ['regular', 'bold', 'italic', 'bold-italic'];
  const theme = readFileSync(join(root, 'templates/theme.yaml'), 'utf8');
  const files = `fonts:\n  files: { ${faces.map((face) => `${face}: broken.ttf`).join(', ')} }\n`;
  const folder = folderWith({
    ...Object.fromEntries(Object.entries(three).map(([path, text]) => [`catalogue/${path}`, text])),
    'templates/theme.yaml': theme.replace('fonts:\n', files),
    'templates/broken.ttf': font,
  });
  const options = ['--catalogue', 'catalogue', '--templates', 'templates', '--formats', 'pdf'];
  const args = [join(root, 'dist/bin/main.js'), 'build', ...options, '--workers', '2', '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const kits = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === 'kit');
  expect([status, kits.map(({ id, outcome }) => `${id} ${outcome}`).sort()]).toEqual([
    1,
    ['first failed', 'post failed', 'second failed'],
  ]);
  for (const { id, problems } of kits) {
    expect(problems).toMatchObject([
      { code: 'program-fault', message: expect.stringContaining(`the kit ${id}: `) },
    ]);
  }
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(existsSync(join(folder, 'output'))).toBe(false);
});
