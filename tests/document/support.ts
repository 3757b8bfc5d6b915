import { type Block, type Document, type ParseContext, parseMarkup } from '../../src/document/index.ts';
import type { Outcome, Place } from '../../src/problems/index.ts';
import type { Theme } from '../../src/theme/index.ts';

export const file = '/templates/sample.hbs';

export const theme: Theme = {
  page: {
    width: 595,
    height: 842,
    margins: { top: 70, right: 50, bottom: 60, left: 45 },
    header: 30,
    footer: 30,
  },
  hasOwnPageSize: true,
  fonts: { office: 'Arial' },
  size: 10,
  documents: { advert: { size: 12 } },
  colours: {},
  styles: { 'p.lead': {}, 'h2.big': {}, 'ul.plain': {}, 'table.plan': {}, 'td.wide': {}, 'field.scale': {} },
};

export const context: ParseContext = {
  files: [file],
  theme,
  image: () => ({ value: { format: 'png', data: new Uint8Array(1), width: 2, height: 3 }, problems: [] }),
};

/** Markup with a mark before every tag, as rendered templates have them; offsets are those of the markup itself. */
export function marked(markup: string): string {
  return markup.replace(/<(?=[a-z/])/gu, (_, offset: number) => `<?at 0:${offset}?><`);
}

export function parse(markup: string, changes: Partial<ParseContext> = {}): Outcome<Document> {
  return parseMarkup(marked(markup), { ...context, ...changes });
}

export function wrap(body: string): string {
  return `<document title="T" lang="en-GB"><h1>T</h1>${body}</document>`;
}

/** The blocks after the h1 of a document with this body; fails when it has problems. */
export function blocksOf(body: string): readonly Block[] {
  const { value, problems } = parse(wrap(body));
  if (!value) throw new Error(problems.map((each) => each.message).join('\n'));
  return value.blocks.slice(1);
}

/** Each problem of a document as its code and the stretch of markup it points to. */
export function faultsOf(markup: string, changes: Partial<ParseContext> = {}): (readonly string[])[] {
  return parse(markup, changes).problems.map((problem) => [problem.code, textAt(markup, problem.place)]);
}

function textAt(markup: string, place: Place | undefined): string {
  if (!place) return 'nowhere';
  return place.file === file ? markup.slice(place.start, place.end) : place.file;
}

/** A tree without places, for comparing what a document holds. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'place');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutPlaces(inner)]));
}
