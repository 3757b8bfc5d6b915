// The packages that rolekit is measured against: optional dependencies of the bench alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandVersion } from './commands.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bench = fileURLToPath(new URL('..', import.meta.url));

/** Installs the peers when they are not, or are older than the lock file. One that cannot be had is left out by npm. */
export function installPeers() {
  const installed = join(bench, 'node_modules/.package-lock.json');
  if (existsSync(installed) && changed(installed) >= changed(join(bench, 'package-lock.json'))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', bench], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) console.error('The peers could not be installed: rolekit is measured without them.');
}

function changed(file) {
  return statSync(file).mtimeMs;
}

/** The version of an engine's package, of its command or of rolekit; undefined where it is not installed. */
export function versionOf({ packageName, command }) {
  try {
    if (command) return commandVersion(command);
    const folder = packageName ? join(bench, 'node_modules', packageName) : root;
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}
