import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { ArgumentsCamelCase, Argv } from 'yargs';
import { builtInCatalogue, writeWhole } from '../../pipeline/index.ts';
import { command } from '../command.ts';
import { starterFiles } from '../starter.ts';
import { openTerminal } from '../terminal.ts';

/** `rolekit init [FOLDER]` */
export const init = command<InitArguments>((_settings, exit) => ({
  command: 'init [folder]',
  describe: 'Make a folder to work in: settings, an employer and a vacancy to change',
  builder,
  handler: async (args) => exit(await initCommand(args)),
}));

interface InitArguments {
  folder: string;
}

function builder(yargs: Argv): Argv<InitArguments> {
  return yargs
    .positional('folder', { type: 'string', default: '.', describe: 'Where; made when it does not exist' })
    .example('$0 init hiring', 'Then: cd hiring && rolekit build');
}

async function initCommand(args: ArgumentsCamelCase<InitArguments>): Promise<number> {
  const terminal = openTerminal({ json: false, quiet: false, strict: false });
  const folder = resolve(args.folder);
  for (const { path, content } of await starterFiles((file) => readFile(join(builtInCatalogue, file)))) {
    const file = join(folder, path);
    const shown = relative(process.cwd(), file);
    if (existsSync(file)) {
      terminal.say(`${shown} exists already and was left as it is`);
      continue;
    }
    const fault = writeWhole(file, content);
    if (fault) {
      // What keeps one from being written keeps the others.
      terminal.report([fault]);
      return terminal.exitCode();
    }
    terminal.data(shown);
  }
  const inFolder = args.folder === '.' ? '' : `cd ${args.folder} && `;
  terminal.say(`Now change the employer and the vacancy to your own, then: ${inFolder}rolekit build`);
  return terminal.exitCode();
}
