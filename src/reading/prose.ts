/** A part of a prose text: a paragraph, or else a list. */
export interface ProseBlock {
  /** Absent where there is a list. */
  readonly paragraph?: string;
  /** Whether the items of the list are numbered, from 1. */
  readonly numbered: boolean;
  /** Empty where there is a paragraph. */
  readonly items: string[];
}

/** A block while lines are added: the one text of a paragraph, or those of the items. */
interface OpenBlock {
  readonly isList: boolean;
  readonly numbered: boolean;
  readonly texts: string[];
}

/** A line that begins an item: "- " or a number with a full stop. */
const itemLine = /^\s*(?:-|(\d{1,3})\.)\s+(\S.*)$/u;

/** Whether a line begins an item of a list. */
export function isItemLine(line: string): boolean {
  return itemLine.test(line);
}

/**
 * The blocks of a prose text. Blank lines part paragraphs; other line ends are spaces. A line that begins with "- " or
 * "1. " is the item of a list, and so are the lines below that are indented. Numbers count on from 1: a line that
 * begins with any other is none. Blank lines between items of one kind part no list.
 */
export function proseBlocks(prose: string | undefined): ProseBlock[] {
  const blocks: OpenBlock[] = [];
  let afterBlank = false;
  for (const line of splitLines(prose ?? '')) {
    const words = line.trim().replace(/\s+/gu, ' ');
    const last = blocks.at(-1);
    const item = itemOf(words, last, afterBlank);
    if (words === '') {
      afterBlank = true;
      continue;
    }
    if (item?.continues) last?.texts.push(item.words);
    else if (item) blocks.push({ isList: true, numbered: item.numbered, texts: [item.words] });
    else if (last && !afterBlank && (!last.isList || /^\s/u.test(line))) {
      last.texts.push(`${last.texts.pop() ?? ''} ${words}`);
    } else blocks.push({ isList: false, numbered: false, texts: [words] });
    afterBlank = false;
  }
  return blocks.map(({ isList, numbered, texts }) =>
    isList ? { numbered, items: texts } : { paragraph: texts.join(' '), numbered, items: [] },
  );
}

export function splitLines(text: string): string[] {
  return text.split(/\r\n?|\n/u);
}

interface Item {
  readonly words: string;
  readonly numbered: boolean;
  /** Whether it belongs to the list before it. */
  readonly continues: boolean;
}

function itemOf(line: string, last: OpenBlock | undefined, afterBlank: boolean): Item | undefined {
  const [, digits, words = ''] = itemLine.exec(line) ?? [];
  if (words === '') return undefined;
  if (digits === undefined) {
    return { words, numbered: false, continues: last?.isList === true && !last.numbered };
  }
  const follows = last?.numbered === true && Number(digits) === last.texts.length + 1;
  // Some number every item 1 and leave the counting to the program.
  const isOneMore = last?.numbered === true && Number(digits) === 1 && !afterBlank;
  if (!follows && !isOneMore && Number(digits) !== 1) return undefined;
  return { words, numbered: true, continues: follows || isOneMore };
}
