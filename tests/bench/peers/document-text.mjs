// What a reader sees of a Document, as plain text.

/** The text of runs. Where a page number stands there is a line feed: what it says differs from page to page. */
export function runsOf(content) {
  return content.map((run) => run.text ?? (run.content ? runsOf(run.content) : numberOf(run))).join('');
}

const numberOf = ({ kind }) => (kind === 'line-break' ? ' ' : '\n');

/** All text of a block, without spaces between its parts. */
export function textOf(block) {
  return textsOf(block).join('');
}

/**
 * Every text of a block and of what lies in it, in reading order: paragraphs, labels, captions, options. The value of
 * an option stands only in a row of boxes, where it is the number to tick.
 */
export function textsOf(block) {
  if (block.content) return [runsOf(block.content)];
  if (block.kind === 'field')
    return [block.label, ...block.options.flatMap((option) => optionTexts(block, option))];
  const own = [block.caption, block.term].filter(Boolean).map(runsOf);
  const inner = ['head', 'body', 'cells', 'columns', 'entries', 'items', 'blocks'];
  return [...own, ...inner.flatMap((key) => (block[key] ?? []).flatMap(textsOf))];
}

const optionTexts = (field, { value, label }) => (field.class === 'scale' ? [value, label] : [label]);
