import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

/**
 * The language file of English with every text in brackets and its gaps kept: in documents of this language, what stands
 * outside of brackets comes from no language file.
 */
export function pseudoLocale(changes: Readonly<Record<string, unknown>> = {}): string {
  const english: unknown = parse(readFileSync('catalogue/locales/en-GB.yaml', 'utf8'));
  return stringify({
    ...asGroup(english),
    ...asGroup(bracketed(english, /^(?:paper|numbers|money)$/u, (text) => `⟦${text}⟧`)),
    ...changes,
  });
}

/** A YAML file of a catalogue with the texts that documents show in other brackets. */
export function markedFile(text: string): string {
  return stringify(bracketed(parse(text), namesOfOthers, (each) => `⟨${each.trim()}⟩`));
}

/** What stands outside of all brackets, whichever lies within another. */
export function outsideBrackets(text: string): string {
  let [before, after] = ['', text];
  while (before !== after) {
    before = after;
    after = before.replace(/⟨[^⟨⟩⟦⟧]*⟩|⟦[^⟨⟩⟦⟧]*⟧/gu, '');
  }
  return after;
}

/** Keys of values that name something, or that documents show in words of their own. */
const namesOfOthers =
  /^(?:id|level|organisation|skill|skills|kind|scale|closes|date|time|lang|question|email|phone|assess|desirable|panel|candidates|reference|currency|per|opens)$/u;

function bracketed(value: unknown, left: RegExp, wrap: (text: string) => string): unknown {
  if (typeof value === 'string') return wrap(value);
  if (Array.isArray(value)) return value.map((each) => bracketed(each, left, wrap));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, left.test(key) ? inner : bracketed(inner, left, wrap)]),
  );
}

function asGroup(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
