/** How often each pair of neighbouring words stands in a text, and how many pairs there are. */
export interface Bigrams {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** The bigrams of statements, joined with a mark before, between and after them. Case and punctuation do not count. */
export function bigramsOf(statements: readonly string[]): Bigrams {
  const words = ['|'];
  for (const statement of statements) {
    const bare = statement.toLowerCase().replace(/['’]/gu, '');
    words.push(...(bare.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []), '|');
  }
  const counts = new Map<string, number>();
  for (let index = 1; index < words.length; index += 1) {
    const pair = `${words[index - 1]} ${words[index]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: words.length - 1 };
}

/**
 * The Sørensen–Dice coefficient of two bags of bigrams, 2·|A ∩ B| ÷ (|A| + |B|): 1 for the same words in the same
 * order, 0 for texts without a common pair of words.
 */
export function likeness(left: Bigrams, right: Bigrams): number {
  if (left.total + right.total === 0) return 0;
  let common = 0;
  for (const [pair, count] of left.counts) common += Math.min(count, right.counts.get(pair) ?? 0);
  return (2 * common) / (left.total + right.total);
}
