import type { Command } from '../command.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { importFiles } from './import.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { newFile } from './new/index.ts';
import { schema } from './schema.ts';
import { show } from './show.ts';
import { verify } from './verify.ts';

/** Every command but `completion`, which the argument parser brings. */
export const commands: readonly Command[] = [
  build,
  check,
  verify,
  importFiles,
  newFile,
  init,
  list,
  show,
  schema,
];
