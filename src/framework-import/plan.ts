import { resolve } from 'node:path';
import type { z } from 'zod';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { roleSchema } from '../catalogue/schema/role.ts';
import { skillSchema } from '../catalogue/schema/skill.ts';
import { hasErrors, type Outcome, type Problem, problem, startOf } from '../problems/index.ts';
import { type Files, isWithin, join, readYaml, type System, validate } from '../reading/index.ts';
import { YamlEdit } from './edit.ts';
import { attributionComment, type Framework, frameworkLevels } from './framework.ts';
import { editRole, roleIdProblems } from './role-file.ts';
import { editSkill } from './skill-file.ts';

export interface ImportOptions {
  /** The catalogue folder to write to. */
  readonly into: string;
  /** The catalogue in use, with or without the folder to write to. */
  readonly catalogue: Catalogue | undefined;
  readonly system: System;
}

/** What an import would write: only files that are new or differ. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
}

export interface PlannedFile {
  /** Absolute, inside the folder to write to. */
  readonly path: string;
  readonly text: string;
  /** What is new or different, for people: one line each. */
  readonly changes: readonly string[];
}

/**
 * Works out the files that hold a framework, as changes to those that are there: what the framework does not say
 * (questions, comments, further levels, texts it leaves out) stays. A skill file holds only what the framework says,
 * since a layer below fills in the rest; a role file replaces the one below it and so begins as its copy.
 * Problems: those of reading and checking a file that is there already; duplicate-id for a role level of another
 * role; unreadable-file for a role below that has errors; those of editRole.
 */
export function planImport(
  framework: Framework,
  { into, catalogue, system }: ImportOptions,
): Outcome<ImportPlan> {
  const { files: onDisk } = system;
  const folder = resolve(into);
  const skillLevels = catalogue?.skillLevels.levels.map(({ id }) => id) ?? frameworkLevels;
  const problems: Problem[] = roleIdProblems(framework, catalogue);
  const files: PlannedFile[] = [];
  const plan = (
    path: string,
    kind: FileKind,
    below: string | undefined,
    apply: (edit: YamlEdit) => readonly Problem[],
  ) => {
    const { value: opened, problems: faults } = openFile(path, kind, below, system);
    problems.push(...faults);
    if (opened === undefined) return;
    const { edit, isNew } = opened;
    problems.push(...apply(edit));
    if (isNew || edit.changes.length > 0) {
      files.push({ path, text: edit.text, changes: isNew ? newFile(edit, below) : edit.changes });
    }
  };
  for (const role of inOrder(framework.roles)) {
    const path = fileIn(folder, 'roles', role.id, onDisk);
    const faulty = catalogue?.faulty.roles.get(role.id);
    if (faulty !== undefined && !isWithin(faulty, folder)) {
      problems.push(faultyBelow(role.name, faulty));
      continue;
    }
    const below = catalogue?.roles.get(role.id)?.source;
    const copied = below && !isWithin(below.file, folder) ? below.text : undefined;
    plan(path, roleFile, copied, (edit) => editRole(edit, role, skillLevels));
  }
  for (const skill of inOrder(framework.skills)) {
    plan(fileIn(folder, 'skills', skill.id, onDisk), skillFile, undefined, (edit) => {
      editSkill(edit, skill);
      return [];
    });
  }
  return hasErrors(problems) ? { problems } : { value: { files }, problems };
}

interface FileKind {
  readonly name: string;
  readonly schema: z.ZodType;
}

const roleFile: FileKind = { name: 'role', schema: roleSchema };
const skillFile: FileKind = { name: 'skill', schema: skillSchema };

function openFile(
  path: string,
  kind: FileKind,
  below: string | undefined,
  system: System,
): Outcome<{ readonly edit: YamlEdit; readonly isNew: boolean }> {
  if (!system.files.find(path)) {
    const edit = new YamlEdit(below ?? '');
    if (below === undefined) {
      edit.setHead([
        `yaml-language-server: $schema=../schema/${kind.name}.schema.json`,
        ...attributionComment,
      ]);
    }
    return { value: { edit, isNew: true }, problems: [] };
  }
  const yaml = readYaml(path, system);
  const checked = yaml.value && validate(yaml.value, kind.schema);
  const problems = [...yaml.problems, ...(checked?.problems ?? [])];
  if (problems.length > 0 || yaml.value === undefined) return { problems };
  return { value: { edit: new YamlEdit(yaml.value.text), isNew: false }, problems };
}

function faultyBelow(name: string, file: string): Problem {
  const message = `the role "${name}" has errors in a layer below and cannot be taken over`;
  return problem('unreadable-file', message, { place: startOf(file), hint: 'mend that file first' });
}

function newFile({ changes }: YamlEdit, below: string | undefined): readonly string[] {
  return below === undefined ? ['new'] : ['new, as a copy from the layer below', ...changes];
}

/** Where the file of an id is or goes: ids are slugs, so it stays in its folder. */
function fileIn(folder: string, kind: string, id: string, files: Files): string {
  const short = join(folder, kind, `${id}.yml`);
  return files.find(short) ? short : join(folder, kind, `${id}.yaml`);
}

function inOrder<Value extends { readonly id: string }>(values: ReadonlyMap<string, Value>): Value[] {
  return [...values.values()].sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
}
