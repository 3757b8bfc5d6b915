import { basename, extname } from 'node:path';
import type { Catalogue } from '../catalogue/index.ts';
import { readYaml } from '../catalogue/read.ts';
import { hasErrors, type Outcome, problem, startOf } from '../problems/index.ts';
import { longestSlug, slugPattern, validate } from '../reading/index.ts';
import { levelKitBeginning } from './level.ts';
import type { Form } from './questions/index.ts';
import { resolveVacancy } from './resolve.ts';
import { checkVacancy } from './rules/index.ts';
import { vacancySchema } from './schema.ts';
import type { Vacancy } from './vacancy.ts';

/**
 * Reads a vacancy file, looks up everything that it names and holds it against the rules. There is a value only
 * without errors.
 */
export function readVacancy(file: string, catalogue: Catalogue, form: Form = 'A'): Outcome<Vacancy> {
  const id = basename(file, extname(file));
  if (!slugPattern.test(id) || id.length > longestSlug || id.startsWith(levelKitBeginning)) {
    const hint = `use lower-case letters, digits and hyphens, and do not begin with "${levelKitBeginning}"`;
    const message = `"${basename(file)}" is no name for a vacancy file`;
    return { problems: [problem('bad-file-name', message, { place: startOf(file), hint })] };
  }
  const { value: source, problems } = readYaml(file);
  if (!source) return { problems };
  const checked = validate(source, vacancySchema);
  if (!checked.value) return { problems: checked.problems };
  const resolved = resolveVacancy(id, source, checked.value, catalogue, form);
  if (!resolved.value) return resolved;
  const all = [...resolved.problems, ...checkVacancy(resolved.value, catalogue)];
  return hasErrors(all) ? { problems: all } : { value: resolved.value, problems: all };
}
