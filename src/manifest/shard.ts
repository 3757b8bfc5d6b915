import type { Sha256 } from '../reading/index.ts';

/** One of `count` machines that share the kits of a batch; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** "2/8" as a shard; undefined for what is none. */
export function shardOf(text: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/u.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index > count) return undefined;
  return { index, count };
}

/** The share of a shard, by the ids alone: another kit more or less moves none of the others to another machine. */
export function shareOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  { index, count }: Shard,
  sha256: Sha256,
): Item[] {
  return items.filter(({ id }) => Number.parseInt(sha256(id).slice(0, 8), 16) % count === index - 1);
}
