import {
  lineColour,
  lineWidths,
  type ResolvedStyle,
  type Styles,
  type TextLook,
  type Theme,
  type ThemeElement,
  termShare,
  themeElements,
} from '../../theme/index.ts';

/** Where each element of the theme stands in the page. */
function selectorOf(element: ThemeElement, className: string | undefined, frame: string): string {
  const suffix = className === undefined ? '' : `.${className}`;
  switch (element) {
    case 'columns':
      return `.kit-columns${suffix}`;
    case 'field':
      return `.kit-field${suffix}`;
    case 'label':
      if (className === undefined)
        return '.kit-field>label[for],.kit-field>legend,.kit-tick>label,.kit-boxes label>span';
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
  const { body } = styles;
  const rem = (points: number) => `${Number((points / body.size).toFixed(4))}rem`;
  const classes = Object.keys(theme.styles).filter((key) => key.includes('.'));
  const keys = [...themeElements.filter((element) => element !== 'body'), ...classes];
  const rules = keys.map((key) => {
    const [name, className] = key.split('.');
    const element = themeElements.find((each) => each === name);
    if (element === undefined) return '';
    const style = styles.inBody(element, className);
    const selector = selectorOf(element, className, frame);
    const text = textDeclarations(styles.ownText(element, className), rem);
    const spaces = spaceDeclarations(element, style, rem);
    // The box that a table may be moved in has the spaces around it.
    const around =
      element === 'table' ? `.kit-table${className === undefined ? '' : `.${className}`}` : selector;
    return [
      ...(around === selector
        ? [rule(selector, [...text, ...spaces])]
        : [rule(selector, text), rule(around, spaces)]),
      ...extraRules(element, selector, style, styles, rem),
    ].join('');
  });
  const colours = `--ink:${body.colour};--focus:${styles.text(body, 'a').colour}`;
  const { size: _, ...text } = body;
  return `${rule('body', [colours, ...textDeclarations(text, rem)])}${rules.join('')}`;
}

type Rem = (points: number) => string;

function rule(selector: string, parts: readonly (string | false | undefined)[]): string {
  const kept = parts.filter((part) => part !== false && part !== undefined && part !== '');
  return kept.length === 0 ? '' : `${selector}{${kept.join(';')}}\n`;
}

/** What an element says of text; the rest it inherits. */
function textDeclarations(own: Partial<TextLook>, rem: Rem): (string | false)[] {
  const { size, leading, bold, italic, colour, align } = own;
  return [
    size !== undefined && `font-size:${rem(size)}`,
    leading !== undefined && `line-height:${Number(leading.toFixed(4))}`,
    bold !== undefined && `font-weight:${bold ? 700 : 400}`,
    italic !== undefined && `font-style:${italic ? 'italic' : 'normal'}`,
    colour !== undefined && `color:${colour}`,
    align !== undefined && `text-align:${align === 'centre' ? 'center' : align}`,
  ];
}

function spaceDeclarations(element: ThemeElement, style: ResolvedStyle, rem: Rem): (string | false)[] {
  return [
    isBlock(element) && style.before > 0 && `margin-block-start:${rem(style.before)}`,
    isBlock(element) && style.after > 0 && `margin-block-end:${rem(style.after)}`,
    style.indent > 0 && `margin-inline-start:${rem(style.indent)}`,
    ...boxDeclarations(element, style, rem),
  ];
}

const inlineOrCell: readonly ThemeElement[] = ['small', 'a', 'td', 'th', 'dt', 'dd'];

function isBlock(element: ThemeElement): boolean {
  return !inlineOrCell.includes(element);
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
      return [`border-block-start:${lineWidths.thin}pt solid ${lineColour(style, style)}`];
    case 'field':
    case 'figure':
      return [];
    default: {
      const isBox = fill !== undefined || border !== undefined;
      return [
        fill !== undefined && `background:${fill}`,
        border !== undefined && `border:${lineWidths.thin}pt solid ${border}`,
        bar !== undefined && `border-inline-start:${lineWidths.bar}pt solid ${bar}`,
        padding > 0 && isBox && `padding:${rem(padding)}`,
        padding > 0 && !isBox && bar !== undefined && `padding-inline-start:${rem(padding)}`,
      ];
    }
  }
}

/** What an element's style says of the elements within it. */
function extraRules(
  element: ThemeElement,
  selector: string,
  style: ResolvedStyle,
  styles: Styles,
  rem: Rem,
): string[] {
  const line = style.border === undefined ? undefined : `${lineWidths.thin}pt solid ${style.border}`;
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
      const terms = Number((termShare(style) * 100).toFixed(2));
      const hasLines = style.rows === 'lines' && line !== undefined;
      return [
        rule(selector, [`--terms:minmax(0,${terms}fr) minmax(0,${100 - terms}fr)`]),
        rule(`${selector}>div`, [
          `column-gap:${rem(style.gap)}`,
          `padding-block:${hasLines ? padding : `0 ${rem(styles.box('dd').after)}`}`,
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
  const frame = lineColour(style, style);
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
