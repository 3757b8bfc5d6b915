import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { failure } from '../make-kit/index.ts';
import type { KitSource } from '../vacancy/index.ts';
import { type Builder, failedReport, type KitReport } from './builder.ts';
import type { Task } from './worker.ts';

export interface PoolOptions {
  /** Worker threads; one builds in this thread alone. When left out, one a core for a batch that is worth it. */
  readonly workers?: number;
  /** Build also what has not changed. */
  readonly force: boolean;
  readonly signal?: AbortSignal;
}

/** A bound no kit comes near, far below the machine's memory: V8 collects garbage in proportion to it. */
const workerHeapMegabytes = 1024;

/** Each thread has to become fast of its own: on two cores, two overtake one at some 150 kits (npm run bench:growth). */
const worthWorkers = 150;

/**
 * Builds kits and reports on each: first on those that are unchanged, then on the others in their order; one that
 * fails stops no other. After `signal` no kit is begun, and the reports end with the kits in hand.
 */
export async function* buildKits(
  builder: Builder,
  sources: readonly KitSource[],
  { workers, force, signal }: PoolOptions,
): AsyncGenerator<KitReport> {
  const { configuration, options } = builder;
  const changed: KitSource[] = [];
  for (const source of sources) {
    if (await isAborted(signal)) return;
    const report = force || options.dryRun ? undefined : builder.unchanged(source);
    if (report) yield report;
    else changed.push(source);
  }
  const threads = Math.min(workers ?? workersFor(changed.length), changed.length);
  if (threads > 1) {
    const tasks = changed.map((source) => ({ configuration, options, source }));
    yield* buildWithWorkers(tasks, threads, signal);
    return;
  }
  for (const source of changed) {
    if (await isAborted(signal)) return;
    yield await builder.build(source);
  }
}

/** Lets signals of the operating system in first: nothing else here waits for anything. */
async function isAborted(signal: AbortSignal | undefined): Promise<boolean> {
  await setImmediate();
  return signal?.aborted ?? false;
}

/** Of a kit whose thread ended under it, for want of memory for instance. The pool starts another for the next. */
function lost({ options, source }: Task, fault: unknown): KitReport {
  return failedReport(options.output, source, [failure(source, fault)]);
}

function workersFor(kits: number): number {
  return kits < worthWorkers ? 1 : availableParallelism();
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
      if (next) inHand.push(pool.run(next).catch((fault: unknown) => lost(next, fault)));
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
