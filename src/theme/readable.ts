import { type Problem, problem } from '../problems/index.ts';
import type { ValueSource } from '../reading/index.ts';
import { contrastOf, paper } from './contrast.ts';
import { lineColour } from './defaults.ts';
import { type ResolvedStyle, stylesFor } from './styles.ts';
import { type Theme, type ThemeElement, themeElements } from './theme.ts';

/** What WCAG 2.2 asks at level AA: 1.4.3 of text, and of large text; 1.4.11 of the edges of fields. */
const asked = { text: 4.5, largeText: 3, edge: 3 } as const;

/** Large is text of 18 points, or of 14 in bold (WCAG 2.2, "large scale"). */
const large = { regular: 18, bold: 14 } as const;

/** Text that differs less from paper would be seen by nobody: it is meant for a box that is filled. */
const invisible = 1.5;

/** Elements whose fill no format paints. */
const unfilled: readonly ThemeElement[] = [
  'body',
  'table',
  'dl',
  'columns',
  'figure',
  'hr',
  'header',
  'footer',
];
const withoutText: readonly ThemeElement[] = ['columns', 'figure', 'hr', 'table', 'dl', 'ul', 'ol', 'field'];

interface Seen {
  /** The key of the style. */
  readonly key: string;
  readonly colour: string;
  readonly ground: string;
  readonly asked: number;
}

/**
 * A colour of one's own house is mostly chosen for a logo, not for reading: what is too pale is lost on grey printers and
 * to many eyes. Text is held against its own fill or the paper, links also against the fills of boxes, since each
 * address in a text becomes one, and the edges of fields against the paper.
 * Problems: low-contrast, one for each colour at fault.
 */
export function readableColours(theme: Theme, source: ValueSource): Problem[] {
  const seen = seenColours(theme);
  const pale = (each: Seen) => contrastOf(each.colour, each.ground) < each.asked;
  const onPaper = seen.filter((each) => each.ground === paper && pale(each) && !standsInBox(each, seen));
  const faulty = new Set(onPaper.map((each) => each.colour));
  const onFills = seen.filter((each) => each.ground !== paper && pale(each) && !faulty.has(each.colour));
  return [
    ...grouped(onPaper, 'colour').map((group) => lowContrast(group, 'colour', theme, source)),
    ...grouped(onFills, 'ground').map((group) => lowContrast(group, 'ground', theme, source)),
  ];
}

/** Every colour that something is seen in, and on which ground. */
function seenColours(theme: Theme): Seen[] {
  const styles = stylesFor(theme, smallestDocument(theme));
  const all = [...themeElements, ...Object.keys(theme.styles).filter((key) => key.includes('.'))].flatMap(
    (key) => {
      const [name, className] = key.split('.');
      const element = themeElements.find((each) => each === name);
      if (element === undefined) return [];
      const fill = unfilled.includes(element) ? undefined : styles.box(element, className).fill;
      return [
        {
          key,
          element,
          fill,
          look: styles.inBody(element, className),
          own: styles.ownText(element, className),
        },
      ];
    },
  );
  const texts = all
    .filter(({ element }) => !withoutText.includes(element))
    .map(({ key, look, fill }) => ({ key, ...textOf(look), ground: fill ?? paper }));
  const within = all
    .filter(({ element, own, fill }) => element === 'a' && own.colour !== undefined && !fill)
    .flatMap(({ key, look }) =>
      all.flatMap(({ fill, look: around }) =>
        fill !== undefined && around.colour === styles.body.colour
          ? [{ key, ...textOf(look), ground: fill }]
          : [],
      ),
    );
  const edges = all
    .filter(({ element }) => element === 'field')
    .map(({ key, look }) => ({ key, colour: lineColour(look, look), ground: paper, asked: asked.edge }));
  return [...texts, ...within, ...edges];
}

function textOf({ colour, size, bold }: ResolvedStyle): Pick<Seen, 'colour' | 'asked'> {
  const isLarge = size >= (bold ? large.bold : large.regular);
  return { colour, asked: isLarge ? asked.largeText : asked.text };
}

/** The document class with the smallest text, where what is large is hardest to be. */
function smallestDocument({ documents, size }: Theme): string | undefined {
  const [first] = Object.entries(documents).sort(([, one], [, other]) => one.size - other.size);
  return first && first[1].size < size ? first[0] : undefined;
}

function standsInBox({ colour, asked: needed }: Seen, seen: readonly Seen[]): boolean {
  return (
    contrastOf(colour, paper) < invisible && seen.some(({ ground }) => contrastOf(colour, ground) >= needed)
  );
}

function grouped(seen: readonly Seen[], by: 'colour' | 'ground'): Seen[][] {
  const colours = [...new Set(seen.map((each) => each[by]))];
  return colours.map((colour) => seen.filter((each) => each[by] === colour));
}

function lowContrast(
  group: readonly Seen[],
  at: 'colour' | 'ground',
  { colours }: Theme,
  source: ValueSource,
): Problem {
  const worst = group.reduce((one, other) =>
    contrastOf(one.colour, one.ground) / one.asked <= contrastOf(other.colour, other.ground) / other.asked
      ? one
      : other,
  );
  const nameOf = (colour: string) => Object.keys(colours).find((name) => colours[name] === colour);
  const called = (colour: string) => {
    const name = nameOf(colour);
    return name === undefined ? colour : `"${name}" (${colour})`;
  };
  const ratio = Math.floor(contrastOf(worst.colour, worst.ground) * 100) / 100;
  const keys = [...new Set(group.map(({ key }) => key))].join(', ');
  const message = `${called(worst.colour)} on ${worst.ground === paper ? 'white' : called(worst.ground)} has a contrast of ${ratio} to 1, in ${keys}`;
  const name = nameOf(worst[at]);
  const isLightText = contrastOf(worst.colour, paper) < contrastOf(worst.ground, paper);
  const better = (at === 'colour') === isLightText ? 'lighter' : 'darker';
  return problem('low-contrast', message, {
    place: source.placeOf(name === undefined ? ['colours'] : ['colours', name]),
    hint: `it should be ${worst.asked} to 1 or more: choose a ${better} colour`,
  });
}
