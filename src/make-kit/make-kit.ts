import type { Catalogue } from '../catalogue/index.ts';
import type { ParseContext } from '../document/index.ts';
import { assemble, checkPeople } from '../kit/index.ts';
import { hasErrors, type Outcome, type Problem, unique } from '../problems/index.ts';
import type { ValueSource } from '../reading/index.ts';
import {
  checkDays,
  derivedQuestions,
  type KitSource,
  readKitSource,
  type Vacancy,
} from '../vacancy/index.ts';
import type { Configuration } from './configuration.ts';
import type { Copies } from './document-names.ts';
import { contentsOf, documentsOf, type NamedDocument } from './documents.ts';
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
 * Problems: those of reading the vacancy, of its people, of markup and of writers; program-fault for an exception.
 */
export async function makeKit(source: KitSource, parts: SharedParts): Promise<Outcome<MadeKit>> {
  try {
    return await filesOf(source, parts);
  } catch (fault) {
    return { problems: [failure(source, fault)] };
  }
}

/**
 * Checks one vacancy as far as its Documents, without writing any format; also says which questions nobody wrote,
 * and what is wrong with it as seen from a day (`today`, e.g. "2027-01-17") when one is given.
 * Problems: those of reading the vacancy, of `checkDays` and of markup; program-fault for an exception.
 */
export function checkKit(
  source: KitSource,
  parts: SharedParts,
  today?: string,
): Outcome<readonly NamedDocument[]> {
  try {
    return blankDocumentsOf(source, parts, today);
  } catch (fault) {
    return { problems: [failure(source, fault)] };
  }
}

async function filesOf(source: KitSource, parts: SharedParts): Promise<Outcome<MadeKit>> {
  const { catalogue, configuration, form, writerFor } = parts;
  const copies = copiesAsked(configuration);
  const { value: vacancy, problems: faults } = readKitSource(source, catalogue, form);
  const problems = [...faults, ...(vacancy ? checkPeople(vacancy, copies.each) : [])];
  if (vacancy) problems.push(...unshownFacts(vacancy, catalogue, parts.compiled));
  if (!vacancy || hasErrors(problems)) return { problems };
  const drawing = openDrawing(vacancy, copies, parts, problems);
  const files: KitFile[] = [];
  for (const { name, kind, content } of contentsOf(drawing.documents)) {
    // After an error nothing is written, but all that is wrong is told.
    if (hasErrors(problems)) continue;
    for (const format of configuration.formats) {
      const written = await (await writerFor(format)).write(content);
      problems.push(...written.problems);
      files.push({ name: `${name}.${format}`, kind, bytes: written.bytes });
    }
  }
  // One template fault would otherwise be told again for every document that uses it.
  if (hasErrors(problems)) return { problems: unique(problems) };
  const used = usedParts(vacancy, catalogue, drawing.images);
  const sources = sourcesOf(vacancy, catalogue);
  return { value: { vacancy, files, used }, problems: unique(placedInSources(problems, sources)) };
}

function blankDocumentsOf(
  source: KitSource,
  parts: SharedParts,
  today: string | undefined,
): Outcome<readonly NamedDocument[]> {
  const { value: vacancy, problems: faults } = readKitSource(source, parts.catalogue, parts.form);
  const derived = vacancy ? derivedQuestions(vacancy) : [];
  if (!vacancy || hasErrors(faults)) return { problems: [...faults, ...derived] };
  const problems = [
    ...faults,
    ...unshownFacts(vacancy, parts.catalogue, parts.compiled),
    ...(today === undefined ? [] : checkDays(vacancy, today)),
  ];
  const { documents } = openDrawing(vacancy, { each: [], bundle: false }, parts, problems);
  const value = [...documents];
  return { value, problems: [...problems, ...derived] };
}

/** The documents of a vacancy, drawn when they are asked for, and the images met so far. */
function openDrawing(
  vacancy: Vacancy,
  copies: Copies,
  { catalogue, compiled, markup }: SharedParts,
  problems: Problem[],
) {
  const images = new Set<string>();
  const image: ParseContext['image'] = (src, place) => {
    images.add(src);
    return markup.image(src, place);
  };
  const contextFor = (files: readonly string[]): ParseContext => ({ ...markup, files, image });
  const report = (found: readonly Problem[]) => problems.push(...found);
  const kit = assemble(vacancy, catalogue);
  return { images, documents: documentsOf(kit, vacancy.stages, { compiled, copies, contextFor, report }) };
}

/** People of whom some document is made. */
function copiesAsked({ each = [], bundle = false, kinds }: Configuration): Copies {
  return { each: each.filter((person) => kinds.some((kind) => kind.each?.includes(person))), bundle };
}

/** The files whose texts the documents of a vacancy show. */
function sourcesOf({ source, value, roleLevel }: Vacancy, catalogue: Catalogue): ValueSource[] {
  const organisation = catalogue.organisations.get(value.organisation)?.source;
  const skills = Object.keys(roleLevel.level.skills).flatMap((id) => catalogue.skills.get(id)?.sources ?? []);
  return [source, ...(organisation ? [organisation] : []), roleLevel.role.source, ...skills];
}
