// Packs the built package, installs it into an empty folder, and uses it there as others will: the program of
// docs/library.md, its types, and the command line. Asks the registry of npm for what the package depends on.
import { deepStrictEqual, ok } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = mkdtempSync(join(tmpdir(), 'rolekit-package-'));
const app = join(work, 'app');

function run(folder, command, ...args) {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The package as others download it, in which no two files hold the same. */
function pack() {
  const [{ filename, files, size }] = JSON.parse(
    run(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', work),
  );
  const paths = files.map(({ path }) => path);
  const beside = paths.filter((path) => !/^(?:dist\/bin|catalogue|templates)\//u.test(path)).sort();
  deepStrictEqual(beside, ['LICENSE', 'README.md', 'package.json']);
  const hashes = new Set(paths.map((path) => hashOf(readFileSync(join(root, path)))));

  deepStrictEqual(hashes.size, paths.length, 'two packed files hold the same');
  console.log(`${filename}: ${paths.length} files, ${Math.round(size / 1000)} kB`);
  return join(work, filename);
}

function install(tarball) {
  mkdirSync(join(app, 'our-catalogue/vacancies'), { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  writeFileSync(
    join(app, 'our-catalogue/vacancies/devops-leeds.yaml'),
    'level: devops-engineer\norganisation: example-department\n',
  );
  run(app, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', tarball);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const installed = run(app, 'npm', 'ls', '--all', '--parseable').trim().split('\n').slice(1);
  const names = installed.map((path) =>
    path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
  );
  deepStrictEqual(names.sort(), [...Object.keys(dependencies), 'rolekit'].sort());
}

/** The program of the guide runs, and its types hold in both ways of finding them. */
function useLibrary() {
  const [, program] = /```js\n(.*?)```/su.exec(readFileSync(join(root, 'docs/library.md'), 'utf8'));
  writeFileSync(join(app, 'program.mjs'), program);
  // Were the types not found, everything would be of any type, and nothing an error.
  const wrong =
    "// @ts-expect-error\nawait makeKit('devops-leeds', openCatalogue().value!, { formats: ['odt'] });\n";
  writeFileSync(join(app, 'program.ts'), `${program}${wrong}`);
  run(app, process.execPath, 'program.mjs');
  deepStrictEqual(readdirSync(join(app, 'kit')).length, 8);
  const { resolve } = createRequire(import.meta.url);
  const tsc = join(dirname(resolve('typescript/package.json')), 'bin/tsc');
  const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
  const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2023', ...types];
  for (const resolution of ['nodenext', 'bundler']) {
    const module = resolution === 'bundler' ? 'esnext' : resolution;
    const options = [...strict, '--module', module, '--moduleResolution', resolution];
    run(app, process.execPath, tsc, ...options, 'program.ts');
  }
}

function useCommandLine() {
  run(app, 'npx', '--no-install', 'rolekit', 'build', '--quiet');
  deepStrictEqual(readdirSync(join(app, 'output')).sort(), ['lead-devops-engineer', 'manifest.json']);
  const threads = ['--level', 'lead-*', '--formats', 'pdf', '--workers', '2', '--out', 'levels', '--quiet'];
  run(app, 'npx', '--no-install', 'rolekit', 'build', ...threads);
  ok(readdirSync(join(app, 'levels')).length > 3);
}

try {
  install(pack());
  useLibrary();
  useCommandLine();
  console.log('installed, the package runs, and its types hold');
} finally {
  rmSync(work, { recursive: true, force: true });
}
