import type { Catalogue } from '../catalogue/index.ts';
import { type Jurisdiction, textsIn } from '../catalogue/jurisdictions.ts';
import { isKnownJurisdiction, jurisdictionHint } from '../catalogue/known-jurisdiction.ts';
import { anyJurisdiction, defaultJurisdiction } from '../catalogue/schema/jurisdiction.ts';
import type { Organisation } from '../catalogue/schema/organisation.ts';
import { type Locale, languageOf } from '../locale/index.ts';
import { type Outcome, type Place, type Problem, problem } from '../problems/index.ts';
import type { ValueSource } from '../reading/index.ts';
import { lookUp } from './look-up.ts';
import type { VacancyFile } from './schema.ts';

/**
 * Whose law holds for a vacancy: what it names itself, else its organisation, else Great Britain's. Where the catalogue
 * does not know what is named, what holds anywhere; nothing where it does not have that either.
 * Problems: jurisdiction-faulty, where a file of it has errors; law-in-other-language; unknown-jurisdiction, where the
 * vacancy names one that there is not (that of an organisation is told there).
 */
export function resolveJurisdiction(
  source: ValueSource,
  { jurisdiction: own }: Pick<VacancyFile, 'jurisdiction'>,
  organisation: Organisation | undefined,
  locale: Locale | undefined,
  catalogue: Catalogue,
): Outcome<Jurisdiction> {
  const id = own ?? organisation?.jurisdiction ?? defaultJurisdiction;
  const place = source.placeOf([own === undefined ? 'organisation' : 'jurisdiction']);
  const { value, problems } = find(id, catalogue, place);
  const unspoken = value && locale && wordless(value, locale, place);
  if (unspoken) return { problems: [...problems, unspoken] };
  const told = own === undefined ? problems.filter(({ code }) => code !== 'unknown-jurisdiction') : problems;
  return value ? { value, problems: told } : { problems: told };
}

function find(id: string, catalogue: Catalogue, place: Place): Outcome<Jurisdiction> {
  const { jurisdictions } = catalogue;
  if (isKnownJurisdiction(id, catalogue)) {
    const named = { code: 'jurisdiction-faulty', what: 'jurisdiction', part: 'jurisdictions' } as const;
    return lookUp(named, id, jurisdictions, catalogue, place);
  }
  const general = jurisdictions.get(anyJurisdiction);
  const hint = jurisdictionHint(id, catalogue);
  const problems = [problem('unknown-jurisdiction', `there is no jurisdiction "${id}"`, { place, hint })];
  return general ? { value: general, problems } : { problems };
}

/** A law in a language that the documents are not in would be words that their readers may not know. */
function wordless(jurisdiction: Jurisdiction, { lang }: Locale, place: Place): Problem | undefined {
  const { id, entries, texts } = jurisdiction;
  if (entries.length === 0 || textsIn(jurisdiction, lang)) return undefined;
  const known = [...texts.keys()].join(', ') || 'none';
  return problem('law-in-other-language', `the law of ${id} has no words in "${lang}"`, {
    place,
    hint: `its languages are ${known}; write the words in jurisdictions/${id}.yaml below texts: ${languageOf(lang)}`,
  });
}
