import type { Document } from 'yaml';
import { type Place, type Problem, problem } from '../../problems/index.ts';
import type { Source } from '../source.ts';
import { documentOf } from '../yaml-document.ts';
import { nodeFaults } from '../yaml-nodes.ts';
import { causeOf, syntaxErrors } from './cause.ts';
import { before, type Edit, edited } from './mend.ts';
import { firstNoticed } from './noticed.ts';

/** No more faults than these are told of one file, and no more characters are parsed to find their causes. */
const most = 20;
const mostParsed = 6_000_000;

/**
 * What is wrong with a text that is no sound YAML: each cause once, where it is, with the line as it should be. A cause
 * is taken for the true one if the text reads on without a fault there when it is mended; then the next is looked for
 * in the mended text, so that nothing is told that follows from another fault.
 * Problems: yaml-syntax, duplicate-key, and those of `nodeFaults`.
 */
export function yamlFaults(source: Source, document: Document.Parsed): Problem[] {
  const problems: Problem[] = [];
  const mends: (readonly Edit[])[] = [];
  const budget = { left: mostParsed };
  const original = (offset: number) => mends.reduceRight((at, edits) => before(at, edits), offset);
  const inOriginal = (place: Place): Place => ({
    ...place,
    start: original(place.start),
    end: Math.max(original(place.end), original(place.start) + 1),
  });
  let text = source.text;
  let read = document;
  for (;;) {
    const at = firstNoticed(text, syntaxErrors(read));
    if (!at) break;
    const cause = causeOf(at, budget);
    const place = inOriginal({ file: source.file, start: cause.start, end: cause.end });
    // What is found again in a line that was mended follows from a fault that was not understood.
    if (problems.some((each) => each.message === cause.message && isSameLine(source, each, place))) {
      return problems;
    }
    problems.push(problem('yaml-syntax', cause.message, { place, hint: cause.hint }));
    if (cause.edits.length === 0 || problems.length === most) return problems;
    mends.push(cause.edits);
    text = edited(text, cause.edits);
    read = documentOf(text);
  }
  const mended = { file: source.file, text };
  const further = [...duplicateKeys(mended, read), ...nodeFaults(mended, read)];
  problems.push(...further.map((each) => (each.place ? { ...each, place: inOriginal(each.place) } : each)));
  return problems.sort((one, other) => (one.place?.start ?? 0) - (other.place?.start ?? 0));
}

function isSameLine({ text }: Source, { place: one }: Problem, other: Place): boolean {
  const [start, end] = [Math.min(one?.start ?? 0, other.start), Math.max(one?.start ?? 0, other.start)];
  return !text.slice(start, end).includes('\n');
}

function duplicateKeys(source: Source, document: Document.Parsed): Problem[] {
  return document.errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos: [start] }) => {
      const written = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n]+)/u.exec(source.text.slice(start))?.[0].trimEnd() ?? '';
      const place = { file: source.file, start, end: start + Math.max(1, written.length) };
      const name = JSON.stringify(written.replace(/^["']|["']$/gu, ''));
      return problem('duplicate-key', `the key ${name} stands here twice`, {
        place,
        hint: 'keep one of the two',
      });
    });
}
