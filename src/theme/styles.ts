import type { Style, Theme, ThemeElement } from './theme.ts';

/** A style with every value settled: sizes and spaces in points, colours as `#rrggbb`. */
export interface ResolvedStyle {
  readonly size: number;
  /** Line height in points. */
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string;
  readonly before: number;
  readonly after: number;
  readonly indent: number;
  readonly padding: number;
  readonly bar: string | undefined;
  readonly fill: string | undefined;
  readonly border: string | undefined;
  readonly gap: number;
  readonly columns: readonly number[] | undefined;
  readonly align: 'start' | 'centre' | 'end';
  readonly rows: 'grid' | 'lines' | 'none';
  readonly options: 'list' | 'boxes';
  readonly line: number;
  readonly height: number;
  readonly width: number | undefined;
}

/** Looks up the style of an element, or of a class of it. */
export type Styles = (element: ThemeElement, className?: string) => ResolvedStyle;

/** The styles of one document class; text properties come from `body`, boxes and spaces only from the element and its class. */
export function stylesFor(theme: Theme, documentClass: string | undefined): Styles {
  const bodySize = (documentClass !== undefined && theme.documents[documentClass]?.size) || theme.size;
  const known = new Map<string, ResolvedStyle>();
  return (element, className) => {
    const key = className === undefined ? element : `${element}.${className}`;
    const found = known.get(key);
    if (found) return found;
    const resolved = resolve(theme, bodySize, element, className);
    known.set(key, resolved);
    return resolved;
  };
}

function resolve(theme: Theme, bodySize: number, element: ThemeElement, className?: string): ResolvedStyle {
  const body: Style = theme.styles['body'] ?? {};
  const own: Style = {
    ...theme.styles[element],
    ...(className === undefined ? {} : theme.styles[`${element}.${className}`]),
  };
  const size = bodySize * (own.size ?? body.size ?? 1);
  const colour = (name: string | undefined) => (name === undefined ? undefined : theme.colours[name]);
  return {
    size,
    lineHeight: size * (own.leading ?? body.leading ?? 1.4),
    bold: (own.weight ?? body.weight) === 'bold',
    italic: own.italic ?? body.italic ?? false,
    colour: colour(own.colour ?? body.colour) ?? '#000000',
    before: own.before ?? 0,
    after: own.after ?? 0,
    indent: own.indent ?? 0,
    padding: own.padding ?? 0,
    bar: colour(own.bar),
    fill: colour(own.fill),
    border: colour(own.border),
    gap: own.gap ?? 0,
    columns: own.columns,
    align: own.align ?? 'start',
    rows: own.rows ?? 'grid',
    options: own.options ?? 'list',
    line: own.line ?? 24,
    height: own.height ?? 26,
    width: own.width,
  };
}

/** Every class that markup may name, as `element.class`; document classes as `document.class`. */
export function classesOf(theme: Theme): ReadonlySet<string> {
  const classes = Object.keys(theme.styles).filter((key) => key.includes('.'));
  return new Set([...classes, ...Object.keys(theme.documents).map((name) => `document.${name}`)]);
}
