import {
  dataOf,
  type Locale,
  type LocaleFile,
  localeDataSchema,
  localeOf,
  programWords,
  textsOf,
  usualLanguage,
} from '../locale/index.ts';
import { didYouMean, type Place, type Problem, problem, startOf } from '../problems/index.ts';
import type { Path, ValueSource } from '../reading/index.ts';

/** What one layer says of a language. */
export interface LocaleLayer {
  readonly value: LocaleFile;
  readonly source: ValueSource;
  /** The position of its layer, the lowest 0. */
  readonly height: number;
}

type Files = ReadonlyMap<string, readonly LocaleLayer[]>;

/** A language as merged over all layers, and over the language that it is like. */
export interface LocaleEntry {
  /** Its tag, e.g. "en-GB". */
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  /** Its own files, the lowest layer first. */
  readonly layers: readonly LocaleLayer[];
  /** The tags of the languages that its words come from, its own first. */
  readonly from: readonly string[];
}

/** Where a language says something, in the topmost file that does; else the beginning of its topmost file. */
function placeInLocale({ layers }: Pick<LocaleEntry, 'layers'>, path: Path): Place {
  const saying = layers.findLast(({ source }) => isGiven(source.value, path));
  return saying ? saying.source.placeOfKey(path) : startOf(layers.at(-1)?.source.file ?? '');
}

function isGiven(value: unknown, [key, ...rest]: Path): boolean {
  if (key === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
  return isGiven(Reflect.get(value, key), rest);
}

/**
 * Makes the languages of a catalogue of what its layers say, the lowest first. Each must say all that the program says,
 * and all that en-GB says in its own layer or one below. One that does not is in `faulty`, as is what is like it.
 * Problems: unknown-language, for a language to be like that there is not; missing-words.
 */
export function localesOf(
  files: Files,
  faulty: Map<string, string>,
  problems: Problem[],
): Map<string, LocaleEntry> {
  const entries = new Map<string, LocaleEntry>();
  for (const [id, layers] of files) {
    const from = chainOf(id, files, faulty, problems);
    const found = from && entryOf(id, layers, from, files, problems);
    if (found) entries.set(id, found);
    else faulty.set(id, layers.at(-1)?.source.file ?? '');
  }
  return entries;
}

/** A language, the one that it is like, and so on; undefined when one of them cannot be. */
function chainOf(
  id: string,
  files: Files,
  faulty: ReadonlyMap<string, string>,
  problems: Problem[],
): string[] | undefined {
  const chain = [id];
  for (let base = likeOf(files.get(id)); base; base = likeOf(files.get(base.tag))) {
    if (!files.has(base.tag)) {
      // That its file has errors is told there.
      if (!faulty.has(base.tag) && chain.length === 1) problems.push(unknownBase(base, files.keys()));
      return undefined;
    }
    if (chain.includes(base.tag)) {
      if (base.tag === id) problems.push(circle(chain, base));
      return undefined;
    }
    chain.push(base.tag);
  }
  return chain;
}

interface Base {
  readonly tag: string;
  readonly place: () => Place;
}

/** The language that another is like, by the topmost file that names one. */
function likeOf(layers: readonly LocaleLayer[] | undefined): Base | undefined {
  const naming = layers?.findLast(({ value }) => value.like !== undefined);
  return naming?.value.like === undefined
    ? undefined
    : { tag: naming.value.like, place: () => naming.source.placeOf(['like']) };
}

function unknownBase({ tag, place }: Base, known: Iterable<string>): Problem {
  const tags = [...known];
  const hint = didYouMean(tag, tags) ?? `there is ${tags.join(', ')}`;
  return problem('unknown-language', `there is no language "${tag}" to be like`, { place: place(), hint });
}

function circle(chain: readonly string[], { tag, place }: Base): Problem {
  const message = `each of these languages is like the next: ${[...chain, tag].join(', ')}`;
  return problem('unknown-language', message, {
    place: place(),
    hint: 'let one of them say all of its own words',
  });
}

function entryOf(
  id: string,
  layers: readonly LocaleLayer[],
  from: readonly string[],
  files: Files,
  problems: Problem[],
): LocaleEntry | undefined {
  const written = from
    .toReversed()
    .flatMap((tag) => (files.get(tag) ?? []).map(({ value }) => ({ tag, words: value.words, value })));
  const whole = localeDataSchema.safeParse(dataOf(written.map(({ value }) => value)));
  const said = new Set(written.flatMap(({ value }) => [...textsOf(value).keys()]));
  const lackingData = whole.error?.issues.map(({ path }) => path.join('.')) ?? [];
  const needed = neededWords(layers, files);
  const lacking = [...lackingData, ...needed.filter((key) => !said.has(key)).map((key) => `words.${key}`)];
  if (!whole.data || lacking.length > 0) {
    // What the language lacks that it is like is told there.
    if (from.length === 1)
      problems.push(
        missingWords(
          { layers },
          lacking,
          needed.map((key) => `words.${key}`),
        ),
      );
    return undefined;
  }
  return { id, name: whole.data.name, locale: localeOf(id, whole.data, written), layers, from };
}

function neededWords(layers: readonly LocaleLayer[], files: Files): string[] {
  const top = layers.at(-1)?.height ?? 0;
  const usual = (files.get(usualLanguage) ?? []).filter(({ height }) => height <= top);
  const said = usual.flatMap(({ value }) => [...textsOf(value).keys()]);
  return [...new Set([...said, ...Object.keys(programWords)])];
}

/** Keys in words; a group of which all are among them by its name alone. */
function listed(keys: readonly string[], needed: readonly string[]): string {
  const groupOf = (key: string) => key.split('.', 2).join('.');
  const whole = new Set(keys.map(groupOf));
  for (const key of needed) if (!keys.includes(key)) whole.delete(groupOf(key));
  return [...new Set(keys.map((key) => (whole.has(groupOf(key)) ? groupOf(key) : key)))].join(', ');
}

/** One Problem for all that a language lacks of what is needed, at its topmost file. */
export function missingWords(
  entry: Pick<LocaleEntry, 'layers'>,
  keys: readonly string[],
  needed: readonly string[] = [],
): Problem {
  return problem('missing-words', `this language does not say ${listed(keys, needed)}`, {
    place: placeInLocale(entry, ['words']),
    hint: 'write them here, or name a language that says them: like: en-GB',
  });
}
