import { z } from 'zod';
import { line, slug } from '../../catalogue/schema/common.ts';
import { type Outcome, type Place, type Problem, problem } from '../../problems/index.ts';
import { readYaml, type System, slugOf, slugPattern, validate } from '../../reading/index.ts';
import type { Rungs } from '../ladder.ts';
import { type Meaning, type PlainMeaning, plainMeanings } from './meaning.ts';

const meaning = z.union([
  z.enum([...plainMeanings, 'ignore'] as [PlainMeaning, ...PlainMeaning[], 'ignore']),
  z.strictObject({ level: line.describe('The skill level whose statements or marks the column holds.') }),
  z.strictObject({ 'role-level': line.describe('The role level whose needs the column holds.') }),
]);

/** What a person says of tables that do not say it themselves. */
export const mappingSchema = z.strictObject({
  columns: z
    .record(line, meaning)
    .default({})
    .describe('What a column holds, by its heading; headings that are known anyway may be left out.'),
  levels: z
    .array(z.union([line, z.strictObject({ id: slug, name: line })]))
    .min(2)
    .optional()
    .describe('The skill levels, the lowest first, where the order of columns or numbers does not say it.'),
  cells: z
    .record(line, line)
    .default({})
    .describe('Which skill level is meant by what stands in cells, e.g. "B2": working.'),
  family: line.optional().describe('The family of roles for which no table names one.'),
  role: line.optional().describe('The role whose levels a table names without naming the role.'),
});

/** A mapping as far as it was given, whether in a file or as options. */
export interface Mapping {
  readonly columns: readonly GivenColumn[];
  readonly levels?: Rungs | undefined;
  /** Names of skill levels, by the slug of what cells say. */
  readonly cells: ReadonlyMap<string, string>;
  readonly family?: string | undefined;
  readonly role?: string | undefined;
}

export interface GivenColumn {
  readonly heading: string;
  readonly meaning: Meaning;
  /** Where it was said, if in a file. */
  readonly place?: Place;
}

export const noMapping: Mapping = { columns: [], cells: new Map() };

/** Reads a mapping file. Problems: those of readYaml and validate. */
export function readMapping(file: string, system: System): Outcome<Mapping> {
  const { value: source, problems: reading } = readYaml(file, system);
  if (!source) return { problems: reading };
  const { value, problems: checking } = validate(source, mappingSchema);
  const problems = [...reading, ...checking];
  if (!value) return { problems };
  const columns = Object.entries(value.columns).map(([heading, each]) => ({
    heading,
    meaning: each,
    place: source.placeOf(['columns', heading]),
  }));
  const levels = value.levels?.map((each) => (typeof each === 'string' ? givenLevel(each) : each));
  const cells = new Map(Object.entries(value.cells).map(([text, level]) => [slugOf(text), level]));
  return { value: { columns, levels, cells, family: value.family, role: value.role }, problems };
}

/** Options go before what a file says. */
export function withOptions(mapping: Mapping, options: Mapping): Mapping {
  const given = options.columns.map(({ heading }) => slugOf(heading));
  return {
    columns: [
      ...options.columns,
      ...mapping.columns.filter(({ heading }) => !given.includes(slugOf(heading))),
    ],
    levels: options.levels ?? mapping.levels,
    cells: mapping.cells,
    family: options.family ?? mapping.family,
    role: options.role ?? mapping.role,
  };
}

/** A level as a person names it: by what is an id and a name at once, or by a name. */
export function givenLevel(text: string): { readonly id: string; readonly name: string } {
  const isId = slugPattern.test(text) && text.includes('-');
  const words = text.replaceAll('-', ' ');
  const name = isId ? words.charAt(0).toUpperCase() + words.slice(1) : text;
  return { id: slugOf(text), name };
}

/** Parts a list at the commas that do not stand in quotes. */
export function partsOf(list: string): string[] {
  return (list.match(/(?:"[^"]*"|[^",])+/gu) ?? []).map((part) => part.trim()).filter(Boolean);
}

/**
 * A column as `--columns` names it: `skill=Competency`, `level:"Band 1"=band-1`, `role-level:"Junior"=Junior baker`;
 * undefined for any other text.
 */
export function givenColumn(text: string): GivenColumn | undefined {
  const parts = /^(?:(?<of>level|role-level):)?(?<left>"[^"]+"|[^"=]+)=(?<right>"[^"]+"|[^"=]+)$/u.exec(
    text,
  )?.groups;
  const left = unquoted(parts?.['left']);
  const right = unquoted(parts?.['right']);
  if (left === '' || right === '') return undefined;
  if (parts?.['of'] === 'level') return { heading: left, meaning: { level: right } };
  if (parts?.['of'] === 'role-level') return { heading: left, meaning: { 'role-level': right } };
  if (left === 'ignore') return { heading: right, meaning: 'ignore' };
  const plain = plainMeanings.find((each) => each === left);
  return plain && { heading: right, meaning: plain };
}

function unquoted(text = ''): string {
  return text
    .trim()
    .replace(/^"(.*)"$/u, '$1')
    .trim();
}

/**
 * Problems: unknown-key, for each column that an option names and no table has. A file of mappings serves several tables:
 * of its columns those alone are told that are nearly the heading of one.
 */
export function unmetColumns(
  { columns }: Mapping,
  headings: readonly string[],
  nearest: (heading: string) => string | undefined,
  table: Place,
): Problem[] {
  const known = new Set(headings.map(slugOf));
  const unmet = columns.filter(
    ({ heading, place }) => !known.has(slugOf(heading)) && (!place || nearest(heading) !== undefined),
  );
  return unmet.map(({ heading, place }) => {
    const listed = headings.filter(Boolean).map((each) => `"${each}"`);
    const hint = nearest(heading) ?? `the columns are ${listed.join(', ')}`;
    return problem('unknown-key', `no table has a column "${heading}"`, { place: place ?? table, hint });
  });
}
