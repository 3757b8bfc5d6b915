import { type Document, isScalar, Scalar } from 'yaml';
import { walk } from './yaml-walk.ts';

/**
 * The plain value of a sound document of this text; undefined when aliases multiply it beyond measure. Keys with
 * nothing behind them are left out.
 */
export function plainValue(document: Document.Parsed, text: string): unknown {
  walk(document, (part) => {
    if (!isScalar(part)) return;
    const { value, source } = part;
    if (typeof value === 'string' && value.includes('\n')) part.value = withParagraphs(part, value, text);
    // "null" and "~" are nothing; "Null" and "NULL" are more likely a name, and then a text.
    else if (value === null && source?.startsWith('N')) part.value = source;
  });
  try {
    return withoutEmptyKeys(document.toJS({ maxAliasCount: 100 }));
  } catch (fault) {
    if (fault instanceof ReferenceError) return undefined;
    throw fault;
  }
}

/**
 * A text in which a blank line is a blank line, however it was written: where YAML folds lines, it makes one line end
 * of it (YAML 1.2.2, 6.5).
 */
function withParagraphs({ type, range }: Scalar, value: string, text: string): string {
  switch (type) {
    case Scalar.PLAIN:
    case Scalar.QUOTE_SINGLE:
      return value.replace(/\n+/gu, '$&\n');
    case Scalar.QUOTE_DOUBLE:
      return /\\n/u.test(text.slice(range?.[0], range?.[1])) ? value : value.replace(/\n+/gu, '$&\n');
    case Scalar.BLOCK_FOLDED:
      // Beside lines that stand deeper nothing is folded.
      return value.replace(/^(?![ \t])(.+\n)(?=\n*[^ \t\n])/gmu, '$1\n');
    default:
      return value;
  }
}

function withoutEmptyKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyKeys);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutEmptyKeys(inner)]));
}
