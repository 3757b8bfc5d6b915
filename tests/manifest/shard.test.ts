import { expect, test } from 'vitest';
import { shardOf, shareOf } from '../../src/manifest/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';

const kits = Array.from({ length: 300 }, (_, index) => ({ id: `vacancy-${index}` }));
const shares = (count: number, of = kits) =>
  Array.from({ length: count }, (_, index) => shareOf(of, { index: index + 1, count }, nodeSystem.sha256));

test('the shares of all shards together are every kit once, and none is much larger than another', () => {
  const parts = shares(7);
  expect(parts.flat().sort((left, right) => (left.id < right.id ? -1 : 1))).toEqual(
    [...kits].sort((left, right) => (left.id < right.id ? -1 : 1)),
  );
  for (const part of parts) expect(part.length).toBeGreaterThan(20);
});

test('a kit more or less moves no other kit', () => {
  const fewer = shares(5, kits.slice(10));
  for (const [index, part] of shares(5).entries()) {
    expect(part.filter((kit) => !kits.slice(0, 10).includes(kit))).toEqual(fewer[index]);
  }
});

test.each(['0/3', '4/3', '1', '1/0', '-1/3', '1/3/5', 'a/b', ' 1/3', '1/99999999'])(
  '%j is no shard',
  (text) => {
    expect(shardOf(text)).toBeUndefined();
  },
);

test('"2/8" is the second of eight', () => {
  expect(shardOf('2/8')).toEqual({ index: 2, count: 8 });
});
