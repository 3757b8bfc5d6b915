import { type Catalogue, kindOfContent, placeFor, wordFor } from '../catalogue/index.ts';
import { hasErrors, type Outcome, problem, startOf } from '../problems/index.ts';
import type { Form } from '../questions/index.ts';
import {
  baseName,
  canNameFile,
  isDeviceName,
  nameWithoutEnding,
  readYaml,
  type ValueSource,
  validate,
} from '../reading/index.ts';
import { levelKitBeginning } from './level.ts';
import { resolveVacancy } from './resolve.ts';
import { checkVacancy } from './rules/index.ts';
import { vacancySchema } from './schema.ts';
import type { Vacancy } from './vacancy.ts';

/**
 * Reads a vacancy file, looks up everything that it names and holds it against the rules. There is a value only
 * without errors. Problems: those of reading YAML and of `vacancyFrom`; bad-file-name, misplaced-file.
 */
export function readVacancy(file: string, catalogue: Catalogue, form: Form = 'A'): Outcome<Vacancy> {
  const id = nameWithoutEnding(file);
  if (!isVacancyId(id)) {
    const message = `"${baseName(file)}" is no name for a vacancy file`;
    return {
      problems: [problem('bad-file-name', message, { place: startOf(file), hint: vacancyIdHint(id) })],
    };
  }
  const { value: source, problems } = readYaml(file, catalogue.system);
  if (!source) return { problems };
  const kind = kindOfContent(source.value);
  if (kind === undefined || kind === 'vacancies') return vacancyFrom(id, source, catalogue, form);
  const message = `this is no vacancy: it holds ${wordFor(kind)}`;
  const details = { place: startOf(file), hint: `${placeFor(kind)} in a catalogue folder` };
  return { problems: [problem('misplaced-file', message, details)] };
}

/** What an id must be to name a vacancy, in words. */
export const vacancyIdRule = `use lower-case letters, digits and hyphens, and do not begin with "${levelKitBeginning}"`;

/** Why an id cannot name a vacancy, and what could. */
export function vacancyIdHint(id: string): string {
  return isDeviceName(id)
    ? `Windows keeps "${id}" for a device, so that no folder can have this name there: choose another`
    : vacancyIdRule;
}

/** Whether an id can name a vacancy file, and so the folder of its kit. */
export function isVacancyId(id: string): boolean {
  return canNameFile(id) && !id.startsWith(levelKitBeginning);
}

/** As readVacancy, of a file that was read already. */
export function vacancyFrom(
  id: string,
  source: ValueSource,
  catalogue: Catalogue,
  form: Form = 'A',
): Outcome<Vacancy> {
  const checked = validate(source, vacancySchema);
  if (!checked.value) return { problems: checked.problems };
  const resolved = resolveVacancy(id, source, checked.value, catalogue, form);
  if (!resolved.value) return { problems: [...checked.problems, ...resolved.problems] };
  const all = [...checked.problems, ...resolved.problems, ...checkVacancy(resolved.value, catalogue)];
  return hasErrors(all) ? { problems: all } : { value: resolved.value, problems: all };
}
