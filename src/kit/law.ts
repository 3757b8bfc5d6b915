import {
  type Jurisdiction,
  type LawEntry,
  type LawText,
  textKey,
  textsIn,
} from '../catalogue/jurisdictions.ts';
import type { LawGroup } from '../catalogue/schema/jurisdiction.ts';
import { proseBlocks } from '../reading/index.ts';
import type { Vacancy } from '../vacancy/index.ts';
import type { Kit } from './kit.ts';

/** By language; all vacancies of a run share jurisdictions. */
const known = new WeakMap<Jurisdiction, Map<string, Kit['law']>>();

/** What the law of a vacancy's jurisdiction has to say in its documents, in their language. */
export function kitLaw({ jurisdiction, locale }: Pick<Vacancy, 'jurisdiction' | 'locale'>): Kit['law'] {
  if (!jurisdiction) return { notToAsk: [], askedApart: [], advert: [], data: [] };
  const byLanguage = known.get(jurisdiction) ?? new Map<string, Kit['law']>();
  known.set(jurisdiction, byLanguage);
  const law = byLanguage.get(locale.lang) ?? lawIn(jurisdiction, locale.lang);
  byLanguage.set(locale.lang, law);
  return law;
}

function lawIn(jurisdiction: Jurisdiction, language: string): Kit['law'] {
  const texts = textsIn(jurisdiction, language);
  const said = (wanted: LawGroup) =>
    jurisdiction.entries.flatMap((entry) => {
      const text = texts?.get(textKey(entry));
      return entry.group === wanted && text ? [{ entry, text }] : [];
    });
  const paragraphs = (wanted: LawGroup) =>
    said(wanted).map((each) => ({ ...about(each), text: proseBlocks(each.text.text) }));
  const lines = (wanted: LawGroup) => said(wanted).map((each) => ({ ...about(each), text: each.text.text }));
  return {
    jurisdiction: jurisdiction.id,
    notToAsk: lines('not-to-ask'),
    askedApart: lines('asked-apart'),
    advert: paragraphs('advert'),
    data: paragraphs('data'),
  };
}

function about({ entry, text }: { readonly entry: LawEntry; readonly text: LawText }) {
  return { id: entry.id, law: entry.law, why: text.why };
}
