import { createInterface } from 'node:readline/promises';

/** Asks the person at the terminal, on stderr, so that stdout stays data. */
export interface Questioner {
  /** A text; empty is undefined. Asked again while `fault` says what is wrong with it. */
  readonly text: (
    question: string,
    fault?: (answer: string) => string | undefined,
  ) => Promise<string | undefined>;
  /** One of many, found by words of its name. */
  readonly choice: (question: string, items: readonly Choice[]) => Promise<string>;
  readonly close: () => void;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

const mostShown = 12;

export function openQuestioner(): Questioner {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const text: Questioner['text'] = async (question, fault) => {
    for (;;) {
      const answer = (await terminal.question(`${question}: `)).trim();
      if (answer === '') return undefined;
      const wrong = fault?.(answer);
      if (wrong === undefined) return answer;
      process.stderr.write(`  ${wrong}\n`);
    }
  };
  const choice: Questioner['choice'] = async (question, items) => {
    let shown = items.slice(0, mostShown);
    for (;;) {
      for (const [index, item] of shown.entries()) process.stderr.write(`  ${index + 1}  ${item.name}\n`);
      if (items.length > shown.length)
        process.stderr.write(`  … ${items.length} in all; type words to search\n`);
      const answer = (await terminal.question(`${question} (number or words): `)).trim();
      const byNumber = /^\d+$/u.test(answer) ? shown[Number(answer) - 1] : undefined;
      if (byNumber) return byNumber.id;
      const words = answer.toLowerCase().split(/\s+/u).filter(Boolean);
      const found = items.filter((item) =>
        words.every((word) => `${item.id} ${item.name}`.toLowerCase().includes(word)),
      );
      const exact = found.find(
        (item) => item.name.toLowerCase() === answer.toLowerCase() || item.id === answer,
      );
      if (exact) return exact.id;
      if (found.length === 1 && found[0]) return found[0].id;
      if (found.length === 0) process.stderr.write('  nothing has these words in its name\n');
      shown = (found.length > 0 ? found : items).slice(0, mostShown);
    }
  };
  return { text, choice, close: () => terminal.close() };
}
