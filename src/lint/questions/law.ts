import type { Catalogue } from '../../catalogue/index.ts';
import type { Jurisdiction } from '../../catalogue/jurisdictions.ts';
import {
  anyJurisdiction,
  defaultJurisdiction,
  type QuestionSubject,
  questionSubjects,
} from '../../catalogue/schema/jurisdiction.ts';

/** What a law keeps out of questions. */
export interface KeptOut {
  /** The subjects of `protectedSubjects`, with the laws that name them. */
  readonly subjects: ReadonlyMap<QuestionSubject, readonly string[]>;
  /** Words of its own that speak of a subject wherever they stand, in lower case, with its law and its name. */
  readonly words: readonly {
    readonly word: string;
    readonly name: string;
    readonly law?: string | undefined;
  }[];
}

/** The jurisdictions that the organisations of a catalogue name, for questions that any of their vacancies may ask. */
export function lawsOf({ jurisdictions, organisations }: Catalogue): readonly Jurisdiction[] {
  const named = [...organisations.values()].map(({ value }) => value.jurisdiction ?? defaultJurisdiction);
  const codes = new Set(named.length > 0 ? named : [defaultJurisdiction]);
  const found = [...codes].map((code) => jurisdictions.get(code) ?? jurisdictions.get(anyJurisdiction));
  return found.filter((each) => each !== undefined);
}

/** What laws keep out, each once; every subject where there is no law to ask. */
export function keptOut(laws: readonly Jurisdiction[]): KeptOut {
  const subjects = new Map<QuestionSubject, Set<string>>();
  const words = new Map<string, KeptOut['words'][number]>();
  for (const { entries, texts } of laws) {
    for (const { group, id, law, subjects: named = [] } of entries) {
      if (group !== 'not-to-ask') continue;
      for (const subject of named) {
        subjects.set(
          subject,
          new Set([...(subjects.get(subject) ?? []), ...(law === undefined ? [] : [law])]),
        );
      }
      for (const written of texts.values()) {
        for (const word of written.get(`${group}.${id}`)?.words ?? []) {
          words.set(word.toLowerCase(), { word: word.toLowerCase(), name: id.replaceAll('-', ' '), law });
        }
      }
    }
  }
  const every = questionSubjects.map((subject) => [subject, []] as const);
  const wanted =
    laws.length > 0 ? [...subjects].map(([subject, said]) => [subject, [...said]] as const) : every;
  return { subjects: new Map(wanted), words: [...words.values()] };
}
