import { availableParallelism } from 'node:os';
import type { Builder, KitReport } from './build.ts';
import type { KitSource } from './select.ts';
import type { Task } from './worker.ts';

export interface CrewOptions {
  /** Worker threads; one builds in this thread alone. */
  readonly workers: number;
  /** Build also what has not changed. */
  readonly force: boolean;
  readonly signal?: AbortSignal;
}

/** As many worker threads as the machine runs at once. */
export const allWorkers = availableParallelism();

/** A bound no kit comes near, far below the machine's memory: V8 collects garbage in proportion to it. */
const workerHeapMegabytes = 1024;

/** Starting a worker costs as much as building some kits: fewer than this are built without. */
const worthWorkers = 8;

/**
 * Builds kits and reports on each: first on those that are unchanged, then on the others in their order; one that
 * fails stops no other. After `signal` no kit is begun, and the reports end with the kits in hand.
 */
export async function* buildKits(
  builder: Builder,
  sources: readonly KitSource[],
  { workers, force, signal }: CrewOptions,
): AsyncGenerator<KitReport> {
  const { materials, options } = builder;
  const changed: KitSource[] = [];
  for (const source of sources) {
    const report = force || options.dryRun ? undefined : builder.unchanged(source);
    if (report) yield report;
    else changed.push(source);
  }
  if (workers > 1 && changed.length >= worthWorkers) {
    const tasks = changed.map((source) => ({ materials, options, source }));
    yield* buildWithWorkers(tasks, Math.min(workers, changed.length), signal);
    return;
  }
  for (const source of changed) {
    if (signal?.aborted) return;
    yield await builder.build(source);
  }
}

async function* buildWithWorkers(
  tasks: readonly Task[],
  workers: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<KitReport> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    name: 'buildInWorker',
    minThreads: workers,
    maxThreads: workers,
    isolateWorkers: false,
    resourceLimits: { maxOldGenerationSizeMb: workerHeapMegabytes },
  });
  try {
    // Enough in hand that no worker waits, and few enough that an interruption is over soon.
    const inHand: Promise<KitReport>[] = [];
    const queue = tasks.values();
    const takeNext = () => {
      const next = signal?.aborted ? undefined : queue.next().value;
      if (next) inHand.push(pool.run(next));
    };
    for (let taken = 0; taken < workers * 2; taken += 1) takeNext();
    for (let report = inHand.shift(); report; report = inHand.shift()) {
      yield await report;
      takeNext();
    }
  } finally {
    await pool.destroy();
  }
}
