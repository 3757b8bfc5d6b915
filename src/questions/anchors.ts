import type { CriterionLevel } from '../catalogue/index.ts';
import type { Anchors } from '../catalogue/schema/criterion.ts';
import { ofThem } from './activity.ts';
import { tidy } from './descriptor.ts';

/** A level of a skill between the nearest ones that the skill has below and above it. */
export interface LevelBetween {
  readonly level: CriterionLevel | undefined;
  readonly below: CriterionLevel | undefined;
  readonly above: CriterionLevel | undefined;
}

const generic: Anchors = {
  low: 'Speaks in general terms: gives no example that fits and no reasons.',
  acceptable: 'Gives an example that fits, with reasons and with what came of it.',
  outstanding: 'Does all of that, and has led others in it or set how it is done.',
};

/**
 * What ratings look like for a question about one descriptor: what it says is acceptable, what the level above says of
 * the same thing outstanding, and what the level below says low. Where a level says nothing of it, general words stand.
 */
export function anchorsFor(subject: string | undefined, { level, below, above }: LevelBetween): Anchors {
  if (subject === undefined) return generic;
  const lower = nearest(subject, below, level);
  const higher = nearest(subject, above, level);
  return {
    low: lower === undefined ? generic.low : `Shows only ${shown(lower)}.`,
    acceptable: `Shows ${shown(subject)}.`,
    outstanding: higher === undefined ? generic.outstanding : `Shows ${shown(higher)}.`,
  };
}

/** "Shows that they can show" is said once. */
function shown(descriptor: string): string {
  const deed = ofThem(descriptor)?.replace(/^show\b/u, 'demonstrate');
  return deed === undefined ? `this: “${tidy(descriptor)}”` : `that they can ${deed}`;
}

const leastLikeness = 0.34;
const fewestShared = 2;

/** The descriptor of another level that has most words in common with a subject; undefined where none is about the same. */
function nearest(
  subject: string,
  other: CriterionLevel | undefined,
  own: CriterionLevel | undefined,
): string | undefined {
  let best: string | undefined;
  let most = leastLikeness;
  for (const descriptor of other?.descriptors ?? []) {
    const likeness = own?.descriptors.includes(descriptor) ? 0 : likenessOf(subject, descriptor);
    if (likeness > most) {
      best = descriptor;
      most = likeness;
    }
  }
  return best;
}

/**
 * The words in common, of those of the text with fewer (the overlap coefficient): 1 where one text holds all words of
 * the other. A single word in common, and words of up to three letters, do not count.
 */
export function likenessOf(left: string, right: string): number {
  const [ours, theirs] = [contentWords(left), contentWords(right)];
  const common = [...ours].filter((word) => theirs.has(word)).length;
  return common < fewestShared ? 0 : common / Math.min(ours.size, theirs.size);
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}
