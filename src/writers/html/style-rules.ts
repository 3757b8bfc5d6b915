import {
  type ResolvedStyle,
  type Styles,
  type Theme,
  type ThemeElement,
  themeElements,
} from '../../theme/index.ts';

/** Thickness of bars and of thin rules, in points. */
const barWidth = 3.5;
const ruleWidth = 0.75;

/** Where each element of the theme stands in the page. */
function selectorOf(element: ThemeElement, className: string | undefined, frame: string): string {
  const suffix = className === undefined ? '' : `.${className}`;
  switch (element) {
    case 'columns':
      return `.kit-columns${suffix}`;
    case 'field':
      return `.kit-field${suffix}`;
    case 'label':
      return `.kit-field${suffix}>label[for],.kit-field${suffix}>legend,.kit-tick${suffix}>label`;
    case 'header':
    case 'footer':
      return `${frame}>${element}`;
    default:
      return `${element}${suffix}`;
  }
}

/**
 * The style sheet's rules for every element and class of a theme. Lengths are in rem, the body size of the document:
 * in print that is the theme's size in points, on a screen the size that the reader has chosen. `frame` is the element
 * that running headers and footers stand in.
 */
export function styleRules(theme: Theme, styles: Styles, frame: string): string {
  const body = styles('body');
  const rem = (points: number) => `${Number((points / body.size).toFixed(4))}rem`;
  const classes = Object.keys(theme.styles).filter((key) => key.includes('.'));
  const keys = [...themeElements.filter((element) => element !== 'body'), ...classes];
  const rules = keys.map((key) => {
    const [name, className] = key.split('.');
    const element = themeElements.find((each) => each === name);
    if (element === undefined) return '';
    const style = styles(element, className);
    const selector = selectorOf(element, className, frame);
    return [
      rule(selector, declarations(element, style, body, rem)),
      ...extraRules(element, selector, style, rem),
    ].join('');
  });
  const leading = Number((body.lineHeight / body.size).toFixed(4));
  const colours = `--ink:${body.colour};--focus:${styles('a').colour}`;
  return `body{${colours};color:${body.colour};line-height:${leading}}\n${rules.join('')}`;
}

type Rem = (points: number) => string;

function rule(selector: string, parts: readonly (string | false | undefined)[]): string {
  const kept = parts.filter((part) => part !== false && part !== undefined && part !== '');
  return kept.length === 0 ? '' : `${selector}{${kept.join(';')}}\n`;
}

/** Text properties are said only where they differ from the body, so that they are inherited by what stands within. */
function declarations(
  element: ThemeElement,
  style: ResolvedStyle,
  body: ResolvedStyle,
  rem: Rem,
): (string | false | undefined)[] {
  const leading = style.lineHeight / style.size;
  return [
    style.size !== body.size && `font-size:${rem(style.size)}`,
    Math.abs(leading - body.lineHeight / body.size) > 0.001 && `line-height:${Number(leading.toFixed(4))}`,
    style.bold !== body.bold && `font-weight:${style.bold ? 700 : 400}`,
    style.italic !== body.italic && `font-style:${style.italic ? 'italic' : 'normal'}`,
    style.colour !== body.colour && `color:${style.colour}`,
    style.align === 'centre' && 'text-align:center',
    style.align === 'end' && 'text-align:end',
    isBlock(element) && style.before > 0 && `margin-block-start:${rem(style.before)}`,
    isBlock(element) && style.after > 0 && `margin-block-end:${rem(style.after)}`,
    style.indent > 0 && `margin-inline-start:${rem(style.indent)}`,
    ...boxDeclarations(element, style, rem),
  ];
}

function isBlock(element: ThemeElement): boolean {
  return element !== 'small' && element !== 'a' && element !== 'td' && element !== 'th' && element !== 'dt';
}

/** Elements whose frame, fill and padding are those of a plain box. */
function boxDeclarations(element: ThemeElement, style: ResolvedStyle, rem: Rem): (string | false)[] {
  const { bar, fill, border, padding } = style;
  switch (element) {
    case 'table':
    case 'dl':
    case 'columns':
    case 'header':
    case 'footer':
      return [];
    case 'hr':
      return [`border-block-start:${ruleWidth}pt solid ${border ?? style.colour}`];
    case 'field':
    case 'figure':
      return [];
    default: {
      const isBox = fill !== undefined || border !== undefined;
      return [
        fill !== undefined && `background:${fill}`,
        border !== undefined && `border:${ruleWidth}pt solid ${border}`,
        bar !== undefined && `border-inline-start:${barWidth}pt solid ${bar}`,
        padding > 0 && isBox && `padding:${rem(padding)}`,
        padding > 0 && !isBox && bar !== undefined && `padding-inline-start:${rem(padding)}`,
      ];
    }
  }
}

/** What an element's style says of the elements within it. */
function extraRules(element: ThemeElement, selector: string, style: ResolvedStyle, rem: Rem): string[] {
  const line = style.border === undefined ? undefined : `${ruleWidth}pt solid ${style.border}`;
  const padding = rem(style.padding);
  switch (element) {
    case 'table':
      return [
        rule(`${selector}>*>tr>*`, [
          `padding:${padding}`,
          `border:${style.rows === 'grid' && line !== undefined ? line : 'none'}`,
          style.rows === 'lines' && line !== undefined && `border-block:${line}`,
        ]),
      ];
    case 'dl': {
      const [first = 1, second = 2] = style.columns ?? [];
      const hasLines = style.rows === 'lines' && line !== undefined;
      return [
        rule(`${selector}>div`, [
          `grid-template-columns:${first}fr ${second}fr`,
          hasLines ? `padding-block:${padding}` : 'padding-block:0.15rem',
          `border-block-end:${hasLines ? line : 'none'}`,
        ]),
        rule(`${selector}>div:first-child`, [`border-block-start:${hasLines ? line : 'none'}`]),
      ];
    }
    case 'columns':
      return [rule(selector, [`gap:${rem(style.gap)}`])];
    case 'header':
      return [
        line === undefined
          ? ''
          : rule(`${selector}>:first-child`, [`border-block-end:${line}`, `padding-block-end:${padding}`]),
      ];
    case 'figure':
      return [
        rule(`${selector}>img`, [style.width !== undefined && `max-width:min(100%,${rem(style.width)})`]),
      ];
    case 'field':
      return fieldRules(selector, style, rem);
    default:
      return [];
  }
}

function fieldRules(selector: string, style: ResolvedStyle, rem: Rem): string[] {
  const [line, padding, height] = [rem(style.line), rem(style.padding), rem(style.height)];
  const frame = style.border ?? style.colour;
  return [
    rule(selector, [
      `--line:${line}`,
      `--padding:${padding}`,
      `--height:${height}`,
      `--gap:${rem(style.gap)}`,
      `--frame:${frame}`,
      style.width !== undefined && `max-width:${rem(style.width)}`,
    ]),
  ];
}
