import { lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KitFile } from '../make-kit/index.ts';
import {
  type KitRecord,
  type RecordEntry,
  type RecordedFile,
  readRecord,
  recordName,
  recordText,
} from '../manifest/index.ts';
import { type Problem, problem } from '../problems/index.ts';
import { reasonOf, slugPattern } from '../reading/index.ts';
import { nodeSystem } from './node-system.ts';
import { removeIfThere, unfinishedPattern, writeWhole } from './whole-file.ts';

/**
 * Puts the files of one kit into `output/<id>/`, each whole or not at all, and their record last; then removes those
 * that an earlier build made there for the same form and this one did not. Files that rolekit did not make stay.
 * Problems: output-outside (the folder is a link that may lead anywhere), output-unwritable.
 */
export function writeKitFolder(
  output: string,
  id: string,
  form: string,
  files: readonly KitFile[],
  made: Omit<RecordEntry, 'files'>,
): Problem[] {
  const folder = join(output, id);
  if (!slugPattern.test(id)) throw new Error(`kit id ${JSON.stringify(id)} is no slug`);
  const fault = makeFolder(folder);
  if (fault) return [fault];
  if (lstatSync(folder).isSymbolicLink()) {
    const hint = 'replace the link with a folder, or delete it';
    return [problem('output-outside', `${folder} is a link that leads elsewhere`, { hint })];
  }
  const before: KitRecord = readRecord(folder, nodeSystem.files) ?? { id, forms: {} };
  const { [form]: earlier, ...others } = before.forms;
  const recorded = files.map(({ name, kind, bytes }) => ({
    name,
    kind,
    bytes: bytes.length,
    sha256: nodeSystem.sha256(bytes),
  }));
  // Before the files are touched their record says so: a killed run leaves none unlisted, and none taken for finished.
  const { madeFrom: _, ...unfinished } = made;
  const listed = joined([...(earlier?.files ?? []), ...recorded]);
  const writeRecord = (entry: RecordEntry) =>
    writeWhole(join(folder, recordName), recordText({ id, forms: inOrder({ ...others, [form]: entry }) }));
  const contents = files.map((file) => () => writeWhole(join(folder, file.name), file.bytes));
  for (const write of [() => writeRecord({ ...unfinished, files: listed }), ...contents]) {
    const failed = write();
    if (failed) return [failed];
  }
  const kept = new Set([...files, ...Object.values(others).flatMap((entry) => entry.files)].map(nameOf));
  const dropped = (earlier?.files ?? []).map(nameOf).filter((name) => !kept.has(name));
  const left = readdirSync(folder).filter((name) => unfinishedPattern.test(name));
  for (const name of [...dropped, ...left]) removeIfThere(join(folder, name));
  const failed = writeRecord({ ...made, files: recorded });
  return failed ? [failed] : [];
}

function makeFolder(folder: string): Problem | undefined {
  try {
    mkdirSync(folder, { recursive: true });
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
