import type { z } from 'zod';
import { skillSchema } from '../catalogue/schema/criterion.ts';
import { roleSchema } from '../catalogue/schema/role.ts';
import { hasErrors, type Problem } from '../problems/index.ts';
import { isWithin, join, nameWithoutEnding, readYaml, type System, validate } from '../reading/index.ts';
import { YamlEdit } from './edit.ts';
import type { PlannedFile } from './import-plan.ts';

type Kind = 'roles' | 'skills';

const kinds: Readonly<Record<Kind, { readonly schemaFile: string; readonly schema: z.ZodType }>> = {
  roles: { schemaFile: 'role', schema: roleSchema },
  skills: { schemaFile: 'skill', schema: skillSchema },
};

interface OpenFile {
  readonly path: string;
  readonly edit: YamlEdit;
  readonly isNew: boolean;
  /** What is said of it before its changes. */
  readonly origin?: string;
}

/** The files of roles and skills in the folder that is imported into, as they will be: nothing is written. */
export class ImportFolder {
  readonly problems: Problem[] = [];
  /** Absolute. */
  readonly path: string;
  readonly #system: System;
  readonly #open = new Map<string, OpenFile | undefined>();
  readonly #removed = new Set<string>();

  constructor(folder: string, system: System) {
    this.path = folder;
    this.#system = system;
  }

  /** The ids of the files that are there. */
  ids(kind: Kind): string[] {
    const folder = join(this.path, kind);
    if (this.#system.files.find(folder)?.kind !== 'folder') return [];
    const names = this.#system.files.list(folder).map(({ name }) => name);
    return names.flatMap((name) => /^(.+)\.ya?ml$/u.exec(name)?.[1] ?? []).sort();
  }

  /** Whether there is a file of an id that was not removed. */
  has(kind: Kind, id: string): boolean {
    const path = this.#pathOf(kind, id);
    if (this.#removed.has(path)) return false;
    return this.#open.get(path) !== undefined || this.#system.files.find(path) !== undefined;
  }

  /**
   * The file of an id, to be changed; where there is none, a new one that begins with the text `below`. Undefined, with
   * its Problems, for a file that has errors.
   */
  open(kind: Kind, id: string, below?: string): YamlEdit | undefined {
    const path = this.#pathOf(kind, id);
    if (!this.#open.has(path)) this.#open.set(path, this.#read(kind, path, below));
    return this.#open.get(path)?.edit;
  }

  /** All files of a kind that were opened and not removed, by id. */
  allOpened(kind: Kind): ReadonlyMap<string, YamlEdit> {
    const folder = join(this.path, kind);
    const inKind = [...this.#open.values()].filter((file) => file && isWithin(file.path, folder));
    const kept = inKind.filter((file) => file && !this.#removed.has(file.path));
    return new Map(kept.flatMap((file) => (file ? [[nameWithoutEnding(file.path), file.edit]] : [])));
  }

  /** The file of an id, if it was opened and not removed. */
  opened(kind: Kind, id: string): YamlEdit | undefined {
    const path = this.#pathOf(kind, id);
    return this.#removed.has(path) ? undefined : this.#open.get(path)?.edit;
  }

  /** Lets a file that is there, with all that is written in it, go on under another id. */
  move(kind: Kind, from: string, to: string): void {
    const path = this.#pathOf(kind, from);
    const opened = this.#open.get(path) ?? this.#read(kind, path, undefined);
    if (!opened || opened.isNew) return;
    this.#removed.add(path);
    const target = this.#pathOf(kind, to);
    this.#removed.delete(target);
    const origin = `new, from ${from}.yaml`;
    this.#open.set(target, { ...opened, path: target, isNew: true, origin });
  }

  remove(kind: Kind, id: string): void {
    this.#removed.add(this.#pathOf(kind, id));
  }

  /** What is to be written and what to be removed, by path. */
  plan(): { readonly files: readonly PlannedFile[]; readonly removed: readonly string[] } {
    const files = [...this.#open.values()].flatMap((file): PlannedFile[] => {
      if (!file || this.#removed.has(file.path)) return [];
      const { path, edit, isNew, origin } = file;
      if (!isNew && edit.changes.length === 0) return [];
      const changes = isNew ? [origin ?? 'new', ...(origin ? edit.changes : [])] : edit.changes;
      return [{ path, text: edit.text, changes }];
    });
    const removed = [...this.#removed].filter((path) => this.#system.files.find(path));
    return { files, removed: removed.sort() };
  }

  #read(kind: Kind, path: string, below: string | undefined): OpenFile | undefined {
    const { schema, schemaFile } = kinds[kind];
    if (!this.#system.files.find(path)) {
      const edit = new YamlEdit(below ?? '');
      if (below === undefined) {
        edit.setHead([`yaml-language-server: $schema=../schema/${schemaFile}.schema.json`]);
      }
      const origin = below === undefined ? {} : { origin: 'new, as a copy from the layer below' };
      return { path, edit, isNew: true, ...origin };
    }
    const yaml = readYaml(path, this.#system);
    const checked = yaml.value && validate(yaml.value, schema);
    const problems = [...yaml.problems, ...(checked?.problems ?? [])];
    this.problems.push(...problems);
    if (hasErrors(problems) || yaml.value === undefined) return undefined;
    return { path, edit: new YamlEdit(yaml.value.text), isNew: false };
  }

  /** Where the file of an id is or goes: ids are slugs, so it stays in its folder. */
  #pathOf(kind: Kind, id: string): string {
    const short = join(this.path, kind, `${id}.yml`);
    return this.#system.files.find(short) ? short : join(this.path, kind, `${id}.yaml`);
  }
}
