import { countName } from '../locale/index.ts';
import { didYouMean } from '../problems/index.ts';
import { type Check, report } from './checking.ts';
import { isSingle } from './helpers.ts';
import { unknown } from './scope.ts';
import { nameOf, type Shape, text } from './shape.ts';

/** The helper that prints a text of the language of the documents. */
export const say = {
  name: 'say',
  usage: 'say "GROUP.KEY" NAME=VALUE …',
  about:
    'A text of the language of the documents, by its key in `catalogue/locales/`, with values for its gaps. One with forms is chosen by `count`.',
} as const;

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

/**
 * Holds a call of `say` against the texts of the languages: the text must be there, and be given (`given`, by name) the
 * values that it names and no others. Problems: misused-helper, unknown-words.
 */
export function checkSay(node: Call, given: ReadonlyMap<string, Shape>, check: Check): Shape {
  const [key] = node.params;
  if (key?.type !== 'StringLiteral' || !('value' in key) || node.params.length > 1) {
    report(check, node, 'misused-helper', 'a text is named by its key, in quotes', say.usage);
    return unknown;
  }
  const name = String(key.value);
  check.said.add(name);
  const wanted = check.phrases?.get(name);
  if (check.phrases && !wanted) {
    const hint = didYouMean(name, check.phrases.keys()) ?? 'write it into locales/en-GB.yaml, under words';
    report(check, key, 'unknown-words', `no language has the words "${name}"`, hint);
    return unknown;
  }
  const usage = [`say "${name}"`, ...[...(wanted ?? [])].map((each) => `${each}=…`)].join(' ');
  const fault = faultOf(name, wanted, given);
  if (fault !== undefined) report(check, node, 'misused-helper', fault, usage);
  return text;
}

function faultOf(
  name: string,
  wanted: ReadonlySet<string> | undefined,
  given: ReadonlyMap<string, Shape>,
): string | undefined {
  for (const [value, shape] of given) {
    if (shape !== unknown && !isSingle(shape)) return `a ${nameOf(shape)} cannot stand in a text`;
    if (wanted && !wanted.has(value)) return `the text "${name}" does not name {${value}}`;
  }
  const missing = [...(wanted ?? [])].find((value) => !given.has(value));
  if (missing !== undefined) return `the text "${name}" names {${missing}}, which it is not given`;
  const count = given.get(countName);
  return count && count !== unknown && count.kind !== 'number'
    ? `count must be a number, not a ${nameOf(count)}`
    : undefined;
}
