import { z } from 'zod';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/u, 'a colour of # and six digits 0-9 a-f')
  .meta({ examples: ['#1d4f7c'] });
const points = z
  .number()
  .min(0)
  .max(400)
  .meta({ examples: [12] });

const pageLength = z.number().min(200).max(2000);
const bodySize = z
  .number()
  .min(8)
  .max(24)
  .meta({ examples: [11] });

/** How text and boxes of one element, or one class of it, look. What is left out comes from the element, then from `body`. */
const style = z
  .strictObject({
    size: z
      .number()
      .min(0.5)
      .max(5)
      .meta({ description: 'Text size as a multiple of the body size of the document.', examples: [1.2] }),
    leading: z
      .number()
      .min(1)
      .max(3)
      .meta({ description: 'Line height as a multiple of the text size.', examples: [1.4] }),
    weight: z.enum(['regular', 'bold']),
    italic: z.boolean(),
    colour: z.string().describe('A name from colours.'),
    before: points.describe('Space above, in points; the larger of two neighbouring spaces counts.'),
    after: points.describe('Space below, in points.'),
    indent: points.describe('Indent from the left, in points.'),
    padding: points.describe('Space between a box or bar and its text, in points.'),
    bar: z.string().describe('A name from colours: a thick line along the left.'),
    fill: z.string().describe('A name from colours: the background.'),
    border: z.string().describe('A name from colours: a thin frame, or the rules of a table.'),
    gap: points.describe('Space between columns, or between the boxes of a choice, in points.'),
    columns: z
      .array(
        z
          .number()
          .positive()
          .meta({ examples: [2] }),
      )
      .min(1)
      .describe('Relative widths of the columns of a table or of a description list.'),
    align: z.enum(['start', 'centre', 'end']).describe('Where the lines of a text stand.'),
    rows: z.enum(['grid', 'lines', 'none']).describe('How the rows of a table are divided.'),
    options: z
      .enum(['list', 'boxes'])
      .describe('How the options of a choice stand: one below the other, or as a row of boxes.'),
    line: points.describe('Distance of the ruled lines of a field, in points.'),
    height: points.describe('Height of the writing space of a one-line field, in points.'),
    width: points.describe('Greatest width of a figure, in points; or of a one-line field.'),
  })
  .partial();

export const themeSchema = z.strictObject({
  page: z
    .strictObject({
      width: pageLength
        .meta({
          description: 'In points; A4 is 595.28. The paper of the language when left out.',
          examples: [595.28],
        })
        .optional(),
      height: pageLength.meta({ description: 'In points; A4 is 841.89.', examples: [841.89] }).optional(),
      margins: z.strictObject({ top: points, right: points, bottom: points, left: points }),
      header: points.describe('From the top edge of the page to the running header, in points.'),
      footer: points.describe('From the bottom edge of the page to the running footer, in points.'),
    })
    .refine(({ width, height }) => (width === undefined) === (height === undefined), {
      error: 'give both width and height, or leave out both for the paper of the language',
    }),
  fonts: z.strictObject({
    office: z.string().describe('The font named in DOCX files; it must be on the reader’s machine.'),
    files: z
      .strictObject({ regular: z.string(), bold: z.string(), italic: z.string(), 'bold-italic': z.string() })
      .optional()
      .describe('TrueType files to embed in PDF and HTML, relative to the theme; Public Sans when left out.'),
  }),
  size: bodySize.describe('Body size in points, for document classes that name none.'),
  documents: z.record(z.string(), z.strictObject({ size: bodySize })).describe('Document classes.'),
  colours: z.record(z.string(), colour),
  styles: z.record(z.string(), style).describe('By element ("h2", "p") or element and class ("p.lead").'),
});

type ThemeFile = z.infer<typeof themeSchema>;

/** The looks of all documents, as `theme.yaml` says them. Sizes in points unless a field says otherwise. */
export interface Theme extends Omit<ThemeFile, 'page'> {
  readonly page: Omit<ThemeFile['page'], 'width' | 'height'> & {
    readonly width: number;
    readonly height: number;
  };
  /** Whether the file says the size of the page: else it is that of a paper. */
  readonly hasOwnPageSize: boolean;
}
export type Style = z.infer<typeof style>;
export type ThemeElement = (typeof themeElements)[number];

/** The elements that can be styled; `element.class` styles a class of one. `label` is the text of a field's label. */
export const themeElements = [
  'body',
  'h1',
  'h2',
  'h3',
  'h4',
  'p',
  'section',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'columns',
  'table',
  'caption',
  'th',
  'td',
  'aside',
  'figure',
  'hr',
  'small',
  'a',
  'field',
  'label',
  'header',
  'footer',
] as const;
