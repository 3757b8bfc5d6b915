import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'rolldown';
import { knownValues, knownWords } from './beforehand.mjs';

/**
 * Makes dist/bin/ of a compiled dist/: the program and its worker, licences, and what can be worked out beforehand of
 * the built-in catalogue.
 */
export async function bundle(root) {
  const dist = join(root, 'dist');
  const folder = join(dist, 'bin');
  const { output } = await build({
    input: { main: join(dist, 'cli/main.js'), worker: join(dist, 'build/worker.js') },
    platform: 'node',
    // It starts a file of its own as a thread.
    external: ['tinypool'],
    // What yargs measures its help with takes 70 ms to be ready, for emoji alone.
    resolve: { alias: { 'string-width': join(root, 'scripts/plain-width.mjs') } },
    output: { dir: folder, format: 'esm' },
  });
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  writeFileSync(join(folder, 'licences.txt'), licencesOf(modules));
  const values = await knownValues(root);
  writeFileSync(join(folder, 'known-values.json'), JSON.stringify(values));
  writeFileSync(join(folder, 'known-words.json'), JSON.stringify(await knownWords(root, values)));
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
