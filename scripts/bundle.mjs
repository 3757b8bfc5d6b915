import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'rolldown';
import { rolledUp } from './declarations.mjs';

/**
 * Makes dist/bin/ of a compiled dist/: the program, its worker and the library, which share what they have in common,
 * what they know of the catalogue, the library's declarations, and licences.
 */
export async function bundle(root) {
  const dist = join(root, 'dist');
  const folder = join(dist, 'bin');
  const { output } = await build({
    input: {
      main: join(dist, 'cli/main.js'),
      worker: join(dist, 'pipeline/worker.js'),
      index: join(dist, 'index.js'),
    },
    platform: 'node',
    // It starts a file of its own as a thread.
    external: ['tinypool'],
    // What yargs measures its help with takes 70 ms to be ready, for emoji alone.
    resolve: { alias: { 'string-width': join(root, 'scripts/plain-width.mjs') } },
    output: { dir: folder, format: 'esm' },
  });
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  writeFileSync(join(folder, 'index.d.ts'), rolledUp(join(dist, 'index.d.ts')));
  writeFileSync(join(folder, 'licences.txt'), licencesOf(modules));
  writeFileSync(join(folder, 'known-values.json'), JSON.stringify(await knownValues(root)));
}

/** See src/pipeline/known-values.ts. */
async function knownValues(root) {
  const { parseYaml, readSource } = await import(join(root, 'dist/reading/index.js'));
  const { keyOfText } = await import(join(root, 'dist/pipeline/known-values.js'));
  const { nodeSystem } = await import(join(root, 'dist/pipeline/node-system.js'));
  const files = ['catalogue', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => path.endsWith('.yaml'))
      .sort()
      .map((path) => join(root, folder, path)),
  );
  const entries = files.flatMap((file) => {
    const source = readSource(file, nodeSystem.files).value;
    const parsed = source && parseYaml(source);
    if (!parsed?.value || parsed.problems.length > 0) return [];
    const { value } = parsed.value;
    const isJson = isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
    return isJson ? [[keyOfText(source.text), value]] : [];
  });
  return Object.fromEntries(entries);
}

/** The licences of all packages that modules come from, as they ask to be passed on with copies. */
function licencesOf(modules) {
  const folders = new Set(modules.filter((id) => id.includes('/node_modules/')).map(packageFolder));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/iu.test(each));
    const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(module) {
  let folder = dirname(module);
  const isPackage = () => {
    const file = join(folder, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name !== undefined;
  };
  while (!isPackage()) folder = dirname(folder);
  return folder;
}
