import { didYouMean } from '../../problems/index.ts';
import type { Element } from './elements.ts';
import { type Parsing, report } from './parsing.ts';
import { attributesOf } from './vocabulary.ts';

/** Holds the names of an element's attributes against the markup. Problems: unknown-attribute. */
export function checkAttributes(element: Element, parsing: Parsing): void {
  const known = attributesOf(element.name) ?? [];
  for (const name of element.attributes.keys()) {
    if (known.includes(name)) continue;
    const list = known.length > 0 ? `its attributes are ${known.join(', ')}` : 'it has no attributes';
    report(parsing, element, 'unknown-attribute', `<${element.name}> has no attribute "${name}"`, {
      hint: didYouMean(name, known) ?? list,
    });
  }
}

/** An attribute that must be given; "" with a Problem when it is not. Problems: missing-attribute. */
export function requiredAttribute(element: Element, name: string, parsing: Parsing, hint?: string): string {
  const value = element.attributes.get(name);
  if (value === undefined) {
    report(parsing, element, 'missing-attribute', `<${element.name}> needs the attribute ${name}`, { hint });
  }
  return value ?? '';
}

/** An attribute that people read: white space collapsed and trimmed. */
export function readText(text: string): string {
  const collapsed = collapse(text);
  const start = collapsed.startsWith(' ') ? 1 : 0;
  return collapsed.slice(start, collapsed.endsWith(' ') ? -1 : undefined);
}

/** White space as HTML shows it: each run is one space. */
export function collapse(text: string): string {
  return /[\t\n\r\f]| {2}/u.test(text) ? text.replace(/[ \t\n\r\f]+/gu, ' ') : text;
}

/** The `class` of a node, to be spread into it. Problems: unknown-class. */
export function classOf(element: Element, parsing: Parsing): { readonly class?: string } {
  const name = element.attributes.get('class');
  if (name === undefined) return {};
  const { classes } = parsing;
  if (classes.has(`${element.name}.${name}`)) return { class: name };
  const prefix = `${element.name}.`;
  const others = [...classes].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  report(parsing, element, 'unknown-class', `the theme has no class "${name}" for <${element.name}>`, {
    hint: didYouMean(name, others) ?? (others.length > 0 ? `it has ${others.join(', ')}` : undefined),
  });
  return {};
}

/** An attribute that says yes or no; no when left out. Problems: wrong-attribute. */
export function flagOf(element: Element, name: string, parsing: Parsing): boolean {
  const value = element.attributes.get(name) ?? 'false';
  if (value !== 'true' && value !== 'false') reportWrong(element, name, 'write "true" or "false"', parsing);
  return value === 'true';
}

/** An attribute that counts, from 1 to `most`; 1 when left out. Problems: wrong-attribute. */
export function countOf(element: Element, name: string, most: number, parsing: Parsing): number {
  const value = element.attributes.get(name) ?? '1';
  const count = /^\d{1,4}$/u.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= most) return count;
  reportWrong(element, name, `write a whole number from 1 to ${most}`, parsing);
  return 1;
}

/** Notes an attribute whose value is not possible. */
export function reportWrong(
  element: Element,
  name: string,
  hint: string | undefined,
  parsing: Parsing,
): void {
  const value = element.attributes.get(name) ?? '';
  report(parsing, element, 'wrong-attribute', `${name}="${value}" is not possible on <${element.name}>`, {
    hint,
  });
}
