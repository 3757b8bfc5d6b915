import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Problem, problem } from '../problems/index.ts';
import { reasonOf } from '../reading/index.ts';

/** Files being written are named so, beside their place; one that is left behind by a killed run can be deleted. */
export const unfinishedPattern = /^\.rolekit-[0-9a-f-]{36}\.tmp$/u;

/**
 * Writes a file whole or not at all: beside its place first, as `unfinished`, then renamed over it. Makes its folder.
 * Content may come in pieces.
 * Problem: output-unwritable.
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | string | Iterable<string>,
  unfinished = join(dirname(path), `.rolekit-${randomUUID()}.tmp`),
): Promise<Problem | undefined> {
  try {
    await writeNew(unfinished, content);
    await rename(unfinished, path);
    return undefined;
  } catch (fault) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return problem('output-unwritable', `cannot write ${path}: ${reasonOf(fault)}`, {
      hint: `check that ${basename(dirname(path))} is a folder that you may write to`,
    });
  }
}

async function writeNew(path: string, content: Uint8Array | string | Iterable<string>): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: 'wx' });
  }
}
