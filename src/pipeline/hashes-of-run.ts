import type { Configuration } from '../make-kit/index.ts';
import { folderHash, type InputHashes, openInputHashes } from '../manifest/index.ts';
import { programFolder, programVersion } from './defaults.ts';
import { nodeSystem } from './node-system.ts';

/** The hashes of what kits of a configuration are made from. */
export function inputHashesOf({ catalogues, templates, date }: Configuration): InputHashes {
  // What is made of all that could be made differs from file to file: the record has it.
  const settings = { date };
  const program = () => `${programVersion()}+${folderHash(programFolder, nodeSystem).slice(0, 12)}`;
  return openInputHashes({ catalogues, templates, settings, program }, nodeSystem);
}
