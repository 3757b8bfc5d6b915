import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../problems/index.ts';
import { slugPattern } from '../reading/index.ts';
import { unfinishedPattern, writeWhole } from './whole-file.ts';

/** One file of a kit: its name within the kit's folder, and its bytes. */
export interface KitFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const formPattern = /-form-([a-z])\.[a-z]+$/u;

/** How the names of documents end that are made for one stage in one form: nothing for A, "-form-b" for B. */
export function formEnding(form: string): string {
  return form === 'A' ? '' : `-form-${form.toLowerCase()}`;
}

/** Each kit folder keeps the names of the files that rolekit made in it, a name a line. */
const listName = '.rolekit-files';
const documentName = /^[a-z0-9-]+\.(?:docx|pdf|html)$/u;

/**
 * Puts the files of one kit into `output/<id>/`, each whole or not at all, then removes those that an earlier build
 * made there for the same form and this one did not. Files that rolekit did not make stay.
 * Problems: output-outside (the folder is a link that may lead anywhere), output-unwritable.
 */
export async function writeKitFolder(
  output: string,
  id: string,
  files: readonly KitFile[],
  form = 'A',
): Promise<Problem[]> {
  const folder = join(output, id);
  if (!slugPattern.test(id)) throw new Error(`kit id ${JSON.stringify(id)} is no slug`);
  if ((await lstat(folder).catch(() => undefined))?.isSymbolicLink()) {
    const hint = 'replace the link with a folder, or delete it';
    return [problem('output-outside', `${folder} is a link that leads elsewhere`, { hint })];
  }
  const before = await listedFiles(folder);
  const names = files.map((file) => file.name);
  // The list grows before the files do, and shrinks after them: a killed run leaves no file unlisted.
  const listed = await writeWhole(join(folder, listName), listOf([...before, ...names]));
  if (listed) return [listed];
  for (const file of files) {
    const fault = await writeWhole(join(folder, file.name), file.bytes);
    if (fault) return [fault];
  }
  const kept = new Set([...names, ...before.filter((name) => formOf(name) !== form)]);
  await removeAll(
    folder,
    before.filter((name) => !kept.has(name)),
  );
  await removeAll(
    folder,
    (await readdir(folder)).filter((name) => unfinishedPattern.test(name)),
  );
  const shrunk = await writeWhole(join(folder, listName), listOf([...kept]));
  return shrunk ? [shrunk] : [];
}

/** The form that a file was made for; A for what is the same in all. */
function formOf(name: string): string {
  return formPattern.exec(name)?.[1]?.toUpperCase() ?? 'A';
}

async function listedFiles(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, listName), 'utf8').catch(() => '');
  return text.split('\n').filter((name) => documentName.test(name));
}

function listOf(names: readonly string[]): string {
  return [...new Set(names)]
    .sort()
    .map((name) => `${name}\n`)
    .join('');
}

/** Removes files; what cannot be removed, such as a folder of that name, was not made by rolekit and stays. */
async function removeAll(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(folder, name), { force: true }).catch(() => undefined);
}
