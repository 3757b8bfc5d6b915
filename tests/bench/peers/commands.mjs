// Programs that may or may not be on this machine.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of these commands that is installed; fails when none is. */
export function findCommand(names) {
  const found = names.flatMap(onPath)[0];
  if (!found) throw new Error(`not installed on this machine: ${names.join(', ')}`);
  return found;
}

function onPath(name) {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.filter((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** What a command calls its version, e.g. "7.4.7.2". */
export function commandVersion(names) {
  const text = execFileSync(findCommand(names), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /\d+(?:\.\d+)+/u.exec(text)?.[0] ?? text.trim();
}

/** Runs LibreOffice over files, which it writes to `out` in another format; `profile` is a folder of its own. */
export function convertWithLibreOffice(files, { format, profile, out }) {
  const options = ['--headless', '--norestore', `-env:UserInstallation=file://${profile}`];
  const args = [...options, '--convert-to', format, '--outdir', out, ...files];
  const { status, error } = spawnSync(findCommand(libreOffice), args, { stdio: 'ignore', timeout: 120_000 });
  if (error) throw error;
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}`);
}

export const libreOffice = ['soffice', 'libreoffice'];
