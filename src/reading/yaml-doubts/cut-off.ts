/** Words after which a text goes on. A list that is short on purpose: each of them ends no text. */
const goesOn =
  /(?:^|\s)(?:a|an|the|of|and|or|in|on|at|to|for|with|by|from|is|are|be|our|your|their|its|every|each)$/iu;

/** What C # and F # are written behind when they name no language but a grade or a place. */
const labelled =
  /(?:^|\s)(?:band|block|building|category|class|floor|grade|group|level|option|part|plan|room|scale|section|tier|type|vitamin|zone)\s+[CF]$/iu;

/** What is numbered with a # before the number. */
const numbered =
  /(?:^|\s)(?:apartment|apt|bay|box|building|case|door|flat|floor|gate|issue|item|job|level|lot|number|office|platform|post|ref|req|requisition|room|stand|suite|team|ticket|unit)s?\.?$/iu;

/** What stands before and behind the # that may or may not begin a comment. */
export interface Hash {
  /** The text before it, as it was written, on one line. */
  readonly text: string;
  /** Spaces between the text and the #. */
  readonly gap: string;
  /** From the # to the end of the line. */
  readonly comment: string;
  /** Whether the text may have several lines, so that a single letter is no text of its own. */
  readonly isProse: () => boolean;
}

/**
 * Whether a comment is the rest of a text rather than a note beside it. Who writes a note puts a space behind the #, or
 * lines it up with spaces before it; who means #1 or #BlackLivesMatter does neither. With a space behind it, it is the
 * text that tells: one that cannot end there, C # or F #, a numbered thing such as Room # 4, a bracket or quotation
 * mark that is still open.
 */
export function isCutOff(hash: Hash): boolean {
  const { text, gap, comment } = hash;
  const isNear = text === '' || gap === ' ' || (gap === '  ' && /^#\d/u.test(comment));
  if (isNear && /^#[\p{L}\p{N}]/u.test(comment)) return true;
  if (text === '') return false;
  // No note begins with a mark that ends something, and none is empty.
  if (isNear && /^#(?:[,.;)/’?]|\s*$)/u.test(comment)) return true;
  if (!/^#\s/u.test(comment)) return false;
  const isOpen = goesOn.test(text) || hasOpenMark(text) || /^#\s+of\s/u.test(comment);
  return isOpen || (isNear && (isLanguage(hash) || isNumber(hash)));
}

function isLanguage({ text, comment, isProse }: Hash): boolean {
  if (!/(?:^|[\s(/,])[CF]$/u.test(text) || labelled.test(text)) return false;
  return text.length > 1 || isProse() || /^#\s+\p{Lu}/u.test(comment);
}

function isNumber({ text, comment }: Hash): boolean {
  if (/^#\s+\d+\p{L}?(?:$|[,.;)])/u.test(comment)) return true;
  return numbered.test(text) && /^#\s+\d/u.test(comment);
}

function hasOpenMark(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return (
    count(/\(/gu) > count(/\)/gu) ||
    count(/\[/gu) > count(/\]/gu) ||
    count(/“/gu) > count(/”/gu) ||
    count(/"/gu) % 2 === 1
  );
}
