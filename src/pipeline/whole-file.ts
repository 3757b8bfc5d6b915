import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Problem, problem } from '../problems/index.ts';
import { reasonOf } from '../reading/index.ts';

/** Files being written are named so, beside their place; one that is left behind by a killed run can be deleted. */
export const unfinishedPattern = /^\.rolekit-[0-9a-f-]{36}\.tmp$/u;

/**
 * Writes a file whole or not at all: beside its place first, as `unfinished`, then renamed over it. Makes its folder.
 * Content may come in pieces. It waits for the disk: there is nothing else to do meanwhile, and many small files
 * cost less so.
 * Problem: output-unwritable.
 */
export function writeWhole(
  path: string,
  content: Uint8Array | string | Iterable<string>,
  unfinished = join(dirname(path), `.rolekit-${randomUUID()}.tmp`),
): Problem | undefined {
  try {
    writeNew(unfinished, content);
    renameSync(unfinished, path);
    return undefined;
  } catch (fault) {
    removeIfThere(unfinished);
    return problem('output-unwritable', `cannot write ${path}: ${reasonOf(fault)}`, {
      hint: `check that ${basename(dirname(path))} is a folder that you may write to`,
    });
  }
}

/** Removes a file; what cannot be removed, such as a folder of that name, stays. */
export function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is no file of ours.
  }
}

function writeNew(path: string, content: Uint8Array | string | Iterable<string>): void {
  const file = openNew(path);
  try {
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

function openNew(path: string): number {
  try {
    return openSync(path, 'wx');
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'wx');
  }
}
