import { type Document, isAlias, isPair, isScalar, isSeq, Scalar } from 'yaml';
import type { Source } from '../source.ts';
import { nameOfKey, type Path } from '../yaml-places.ts';
import { type Part, walk } from '../yaml-walk.ts';
import { commentDoubt } from './comment.ts';
import type { Doubt, Fits } from './doubt.ts';
import { anchorDoubt, joinedDoubt, keyInTextDoubt, listDoubt, marksDoubt, numberDoubt } from './scalars.ts';

export type { Doubt, Fits } from './doubt.ts';

/**
 * What of a sound document is perhaps read otherwise than it was meant.
 * Problems: text-cut-by-comment, typographic-quotes, list-runs-on, text-joined, unused-anchor; wrong-value, for a number that can be
 * read in two ways.
 */
export function yamlDoubts(source: Source, document: Document.Parsed, fits: Fits): Doubt[] {
  const doubts: (Doubt | undefined)[] = [];
  const repeated = source.text.includes('*') ? repeatedAnchors(document) : new Set<string>();
  walk(document, (part, above) => {
    if (!isScalar(part) || isKey(part, above)) return;
    const path = () => pathTo(part, above);
    const { anchor, type } = part;
    if (anchor !== undefined && !repeated.has(anchor)) doubts.push(anchorDoubt(source, path, part));
    doubts.push(keyInTextDoubt(source, path, part, fits), listDoubt(source, path, part));
    if (type !== Scalar.PLAIN) return;
    doubts.push(
      commentDoubt(source, path, part, fits),
      marksDoubt(source, path, part),
      joinedDoubt(source, path, part),
      numberDoubt(source, path, part, fits),
    );
  });
  return doubts.filter((each) => each !== undefined);
}

function isKey(part: Part, above: readonly Part[]): boolean {
  const pair = above.at(-1);
  return isPair(pair) && pair.key === part;
}

function repeatedAnchors(document: Document.Parsed): ReadonlySet<string> {
  const names = new Set<string>();
  walk(document, (part) => {
    if (isAlias(part)) names.add(part.source);
  });
  return names;
}

function pathTo(part: Part, above: readonly Part[]): Path {
  return above.flatMap((each, index): (string | number)[] => {
    if (isPair(each)) return [nameOfKey(each) ?? ''];
    return isSeq(each) ? [each.items.indexOf(above[index + 1] ?? part)] : [];
  });
}
