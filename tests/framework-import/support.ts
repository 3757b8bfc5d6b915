import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type CriterionFile, skillSchema } from '../../src/catalogue/schema/criterion.ts';
import { type RoleFile, roleSchema } from '../../src/catalogue/schema/role.ts';
import type { ImportPlan } from '../../src/framework-import/index.ts';
import { type Outcome, type Problem, positionAt } from '../../src/problems/index.ts';

export {
  builtInCatalogue as builtIn,
  folderWith,
  framework,
  hasFramework,
  temporaryFolder,
} from '../support/folders.ts';

/** Does what a plan says; fails the test where there is none. */
export function carryOut(outcome: Outcome<ImportPlan>): ImportPlan {
  if (outcome.value === undefined) throw new Error(JSON.stringify(outcome.problems));
  for (const { path, text } of outcome.value.files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const path of outcome.value.removed) rmSync(path);
  if (outcome.value.record) writeFileSync(outcome.value.record.path, outcome.value.record.text);
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

export function skillIn(folder: string, id: string): CriterionFile {
  return skillSchema.parse(parse(readFileSync(join(folder, 'skills', `${id}.yaml`), 'utf8')));
}
