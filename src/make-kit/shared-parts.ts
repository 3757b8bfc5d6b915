import { type Catalogue, openCatalogue } from '../catalogue/index.ts';
import { imageResolver, type ParseContext } from '../document/index.ts';
import { type DocumentKind, isOfStages, kitSchema, sheetKitSchema, stageKitSchema } from '../kit/index.ts';
import type { Locale, Paper } from '../locale/index.ts';
import { type Outcome, type Problem, unique } from '../problems/index.ts';
import type { Form } from '../questions/index.ts';
import type { System } from '../reading/index.ts';
import {
  loadTemplates,
  openTemplates,
  type Phrases,
  unreadTemplateFiles,
  unusedPartials,
} from '../templating/index.ts';
import { fontFilesOf, onPaper, openFonts, type Theme } from '../theme/index.ts';
import { type Format, formats } from '../writers/formats.ts';
import type { Looks, Writer } from '../writers/writer.ts';
import type { Configuration } from './configuration.ts';
import type { KindTemplate } from './documents.ts';
import { type DocumentKinds, readDocumentKinds } from './kinds/read.ts';
import { unsaidWordsIn } from './unsaid-words.ts';
import { unusedWords } from './unused-words.ts';

/** Everything that is read and compiled once and shared by all kits of a run. */
export interface SharedParts {
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  readonly form: Form;
  /** All kinds that there are. */
  readonly known: DocumentKinds;
  /** Those that are made, but for those with errors. */
  readonly compiled: readonly KindTemplate[];
  /** What they say and a language does not. Problem: missing-words. */
  readonly unsaidWords: (locale: Locale) => readonly Problem[];
  readonly markup: (paper: Paper) => Pick<ParseContext, 'theme' | 'image'>;
  /** Loads a format's writer when it is first asked for, of each paper one. */
  readonly writerFor: (format: Format, paper: Paper) => Promise<Writer>;
}

/**
 * Reads and checks the catalogue, the templates, their kinds and the theme. There is no value when no kit can be built at
 * all: faults of single catalogue files and of single kinds are Problems only, and stop what depends on them.
 */
export function openSharedParts(configuration: Configuration, system: System): Outcome<SharedParts> {
  const { catalogues, templates, forWords } = configuration;
  const opened = openCatalogue(catalogues, system, templates, forWords);
  const catalogue = opened.value;
  const loaded = loadTemplates(configuration.templates, system);
  const read = readDocumentKinds(configuration.templates, system);
  const problems: Problem[] = [...opened.problems, ...loaded.problems, ...read.problems];
  const known = read.value;
  if (!loaded.value || !known) return { problems };
  const set = loaded.value;
  const documents = new Set([...known.kinds.map(({ name }) => name), ...known.faulty]);
  problems.push(
    ...unreadTemplateFiles(configuration.templates, {
      documents,
      leftOut: known.leftOut,
      elsewhere: configuration.catalogues,
      files: system.files,
    }),
    ...unusedPartials(set, documents, configuration.templates[0]),
  );
  const { documents: asked } = configuration;
  const kinds = known.kinds.filter(({ name }) => asked?.includes(name) ?? true);
  const compile = openTemplates(set, phrasesOf(catalogue));
  const compiled = kinds.flatMap((kind): KindTemplate[] => {
    const { name, place } = kind;
    const { value: template, problems: faults } = compile(name, dataOf(kind), place);
    problems.push(...faults);
    return template ? [{ kind, template }] : [];
  });
  // What is there and wrong may be wrong in a partial of others: it is mended first.
  const ready = kinds.every(
    ({ name }) => !set.templates.has(name) || compiled.some((each) => each.kind.name === name),
  );
  if (!catalogue || catalogue.skillLevelsFaulty || !ready || compiled.length === 0)
    return { problems: unique(problems) };
  if (!asked) problems.push(...unusedWords(catalogue, compiled));
  const folders = [...configuration.catalogues, ...configuration.templates];
  // What is worked out of a theme is kept by its object: of each paper there is one.
  const themes = { A4: onPaper(set.theme, 'A4'), Letter: onPaper(set.theme, 'Letter') };
  const looks: Omit<Looks, 'theme'> = {
    fonts: openFonts(fontFilesOf(set.theme, set.themeFile, configuration.fonts), system.files),
    date: configuration.date,
    system,
  };
  const image = imageResolver(folders, system.files);
  const value: SharedParts = {
    configuration,
    catalogue,
    form: configuration.form ?? 'A',
    known,
    compiled,
    unsaidWords: unsaidWordsIn(catalogue, compiled),
    markup: (paper) => ({ theme: themes[paper], image }),
    writerFor: writersFor(looks, themes),
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

/** What the templates of a kind see. */
function dataOf(kind: DocumentKind): typeof kitSchema {
  if (isOfStages(kind)) return stageKitSchema;
  return kind.per === 'vacancy' ? kitSchema : sheetKitSchema;
}

function writersFor(
  looks: Omit<Looks, 'theme'>,
  themes: Readonly<Record<Paper, Theme>>,
): SharedParts['writerFor'] {
  const writers = new Map<string, Promise<Writer>>();
  return (format, paper) => {
    const theme = themes[paper];
    const key = `${format} ${theme.hasOwnPageSize ? '' : paper}`;
    const known = writers.get(key) ?? formats[format]().then((create) => create({ ...looks, theme }));
    writers.set(key, known);
    return known;
  };
}
