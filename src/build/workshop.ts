import { type Catalogue, openCatalogue } from '../catalogue/index.ts';
import { type Document, imageResolver, type ParseContext, parseMarkup } from '../document/index.ts';
import { assemble, type DocumentKind, type Kit, kitSchema, stageKitSchema } from '../kit/index.ts';
import { hasErrors, type Outcome, type Problem } from '../problems/index.ts';
import type { Source } from '../reading/index.ts';
import { compileTemplate, loadTemplates, type Template } from '../templating/index.ts';
import { classesOf, fontFilesOf } from '../theme/index.ts';
import { derivedQuestions, type Form, levelVacancy, readVacancy, type Vacancy } from '../vacancy/index.ts';
import { type Format, formats } from '../writers/formats.ts';
import type { Looks, Writer } from '../writers/writer.ts';
import { formEnding, type KitFile } from './kit-folder.ts';
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
  /** See `documentDate`. */
  readonly date: Date;
}

/** Everything that is read and compiled once and used for every kit of a run. */
export interface Workshop {
  readonly catalogue: Catalogue;
  readonly form: Form;
  /** Makes the files of one kit, in memory. There is a value only when nothing of it is in error. */
  readonly makeKit: (source: KitSource) => Promise<Outcome<readonly KitFile[]>>;
  /** Checks one vacancy as far as its Documents, without writing any format; also says which questions nobody wrote. */
  readonly checkKit: (source: KitSource) => Outcome<readonly NamedDocument[]>;
}

/** A Document and its file name without ending, e.g. "technical-interview-scoring-sheet", with "-form-b" in form B. */
export interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

interface KindTemplate {
  readonly kind: DocumentKind;
  readonly template: Template;
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
  const image = imageResolver([...materials.catalogues, ...materials.templates]);
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

  const documentsFor = ({
    value: vacancy,
    problems: faults,
  }: Outcome<Vacancy>): Outcome<readonly NamedDocument[]> => {
    if (!vacancy || hasErrors(faults)) return { problems: faults };
    const kit = assemble(vacancy, catalogue);
    const documents = documentsOf(kit, compiled, (files) => ({ files, classes, image }));
    return { ...documents, problems: [...faults, ...documents.problems] };
  };
  const form = materials.form ?? 'A';
  const checkKit = (source: KitSource): Outcome<readonly NamedDocument[]> => {
    const vacancy = vacancyOf(source, catalogue, form);
    const documents = documentsFor(vacancy);
    const derived = vacancy.value ? derivedQuestions(vacancy.value) : [];
    return { ...documents, problems: [...documents.problems, ...derived] };
  };
  const makeKit = async (source: KitSource): Promise<Outcome<readonly KitFile[]>> => {
    const vacancy = vacancyOf(source, catalogue, form);
    const checked = documentsFor(vacancy);
    if (!checked.value || hasErrors(checked.problems)) return { problems: checked.problems };
    const kitProblems = [...checked.problems];
    const files: KitFile[] = [];
    for (const { name, document } of checked.value) {
      for (const format of materials.formats) {
        const written = await (await writerFor(format)).write(document);
        kitProblems.push(...written.problems);
        files.push({ name: `${name}.${format}`, bytes: written.bytes });
      }
    }
    const sources = vacancy.value ? sourcesOf(vacancy.value, catalogue) : [];
    return { value: files, problems: unique(placedInSources(kitProblems, sources)) };
  };
  return { value: { catalogue, form, makeKit, checkKit }, problems: unique(problems) };
}

/** The files whose texts the documents of a vacancy show. */
function sourcesOf({ source, value, roleLevel }: Vacancy, catalogue: Catalogue): Source[] {
  const organisation = catalogue.organisations.get(value.organisation)?.source;
  const skills = Object.keys(roleLevel.level.skills).flatMap((id) => catalogue.skills.get(id)?.sources ?? []);
  return [source, ...(organisation ? [organisation] : []), roleLevel.role.source, ...skills];
}

function vacancyOf(source: KitSource, catalogue: Catalogue, form: Form): Outcome<Vacancy> {
  if ('file' in source) return readVacancy(source.file, catalogue, form);
  const outcome = levelVacancy(source.level, catalogue, form);
  if (!outcome) throw new Error(`no role level ${source.level}: selectLevels gives only those that exist`);
  return outcome;
}

/** The documents of a kit, in the order of the kinds, a kind's by stage. */
function documentsOf(
  kit: Kit,
  compiled: readonly KindTemplate[],
  contextFor: (files: readonly string[]) => ParseContext,
): Outcome<readonly NamedDocument[]> {
  const problems: Problem[] = [];
  const value: NamedDocument[] = [];
  for (const { kind, template } of compiled) {
    for (const { name, data } of dataOf(kind, kit)) {
      const { markup, files } = template.render(data);
      const parsed = parseMarkup(markup, contextFor(files));
      problems.push(...parsed.problems);
      if (parsed.value) value.push({ name, document: parsed.value });
    }
  }
  return { value, problems };
}

function dataOf(kind: DocumentKind, kit: Kit): readonly { name: string; data: object }[] {
  if (kind.per === 'vacancy') return [{ name: kind.name, data: kit }];
  const kinds: readonly string[] = kind.per;
  return kit.stages
    .filter((stage) => kinds.includes(stage.kind))
    .map((stage) => ({ name: `${stage.id}-${kind.name}${formEnding(kit.form)}`, data: { ...kit, stage } }));
}

/** Each Problem once: one template fault would otherwise be told again for every document that uses it. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}
