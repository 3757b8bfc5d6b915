import { type Problem, problem } from '../problems/index.ts';
import { join, type System } from '../reading/index.ts';
import type { KitSource } from '../vacancy/index.ts';
import { hashOf } from './hashing.ts';
import type { InputHashes } from './input-hashes.ts';
import { readRecord } from './kit-record.ts';
import { type ManifestKit, readManifests } from './manifest.ts';
import { changedInputs } from './unchanged.ts';

/** What a verification looked at, and what it found. */
export interface Verification {
  readonly kits: number;
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** What an output folder is held against. */
export interface VerificationBasis {
  readonly hashes: InputHashes;
  /** Finds what a kit was made for; undefined when it is not there any more. */
  readonly sourceOf: (kit: ManifestKit) => Promise<KitSource | undefined>;
  readonly system: System;
}

/**
 * Holds an output folder against its manifests: every file must be there with the bytes it was written with, and every
 * kit made from what its vacancy, catalogue, templates and the program are now.
 * Problems: manifest-unreadable, file-missing, file-changed, kit-stale.
 */
export async function verifyKits(
  output: string,
  { hashes, sourceOf, system }: VerificationBasis,
): Promise<Verification> {
  const { value: kits, problems } = readManifests(output, system.files);
  if (!kits) return { kits: 0, files: 0, problems };
  const found: Problem[] = [...problems];
  const files = new Map<string, string>();
  for (const kit of kits) {
    for (const { name, sha256 } of kit.files) files.set(`${kit.id}/${name}`, sha256);
    const inputs = readRecord(join(output, kit.id), system.files)?.forms[kit.form]?.inputs;
    const source = await sourceOf(kit);
    // With other settings (formats, document kinds …) the files would be others, but these are no less right.
    const changed =
      inputs && source ? changedInputs(inputs, source, hashes).filter((name) => name !== 'settings') : [];
    const reason = staleReason(kit, Boolean(inputs), Boolean(source), changed);
    if (reason === undefined) continue;
    const hint = '"rolekit build" makes it anew';
    found.push(problem('kit-stale', `the kit ${kit.id} ${reason}`, { hint }));
  }
  for (const [name, sha256] of files) {
    const hash = hashOf(join(output, name), system);
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
