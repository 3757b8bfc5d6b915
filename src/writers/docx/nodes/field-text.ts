import { directionOf, type Field } from '../../../document/index.ts';
import { plainRun, type WordInline } from '../docx/index.ts';
import { tickBoxId } from '../styles/index.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import type { WriteContext } from '../write-context.ts';
import { textRuns } from './inline.ts';
import { paragraph } from './paragraph.ts';

/** ☐ in a font that has it, never bold as the text beside it may be. */
export const tickBox: WordInline = {
  kind: 'text',
  format: { ...plainRun, style: tickBoxId, bold: false },
  text: '☐',
};

/** A step to the next tab stop: from a tick box to its label. */
export const tab: WordInline = { kind: 'tab' };

export function labelStyle(field: Field, context: WriteContext): NamedStyle {
  return context.story.contents.sheet.named('label', field.class);
}

/** A style of fields, which has no space around it. */
export function textStyle(id: string, { story }: WriteContext): NamedStyle {
  return { id, look: { ...story.contents.sheet.look('body'), before: 0, after: 0, indent: 0 } };
}

/** A paragraph of plain text, such as a label, after what stands before it in the line. */
export function textParagraph(
  context: WriteContext,
  style: NamedStyle,
  text: string,
  before: readonly WordInline[] = [],
): void {
  const direction = directionOf(text, context.story.contents.direction);
  paragraph(context, style, [...before, ...textRuns(text, direction)], { direction });
}
