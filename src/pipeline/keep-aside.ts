import { linkSync, lstatSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { editedName } from '../manifest/index.ts';

/**
 * Gives what stands at a path a second name beside it, so that the path can be written over: "advert (edited 1).docx",
 * counting up to the first that is free. Gives the new name. Throws what the file system throws.
 */
export function keepAside(path: string): string {
  for (let count = 1; ; count += 1) {
    const name = editedName(basename(path), count);
    if (isKept(path, join(dirname(path), name))) return name;
  }
}

/** The name that `keepAside` would give. */
export function nextAsideName(path: string): string {
  for (let count = 1; ; count += 1) {
    const name = editedName(basename(path), count);
    if (!lstatSync(join(dirname(path), name), { throwIfNoEntry: false })) return name;
  }
}

/**
 * A file is linked to its second name, and stays at the first until the new one is written over it: it is never without
 * a name, and nothing is replaced, whoever else is at work, since a link is not made where there is a file.
 */
function isKept(path: string, aside: string): boolean {
  if (lstatSync(path).isFile()) {
    try {
      linkSync(path, aside);
      return true;
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return isOneFile(path, aside);
      // Some file systems have no links.
    }
  }
  if (lstatSync(aside, { throwIfNoEntry: false })) return false;
  renameSync(path, aside);
  return true;
}

/** Whether a run that was killed has given the file this second name already. */
function isOneFile(path: string, aside: string): boolean {
  const [one, other] = [path, aside].map((each) => lstatSync(each, { bigint: true }));
  return one !== undefined && one.ino !== 0n && one.ino === other?.ino && one.dev === other.dev;
}
