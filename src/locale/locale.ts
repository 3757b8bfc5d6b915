import { type DateFormat, dateFormat } from './dates.ts';
import { pluralRuleOf } from './language.ts';
import { type Message, messageOf, type PluralTexts, type Values } from './message.ts';
import { type MoneyFormat, moneyFormat, numberFormat } from './numbers.ts';
import type { ProgramWord, programWords } from './program-words.ts';
import type { LocaleData, LocaleFile, Paper } from './schema.ts';

type ValuesOf<Word extends ProgramWord> = (typeof programWords)[Word][number];
type Given<Word extends ProgramWord> = [ValuesOf<Word>] extends [never]
  ? []
  : [Readonly<Record<ValuesOf<Word>, string | number>>];

/** What documents in one language say, and how they write dates, times, numbers and money. */
export interface Locale extends DateFormat, MoneyFormat {
  /** Its tag, e.g. "en-GB". */
  readonly lang: string;
  readonly paper: Paper;
  /** A text that the program says. */
  readonly say: <Word extends ProgramWord>(word: Word, ...given: Given<Word>) => string;
  /** All texts by their keys, e.g. "advert.closing-date". */
  readonly messages: ReadonlyMap<string, Message>;
  /** 67000.5 → "67,000.5" */
  readonly number: (value: number) => string;
}

/** The texts of a language by key, e.g. "advert.closing-date". */
export function textsOf({ words }: Pick<LocaleFile, 'words'>): ReadonlyMap<string, string | PluralTexts> {
  return new Map(
    Object.entries(words).flatMap(([group, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text] as const),
    ),
  );
}

/** Words with the language that they are written in, whose forms by count they have. */
export interface WrittenWords extends Pick<LocaleFile, 'words'> {
  readonly tag: string;
}

/** Makes a locale of all that files say, the lowest first; the words of the program must be among them. */
export function localeOf(lang: string, data: LocaleData, files: readonly WrittenWords[]): Locale {
  const number = numberFormat(data.numbers);
  const numerals = { number, category: pluralRuleOf(lang) };
  const messages = new Map<string, Message>();
  for (const { tag, words } of files) {
    const written = { number, category: pluralRuleOf(tag) };
    for (const [key, text] of textsOf({ words })) messages.set(key, messageOf(text, written));
  }
  const print = (key: string, values: Values) => {
    const found = messages.get(key);
    if (!found) throw new Error(`the language ${lang} has no words "${key}"`);
    return found.print(values);
  };
  return {
    lang,
    paper: data.paper,
    messages,
    number,
    say: (word, ...[values = {}]) => print(word, values),
    ...dateFormat(data, numerals),
    ...moneyFormat(data, numerals),
  };
}
