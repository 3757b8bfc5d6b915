import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KitFile } from '../make-kit/index.ts';
import type { KitRecord, RecordedFile } from '../manifest/index.ts';
import { counted, fewOf, type Problem, problem } from '../problems/index.ts';
import { reasonOf } from '../reading/index.ts';
import { keepAside, nextAsideName } from './keep-aside.ts';
import { nodeSystem } from './node-system.ts';
import { writeWhole } from './whole-file.ts';

/**
 * What stands where a file is to go: nothing; the very bytes; what rolekit made there before; or something of
 * somebody's. A link or a folder is always somebody's.
 */
type Standing = 'nothing' | 'same' | 'built' | 'edited';

/** A file by its name, and the name under which it is kept. */
type Kept = readonly [name: string, aside: string];

/** The places of the files of one kit, of which some may be taken by what people made of them. */
export class Places {
  private readonly folder: string;
  private readonly id: string;
  private readonly built = new Map<string, RecordedFile[]>();
  private readonly kept: Kept[] = [];

  /** The record says which files rolekit made there. */
  constructor(folder: string, { id, sets }: KitRecord) {
    this.folder = folder;
    this.id = id;
    for (const file of sets.flatMap(({ files }) => files)) {
      this.built.set(file.name, [...(this.built.get(file.name) ?? []), file]);
    }
  }

  /** Writes a file, whole or not at all; what somebody has in its place is kept aside. Problem: output-unwritable. */
  put(file: KitFile): Problem | undefined {
    const path = join(this.folder, file.name);
    try {
      const standing = this.standing(file);
      if (standing === 'same') return undefined;
      if (standing === 'edited') this.kept.push([file.name, keepAside(path)]);
    } catch (fault) {
      const hint = 'close it in the program that has it open, and check that you may write there';
      return problem('output-unwritable', `cannot give ${path} another name: ${reasonOf(fault)}`, { hint });
    }
    return writeWhole(path, file.bytes);
  }

  /** Tells what was kept aside. Problem: edited-file-kept. */
  problems(): Problem[] {
    return this.told(this.kept);
  }

  /** Tells what would be kept aside if these files were put. Problem: edited-file-kept. */
  inTheWay(files: readonly KitFile[]): Problem[] {
    const edited = files.filter((file) => this.standing(file) === 'edited');
    return this.told(edited.map(({ name }) => [name, nextAsideName(join(this.folder, name))]));
  }

  private standing({ name, bytes }: KitFile): Standing {
    const path = join(this.folder, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return 'nothing';
    const built = this.built.get(name) ?? [];
    const mayBeOurs = found.size === bytes.length || built.some((file) => file.bytes === found.size);
    if (!found.isFile() || !mayBeOurs) return 'edited';
    const standing = readFileSync(path);
    if (standing.equals(bytes)) return 'same';
    const hash = nodeSystem.sha256(standing);
    return built.some(({ sha256 }) => sha256 === hash) ? 'built' : 'edited';
  }

  /** Each that was changed; those of which nobody knows who made them together, since that has one reason. */
  private told(kept: readonly Kept[]): Problem[] {
    const hint = 'take what is to stay over into the vacancy or the catalogue, so that every build has it';
    const told = (message: string) => problem('edited-file-kept', message, { hint });
    const changed = kept.filter(([name]) => this.built.has(name));
    const unknown = kept.filter(([name]) => !this.built.has(name));
    const problems = changed.map(([name, aside]) =>
      told(`${this.id}/${name} was changed since it was built: it is kept as "${aside}"`),
    );
    if (unknown.length === 0) return problems;
    const names = fewOf(unknown.map(([name, aside]) => `${name} as "${aside}"`));
    const what = `${counted(unknown.length, 'file')} in the folder of the kit ${this.id}`;
    return [...problems, told(`no record says that rolekit made ${what}: kept is ${names}`)];
  }
}
