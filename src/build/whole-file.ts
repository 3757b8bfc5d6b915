import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Problem, problem } from '../problems/index.ts';
import { reasonOf } from '../reading/index.ts';

/** Files being written are named so, beside their place; one that is left behind by a killed run can be deleted. */
export const unfinishedPattern = /^\.rolekit-[0-9a-f-]{36}\.tmp$/u;

/**
 * Writes a file whole or not at all: beside its place first, then renamed over it. Makes its folder.
 * Problem: output-unwritable.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<Problem | undefined> {
  const unfinished = join(dirname(path), `.rolekit-${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, content, { flag: 'wx' });
    await rename(unfinished, path);
    return undefined;
  } catch (fault) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return problem('output-unwritable', `cannot write ${path}: ${reasonOf(fault)}`, {
      hint: `check that ${basename(dirname(path))} is a folder that you may write to`,
    });
  }
}
