import { languageOf } from '../locale/index.ts';
import { didYouMean, type Place, type Problem, problem, startOf } from '../problems/index.ts';
import type { ValueSource } from '../reading/index.ts';
import {
  type AdvertKey,
  type JurisdictionFile,
  type LawGroup,
  lawGroups,
  type QuestionSubject,
  type WrittenText,
} from './schema/jurisdiction.ts';

/** One entry of a law, as the topmost layer that has it says it. */
export interface LawEntry {
  readonly group: LawGroup;
  readonly id: string;
  /** The act and section; none where the entry is advice. */
  readonly law?: string | undefined;
  readonly sources?: readonly { readonly name: string; readonly address: string }[] | undefined;
  readonly read?: string | undefined;
  readonly checked?: 'yes' | 'no' | undefined;
  readonly subjects?: readonly QuestionSubject[] | undefined;
  readonly binding?: 'must' | 'should' | 'custom' | undefined;
  readonly needs?: readonly AdvertKey[] | undefined;
  /** Where it is named. */
  readonly place: () => Place;
}

/** What is said of an entry in one language. */
export interface LawText {
  readonly text: string;
  readonly why?: string | undefined;
  readonly words: readonly string[];
  readonly place: () => Place;
}

/** The law of a country or a part of one, as merged over all layers, with that of the jurisdiction it lies within. */
export interface Jurisdiction {
  readonly id: string;
  readonly name: string;
  readonly currency?: string;
  /** In the order in which they are written, group by group. */
  readonly entries: readonly LawEntry[];
  /** By language, then by group and id of the entry, as `textKey` joins them. */
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, LawText>>;
  /** Where it is named. */
  readonly place: () => Place;
  /** Its code, and those of all that it lies within, the outermost first. */
  readonly from: readonly string[];
  /** Every file that says something of it, the lowest layer first. */
  readonly sources: readonly ValueSource[];
}

/** What one file says. */
export interface JurisdictionLayer {
  readonly value: JurisdictionFile;
  readonly source: ValueSource;
}

type LayersOf = ReadonlyMap<string, readonly JurisdictionLayer[]>;

export function textKey({ group, id }: Pick<LawEntry, 'group' | 'id'>): string {
  return `${group}.${id}`;
}

/** The texts in a language, else in the language that it is a kind of: those of "en" for "en-US". */
export function textsIn({ texts }: Jurisdiction, language: string): ReadonlyMap<string, LawText> | undefined {
  return texts.get(language) ?? texts.get(languageOf(language));
}

/**
 * Merges what layers say, the lowest first: an entry takes the place of the one below of the same group and id. The law
 * of a jurisdiction that another lies within comes below all of the other's layers.
 * One of which a file is in `faulty`, or that lies within such a one, is left out.
 * Problems: missing-key for one that no layer names; wrong-value where it lies within one that there is not, or in itself.
 */
export function layJurisdictions(
  layersOf: LayersOf,
  faulty: ReadonlyMap<string, string>,
): {
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  readonly problems: readonly Problem[];
} {
  const jurisdictions = new Map<string, Jurisdiction>();
  const problems: Problem[] = [];
  for (const [id, own] of layersOf) {
    const found = faultOf(id, own, layersOf, faulty);
    if (found) problems.push(found);
    const chain = chainIds(id, layersOf);
    if (found || isEndless(chain) || chain.some((each) => faulty.has(each))) continue;
    const layers = chain.flatMap((each) => layersOf.get(each) ?? []);
    jurisdictions.set(id, { ...merged(id, own, layers), from: chain });
  }
  return { jurisdictions, problems };
}

function outerOf(layers: readonly JurisdictionLayer[]): JurisdictionLayer | undefined {
  return layers.findLast(({ value }) => value.within !== undefined);
}

/** A jurisdiction and all that it lies within, the outermost first. It ends where one is met a second time. */
function chainIds(id: string, layersOf: LayersOf, inner: readonly string[] = []): readonly string[] {
  const outer = outerOf(layersOf.get(id) ?? [])?.value.within;
  const chain = [id, ...inner];
  return outer === undefined || inner.includes(id) ? chain : chainIds(outer, layersOf, chain);
}

function isEndless(chain: readonly string[]): boolean {
  return new Set(chain).size < chain.length;
}

function faultOf(
  id: string,
  own: readonly JurisdictionLayer[],
  layersOf: LayersOf,
  faulty: ReadonlyMap<string, string>,
): Problem | undefined {
  const others = [...layersOf.keys()].filter((each) => each !== id);
  const top = own.at(-1)?.source;
  if (top && own.every(({ value }) => value.name === undefined)) {
    const message = `the key "name" is missing, and no catalogue below has a jurisdiction "${id}"`;
    const hint = didYouMean(id, others) ?? 'give the jurisdiction a name';
    return problem('missing-key', message, { place: startOf(top.file), hint });
  }
  const outer = outerOf(own);
  const within = outer?.value.within;
  if (!outer || within === undefined) return undefined;
  const place = () => outer.source.placeOf(['within']);
  if (faulty.has(within)) return undefined;
  if (!layersOf.has(within)) {
    const hint = didYouMean(within, others) ?? `there is ${others.join(', ') || 'no other'}`;
    return problem('wrong-value', `there is no jurisdiction "${within}"`, { place: place(), hint });
  }
  const chain = chainIds(id, layersOf);
  if (chain[0] !== id || !isEndless(chain)) return undefined;
  const message = `"${id}" lies within itself`;
  return problem('wrong-value', message, {
    place: place(),
    hint: 'name the larger one, which names no other',
  });
}

function merged(
  id: string,
  own: readonly JurisdictionLayer[],
  layers: readonly JurisdictionLayer[],
): Omit<Jurisdiction, 'from'> {
  const entries = new Map<string, LawEntry>();
  const texts = new Map<string, Map<string, LawText>>();
  for (const { value, source } of layers) {
    for (const group of lawGroups) {
      for (const [entryId, entry] of Object.entries(value[group])) {
        const place = () => source.placeOfKey([group, entryId]);
        entries.set(textKey({ group, id: entryId }), { group, id: entryId, ...entry, place });
      }
      for (const [language, written] of Object.entries(value.texts)) {
        const known = texts.get(language) ?? new Map<string, LawText>();
        texts.set(language, known);
        for (const [entryId, text] of Object.entries(written[group])) {
          const place = () => source.placeOfKey(['texts', language, group, entryId]);
          known.set(textKey({ group, id: entryId }), { ...lawText(text), place });
        }
      }
    }
  }
  const currency = layers.findLast(({ value }) => value.currency !== undefined)?.value.currency;
  const named = own.findLast(({ value }) => value.name !== undefined);
  return {
    id,
    name: named?.value.name ?? id,
    ...(currency !== undefined && { currency }),
    entries: lawGroups.flatMap((group) => [...entries.values()].filter((entry) => entry.group === group)),
    texts,
    place: () => named?.source.placeOf(['name']) ?? startOf(''),
    sources: layers.map(({ source }) => source),
  };
}

function lawText(text: WrittenText): Omit<LawText, 'place'> {
  return typeof text === 'string'
    ? { text, words: [] }
    : { text: text.text, why: text.why, words: text.words ?? [] };
}
