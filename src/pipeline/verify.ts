import type { Catalogue } from '../catalogue/index.ts';
import type { Configuration } from '../make-kit/index.ts';
import { fileNames, type ManifestKit, type Verification, verifyKits } from '../manifest/index.ts';
import type { KitSource } from '../vacancy/index.ts';
import { inputHashesOf } from './hashes-of-run.ts';
import { nodeSystem } from './node-system.ts';
import { selectVacancies } from './select.ts';

type Vacancies = Pick<Catalogue, 'vacancies' | 'layers'>;

/** Holds an output folder against its manifests and against what its kits were made from. Problems: those of `verifyKits`. */
export function verifyOutput(
  output: string,
  configuration: Configuration,
  catalogue: Vacancies,
): Promise<Verification> {
  const { fileOf } = fileNames({ ...configuration, output });
  return verifyKits(output, {
    hashes: inputHashesOf(configuration),
    sourceOf: sourceFinder(fileOf, catalogue),
    system: nodeSystem,
  });
}

/** Finds what a kit was made for; reads each table of vacancies once. */
function sourceFinder(fileOf: (name: string) => string, catalogue: Vacancies) {
  const selections = new Map<string, readonly KitSource[]>();
  return async ({ id, vacancy }: ManifestKit): Promise<KitSource | undefined> => {
    if (vacancy.startsWith('level:')) return { id, level: vacancy.slice('level:'.length) };
    const file = fileOf(vacancy);
    if (!selections.has(file)) selections.set(file, (await selectVacancies([file], catalogue)).value ?? []);
    return selections.get(file)?.find((source) => source.id === id);
  };
}
