import { type Catalogue, openCatalogue } from '../catalogue/index.ts';
import { imageResolver, type ParseContext } from '../document/index.ts';
import { documentKinds, kitSchema, stageKitSchema } from '../kit/index.ts';
import { type Outcome, type Problem, unique } from '../problems/index.ts';
import type { Form } from '../questions/index.ts';
import type { System } from '../reading/index.ts';
import {
  compileTemplate,
  loadTemplates,
  type Phrases,
  unreadTemplateFiles,
  unusedPartials,
} from '../templating/index.ts';
import { fontFilesOf, openFonts } from '../theme/index.ts';
import { type Format, formats } from '../writers/formats.ts';
import type { Looks, Writer } from '../writers/writer.ts';
import type { Configuration } from './configuration.ts';
import type { KindTemplate } from './documents.ts';

/** Everything that is read and compiled once and shared by all kits of a run. */
export interface SharedParts {
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  readonly form: Form;
  readonly compiled: readonly KindTemplate[];
  readonly markup: Pick<ParseContext, 'theme' | 'image'>;
  /** Loads a format's writer when it is first asked for. */
  readonly writerFor: (format: Format) => Promise<Writer>;
}

/**
 * Reads and checks the catalogue, the templates and the theme. There is no value when no kit can be built at all:
 * faults of single catalogue files are Problems only, and stop the vacancies that depend on them.
 */
export function openSharedParts(configuration: Configuration, system: System): Outcome<SharedParts> {
  const opened = openCatalogue(configuration.catalogues, system, configuration.templates);
  const catalogue = opened.value;
  const loaded = loadTemplates(configuration.templates, system);
  const documents = documentKinds.map(({ name }) => name);
  const unread = unreadTemplateFiles(configuration.templates, {
    documents,
    elsewhere: configuration.catalogues,
    files: system.files,
  });
  const problems: Problem[] = [...opened.problems, ...loaded.problems, ...unread];
  if (!loaded.value) return { problems };
  const set = loaded.value;
  problems.push(...unusedPartials(set, documents, configuration.templates[0]));
  const phrases = phrasesOf(catalogue);
  const compiled: KindTemplate[] = [];
  for (const kind of configuration.kinds) {
    const outcome = compileTemplate(
      set,
      kind.name,
      kind.per === 'vacancy' ? kitSchema : stageKitSchema,
      phrases,
    );
    problems.push(...outcome.problems);
    if (outcome.value) compiled.push({ kind, template: outcome.value });
  }
  const ready = compiled.length === configuration.kinds.length;
  if (!catalogue || catalogue.skillLevelsFaulty || !ready) return { problems: unique(problems) };
  const folders = [...configuration.catalogues, ...configuration.templates];
  const looks: Looks = {
    theme: set.theme,
    fonts: openFonts(fontFilesOf(set.theme, set.themeFile, configuration.fonts), system.files),
    date: configuration.date,
    system,
  };
  const value: SharedParts = {
    configuration,
    catalogue,
    form: configuration.form ?? 'A',
    compiled,
    markup: { theme: set.theme, image: imageResolver(folders, system.files) },
    writerFor: writersFor(looks),
  };
  return { value, problems: unique(problems) };
}

/** The values that the texts of all languages name, by key; undefined where a language could not be read. */
function phrasesOf(catalogue: Catalogue | undefined): Phrases {
  if (!catalogue || catalogue.faulty.locales.size > 0) return undefined;
  const phrases = new Map<string, Set<string>>();
  for (const { locale } of catalogue.locales.values()) {
    for (const [key, { names }] of locale.messages) {
      phrases.set(key, new Set([...(phrases.get(key) ?? []), ...names]));
    }
  }
  return phrases;
}

function writersFor(looks: Looks): SharedParts['writerFor'] {
  const writers = new Map<Format, Promise<Writer>>();
  return (format) => {
    const known = writers.get(format) ?? formats[format]().then((create) => create(looks));
    writers.set(format, known);
    return known;
  };
}
