/** Every element of the markup with the attributes it may have. The markup is closed: there are no others. */
const attributes = {
  document: ['title', 'lang', 'class'],
  header: [],
  footer: [],
  section: ['class', 'keep'],
  h1: ['class'],
  h2: ['class'],
  h3: ['class'],
  h4: ['class'],
  p: ['class'],
  ul: ['class'],
  ol: ['class'],
  li: [],
  dl: ['class'],
  dt: [],
  dd: [],
  columns: ['class'],
  column: [],
  table: ['class'],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['class', 'scope', 'colspan', 'rowspan'],
  td: ['class', 'colspan', 'rowspan'],
  aside: ['class'],
  figure: ['class'],
  img: ['src', 'alt'],
  hr: [],
  'page-break': [],
  field: ['class', 'name', 'type', 'label', 'lines', 'required', 'value'],
  option: ['value'],
  strong: [],
  em: [],
  small: [],
  a: ['href'],
  br: [],
  'page-number': [],
  'page-count': [],
} as const satisfies Record<string, readonly string[]>;

export const markupElements: readonly string[] = Object.keys(attributes);

const known: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(attributes));

/** The attributes that an element may have; undefined for an element that there is not. */
export function attributesOf(name: string): readonly string[] | undefined {
  return known.get(name);
}

export const inlineElements: ReadonlySet<string> = new Set([
  'strong',
  'em',
  'small',
  'a',
  'br',
  'page-number',
  'page-count',
]);

/** What may stand in table cells, list items, columns and asides. */
export const flowBlocks: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'p',
  'ul',
  'ol',
  'dl',
  'columns',
  'table',
  'aside',
  'figure',
  'hr',
  'field',
]);

/** What may stand in the document itself and in its sections. */
export const sectionBlocks: ReadonlySet<string> = new Set([...flowBlocks, 'section', 'page-break']);

/** What may stand in a running header or footer: no headings, which would repeat on every page. */
export const runningBlocks: ReadonlySet<string> = new Set(
  [...flowBlocks].filter((name) => !/^h[1-4]$/u.test(name)),
);
