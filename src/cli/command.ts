import type { CommandModule } from 'yargs';
import type { Settings } from './settings.ts';

/** Makes a command, with the settings that its defaults come from; its handler says the exit status through `exit`. */
// biome-ignore lint/suspicious/noExplicitAny: the argument types of different commands share no narrower type in yargs.
export type Command = (settings: Settings, exit: (code: number) => void) => CommandModule<object, any>;

/** Keeps the argument types of one command while it is written. */
export function command<Arguments>(
  make: (settings: Settings, exit: (code: number) => void) => CommandModule<object, Arguments>,
): Command {
  return make;
}

/** What the program's exit status says. */
export const exitCodes = {
  clean: 0,
  errorsFound: 1,
  usedWrongly: 2,
  interrupted: 130,
} as const;
