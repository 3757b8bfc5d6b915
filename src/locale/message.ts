/** What a text is given for its gaps. */
export type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** A text with gaps, parsed once: "Page {page} of {count}" stands as "Page ", "page", " of ", "count" and "". */
export interface Message {
  /** The values that it names. */
  readonly names: ReadonlySet<string>;
  readonly print: (values: Values) => string;
  /** The text in pieces, for what has to be put together of more than text. */
  readonly pieces: readonly Piece[];
}

/** A stretch of a text: words, or the gap for a value. */
export type Piece = { readonly text: string } | { readonly value: string };

/** The forms of a text by count, named as Unicode CLDR names the categories of plurals. */
export interface PluralTexts {
  readonly zero?: string | undefined;
  readonly one?: string | undefined;
  readonly two?: string | undefined;
  readonly few?: string | undefined;
  readonly many?: string | undefined;
  readonly other: string;
}

/** The value that chooses among the forms of a text. */
export const countName = 'count';

/** A gap in a text: the name of a value in braces. */
export const gapPattern = '\\{[a-z][a-zA-Z0-9-]*\\}';
const gap = new RegExp(`(${gapPattern})`, 'u');
const gaps = new RegExp(gapPattern, 'gu');

/** The values that a text names, in any of its forms; a text with forms is given a count. */
export function namesIn(text: string | PluralTexts): ReadonlySet<string> {
  const isPlain = typeof text === 'string';
  const forms = isPlain ? [text] : Object.values(text).filter((form) => form !== undefined);
  const named = forms.flatMap((form) => form.match(gaps) ?? []).map((each) => each.slice(1, -1));
  return new Set(isPlain ? named : [countName, ...named]);
}

/** How a locale prints numbers, and which form a number takes. */
export interface Numerals {
  readonly number: (value: number) => string;
  readonly category: (count: number) => Intl.LDMLPluralRule;
}

/** Parses a text, or its forms by count; braces of the text hold names of values. */
export function messageOf(text: string | PluralTexts, numerals: Numerals): Message {
  if (typeof text === 'string') return plainMessage(text, numerals);
  const { other: usual, ...rest } = text;
  const other = plainMessage(usual, numerals);
  const forms = new Map(
    Object.entries(rest).flatMap(([category, form]) =>
      form === undefined ? [] : [[category, plainMessage(form, numerals)] as const],
    ),
  );
  const all = [other, ...forms.values()];
  return {
    names: new Set([countName, ...all.flatMap(({ names }) => [...names])]),
    pieces: other.pieces,
    print: (values) => {
      const count = values[countName];
      const form = typeof count === 'number' ? forms.get(numerals.category(count)) : undefined;
      return (form ?? other).print(values);
    },
  };
}

function plainMessage(text: string, { number }: Numerals): Message {
  const split = text.split(gap);
  const pieces = split.flatMap((part, index): Piece[] => {
    if (index % 2 === 1) return [{ value: part.slice(1, -1) }];
    return part === '' ? [] : [{ text: part }];
  });
  const names = new Set(pieces.flatMap((piece) => ('value' in piece ? [piece.value] : [])));
  if (names.size === 0) return { names, pieces, print: () => text };
  const print = (values: Values) => {
    let printed = '';
    for (const piece of pieces) {
      printed += 'text' in piece ? piece.text : printedValue(values[piece.value], number);
    }
    return printed;
  };
  return { names, pieces, print };
}

function printedValue(value: Values[string], number: Numerals['number']): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  return typeof value === 'number' ? number(value) : String(value);
}
