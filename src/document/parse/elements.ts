import { SaxesParser } from 'saxes';
import { type Outcome, type Place, type Problem, problem, startOf } from '../../problems/index.ts';

/** An element of the markup as read, before anything is known of its meaning. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and text in order; neighbouring texts are one. */
  readonly children: readonly (Element | string)[];
  readonly place: Place | undefined;
}

/** Elements within elements; more than any page of print has, and few enough for every recursion. */
export const deepest = 32;

/** An element whose content is being read. */
export interface OpenElement extends Element {
  readonly children: (Element | string)[];
}

/**
 * Reads well-formed markup into elements. Places come from the marks `<?at FILE:OFFSET?>`, in which FILE is an
 * index into `files`: a mark stands before every tag of a template.
 * Problems: malformed-markup, wrong-nesting for elements nested deeper than `deepest`. The first ends the reading.
 */
export function readElements(markup: string, files: readonly string[]): Outcome<Element> {
  let root: Element | undefined;
  let fault: Problem | undefined;
  let mark = '';
  const open: OpenElement[] = [];
  let closed: OpenElement | undefined;
  const refuse = (make: () => Problem): void => {
    fault ??= make();
  };
  const malformed = (message: string, hint?: string): void =>
    refuse(() => problem('malformed-markup', message, { place: placeOf(mark, files, 1), hint }));

  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', ({ message }) => {
    // saxes tells of a wrong end tag after it has closed the innermost element.
    const inner = message === 'unexpected close tag.' ? closed : open.at(-1);
    const [file] = files;
    const place = placeOf(mark, files, 1) ?? (file === undefined ? undefined : startOf(file));
    refuse(() => syntaxProblem(message, inner, place));
  });
  parser.on('xmldecl', () => malformed('an XML declaration cannot stand in the markup', 'delete it'));
  parser.on('doctype', () => malformed('a document type cannot stand in the markup', 'delete it'));
  parser.on('cdata', () => malformed('a CDATA section cannot stand in the markup', 'write &lt; for <'));
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === 'at') mark = body;
    else malformed('a processing instruction cannot stand in the markup', 'delete it');
  });
  parser.on('text', (text) => {
    const children = open.at(-1)?.children;
    const last = children?.at(-1);
    if (typeof last === 'string') children?.splice(-1, 1, last + text);
    else children?.push(text);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (fault) return;
    const element: OpenElement = {
      name,
      attributes: attributesOf(attributes),
      children: [],
      place: placeOf(mark, files, name.length + 1),
    };
    if (open.length === deepest) refuse(() => tooDeep(element));
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on('closetag', () => {
    if (!fault) closed = open.pop();
  });
  parser.write(markup).close();

  if (fault) return { problems: [fault] };
  return root ? { value: root, problems: [] } : { problems: [problem('malformed-markup', 'no element')] };
}

export const noAttributes: ReadonlyMap<string, string> = new Map();

function attributesOf(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = Object.entries(attributes);
  return entries.length === 0 ? noAttributes : new Map(entries);
}

/** The place that a mark such as "0:120" names, over a number of characters. */
export function placeOf(mark: string, files: readonly string[], length: number): Place | undefined {
  const colon = mark.indexOf(':');
  const file = files[Number(mark.slice(0, colon))];
  const start = Number(mark.slice(colon + 1));
  return colon < 1 || file === undefined ? undefined : { file, start, end: start + length };
}

function tooDeep(element: Element): Problem {
  const message = `<${element.name}> is nested more than ${deepest} elements deep`;
  return problem('wrong-nesting', message, { place: element.place });
}

function syntaxProblem(message: string, inner: Element | undefined, place: Place | undefined): Problem {
  const related = inner?.place ? [{ message: `<${inner.name}> begins here`, place: inner.place }] : [];
  if (/^(?:unexpected close tag|unclosed tag|unmatched closing tag)/u.test(message) && inner) {
    const hint = `close it with </${inner.name}>`;
    return problem('malformed-markup', `<${inner.name}> is not closed here`, { place, related, hint });
  }
  if (message === 'undefined entity.') {
    const hint = 'only &amp; &lt; &gt; &quot; &apos; have names: write the character itself';
    return problem('malformed-markup', 'there is no character of this name', { place, hint });
  }
  if (message === 'document must contain a root element.') {
    const hint = 'a template is one <document> with its title and language';
    return problem('malformed-markup', 'there is no <document> here', { place, hint });
  }
  return problem('malformed-markup', message.replace(/\.$/u, ''), { place, related });
}
