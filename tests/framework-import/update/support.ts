import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from '../../../src/catalogue/index.ts';
import { type ImportPlan, importTables } from '../../../src/framework-import/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import type { Outcome } from '../../../src/problems/index.ts';
import { writeFiles } from '../../support/folders.ts';
import { carryOut } from '../support.ts';

/** Roles by name: their levels by name, each with the levels of the skills that it needs. */
export type Roles = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** Skills by name: what their statements are about; an empty text for one that is not graded. */
export type Skills = Readonly<Record<string, string>>;

const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'];

const statements = (subject: string, level: string) =>
  `"You can:\n- do with ${subject} what is asked at ${level}\n- tell others of ${subject}"`;

function rolesTable(roles: Roles, skills: Skills): string {
  const rows = Object.entries(roles).flatMap(([role, ofRole]) =>
    Object.entries(ofRole).flatMap(([level, needed]) =>
      Object.entries(needed).map(([skill, skillLevel]) => {
        const subject = skills[skill] ?? skill.toLowerCase();
        const about = `"Being a ${level}.\n\nAt this role level, you will:\n- bake"`;
        const cells = [
          'Baking',
          role,
          `All about being a ${role}.`,
          level,
          about,
          skill,
          'About it.',
          skillLevel,
        ];
        return [...cells, statements(subject, skillLevel)].join(',');
      }),
    ),
  );
  const heading =
    'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description';
  return [heading, ...rows, ''].join('\n');
}

function skillsTable(skills: Skills): string {
  const rows = Object.entries(skills).map(([skill, subject]) =>
    subject === ''
      ? `${skill},"You can:\n- know it",,,,`
      : `${skill},About ${skill}.,${levels.map((level) => statements(subject, level)).join(',')}`,
  );
  return ['Skill Name,Skill Description,Awareness,Working,Practitioner,Expert', ...rows, ''].join('\n');
}

export interface Year {
  readonly roles?: Roles;
  readonly skills?: Skills;
  readonly options?: {
    readonly prune?: boolean;
    readonly renames?: Readonly<Record<string, string>>;
    readonly source?: string;
  };
}

/** Plans an import of tables into the folder `into` of a folder. */
export async function planned(
  folder: string,
  { roles, skills, options = {} }: Year,
): Promise<Outcome<ImportPlan>> {
  const tables = {
    ...(roles && { 'roles.csv': rolesTable(roles, skills ?? {}) }),
    ...(skills && { 'skills.csv': skillsTable(skills) }),
  };
  writeFiles(folder, tables);
  const into = join(folder, 'into');
  const { prune, renames, source } = options;
  return await importTables(
    Object.keys(tables).map((file) => join(folder, file)),
    {
      into,
      catalogue: existsSync(into) ? readCatalogue([into], nodeSystem).value : undefined,
      system: nodeSystem,
      ...(prune !== undefined && { prune }),
      ...(renames && { renames: new Map(Object.entries(renames)) }),
      ...(source !== undefined && { source: { name: source } }),
    },
  );
}

export async function importYear(folder: string, year: Year): Promise<ImportPlan> {
  return carryOut(await planned(folder, year));
}

/** What was dropped as "kind id: fate", in the order of the report. */
export function dropped({ news }: ImportPlan): string[] {
  return news.dropped.map(({ kind, of, id, fate }) => `${kind} ${of ? `${of}/` : ''}${id}: ${fate}`);
}

export function filesIn(folder: string, kind: 'roles' | 'skills'): string[] {
  return readdirSync(join(folder, 'into', kind)).sort();
}

export function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, 'into', path), 'utf8');
}

export function change(folder: string, path: string, from: string, to: string): void {
  const before = textOf(folder, path);
  if (!before.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}:\n${before}`);
  writeFileSync(join(folder, 'into', path), before.replace(from, to));
}
