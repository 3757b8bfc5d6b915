import { join } from 'node:path';
import { type Builder, type BuildOptions, type KitReport, openBuilder } from './build.ts';
import type { KitSource } from './select.ts';
import { type Materials, openWorkshop } from './workshop.ts';

/** One kit to build, and with what; the same for all kits of a worker. */
export interface Task {
  readonly materials: Materials;
  readonly options: BuildOptions;
  readonly source: KitSource;
}

let builder: Builder | undefined;

/** Builds a kit in a worker thread. What all kits share is opened with the first and kept. */
export async function buildInWorker({ materials, options, source }: Task): Promise<KitReport> {
  if (!builder) {
    const { value: workshop, problems } = openWorkshop(materials);
    const folder = join(options.output, source.id);
    // It was opened before without a fault: a file has changed since.
    if (!workshop) return { id: source.id, folder, outcome: 'failed', files: [], problems };
    builder = openBuilder(workshop, materials, options);
  }
  return builder.build(source);
}
