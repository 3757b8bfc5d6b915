import type { KitFile } from '../../src/make-kit/index.ts';
import type { InputHashes } from '../../src/manifest/index.ts';
import { type FolderOptions, type FolderReport, writeKitFolder } from '../../src/pipeline/kit-folder.ts';

const hash = 'a'.repeat(64);

/** What the record of a kit says beside its files. */
export const made = {
  form: 'A',
  each: [],
  bundle: false,
  madeFrom: hash,
  program: '1',
  catalogue: 'b'.repeat(64),
  layers: { catalogues: 1, templates: 1 },
  inputs: {},
  documents: {},
  problems: [],
};

/** Inputs that never change. */
const hashes: InputHashes = {
  hashOf: () => undefined,
  inputsOf: () => ({}),
  madeFrom: () => hash,
  program: () => '1',
  catalogueVersion: () => 'b'.repeat(64),
};

export const fileOf = (name: string, text = name): KitFile => ({
  name,
  kind: 'advert',
  bytes: Buffer.from(text),
});

export interface Written extends Partial<FolderOptions> {
  readonly made?: Partial<typeof made>;
  /** The names of all files that the kit can have; all of those that are ever made when left out. */
  readonly possible?: readonly string[];
  readonly hashes?: Partial<InputHashes>;
}

/** Writes the folder of a kit of a role level from inputs that never change. */
export function writeKit(
  output: string,
  id: string,
  files: readonly KitFile[],
  { made: changes, possible, hashes: others, ...options }: Written = {},
): FolderReport {
  return writeKitFolder(
    output,
    { id, vacancy: 'level:baker', made: { ...made, ...changes }, files },
    {
      source: { id, level: 'baker' },
      hashes: { ...hashes, ...others },
      namesToday: () => possible && new Set(possible),
    },
    { dryRun: false, strict: false, prune: false, ...options },
  );
}
