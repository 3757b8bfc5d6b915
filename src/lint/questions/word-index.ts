/** Items by the words they use, so that those like another are found without comparing each with each. */
export class WordIndex<Item> {
  private readonly items: { readonly item: Item; readonly size: number }[] = [];
  private readonly positions = new Map<string, number[]>();

  add(item: Item, words: ReadonlySet<string>): void {
    const position = this.items.push({ item, size: words.size }) - 1;
    for (const word of words) {
      const others = this.positions.get(word);
      if (others) others.push(position);
      else this.positions.set(word, [position]);
    }
  }

  /**
   * The item whose words A are likest to the given B, the first of equals, with its likeness |A ∩ B| ÷ |A ∪ B|
   * (Jaccard); undefined when none has a word in common.
   */
  likest(words: ReadonlySet<string>): { readonly item: Item; readonly likeness: number } | undefined {
    const common = new Map<number, number>();
    for (const word of words) {
      for (const position of this.positions.get(word) ?? []) {
        common.set(position, (common.get(position) ?? 0) + 1);
      }
    }
    let best: { readonly item: Item; readonly likeness: number; readonly position: number } | undefined;
    for (const [position, shared] of common) {
      const entry = this.items[position];
      if (!entry) continue;
      const likeness = shared / (entry.size + words.size - shared);
      const better = !best || likeness > best.likeness;
      if (better || (likeness === best?.likeness && position < best.position)) {
        best = { item: entry.item, likeness, position };
      }
    }
    return best;
  }
}
