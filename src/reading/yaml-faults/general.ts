import type { ErrorCode } from 'yaml';
import type { Cause } from './mend.ts';
import type { Noticed } from './noticed.ts';

/** What each fault of the library's closed list is in general, for those of which no better cause is found. */
const sentences: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'what is repeated with * can have no anchor and no tag of its own',
  BAD_ALIAS: 'the name of an anchor (&) or of what repeats it (*) is missing or not clear',
  BAD_COLLECTION_TYPE: 'this tag (!) is of another kind than what it stands before',
  BAD_DIRECTIVE: 'a line cannot begin with %',
  BAD_DQ_ESCAPE: 'this backslash means nothing in double quotes',
  BAD_INDENT: 'this is indented otherwise than what it belongs to',
  BAD_PROP_ORDER: 'an anchor (&) or tag (!) stands in the wrong place',
  BAD_SCALAR_START: 'a text without quotes cannot begin with this character',
  BLOCK_AS_IMPLICIT_KEY: 'keys or list items stand where a single value belongs',
  BLOCK_IN_FLOW: 'lines with dashes or keys cannot stand within brackets',
  DUPLICATE_KEY: 'this key stands here twice',
  IMPOSSIBLE: 'this cannot be read',
  KEY_OVER_1024_CHARS: 'what stands before this colon is too long for a key',
  MISSING_CHAR: 'something is missing here, such as a colon, a comma, a space or a closing mark',
  MULTILINE_IMPLICIT_KEY: 'a key and its colon must stand on one line',
  MULTIPLE_ANCHORS: 'a value can have only one anchor (&)',
  MULTIPLE_DOCS: 'a second document begins here, and a file holds one',
  MULTIPLE_TAGS: 'a value can have only one tag (!)',
  NON_STRING_KEY: 'a key must be text',
  RESOURCE_EXHAUSTION: 'the values nest too deeply here',
  TAB_AS_INDENT: 'a tab stands where lines are indented',
  TAG_RESOLVE_FAILED: 'there is no such tag (!)',
  UNEXPECTED_TOKEN: 'this cannot stand here',
};

const takeAway = 'take it away; if it is text, put the whole text in quotes';
const hints: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: takeAway,
  BAD_ALIAS: takeAway,
  BAD_COLLECTION_TYPE: takeAway,
  BAD_PROP_ORDER: takeAway,
  BLOCK_IN_FLOW: 'take the brackets away, or part the items with commas',
  KEY_OVER_1024_CHARS: 'if it is text that goes on from above, indent it; if it is a value, put it in quotes',
  MULTIPLE_ANCHORS: takeAway,
  MULTIPLE_TAGS: takeAway,
  NON_STRING_KEY: 'put text that begins with { or [ in quotes',
  TAG_RESOLVE_FAILED: takeAway,
};

/** What is said of a fault of which no cause is known, also of one that a later version of the library may find. */
export function generalCause({ code, start, end, text }: Noticed): Cause {
  const isKnown = (each: string): each is ErrorCode => Object.hasOwn(sentences, each);
  const line = /\r?\n|$/u.exec(text.slice(start));
  const shown = Math.min(end, start + (line?.index ?? 0));
  return {
    start,
    end: Math.max(shown, start + 1),
    message: isKnown(code) ? sentences[code] : 'this is no YAML that can be read',
    hint:
      (isKnown(code) ? hints[code] : undefined) ??
      'compare the line with those around it; text with marks such as : # [ " in it needs quotes',
    edits: [],
  };
}
