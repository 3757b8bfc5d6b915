import { type LawEntry, type LawText, textKey, textsIn } from '../catalogue/jurisdictions.ts';
import type { LawGroup } from '../catalogue/schema/jurisdiction.ts';
import { proseBlocks } from '../reading/index.ts';
import type { Vacancy } from '../vacancy/index.ts';
import type { Kit } from './kit.ts';

/** What the law of a vacancy's jurisdiction has to say in its documents, in their language. */
export function kitLaw({ jurisdiction, locale }: Pick<Vacancy, 'jurisdiction' | 'locale'>): Kit['law'] {
  const texts = jurisdiction && textsIn(jurisdiction, locale.lang);
  const said = (wanted: LawGroup) =>
    (jurisdiction?.entries ?? []).flatMap((entry) => {
      const text = texts?.get(textKey(entry));
      return entry.group === wanted && text ? [{ entry, text }] : [];
    });
  const paragraphs = (wanted: LawGroup) =>
    said(wanted).map((each) => ({ ...about(each), text: proseBlocks(each.text.text) }));
  const lines = (wanted: LawGroup) => said(wanted).map((each) => ({ ...about(each), text: each.text.text }));
  return {
    jurisdiction: jurisdiction?.id,
    notToAsk: lines('not-to-ask'),
    askedApart: lines('asked-apart'),
    advert: paragraphs('advert'),
    data: paragraphs('data'),
  };
}

function about({ entry, text }: { readonly entry: LawEntry; readonly text: LawText }) {
  return { id: entry.id, law: entry.law, why: text.why };
}
