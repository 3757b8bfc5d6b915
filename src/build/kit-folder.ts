import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../problems/index.ts';
import { reasonOf, slugPattern } from '../reading/index.ts';
import { sha256 } from './record/fingerprint.ts';
import {
  type KitRecord,
  type RecordEntry,
  type RecordedFile,
  readRecord,
  recordName,
  recordText,
} from './record/kit-record.ts';
import { unfinishedPattern, writeWhole } from './whole-file.ts';

/** One file of a kit: its name within the kit's folder, its document kind, and its bytes. */
export interface KitFile {
  readonly name: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** How the names of documents end that are made for one stage in one form: nothing for A, "-form-b" for B. */
export function formEnding(form: string): string {
  return form === 'A' ? '' : `-form-${form.toLowerCase()}`;
}

/**
 * Puts the files of one kit into `output/<id>/`, each whole or not at all, and their record last; then removes those
 * that an earlier build made there for the same form and this one did not. Files that rolekit did not make stay.
 * Problems: output-outside (the folder is a link that may lead anywhere), output-unwritable.
 */
export async function writeKitFolder(
  output: string,
  id: string,
  form: string,
  files: readonly KitFile[],
  made: Omit<RecordEntry, 'files'>,
): Promise<Problem[]> {
  const folder = join(output, id);
  if (!slugPattern.test(id)) throw new Error(`kit id ${JSON.stringify(id)} is no slug`);
  if ((await lstat(folder).catch(() => undefined))?.isSymbolicLink()) {
    const hint = 'replace the link with a folder, or delete it';
    return [problem('output-outside', `${folder} is a link that leads elsewhere`, { hint })];
  }
  const fault = await makeFolder(folder);
  if (fault) return [fault];
  const before: KitRecord = readRecord(folder) ?? { id, forms: {} };
  const { [form]: earlier, ...others } = before.forms;
  const recorded = files.map(({ name, kind, bytes }) => ({
    name,
    kind,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  // Before the files are touched their record says so: a killed run leaves none unlisted, and none taken for finished.
  const { madeFrom: _, ...unfinished } = made;
  const listed = joined([...(earlier?.files ?? []), ...recorded]);
  const writeRecord = (entry: RecordEntry) =>
    writeWhole(join(folder, recordName), recordText({ id, forms: inOrder({ ...others, [form]: entry }) }));
  const contents = files.map((file) => () => writeWhole(join(folder, file.name), file.bytes));
  for (const write of [() => writeRecord({ ...unfinished, files: listed }), ...contents]) {
    const failed = await write();
    if (failed) return [failed];
  }
  const kept = new Set([...files, ...Object.values(others).flatMap((entry) => entry.files)].map(nameOf));
  await removeAll(
    folder,
    (earlier?.files ?? []).map(nameOf).filter((name) => !kept.has(name)),
  );
  await removeAll(
    folder,
    (await readdir(folder)).filter((name) => unfinishedPattern.test(name)),
  );
  const failed = await writeRecord({ ...made, files: recorded });
  return failed ? [failed] : [];
}

async function makeFolder(folder: string): Promise<Problem | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    return undefined;
  } catch (fault) {
    const hint = 'check that you may write there, and that no file has its name';
    return problem('output-unwritable', `cannot make the folder ${folder}: ${reasonOf(fault)}`, { hint });
  }
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** Each file once, as it was listed last. */
function joined(files: readonly RecordedFile[]): RecordedFile[] {
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

function inOrder(forms: KitRecord['forms']): KitRecord['forms'] {
  return Object.fromEntries(Object.entries(forms).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Removes files; what cannot be removed, such as a folder of that name, was not made by rolekit and stays. */
async function removeAll(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(folder, name), { force: true }).catch(() => undefined);
}
