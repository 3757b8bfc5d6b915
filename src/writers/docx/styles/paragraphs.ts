import { lineColour, type ResolvedStyle } from '../../../theme/index.ts';
import type { WordParagraphStyle } from '../docx/index.ts';
import { bulletList, listStep, numberedList, styledDepths } from '../lists.ts';
import { line as lineOf, unboxed } from './borders.ts';
import { classesOfElement, type StyledElement, type StyleSheet, styleId, styleName } from './sheet.ts';
import { type ParagraphStyle, paragraphStyle } from './style.ts';

/** The one style of paragraphs that only keep two tables apart, end a cell or hold a line: as small as Word allows. */
export const spacer = { id: 'Spacer', height: 1 } as const;
export const ruleId = 'Rule';
/** The rules under a header and over a footer. */
export const runningRuleIds = { header: 'HeaderRule', footer: 'FooterRule' } as const;
export const answerId = 'Answer';
export const tickId = 'Tick';
export const optionValueId = 'OptionValue';
export const optionLabelId = 'OptionLabel';
/** The height of a line with a tick box: without it, a font that stands in for that of the box makes it taller. */
export const tickLine = 22;
/** From the start of a tick box to its label, in points. */
const tickHanging = 30;

/** Every paragraph style of a document class. */
export function paragraphStyles(sheet: StyleSheet): WordParagraphStyle[] {
  return [
    ...textStyles(sheet),
    ...headingStyles(sheet),
    ...listStyles(sheet),
    ...fieldStyles(sheet),
    ...lineStyles(sheet),
  ].map(paragraphStyle);
}

/** The style of an element and one for each class of it. */
function family(
  sheet: StyleSheet,
  element: StyledElement,
  common: Omit<ParagraphStyle, 'id' | 'name' | 'look'>,
  suffix = '',
): ParagraphStyle[] {
  const plain = {
    ...common,
    id: styleId(element, undefined, suffix),
    name: styleName(element, undefined, suffix),
    look: sheet.look(element),
  };
  const classes = classesOfElement(sheet.theme, element).map((name) => ({
    ...common,
    id: styleId(element, name, suffix),
    name: styleName(element, name, suffix),
    look: sheet.look(element, name),
    basedOn: plain.id,
    builtIn: false,
  }));
  return [plain, ...classes];
}

function textStyles(sheet: StyleSheet): ParagraphStyle[] {
  const onNormal = { basedOn: 'Normal' };
  return [
    ...family(sheet, 'p', { builtIn: true, priority: 0 }),
    ...family(sheet, 'caption', { ...onNormal, builtIn: true, keepNext: true, keepLines: true }),
    ...family(sheet, 'th', { ...onNormal, keepLines: true }).map(withoutBox),
    ...family(sheet, 'td', onNormal).map(withoutBox),
    ...family(sheet, 'dt', { ...onNormal, keepLines: true }),
    ...family(sheet, 'dd', onNormal),
    ...family(sheet, 'aside', onNormal, 'Text').map((style) => ({
      ...style,
      look: asideTextLook(sheet, style.look),
    })),
    ...family(sheet, 'figure', onNormal),
    ...family(sheet, 'header', { ...onNormal, builtIn: true, priority: 99 }).map(withoutBox),
    ...family(sheet, 'footer', { ...onNormal, builtIn: true, priority: 99 }).map(withoutBox),
  ];
}

function withoutBox(style: ParagraphStyle): ParagraphStyle {
  return { ...style, look: unboxed(style.look) };
}

/** How a paragraph in an aside looks: the text as the aside says, the space as between other paragraphs. */
export function asideTextLook(sheet: StyleSheet, look: ResolvedStyle): ResolvedStyle {
  return { ...unboxed(look), before: 0, after: sheet.look('p').after };
}

function headingStyles(sheet: StyleSheet): ParagraphStyle[] {
  return (['h1', 'h2', 'h3', 'h4'] as const).flatMap((element, index) =>
    family(sheet, element, {
      basedOn: 'Normal',
      next: 'Normal',
      keepNext: true,
      keepLines: true,
      outlineLevel: index,
      builtIn: true,
      priority: 9,
    }),
  );
}

/** How the text of a list looks: as `li` says, or as the list's class says with the indent and spacing of `li`. */
export function listLook(sheet: StyleSheet, element: 'ul' | 'ol' | 'li', className?: string): ResolvedStyle {
  const item = sheet.look('li');
  if (element === 'li' || sheet.named(element, className).id === sheet.named(element).id) {
    return { ...item, indent: 0 };
  }
  return { ...sheet.look(element, className), before: item.before, after: item.after, indent: 0 };
}

function listStyles(sheet: StyleSheet): ParagraphStyle[] {
  return Array.from({ length: styledDepths }, (_, level) => level).flatMap((level) => {
    const suffix = level === 0 ? '' : String(level + 1);
    const listFamily = (element: 'ul' | 'ol' | 'li', id: number | undefined) => {
      const step = listStep(sheet, element === 'ol');
      return family(
        sheet,
        element,
        {
          basedOn: 'Normal',
          builtIn: true,
          left: step * (level + 1),
          hanging: id === undefined ? 0 : step,
          ...(id !== undefined && { numbering: { id, level } }),
        },
        suffix,
      ).map((style, index) => ({
        ...style,
        look: listLook(sheet, element, [undefined, ...classesOfElement(sheet.theme, element)][index]),
      }));
    };
    return [
      ...listFamily('ul', bulletList),
      ...listFamily('ol', numberedList),
      ...listFamily('li', undefined),
    ];
  });
}

function fieldStyles(sheet: StyleSheet): ParagraphStyle[] {
  const text = { ...sheet.look('body'), before: 0, after: 0 };
  const label = sheet.look('label');
  const option = { ...label, lineHeight: label.size * 1.2 };
  return [
    ...family(sheet, 'label', { basedOn: 'Normal', next: answerId, keepNext: true, keepLines: true }),
    { id: answerId, name: 'Answer', basedOn: 'Normal', look: text },
    {
      id: tickId,
      name: 'Tick',
      basedOn: 'Normal',
      look: text,
      exactLine: Math.max(tickLine, text.lineHeight),
      left: tickHanging,
      hanging: tickHanging,
      centredInLine: true,
      keepLines: true,
    },
    {
      id: optionValueId,
      name: 'Option Value',
      basedOn: 'Normal',
      look: { ...text, size: text.size * 1.2, lineHeight: text.size * 1.38, bold: true },
      keepNext: true,
      centredInLine: true,
    },
    { id: optionLabelId, name: 'Option Label', basedOn: 'Normal', look: option },
  ];
}

function lineStyles(sheet: StyleSheet): ParagraphStyle[] {
  const bare = { ...sheet.look('body'), before: 0, after: 0 };
  const rule = sheet.look('hr');
  const under = (colour: string | undefined) =>
    colour === undefined ? {} : { border: { bottom: lineOf(colour) } };
  const line = { basedOn: 'Normal', exactLine: spacer.height, priority: 98 };
  return [
    { ...line, id: spacer.id, name: 'Spacer', look: bare },
    {
      ...line,
      id: ruleId,
      name: 'Rule',
      look: { ...bare, before: rule.before, after: rule.after },
      ...under(lineColour(rule, rule)),
    },
    ...(['header', 'footer'] as const).map((part) => {
      const { padding, border } = sheet.look(part);
      return {
        ...line,
        id: runningRuleIds[part],
        name: part === 'header' ? 'Header Rule' : 'Footer Rule',
        look: { ...bare, before: padding, after: padding },
        ...under(border),
      };
    }),
  ];
}
