import { join } from 'node:path';
import { hasErrors, type Problem } from '../problems/index.ts';
import { writeKitFolder } from './kit-folder.ts';
import type { KitSource } from './select.ts';
import type { Workshop } from './workshop.ts';

/** How the building of one kit went. */
export interface KitReport {
  readonly id: string;
  readonly folder: string;
  /** Paths of the files that were written, or would be in a dry run; empty when the kit was not built. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

export interface BuildOptions {
  /** Absolute path of the folder that kits are built into, each in its own. */
  readonly output: string;
  readonly dryRun: boolean;
  /** Warnings keep a kit from being written too. */
  readonly strict: boolean;
  readonly signal?: AbortSignal;
}

/** Builds kits one by one and reports on each as it is done; one that fails stops no other. Ends early on `signal`. */
export async function* buildKits(
  workshop: Workshop,
  sources: readonly KitSource[],
  options: BuildOptions,
): AsyncGenerator<KitReport> {
  for (const source of sources) {
    if (options.signal?.aborted) return;
    yield await buildKit(workshop, source, options);
  }
}

async function buildKit(
  workshop: Workshop,
  source: KitSource,
  { output, dryRun, strict }: BuildOptions,
): Promise<KitReport> {
  const folder = join(output, source.id);
  const made = await workshop.makeKit(source);
  const refused = !made.value || hasErrors(made.problems) || (strict && made.problems.length > 0);
  if (!made.value || refused) return { id: source.id, folder, files: [], problems: made.problems };
  const faults = dryRun ? [] : await writeKitFolder(output, source.id, made.value, workshop.form);
  return {
    id: source.id,
    folder,
    files: faults.length > 0 ? [] : made.value.map((file) => join(folder, file.name)),
    problems: [...made.problems, ...faults],
  };
}
