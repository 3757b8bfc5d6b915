import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { folderWith, root } from '../support/folders.ts';

const kits = 10;
const kills = 8;

const vacancy = 'level: devops-engineer\norganisation: example-department\n';
const manyKits = (): string =>
  folderWith(
    Object.fromEntries(Array.from({ length: kits }, (_, index) => [`in/post-${index}.yaml`, vacancy])),
  );

function start(folder: string, out: string, ...options: readonly string[]): ChildProcess {
  const args = ['build', 'in', '--out', out, ...options];
  const env = { ...process.env, ROLEKIT_WORKERS: '2' };
  return spawn(process.execPath, [join(root, 'dist/bin/main.js'), ...args], { cwd: folder, env });
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : null;
}

/** Every file below a folder, hidden ones too, by its path. */
function filesIn(output: string): Map<string, Buffer> {
  const entries = readdirSync(output, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(output.length), readFileSync(path)]));
}

const documents = (files: ReadonlyMap<string, Buffer>) =>
  [...files].filter(([path]) => !/\/[^/]*(?:\.tmp|\.json)$/u.test(path));

function expectSame(files: Iterable<[string, Buffer]>, expected: ReadonlyMap<string, Buffer>): void {
  for (const [path, bytes] of files) {
    expect([path, bytes.equals(expected.get(path) ?? Buffer.of())]).toEqual([path, true]);
  }
}

/** Kills a run that has told of so many kits: at once, or when the next file is seen that it is writing. */
async function killAfter(child: ChildProcess, told: number, output: string, inWriting: boolean) {
  const exit = exitOf(child);
  const left = unfinishedIn(output);
  let lines = 0;
  child.stdout?.on('data', (text) => {
    lines += String(text).split('\n').length - 1;
  });
  const isWriting = () => [...unfinishedIn(output)].some((name) => !left.has(name));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  while (isRunning() && (lines < told || (inWriting && !isWriting()))) await nextTurn();
  child.kill('SIGKILL');
  return exit;
}

function unfinishedIn(output: string): ReadonlySet<string> {
  const names = existsSync(output) ? readdirSync(output, { recursive: true, encoding: 'utf8' }) : [];
  return new Set(names.filter((name) => name.endsWith('.tmp')));
}

test('killed again and again, a batch has only whole files, and the next run completes it', async () => {
  const folder = manyKits();
  const output = join(folder, 'killed');
  expect(await exitOf(start(folder, 'undisturbed'))).toBe(0);
  const expected = filesIn(join(folder, 'undisturbed'));
  expect(documents(expected).length).toBe(kits * 12);
  let interrupted = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    // Every other run rewrites what stands there already.
    const child = start(folder, 'killed', '--json', ...(kill % 2 === 1 ? ['--force'] : []));
    if ((await killAfter(child, kill % 4, output, kill % 3 !== 0)) === null) interrupted += 1;
    expectSame(documents(existsSync(output) ? filesIn(output) : new Map()), expected);
  }
  expect(interrupted).toBeGreaterThan(0);
  expect(await exitOf(start(folder, 'killed'))).toBe(0);
  const completed = filesIn(output);
  expect([...completed.keys()]).toEqual([...expected.keys()]);
  expectSame(completed, expected);
});

test('one thread makes the same bytes as two', async () => {
  const folder = manyKits();
  for (const workers of ['1', '2']) {
    expect(await exitOf(start(folder, `by-${workers}`, '--workers', workers))).toBe(0);
  }
  const [one, two] = [filesIn(join(folder, 'by-1')), filesIn(join(folder, 'by-2'))];
  expect(documents(one).length).toBe(kits * 12);
  expect([...one.keys()]).toEqual([...two.keys()]);
  expectSame(one, two);
});

test.each(['1', '2'])(
  'interrupted with %s threads, it finishes the files in hand, says what is left and exits 130',
  async (workers) => {
    const folder = manyKits();
    const output = join(folder, 'interrupted');
    const child = start(folder, 'interrupted', '--json', '--workers', workers);
    const exit = exitOf(child);
    let said = '';
    child.stdout?.on('data', (text) => {
      if (said === '') child.kill('SIGINT');
      said += String(text);
    });
    expect(await exit).toBe(130);
    const reported = said.trimEnd().split('\n');
    expect(reported.length).toBeLessThan(kits);
    // As many kits as were told of, and none by halves.
    const built = readdirSync(output).filter((name) => name.startsWith('post'));
    expect(built.length).toBe(reported.length);
    for (const [path] of filesIn(output)) expect(path).not.toMatch(/\.tmp$/u);
  },
);
