import {
  didYouMean,
  type Outcome,
  type Place,
  type Problem,
  type ProblemCode,
  type ProblemDetails,
  problem,
} from '../../problems/index.ts';
import type { Styles, Theme } from '../../theme/index.ts';
import type { Block, Image } from '../document.ts';
import type { OpenWidths } from '../widths/settle.ts';
import type { Element } from './elements.ts';
import { attributesOf, markupElements } from './vocabulary.ts';

/** An image as read from its file; what it shows in words comes from the markup. */
export type ImageFile = Omit<Image, 'alt'>;

/** What markup can name that lies outside of it. */
export interface ParseContext {
  /** The template files that the marks in the markup count. */
  readonly files: readonly string[];
  /** Stands before every field's name, where Documents of one template go into one file; letters, digits, `-` and `_`. */
  readonly fieldPrefix?: string;
  /** Its classes can be named, and the widths of columns are settled for its page. */
  readonly theme: Theme;
  /** Finds the image that an `src` names; its Problems stand at the given place. */
  readonly image: (src: string, place: Place | undefined) => Outcome<ImageFile>;
}

/** One parse under way: what it may use, and the Problems met so far. */
export interface Parsing {
  readonly context: ParseContext;
  readonly problems: Problem[];
  readonly styles: Styles;
  /** As `classesOf(theme)` gives them. */
  readonly classes: ReadonlySet<string>;
  readonly open: OpenWidths;
  /** Whether this part stands in a header or footer. */
  readonly running: boolean;
  /** The blocks in an element that holds either blocks, or text that becomes one paragraph. */
  readonly flow: (element: Element, parsing: Parsing) => readonly Block[];
}

/** Notes a Problem at an element. */
export function report(
  { problems }: Parsing,
  element: Element,
  code: ProblemCode,
  message: string,
  details: Omit<ProblemDetails, 'place'> = {},
): void {
  problems.push(problem(code, message, { place: element.place, ...details }));
}

/** The `place` of a node, to be spread into it. */
export function placed({ place }: Element): { readonly place?: Place } {
  return place ? { place } : {};
}

/**
 * The elements in an element that holds no text, of the given names alone.
 * Problems: wrong-nesting for text and for other elements, unknown-element.
 */
export function childrenNamed(element: Element, names: ReadonlySet<string>, parsing: Parsing): Element[] {
  const children: Element[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') reportText(child, element, parsing);
    else if (names.has(child.name)) children.push(child);
    else reportMisplaced(child, element, parsing);
  }
  return children;
}

/** Notes text where none may stand. */
export function reportText(text: string, parent: Element, parsing: Parsing): void {
  if (isBlank(text)) return;
  const words = text.trim();
  const start = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  report(parsing, parent, 'wrong-nesting', `text cannot stand directly in <${parent.name}>: "${start}"`, {
    hint: 'put it in a <p>, or in another element that holds text',
  });
}

/** Notes an element that stands where it must not, or that there is not. */
export function reportMisplaced(child: Element, parent: Element, parsing: Parsing): void {
  if (attributesOf(child.name)) {
    report(parsing, child, 'wrong-nesting', `<${child.name}> cannot stand in <${parent.name}>`);
  } else {
    const hint = didYouMean(child.name, markupElements);
    report(parsing, child, 'unknown-element', `there is no element <${child.name}>`, { hint });
  }
}

/** Whether a text is only white space between tags; a no-break space is not. */
export function isBlank(text: string): boolean {
  return /^[ \t\n\r\f]*$/u.test(text);
}
