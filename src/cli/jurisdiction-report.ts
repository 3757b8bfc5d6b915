import { type Jurisdiction, type LawEntry, textKey } from '../catalogue/jurisdictions.ts';
import { type LawGroup, lawGroups } from '../catalogue/schema/jurisdiction.ts';
import type { Terminal } from './terminal.ts';

const headings: Readonly<Record<LawGroup, string>> = {
  'not-to-ask': 'What not to ask',
  'asked-apart': 'What is asked of everybody, outside of the interview',
  advert: 'Words for adverts; fill in what stands in [brackets]',
  data: 'Words on the data of candidates',
  notes: 'Worth knowing',
};

/** The law of a jurisdiction in all its languages, with where it was read: for people, or as data with `json`. */
export function showJurisdiction(terminal: Terminal, law: Jurisdiction, json: boolean): void {
  const { id, name, currency, entries, texts } = law;
  const languages = [...texts.keys()];
  if (json) {
    terminal.json({
      jurisdiction: id,
      name,
      currency,
      entries: entries.map(({ place, ...entry }) => ({ ...entry, texts: saidOf(law, entry) })),
    });
    return;
  }
  terminal.data(`${name} (${id})`);
  for (const group of lawGroups) {
    const held = entries.filter((entry) => entry.group === group);
    if (held.length > 0) terminal.data(`\n${headings[group]}`);
    for (const entry of held) {
      for (const language of languages) {
        const said = texts.get(language)?.get(textKey(entry));
        if (!said) continue;
        const tag = languages.length > 1 ? `[${language}] ` : '';
        terminal.data(`  - ${tag}${said.text.replace(/\s+/gu, ' ')}`);
        if (said.why !== undefined) terminal.data(`    ${said.why}`);
      }
      terminal.data(`    ${standingOf(entry)}`);
      for (const { name: source, address } of entry.sources ?? [])
        terminal.data(`      ${source}: ${address}`);
    }
  }
}

function saidOf({ texts }: Jurisdiction, entry: Pick<LawEntry, 'group' | 'id'>) {
  return Object.fromEntries(
    [...texts].flatMap(([language, written]) => {
      const said = written.get(textKey(entry));
      return said ? [[language, { text: said.text, why: said.why }] as const] : [];
    }),
  );
}

/** Whose word an entry is, and how sure it is. */
function standingOf({ id, law, read, checked, binding, needs = [] }: LawEntry): string {
  const told = law === undefined ? 'advice' : law;
  const sure = checked === 'yes' ? `, read on ${read ?? 'a day that is not known'}` : ', not checked';
  const asks = binding === 'must' && needs.length > 0 ? `; "check" looks for ${needs.join(', ')}` : '';
  return `${id}: ${told}${law === undefined ? '' : sure}${asks}`;
}
