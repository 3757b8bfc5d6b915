import type { KitReport } from '../pipeline/index.ts';
import { counted, grouped, visible } from '../problems/index.ts';

/** Of a kind of warning at most so many sentences are told, and after each at most so many kits named. */
const mostSentences = 6;
const mostKits = 12;

/** Gathers what a person should look at before publishing, over the kits of a large batch. */
export interface ToLookAt {
  readonly add: (kit: KitReport) => void;
  /** Each sentence once, with the kits that it is about; undefined when there is none. `asked` is how many kits there are. */
  readonly summary: (asked: number) => string | undefined;
}

export function openToLookAt(): ToLookAt {
  /** By code and sentence, the ids of kits. */
  const found = new Map<string, Map<string, Set<string>>>();
  const kits = new Set<string>();
  return {
    add: ({ id, outcome, problems }) => {
      for (const { code, message, severity } of outcome === 'failed' ? [] : problems) {
        if (severity !== 'warning') continue;
        kits.add(id);
        const sentences = found.get(code) ?? new Map<string, Set<string>>();
        found.set(code, sentences.set(message, (sentences.get(message) ?? new Set()).add(id)));
      }
    },
    summary: (asked) => {
      if (kits.size === 0) return undefined;
      return [
        `To look at before publishing, ${grouped(kits.size)} of ${counted(asked, 'kit')}:`,
        ...[...found.values()].flatMap(told),
        '  "rolekit check VACANCY" shows each with its line; --json gives all.',
      ].join('\n');
    },
  };
}

/** The sentences of one kind, those about the most kits first. */
function told(sentences: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const sorted = [...sentences].sort(([, left], [, right]) => right.size - left.size);
  const rest = sorted.slice(mostSentences).map(([, ids]) => [...ids]);
  const lines = sorted
    .slice(0, mostSentences)
    .flatMap(([sentence, ids]) => [`  ${visible(sentence)}`, `    ${named([...ids])}`]);
  if (rest.length === 0) return lines;
  return [...lines, `  and ${grouped(rest.length)} more like it in ${named([...new Set(rest.flat())])}`];
}

/** "v-1, v-2" or "300 kits: v-1, v-2 and 298 more". */
function named(ids: readonly string[]): string {
  if (ids.length <= mostKits) return ids.join(', ');
  const few = ids.slice(0, 3).join(', ');
  return `${counted(ids.length, 'kit')}: ${few} and ${grouped(ids.length - 3)} more`;
}
