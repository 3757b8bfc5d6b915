import {
  type ResolvedStyle,
  type Styles,
  stylesFor,
  type Theme,
  type ThemeElement,
} from '../../../theme/index.ts';

/** A style of the package and how it looks: what a node needs to name it, and to measure by it. */
export interface NamedStyle {
  readonly id: string;
  readonly look: ResolvedStyle;
}

/** How a kind of style is called: by `id` and `name` for the bare element, by `prefix` and the class for a class of it. */
interface Family {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
}

/** Styles by what they serve. Names known to Word (such as "heading 1") make them its built-in styles. */
const families = {
  h1: { id: 'Heading1', name: 'heading 1', prefix: 'Heading 1' },
  h2: { id: 'Heading2', name: 'heading 2', prefix: 'Heading 2' },
  h3: { id: 'Heading3', name: 'heading 3', prefix: 'Heading 3' },
  h4: { id: 'Heading4', name: 'heading 4', prefix: 'Heading 4' },
  p: { id: 'Normal', name: 'Normal', prefix: 'Paragraph' },
  ul: { id: 'ListBullet', name: 'List Bullet', prefix: 'List Bullet' },
  ol: { id: 'ListNumber', name: 'List Number', prefix: 'List Number' },
  li: { id: 'ListContinue', name: 'List Continue', prefix: 'List Continue' },
  dl: { id: 'DescriptionList', name: 'Description List', prefix: 'Description List' },
  dt: { id: 'Term', name: 'Term', prefix: 'Term' },
  dd: { id: 'Description', name: 'Description', prefix: 'Description' },
  table: { id: 'Table', name: 'Ruled Table', prefix: 'Table' },
  caption: { id: 'Caption', name: 'caption', prefix: 'Caption' },
  th: { id: 'TableHeading', name: 'Table Heading', prefix: 'Table Heading' },
  td: { id: 'TableText', name: 'Table Text', prefix: 'Table Text' },
  aside: { id: 'Aside', name: 'Aside', prefix: 'Aside' },
  figure: { id: 'Figure', name: 'Figure', prefix: 'Figure' },
  field: { id: 'Field', name: 'Field', prefix: 'Field' },
  header: { id: 'Header', name: 'header', prefix: 'Header' },
  footer: { id: 'Footer', name: 'footer', prefix: 'Footer' },
  label: { id: 'FieldLabel', name: 'Field Label', prefix: 'Field Label' },
} as const satisfies Partial<Record<ThemeElement, Family>>;

export type StyledElement = keyof typeof families;

/** Finds the style of an element and class; a class that the theme does not know is left out. */
export interface StyleSheet {
  readonly theme: Theme;
  readonly look: Styles['inBody'];
  readonly named: (element: StyledElement, className?: string, suffix?: string) => NamedStyle;
}

/** The styles of one document class. */
export function styleSheetFor(theme: Theme, documentClass: string | undefined): StyleSheet {
  const { inBody: look } = stylesFor(theme, documentClass);
  const known = new Map<string, NamedStyle>();
  return {
    theme,
    look,
    named: (element, className, suffix = '') => {
      const key = `${element} ${suffix} ${className ?? ''}`;
      const found = known.get(key);
      if (found) return found;
      const settled = hasClass(theme, element, className) ? className : undefined;
      const named = { id: styleId(element, settled, suffix), look: look(element, settled) };
      known.set(key, named);
      return named;
    },
  };
}

/** The id of a style, e.g. "Heading2", "Paragraph-lead", "FieldLines-scale" (with the suffix "Lines"). */
export function styleId(element: StyledElement, className?: string, suffix = ''): string {
  const family = families[element];
  return className === undefined
    ? `${family.id}${suffix}`
    : `${family.prefix.replaceAll(' ', '')}${suffix}-${className}`;
}

/** The name that an editor shows for a style. */
export function styleName(element: StyledElement, className?: string, suffix = ''): string {
  const family = families[element];
  const last = suffix === '' ? '' : ` ${suffix}`;
  return className === undefined ? `${family.name}${last}` : `${family.prefix}${last} ${className}`;
}

/** The classes of an element in the order of the theme. */
export function classesOfElement(theme: Theme, element: StyledElement): readonly string[] {
  const start = `${element}.`;
  return Object.keys(theme.styles)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}

function hasClass(theme: Theme, element: StyledElement, className: string | undefined): className is string {
  return className !== undefined && Object.hasOwn(theme.styles, `${element}.${className}`);
}
