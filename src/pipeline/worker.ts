import { setImmediate } from 'node:timers/promises';
import { type Configuration, openSharedParts } from '../make-kit/index.ts';
import type { KitSource } from '../vacancy/index.ts';
import { type Builder, type BuildOptions, failedReport, type KitReport, openBuilder } from './builder.ts';
import { nodeSystem } from './node-system.ts';

/** One kit to build, and with what; the same for all kits of a worker. */
export interface Task {
  readonly configuration: Configuration;
  readonly options: BuildOptions;
  readonly source: KitSource;
}

let builder: Builder | undefined;

/** Builds a kit in a worker thread. What all kits share is opened with the first and kept. */
export async function buildInWorker({ configuration, options, source }: Task): Promise<KitReport> {
  if (!builder) {
    const { value: parts, problems } = openSharedParts(configuration, nodeSystem);
    // They were opened before without a fault: a file has changed since.
    if (!parts) return failedReport(options.output, source, problems);
    builder = openBuilder(parts, options);
  }
  const report = await builder.build(source);
  // The pool gives one task after the other without a turn of the event loop, and the streams in which pdfkit writes
  // let go of a document in the next turn only.
  await setImmediate();
  return report;
}
