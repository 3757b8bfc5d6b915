import { join } from 'node:path';
import type { Catalogue } from '../catalogue/index.ts';
import { type Problem, problem } from '../problems/index.ts';
import { type ManifestKit, readManifests } from './manifest.ts';
import { hashOf } from './record/fingerprint.ts';
import { openLedger } from './record/inputs.ts';
import { readRecord } from './record/kit-record.ts';
import { type FileNames, fileNames } from './record/places.ts';
import { changedInputs } from './record/unchanged.ts';
import { type KitSource, selectVacancies } from './select.ts';
import type { Materials } from './workshop.ts';

/** What a verification looked at, and what it found. */
export interface Verification {
  readonly kits: number;
  readonly files: number;
  readonly problems: readonly Problem[];
}

/**
 * Holds an output folder against its manifests: every file must be there with the bytes it was written with, and every
 * kit made from what its vacancy, catalogue, templates and the program are now.
 * Problems: manifest-unreadable, file-missing, file-changed, kit-stale.
 */
export async function verifyOutput(
  output: string,
  materials: Materials,
  catalogue: Pick<Catalogue, 'vacancies' | 'layers'>,
): Promise<Verification> {
  const { value: kits, problems } = readManifests(output);
  if (!kits) return { kits: 0, files: 0, problems };
  const names = fileNames({ ...materials, output });
  const ledger = openLedger(materials);
  const sourceOf = sourceFinder(names, catalogue);
  const found: Problem[] = [...problems];
  const files = new Map<string, string>();
  for (const kit of kits) {
    for (const { name, sha256 } of kit.files) files.set(`${kit.id}/${name}`, sha256);
    const inputs = readRecord(join(output, kit.id))?.forms[kit.form]?.inputs;
    const source = await sourceOf(kit);
    // With other settings (formats, document kinds …) the files would be others, but these are no less right.
    const changed =
      inputs && source ? changedInputs(inputs, source, ledger).filter((name) => name !== 'settings') : [];
    const reason = staleReason(kit, Boolean(inputs), Boolean(source), changed);
    if (reason === undefined) continue;
    const hint = '"rolekit build" makes it anew';
    found.push(problem('kit-stale', `the kit ${kit.id} ${reason}`, { hint }));
  }
  for (const [name, sha256] of files) {
    const hash = hashOf(join(output, name));
    if (hash === undefined) {
      found.push(problem('file-missing', `${name} is missing`, { hint: '"rolekit build" makes it anew' }));
    } else if (hash !== sha256) {
      const hint =
        'if the change is meant, keep a copy under another name; "rolekit build" writes the file anew';
      found.push(problem('file-changed', `${name} is not as it was built`, { hint }));
    }
  }
  return { kits: kits.length, files: files.size, problems: found };
}

function staleReason(
  { vacancy }: ManifestKit,
  recorded: boolean,
  sourceFound: boolean,
  changed: readonly string[],
): string | undefined {
  if (!recorded) return 'has lost the record of what it was made from';
  if (!sourceFound) return `was made from ${vacancy}, which is not there any more`;
  return changed.length === 0 ? undefined : `is stale: changed since are ${changed.join(', ')}`;
}

/** Finds what a kit was made for; reads each table of vacancies once. */
function sourceFinder(names: FileNames, catalogue: Pick<Catalogue, 'vacancies' | 'layers'>) {
  const selections = new Map<string, readonly KitSource[]>();
  return async ({ id, vacancy }: ManifestKit): Promise<KitSource | undefined> => {
    if (vacancy.startsWith('level:')) return { id, level: vacancy.slice('level:'.length) };
    const file = names.fileOf(vacancy);
    if (!selections.has(file)) selections.set(file, (await selectVacancies([file], catalogue)).value ?? []);
    return selections.get(file)?.find((source) => source.id === id);
  };
}
