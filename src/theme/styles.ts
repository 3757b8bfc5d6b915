import { defaultColour, defaultStyles } from './defaults.ts';
import type { BoxLook, TextLook } from './looks.ts';
import type { Style, Theme, ThemeElement } from './theme.ts';

/** Text and box of an element that stands in the text of the body. */
export interface ResolvedStyle extends TextLook, BoxLook {
  /** Line height in points. */
  readonly lineHeight: number;
}

/** Finds something of an element, or of a class of it. A class that the theme does not know is left out. */
type Find<Value> = (element: ThemeElement, className?: string) => Value;

/** The styles of one document class. */
export interface Styles {
  /** The text of the body. */
  readonly body: TextLook;
  /**
   * The text of an element that stands in text of another look: what the element and its class leave open, the text
   * around it says. Equal looks are the same object.
   */
  readonly text: (around: TextLook, element: ThemeElement, className?: string) => TextLook;
  /** A look, bold or italic or of another size as well; equal looks are the same object. */
  readonly changed: (look: TextLook, change: Partial<TextLook>) => TextLook;
  /** What an element and its class say of text by themselves. */
  readonly ownText: Find<Partial<TextLook>>;
  /** The box of an element. Nothing of it comes from what is around. */
  readonly box: Find<BoxLook>;
  /** Text and box of an element that stands in the text of the body. */
  readonly inBody: Find<ResolvedStyle>;
}

const known = new WeakMap<Theme, Map<string, Styles>>();

/** The styles of one document class, made once for a theme. */
export function stylesFor(theme: Theme, documentClass: string | undefined): Styles {
  const ofTheme = known.get(theme) ?? new Map<string, Styles>();
  known.set(theme, ofTheme);
  const isKnown = documentClass !== undefined && Object.hasOwn(theme.documents, documentClass);
  const key = isKnown ? documentClass : '';
  const found = ofTheme.get(key);
  if (found) return found;
  const styles = makeStyles(theme, (isKnown && theme.documents[documentClass]?.size) || theme.size);
  ofTheme.set(key, styles);
  return styles;
}

function makeStyles(theme: Theme, bodySize: number): Styles {
  const same = sameObjects();
  const find = <Value>(make: Find<Value>) => remembered(theme, make);
  const own = find((element, className) => ownStyle(theme, element, className));
  const ownText = find((element, className) => textOf(own(element, className), theme, bodySize));
  const box = find((element, className) => boxOf(own(element, className), theme));
  const body = same({ ...plainText(bodySize), ...ownText('body') });
  const within = new WeakMap<TextLook, Find<TextLook>>();
  const text: Styles['text'] = (around, element, className) => {
    const inner =
      within.get(around) ?? find((name, ofClass) => same({ ...around, ...ownText(name, ofClass) }));
    within.set(around, inner);
    return inner(element, className);
  };
  const inBody = find((element, className) => {
    const look = text(body, element, className);
    return { ...look, ...box(element, className), lineHeight: look.size * look.leading };
  });
  const changed: Styles['changed'] = (look, change) => same({ ...look, ...change });
  return { body, text, changed, ownText, box, inBody };
}

/** What is found for each element and class, each made once. */
function remembered<Value>({ styles }: Theme, make: Find<Value>): Find<Value> {
  const values = new Map<string, Value>();
  const find = (key: string, element: ThemeElement, className?: string): Value => {
    const value = values.get(key) ?? make(element, className);
    values.set(key, value);
    return value;
  };
  return (element, className) => {
    if (className === undefined) return find(element, element);
    const key = `${element}.${className}`;
    return Object.hasOwn(styles, key) ? find(key, element, className) : find(element, element);
  };
}

/** Looks that are kept. A theme leads to few; what `changed` is asked for is not in its hand. */
const mostLooks = 1000;

/** Gives the same object for equal looks. */
function sameObjects(): (look: TextLook) => TextLook {
  const looks = new Map<string, TextLook>();
  return (look) => {
    const { size, leading, bold, italic, colour, align } = look;
    const key = `${size} ${leading} ${bold} ${italic} ${colour} ${align}`;
    const found = looks.get(key);
    if (found) return found;
    if (looks.size >= mostLooks) looks.clear();
    looks.set(key, look);
    return look;
  };
}

function ownStyle(theme: Theme, element: ThemeElement, className: string | undefined): Style {
  const ofClass = className === undefined ? {} : theme.styles[`${element}.${className}`];
  return { ...defaultStyles[element], ...theme.styles[element], ...ofClass };
}

/** The text that all others start from. */
function plainText(size: number): TextLook {
  return { size, leading: 1, bold: false, italic: false, colour: defaultColour, align: 'start' };
}

function textOf(
  { size, leading, weight, italic, colour, align }: Style,
  theme: Theme,
  bodySize: number,
): Partial<TextLook> {
  const named = colourOf(theme, colour);
  return {
    ...(size !== undefined && { size: bodySize * size }),
    ...(leading !== undefined && { leading }),
    ...(weight !== undefined && { bold: weight === 'bold' }),
    ...(italic !== undefined && { italic }),
    ...(named !== undefined && { colour: named }),
    ...(align !== undefined && { align }),
  };
}

function boxOf(own: Style, theme: Theme): BoxLook {
  return {
    before: own.before ?? 0,
    after: own.after ?? 0,
    indent: own.indent ?? 0,
    padding: own.padding ?? 0,
    bar: colourOf(theme, own.bar),
    fill: colourOf(theme, own.fill),
    border: colourOf(theme, own.border),
    gap: own.gap ?? 0,
    columns: own.columns,
    rows: own.rows ?? 'grid',
    options: own.options ?? 'list',
    line: own.line ?? 0,
    height: own.height ?? 0,
    width: own.width,
  };
}

function colourOf({ colours }: Theme, name: string | undefined): string | undefined {
  return name === undefined ? undefined : colours[name];
}

const classes = new WeakMap<Theme, ReadonlySet<string>>();

/** Every class that markup may name, as `element.class`; document classes as `document.class`. */
export function classesOf(theme: Theme): ReadonlySet<string> {
  const found = classes.get(theme);
  if (found) return found;
  const named = Object.keys(theme.styles).filter((key) => key.includes('.'));
  const made = new Set([...named, ...Object.keys(theme.documents).map((name) => `document.${name}`)]);
  classes.set(theme, made);
  return made;
}
