import Handlebars from 'handlebars';
import type { Locale } from '../locale/index.ts';
import { nameOfPath } from './expressions.ts';
import { say } from './say.ts';
import { branchesOf, isBlock, isContent, isMustache, isPartial, isSubExpression, pairsOf } from './syntax.ts';

type Messages = Locale['messages'];
type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

/** The helper that lays values over a context. No template can call it, and no field can have its name. */
export const over = {
  name: 'laid over',
  call: (context: object, values: object): object => ({ ...context, ...values }),
} as const;

/**
 * A template as it is quick to fill: with the texts of a language in place of the calls of `say`, where they have no gaps
 * (most have none), and with partials given one context, since Handlebars lays values over another field by field. The
 * program that is given stays as it is.
 */
export function prepared(program: hbs.AST.Program, messages: Messages): hbs.AST.Program {
  return { ...program, body: program.body.map((node) => statementWith(node, messages)) };
}

function statementWith(node: hbs.AST.Statement, messages: Messages): hbs.AST.Statement {
  // Handlebars takes white space away from the nodes themselves when it compiles them.
  if (isContent(node)) return { ...node };
  if (isMustache(node)) {
    const text = node.strip.open || node.strip.close ? undefined : textOf(node, messages);
    return text === undefined ? withArguments(node, messages) : contentOf(text, node);
  }
  if (isBlock(node)) {
    const { program, inverse } = branchesOf(node);
    return {
      ...withArguments(node, messages),
      ...(program && { program: prepared(program, messages) }),
      ...(inverse && { inverse: prepared(inverse, messages) }),
    };
  }
  return isPartial(node) ? withOneContext(withArguments(node, messages)) : node;
}

function withOneContext(node: hbs.AST.PartialStatement): hbs.AST.Statement {
  const { hash, loc, ...partial } = node;
  if (pairsOf(node).length === 0) return node;
  const path = pathTo(over.name, loc);
  const context = node.params[0] ?? pathTo('this', loc);
  const call: hbs.AST.SubExpression = { type: 'SubExpression', path, params: [context], hash, loc };
  const given = { ...partial, loc, params: [call] };
  return given;
}

function pathTo(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  const parts = name === 'this' ? [] : [name];
  return { type: 'PathExpression', data: false, depth: 0, parts, original: name, loc };
}

function contentOf(text: string, { loc }: hbs.AST.Node): hbs.AST.Statement & { readonly value: string } {
  return { type: 'ContentStatement', value: Handlebars.escapeExpression(text), loc };
}

function withArguments<Node extends Pick<Call, 'params' | 'hash'>>(node: Node, messages: Messages): Node {
  const params = node.params.map((param) => expressionWith(param, messages));
  const pairs = pairsOf(node).map((pair) => ({ ...pair, value: expressionWith(pair.value, messages) }));
  return { ...node, params, ...(pairs.length > 0 && { hash: { ...node.hash, pairs } }) };
}

function expressionWith(node: hbs.AST.Expression, messages: Messages): hbs.AST.Expression {
  if (!isSubExpression(node)) return node;
  const text = textOf(node, messages);
  return text === undefined ? withArguments(node, messages) : literalOf(text, node);
}

function literalOf(text: string, { loc }: hbs.AST.Node): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value: text, original: text, loc };
}

/** What a call of `say` prints whatever the data; undefined for any other, and for a text that white space ends. */
function textOf(node: Call, messages: Messages): string | undefined {
  const [key] = node.params;
  if (nameOfPath(node.path) !== say.name || key?.type !== 'StringLiteral' || !('value' in key))
    return undefined;
  const message = messages.get(String(key.value));
  if (!message || message.names.size > 0) return undefined;
  const text = message.print({});
  return text === text.trim() ? text : undefined;
}
