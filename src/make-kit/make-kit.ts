import type { Catalogue } from '../catalogue/index.ts';
import type { ParseContext } from '../document/index.ts';
import { assemble, checkPeople } from '../kit/index.ts';
import { hasErrors, type Outcome, type Problem, unique } from '../problems/index.ts';
import type { ValueSource } from '../reading/index.ts';
import { type KitSource, readKitSource, unwrittenQuestionsIn, type Vacancy } from '../vacancy/index.ts';
import type { Format } from '../writers/formats.ts';
import type { Writer } from '../writers/writer.ts';
import type { Copies } from './document-names.ts';
import { contentsOf, documentsOf, type NamedContent } from './documents.ts';
import { nameClashes } from './name-clashes.ts';
import { failure, placedInSources } from './problems.ts';
import type { SharedParts } from './shared-parts.ts';
import { unshownFacts } from './shown-facts.ts';
import { usedParts } from './used-parts.ts';

/** One file of a kit: its name within the kit's folder, its document kind, and its bytes. */
export interface KitFile {
  readonly name: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

export interface MadeKit {
  readonly vacancy: Vacancy;
  readonly files: readonly KitFile[];
  /** The names of the parts of the catalogue, and of the images, that it was made from: see `usedParts`. */
  readonly used: readonly string[];
}

/**
 * Makes the files of one kit, in memory. There is a value only when nothing of it is in error.
 * Problems: those of reading the vacancy, of its people, of its questions, of markup and of writers; program-fault for
 * an exception.
 */
export async function makeKit(source: KitSource, parts: SharedParts): Promise<Outcome<MadeKit>> {
  const files: KitFile[] = [];
  const write: Use = async (writer, { name, kind, content }, format) => {
    const { bytes, problems } = await writer.write(content);
    files.push({ name: `${name}.${format}`, kind, bytes });
    return problems;
  };
  const { value: way, problems } = await guarded(source, () => through(source, parts, write));
  return way ? { value: { ...way, files }, problems } : { problems };
}

/**
 * Tells the Problems that `makeKit` would, without the bytes; beside them those of further `rules` over the vacancy, which
 * no build runs. The value is what its files would hold.
 * Problems: those of `makeKit` and of the rules.
 */
export async function checkKit(
  source: KitSource,
  parts: SharedParts,
  rules?: VacancyRules,
): Promise<Outcome<readonly NamedContent[]>> {
  const contents = new Set<NamedContent>();
  const check: Use = async (writer, named) => {
    contents.add(named);
    return writer.check(named.content);
  };
  const { value: way, problems } = await guarded(source, () => through(source, parts, check, rules));
  return way ? { value: [...contents], problems } : { problems };
}

/** What else is wrong with a vacancy. */
type VacancyRules = (vacancy: Vacancy) => readonly Problem[];

/** What becomes of one content in one format. Gives its Problems. */
type Use = (writer: Writer, named: NamedContent, format: Format) => Promise<readonly Problem[]>;

async function guarded<Value>(
  source: KitSource,
  run: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  try {
    return await run();
  } catch (fault) {
    return { problems: [failure(source, fault)] };
  }
}

/**
 * Goes the whole way from a vacancy to what its files hold, and hands each to `use` in every format. The value names
 * the vacancy and the parts that were used; there is one only when nothing is in error.
 */
async function through(
  source: KitSource,
  parts: SharedParts,
  use: Use,
  rules: VacancyRules = () => [],
): Promise<Outcome<Omit<MadeKit, 'files'>>> {
  const { catalogue, form, writerFor } = parts;
  const copies = copiesAsked(parts);
  const { value: vacancy, problems: faults } = readKitSource(source, catalogue, form);
  if (!vacancy) return { problems: faults };
  const kinds = parts.compiled.map(({ kind }) => kind);
  const clashes = hasErrors(faults) ? [] : nameClashes(vacancy, parts.known.kinds);
  const people = checkPeople(vacancy, kinds, copies.each);
  const unshown = isEveryKind(parts) ? unshownFacts(vacancy, catalogue, parts.compiled) : [];
  const asks = parts.compiled.some(({ template }) => template.named.has('stages[].criteria[].question'));
  const unwritten = asks ? unwrittenQuestionsIn(vacancy) : [];
  const unsaid = parts.unsaidWords(vacancy.locale);
  const problems = [...faults, ...clashes, ...unsaid, ...people, ...unshown, ...unwritten, ...rules(vacancy)];
  if (hasErrors(problems)) return { problems };
  const drawing = openDrawing(vacancy, copies, parts, problems);
  for (const named of contentsOf(drawing.documents)) {
    // After an error nothing is written, but all that is wrong is told.
    if (hasErrors(problems)) continue;
    for (const format of named.formats) {
      problems.push(...(await use(await writerFor(format, vacancy.locale.paper), named, format)));
    }
  }
  // One template fault would otherwise be told again for every document that uses it.
  if (hasErrors(problems)) return { problems: unique(problems) };
  const sources = sourcesOf(vacancy, catalogue);
  return {
    value: { vacancy, used: usedParts(vacancy, catalogue, drawing.images) },
    problems: unique(placedInSources(problems, sources)),
  };
}

/** The documents of a vacancy, drawn when they are asked for, and the images met so far. */
function openDrawing(
  vacancy: Vacancy,
  copies: Copies,
  { catalogue, compiled, configuration, markup }: SharedParts,
  problems: Problem[],
) {
  const images = new Set<string>();
  const shared = markup(vacancy.locale.paper);
  const image: ParseContext['image'] = (src, place) => {
    images.add(src);
    return shared.image(src, place);
  };
  const contextFor = (files: readonly string[]): ParseContext => ({ ...shared, files, image });
  const report = (found: readonly Problem[]) => problems.push(...found);
  const kit = assemble(vacancy, catalogue);
  const { locale, stages } = vacancy;
  const drawing = { compiled, copies, formats: configuration.formats, locale, contextFor, report };
  return { images, documents: documentsOf(kit, stages, drawing) };
}

/** People of whom some document is made. */
function copiesAsked({ compiled, configuration: { each = [], bundle = false } }: SharedParts): Copies {
  return { each: each.filter((person) => compiled.some(({ kind }) => kind.each?.includes(person))), bundle };
}

/** Whether all that could be shown is: kinds that are left out, not asked for or faulty show a part. */
function isEveryKind({ compiled, known: { kinds, faulty, leftOut } }: SharedParts): boolean {
  return compiled.length === kinds.length && faulty.size === 0 && leftOut.size === 0;
}

/** The files whose texts the documents of a vacancy show. */
function sourcesOf(
  { source, value, roleLevel, needed, jurisdiction }: Vacancy,
  catalogue: Catalogue,
): ValueSource[] {
  const organisation = catalogue.organisations.get(value.organisation)?.source;
  const criteria = needed.flatMap(({ entry }) => entry.sources);
  const law = jurisdiction?.sources ?? [];
  return [source, ...(organisation ? [organisation] : []), roleLevel.role.source, ...criteria, ...law];
}
