import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import type { ImportPlan } from '../../../src/catalogue/import/index.ts';
import { type RoleFile, roleSchema } from '../../../src/catalogue/schema/role.ts';
import { type SkillFile, skillSchema } from '../../../src/catalogue/schema/skill.ts';
import { type Outcome, type Problem, positionAt } from '../../../src/problems/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The folder of the real framework data; tests that need it are skipped where it is absent. */
export const framework = process.env['ROLEKIT_FRAMEWORK'] ?? join(root, '..', 'shared', 'data', 'framework');
export const hasFramework = existsSync(join(framework, 'roles.csv'));
export const builtIn = join(root, 'catalogue');

/** A folder of its own for a test, deleted after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolekit-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files by their paths inside a folder and gives the folder. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Does what a plan says; fails the test where there is none. */
export function carryOut(outcome: Outcome<ImportPlan>): ImportPlan {
  if (outcome.value === undefined) throw new Error(JSON.stringify(outcome.problems));
  for (const { path, text } of outcome.value.files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return outcome.value;
}

/** Problems as "code:line", sorted. */
export function faults(problems: readonly Problem[]): string[] {
  return problems
    .map(({ code, place }) => {
      if (place === undefined) return code;
      return `${code}:${positionAt(readFileSync(place.file, 'utf8'), place.start).line}`;
    })
    .sort();
}

export function roleIn(folder: string, id: string): RoleFile {
  return roleSchema.parse(parse(readFileSync(join(folder, 'roles', `${id}.yaml`), 'utf8')));
}

export function skillIn(folder: string, id: string): SkillFile {
  return skillSchema.parse(parse(readFileSync(join(folder, 'skills', `${id}.yaml`), 'utf8')));
}
