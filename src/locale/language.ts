/** What a language tag looks like (BCP 47), whatever its case. */
export const languagePattern = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;

/** The language of documents where nobody names another. */
export const usualLanguage = 'en-GB';

/** A language tag in its usual case, e.g. "en-GB" of "EN-gb"; undefined for what is none. */
export function usualTag(tag: string): string | undefined {
  if (!languagePattern.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The language of a tag without script and region: "en" of "en-GB". */
export function languageOf(tag: string): string {
  return tag.split('-', 1).join('').toLowerCase();
}

/** Which form a count takes in a language; for languages without rules, always "other". */
export function pluralRuleOf(tag: string): (count: number) => Intl.LDMLPluralRule {
  // A tag that is not known would get the rules of the machine's own language.
  if (Intl.PluralRules.supportedLocalesOf(tag).length === 0) return () => 'other';
  const rules = new Intl.PluralRules(tag);
  return (count) => rules.select(count);
}

/** Counts that show every category which whole numbers of a document can take. */
const sampleCounts = Array.from({ length: 201 }, (_, count) => count);

/** The categories of plurals that a language has, with a count for each, e.g. "few" and 3. */
export function pluralCategoriesOf(tag: string): ReadonlyMap<string, number> {
  const rule = pluralRuleOf(tag);
  const categories = new Map<string, number>();
  for (const count of sampleCounts) {
    const category = rule(count);
    if (!categories.has(category)) categories.set(category, count);
  }
  return categories;
}
