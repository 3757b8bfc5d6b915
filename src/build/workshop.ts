import { type Catalogue, openCatalogue } from '../catalogue/index.ts';
import { imageResolver, type ParseContext } from '../document/index.ts';
import {
  assemble,
  checkPeople,
  type DocumentKind,
  kitSchema,
  type PersonKind,
  stageKitSchema,
} from '../kit/index.ts';
import { hasErrors, type Outcome, type Problem } from '../problems/index.ts';
import type { ValueSource } from '../reading/index.ts';
import { compileTemplate, loadTemplates } from '../templating/index.ts';
import { classesOf, fontFilesOf } from '../theme/index.ts';
import {
  derivedQuestions,
  type Form,
  levelVacancy,
  readVacancy,
  type Vacancy,
  vacancyOfRow,
} from '../vacancy/index.ts';
import { type Format, formats } from '../writers/formats.ts';
import type { Looks, Writer } from '../writers/writer.ts';
import {
  type Copies,
  contentsOf,
  type Drawing,
  documentsOf,
  type KindTemplate,
  type NamedDocument,
} from './documents.ts';
import type { KitFile } from './kit-folder.ts';
import { usedParts } from './record/inputs.ts';
import type { KitSource } from './select.ts';
import { placedInSources } from './source-places.ts';

/** What a run builds with. Folders are absolute, the lowest layer first. */
export interface Materials {
  readonly catalogues: readonly string[];
  readonly templates: readonly string[];
  readonly kinds: readonly DocumentKind[];
  readonly formats: readonly Format[];
  /** Which set of questions to ask; A when left out. */
  readonly form?: Form;
  /** Of whom to make a document each, of kinds that are made so; the blank one for nobody when left out or empty. */
  readonly each?: readonly PersonKind[];
  /** Whether what is made for each of one stage goes into one file, ready to print. */
  readonly bundle?: boolean;
  /** See `documentDate`. */
  readonly date: Date;
}

/** Everything that is read and compiled once and used for every kit of a run. */
export interface Workshop {
  readonly catalogue: Catalogue;
  readonly form: Form;
  /** Makes the files of one kit, in memory. There is a value only when nothing of it is in error. */
  readonly makeKit: (source: KitSource) => Promise<Outcome<MadeKit>>;
  /** Checks one vacancy as far as its Documents, without writing any format; also says which questions nobody wrote. */
  readonly checkKit: (source: KitSource) => Outcome<readonly NamedDocument[]>;
}

export interface MadeKit {
  readonly files: readonly KitFile[];
  /** The names of the parts of the catalogue, and of the images, that it was made from: see `usedParts`. */
  readonly used: readonly string[];
}

/**
 * Reads and checks the catalogue, the templates and the theme. There is no value when no kit can be built at all:
 * faults of single catalogue files are Problems only, and stop the vacancies that depend on them.
 */
export function openWorkshop(materials: Materials): Outcome<Workshop> {
  const opened = openCatalogue(materials.catalogues);
  const catalogue = opened.value;
  const loaded = loadTemplates(materials.templates);
  const problems: Problem[] = [...opened.problems, ...loaded.problems];
  if (!loaded.value) return { problems };
  const set = loaded.value;
  const compiled: KindTemplate[] = [];
  for (const kind of materials.kinds) {
    const outcome = compileTemplate(set, kind.name, kind.per === 'vacancy' ? kitSchema : stageKitSchema);
    problems.push(...outcome.problems);
    if (outcome.value) compiled.push({ kind, template: outcome.value });
  }
  const ready = compiled.length === materials.kinds.length;
  if (!catalogue || catalogue.skillLevelsFaulty || !ready) return { problems: unique(problems) };

  const classes = classesOf(set.theme);
  const resolveImage = imageResolver([...materials.catalogues, ...materials.templates]);
  const looks: Looks = {
    theme: set.theme,
    fonts: fontFilesOf(set.theme, set.themeFile),
    date: materials.date,
  };
  const writers = new Map<Format, Promise<Writer>>();
  const writerFor = (format: Format): Promise<Writer> => {
    const known = writers.get(format) ?? formats[format]().then((create) => create(looks));
    writers.set(format, known);
    return known;
  };

  const documentsFor = (
    vacancy: Vacancy,
    copies: Copies,
    images: Set<string>,
    report: Drawing['report'],
  ): Generator<NamedDocument> => {
    const image: ParseContext['image'] = (src, place) => {
      images.add(src);
      return resolveImage(src, place);
    };
    const contextFor = (files: readonly string[]): ParseContext => ({ files, classes, image });
    const kit = assemble(vacancy, catalogue);
    return documentsOf(kit, vacancy.stages, { compiled, copies, contextFor, report });
  };
  const form = materials.form ?? 'A';
  const { each = [], bundle = false } = materials;
  const made = each.filter((person) => materials.kinds.some((kind) => kind.each?.includes(person)));
  const checkKit = (source: KitSource): Outcome<readonly NamedDocument[]> => {
    const { value: vacancy, problems: faults } = vacancyOf(source, catalogue, form);
    const derived = vacancy ? derivedQuestions(vacancy) : [];
    if (!vacancy || hasErrors(faults)) return { problems: [...faults, ...derived] };
    const kitProblems = [...faults];
    const report = (found: readonly Problem[]) => kitProblems.push(...found);
    const documents = [...documentsFor(vacancy, { each: [], bundle: false }, new Set(), report)];
    return { value: documents, problems: [...kitProblems, ...derived] };
  };
  const makeKit = async (source: KitSource): Promise<Outcome<MadeKit>> => {
    const { value: vacancy, problems: faults } = vacancyOf(source, catalogue, form);
    const kitProblems = [...faults, ...(vacancy ? checkPeople(vacancy, made) : [])];
    if (!vacancy || hasErrors(kitProblems)) return { problems: kitProblems };
    const images = new Set<string>();
    const report = (found: readonly Problem[]) => kitProblems.push(...found);
    const documents = documentsFor(vacancy, { each: made, bundle }, images, report);
    const files: KitFile[] = [];
    for (const { name, kind, content } of contentsOf(documents)) {
      // After an error nothing is written, but all that is wrong is told.
      if (hasErrors(kitProblems)) continue;
      for (const format of materials.formats) {
        const written = await (await writerFor(format)).write(content);
        kitProblems.push(...written.problems);
        files.push({ name: `${name}.${format}`, kind, bytes: written.bytes });
      }
    }
    if (hasErrors(kitProblems)) return { problems: unique(kitProblems) };
    const used = usedParts(vacancy, catalogue, images);
    const sources = sourcesOf(vacancy, catalogue);
    return { value: { files, used }, problems: unique(placedInSources(kitProblems, sources)) };
  };
  return { value: { catalogue, form, makeKit, checkKit }, problems: unique(problems) };
}

/** The files whose texts the documents of a vacancy show. */
function sourcesOf({ source, value, roleLevel }: Vacancy, catalogue: Catalogue): ValueSource[] {
  const organisation = catalogue.organisations.get(value.organisation)?.source;
  const skills = Object.keys(roleLevel.level.skills).flatMap((id) => catalogue.skills.get(id)?.sources ?? []);
  return [source, ...(organisation ? [organisation] : []), roleLevel.role.source, ...skills];
}

function vacancyOf(source: KitSource, catalogue: Catalogue, form: Form): Outcome<Vacancy> {
  if ('row' in source) return vacancyOfRow(source.file, source.row, catalogue, form);
  if ('file' in source) return readVacancy(source.file, catalogue, form);
  const outcome = levelVacancy(source.level, catalogue, form);
  if (!outcome) throw new Error(`no role level ${source.level}: selectLevels gives only those that exist`);
  return outcome;
}

/** Each Problem once: one template fault would otherwise be told again for every document that uses it. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}
