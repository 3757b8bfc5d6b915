import yargs from 'yargs';
import { programVersion } from '../pipeline/index.ts';
import { didYouMean, type Problem } from '../problems/index.ts';
import { exitCodes } from './command.ts';
import { commands } from './commands/index.ts';
import { knownKinds, unknownInSettings } from './documents-asked.ts';
import { UsageError } from './options.ts';
import { readSettings, type Settings } from './settings.ts';
import { openTerminal } from './terminal.ts';

/** Runs one command line, given without the program's name, and gives the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const settings = readSettings(process.cwd(), process.env);
  const unknown = unknownDocuments(settings.value, args);
  if (!settings.value || unknown.length > 0) {
    const terminal = openTerminal({ json: false, quiet: false, strict: false });
    terminal.report([...settings.problems, ...unknown]);
    return terminal.exitCode();
  }
  let exitCode: number = exitCodes.clean;
  const parser = yargs([...args])
    .scriptName('rolekit')
    .usage(
      'Usage: $0 COMMAND [OPTIONS]\n\nJob adverts, interview question sets and scoring sheets from one catalogue of roles and skills.',
    )
    .locale('en')
    .version(programVersion())
    .alias('help', 'h')
    .parserConfiguration({
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .demandCommand(1, 'Name a command.')
    .strict()
    .recommendCommands()
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .epilogue('Help on one command, with an example: rolekit COMMAND --help')
    .completion('completion', 'Print a script that completes commands in bash or zsh')
    .exitProcess(false)
    .fail((message, error, { help }) => {
      if (error && error.name !== 'YError') throw error;
      // The types take it for the parser, but it is the usage, whose help is text.
      throw new UsageError(
        `${message}${suggestion(message, String(help()))}\n\nSee: rolekit --help, or rolekit COMMAND --help`,
      );
    });
  // Those that give Problems as data, or fail for a warning, tell these with their own.
  parser.middleware(({ _: [name], json, quiet }) => {
    if (name === 'build' || name === 'check') return;
    const terminal = openTerminal({ json: json === true, quiet: quiet === true, strict: false });
    terminal.report(settings.problems);
  });
  for (const command of commands) {
    parser.command(command(settings.value, (code) => (exitCode = code)));
  }
  try {
    await parser.parseAsync();
    return exitCode;
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    process.stderr.write(`rolekit: ${fault.message}\n`);
    return exitCodes.usedWrongly;
  }
}

/** Kinds of documents in the settings that there are not, but for those that folders of the command line may bring. */
function unknownDocuments(settings: Settings | undefined, args: readonly string[]): Problem[] {
  if (!settings?.documentPlaces || args.some((each) => /^--templates(?:=|$)/u.test(each))) return [];
  return unknownInSettings(settings, knownKinds(settings.templates ?? []));
}

/** For an option that there is not, the nearest of those that the help of the command names. */
function suggestion(message: string, help: string): string {
  const unknown = /^Unknown arguments?: ([\w-]+)/u.exec(message)?.[1];
  const known = [...help.matchAll(/--([a-z][a-z-]*)/gu)].map(([, name = '']) => name);
  const hint = unknown === undefined ? undefined : didYouMean(unknown, known);
  return hint === undefined ? '' : `; ${hint.replace('"', '"--')}`;
}
