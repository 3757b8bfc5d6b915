import { resolve } from 'node:path';
import type { Catalogue } from './catalogue/index.ts';
import { type Document, parseMarkup as parse } from './document/index.ts';
import { type PersonKind, personKinds } from './kit/index.ts';
import { type KitFile, makeKit as make, openSharedParts, type SharedParts } from './make-kit/index.ts';
import {
  builtInCatalogue,
  builtInFonts,
  builtInTemplates,
  documentDate,
  nodeSystem,
  selectLevels,
  selectVacancies,
  sourceText,
} from './pipeline/index.ts';
import { type Outcome, type Problem, printProblem as print, problem } from './problems/index.ts';
import { type Form, forms, type KitSource } from './vacancy/index.ts';
import { type Format, formatNames } from './writers/formats.ts';

export type { Block, Document, Inline } from './document/index.ts';
export { hasErrors, type Outcome, type Place, type Problem } from './problems/index.ts';
export type { Form, Format, KitFile, PersonKind };

/** What to open beside the built-in catalogue and templates. Paths are relative to the working folder. */
export interface CatalogueOptions {
  /** Catalogue folders laid over the built-in one, the lowest first. */
  readonly folders?: readonly string[];
  /** Folders of templates, partials and theme that replace the built-in ones, the lowest first. */
  readonly templates?: readonly string[];
  /** The day that stands in the files' metadata, a fixed one when left out: the same input gives the same bytes. */
  readonly date?: Date;
}

/** A catalogue with the templates and the theme that go with it: read, checked and compiled, for any number of kits. */
export interface OpenCatalogue {
  /** The ids of its vacancies. */
  readonly vacancies: readonly string[];
  /** The ids of its role levels. */
  readonly roleLevels: readonly string[];
}

/** What a kit is made for: a vacancy, by its id in the catalogue or the path of its file, or a role level alone. */
export type KitFor = string | { readonly level: string };

/** Which files of a kit to make. */
export interface KitOptions {
  /** The kinds of documents, e.g. "advert"; all when left out. */
  readonly documents?: readonly string[];
  /** All when left out. */
  readonly formats?: readonly Format[];
  /** Which set of questions to ask; A when left out. */
  readonly form?: Form;
  /** Of whom to make a sheet each; blank sheets for nobody when left out. */
  readonly each?: readonly PersonKind[];
  /** Whether the sheets of one stage go into one file, ready to print. */
  readonly bundle?: boolean;
}

/** The paper of documents of which no language chooses one. */
const usualPaper = 'A4';

/** What stands behind an open catalogue. */
const sharedParts = new WeakMap<OpenCatalogue, SharedParts>();

/**
 * Opens the built-in catalogue and what is laid over it. There is no value when no kit can be made at all.
 * Problems: all that is wrong in catalogue files, templates and theme. A faulty catalogue file stops only the
 * vacancies that need it.
 */
export function openCatalogue(options: CatalogueOptions = {}): Outcome<OpenCatalogue> {
  const { folders = [], templates = [], date = documentDate(undefined) } = options;
  const absolute = (folder: string) => resolve(folder);
  const configuration = {
    catalogues: [builtInCatalogue, ...folders.map(absolute)],
    templates: [builtInTemplates, ...templates.map(absolute)],
    fonts: builtInFonts(),
    formats: formatNames,
    date,
  };
  const { value: parts, problems } = openSharedParts(configuration, nodeSystem);
  if (!parts) return { problems };
  const { vacancies, roleLevels } = parts.catalogue;
  const value = { vacancies: [...vacancies.keys()], roleLevels: [...roleLevels.keys()] };
  sharedParts.set(value, parts);
  return { value, problems };
}

/**
 * Makes the files of a kit, in memory; nothing is written. There is a value only when nothing of it is in error.
 * Problems: what is wrong with the vacancy, and what its documents lack. Throws a RangeError for an option that there
 * is not.
 */
export async function makeKit(
  kitFor: KitFor,
  catalogue: OpenCatalogue,
  options: KitOptions = {},
): Promise<Outcome<readonly KitFile[]>> {
  const parts = withOptions(partsOf(catalogue), options);
  const { value: source, problems } = await sourceOf(kitFor, parts.catalogue);
  const unmade = unmadeKinds(parts, options);
  if (!source || unmade.length > 0) return { problems: [...problems, ...unmade] };
  const made = await make(source, parts);
  const all = [...problems, ...made.problems];
  return made.value ? { value: made.value.files, problems: all } : { problems: all };
}

/**
 * Turns markup, as templates render it (docs/templates.md), into a Document. Its classes are those of the theme, its
 * images lie in the folders of the catalogue. There is no value when anything is wrong.
 * Problems: all that is wrong in the markup; they name elements, and have no place.
 */
export function parseMarkup(markup: string, catalogue: OpenCatalogue): Outcome<Document> {
  return parse(markup, { ...partsOf(catalogue).markup(usualPaper), files: [] });
}

/**
 * Writes a Document in one format, with the theme and fonts of the catalogue, on the paper of its language; the value is the file's bytes.
 * Problems: warnings alone, such as characters that the font lacks.
 */
export async function writeDocument(
  document: Document,
  format: Format,
  catalogue: OpenCatalogue,
): Promise<Required<Outcome<Uint8Array>>> {
  known([format], formatNames, 'format');
  const parts = partsOf(catalogue);
  const paper = parts.catalogue.locales.get(document.lang)?.locale.paper ?? usualPaper;
  const writer = await parts.writerFor(format, paper);
  const { bytes, problems } = await writer.write(document);
  return { value: bytes, problems };
}

/** A Problem as text of several lines: file, line and column; the line of source; what to do. Paths are relative to `folder`. */
export function printProblem(problem: Problem, folder: string = process.cwd()): string {
  return print(problem, sourceText, folder);
}

function partsOf(catalogue: OpenCatalogue): SharedParts {
  const parts = sharedParts.get(catalogue);
  if (!parts) throw new TypeError('this is no catalogue that openCatalogue gave');
  return parts;
}

function withOptions(parts: SharedParts, options: KitOptions): SharedParts {
  const { formats = formatNames, form = 'A', each = [], bundle = false } = options;
  const names = [...parts.known.kinds.map(({ name }) => name), ...parts.known.faulty];
  const { documents = names } = options;
  known(documents, names, 'document kind');
  known(formats, formatNames, 'format');
  known([form], forms, 'form');
  known(each, personKinds, 'kind of person');
  const compiled = parts.compiled.filter(({ kind }) => documents.includes(kind.name));
  return {
    ...parts,
    form,
    compiled,
    configuration: { ...parts.configuration, documents, formats, form, each, bundle },
  };
}

/** Kinds that are asked for by name and have errors; what is wrong with them was told when the catalogue was opened. */
function unmadeKinds({ compiled }: SharedParts, { documents = [] }: KitOptions): Problem[] {
  return documents
    .filter((name) => !compiled.some(({ kind }) => kind.name === name))
    .map((name) => {
      const hint = 'mend what openCatalogue told of it';
      return problem('template-missing', `the document "${name}" has errors in its template or its kind`, {
        hint,
      });
    });
}

function known(names: readonly string[], all: readonly string[], what: string): void {
  const wrong = names.find((name) => !all.includes(name));
  if (wrong !== undefined)
    throw new RangeError(`there is no ${what} "${wrong}"; choose from ${all.join(', ')}`);
}

async function sourceOf(kitFor: KitFor, catalogue: Catalogue): Promise<Outcome<KitSource>> {
  const isVacancy = typeof kitFor === 'string';
  const name = isVacancy ? kitFor : kitFor.level;
  const { value = [], problems } = isVacancy
    ? await selectVacancies([name], catalogue)
    : selectLevels([name], catalogue);
  const [source, second] = value;
  if (second) {
    const message = `"${name}" names ${value.length} vacancies, and a kit is made for one`;
    return { problems: [...problems, problem('unknown-vacancy', message)] };
  }
  return source ? { value: source, problems } : { problems };
}
