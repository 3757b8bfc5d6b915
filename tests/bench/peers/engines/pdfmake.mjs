// The scoring sheet as a user of pdfmake would declare it.
export const name = 'pdfmake';
export const packageName = 'pdfmake';
export const format = 'pdf';
export const takes = 'sheet';
export const differs =
  'Nothing to fill in on screen; no tags. Boxes and lines are drawn by tables; the height of the running header is worked out by hand.';

export async function open({ look }) {
  const { default: pdfmake } = await import('pdfmake');
  const { regular, bold, italic, boldItalic } = look.fonts;
  pdfmake.setFonts({ 'Public Sans': { normal: regular, bold, italics: italic, bolditalics: boldItalic } });
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  return { write: (sheet) => pdfmake.createPdf(definition(sheet, look)).getBuffer() };
}

/** What one line of Public Sans takes by itself, as a multiple of its size; pdfmake multiplies that. */
const naturalLine = 1.175;

function definition(sheet, look) {
  const { page } = look;
  const { left, right, bottom } = page.margins;
  return {
    pageSize: { width: page.width, height: page.height },
    pageMargins: [left, look.bodyTop, right, bottom],
    info: { title: sheet.title },
    language: sheet.lang,
    defaultStyle: { font: 'Public Sans', ...text(look.body) },
    styles: Object.fromEntries(
      ['kicker', 'h1', 'h2', 'h3', 'p', 'ask', 'note', 'caption', 'label', 'cellLabel', 'header', 'footer']
        .map((key) => [key, { ...text(look[key]), margin: [0, look[key].before, 0, look[key].after] }])
        .concat([['strongLabel', { ...text(look.evidenceLabel), margin: [0, 8, 0, 2] }]]),
    ),
    header: header(sheet, look),
    footer: (number, count) => ({
      margin: [left, bottom - page.footer - look.footer.lineHeight, right, 0],
      columns: [
        { text: sheet.note, style: 'footer' },
        { text: `Page ${number} of ${count}`, style: 'footer', alignment: 'right', width: 80 },
      ],
    }),
    content: [
      ...firstPage(sheet, look),
      ...sheet.criteria.map((criterion) => criterionBlocks(criterion, look)),
      ...ratings(sheet.ratings, look),
      ...recommendation(sheet.recommendation, look),
    ],
  };
}

const text = ({ size, lineHeight, bold, colour }) => ({
  fontSize: size,
  lineHeight: lineHeight / size / naturalLine,
  bold,
  color: colour,
});

const shares = (columns, width) => {
  const whole = columns.reduce((sum, share) => sum + share, 0);
  return columns.map((share) => (width * share) / whole);
};
const bodyWidth = ({ page }) => page.width - page.margins.left - page.margins.right;
const rows = (look) => ({
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => look.line,
  paddingLeft: () => look.scale.padding,
  paddingRight: () => look.scale.padding,
  paddingTop: () => look.scale.padding,
  paddingBottom: () => look.scale.padding,
});
const grid = (look) => ({ ...rows(look), vLineWidth: () => 0.5, vLineColor: () => look.line });

/** A table over the whole width, its columns by their shares; the padding lies inside. */
function table(look, columns, body, layout, more = {}) {
  const padding = 2 * look.scale.padding;
  const widths = shares(columns, bodyWidth(look)).map((width) => width - padding - 0.5);
  return { table: { widths, body, dontBreakRows: true, ...more }, layout };
}

function header({ running, people }, look) {
  const { left, right } = look.page.margins;
  const width = bodyWidth(look);
  return {
    margin: [left, look.page.header, right, 0],
    stack: [
      {
        columns: [
          { text: running[0], style: 'header' },
          { text: running[1], style: 'header', alignment: 'right' },
        ],
      },
      { canvas: [{ type: 'line', x1: 0, y1: 4, x2: width, y2: 4, lineWidth: 0.5, lineColor: look.line }] },
      { ...boxes(people, look), margin: [0, 10, 0, 0] },
    ],
  };
}

const boxes = (labels, look) => ({
  columns: labels.map((label) => ({
    table: { widths: ['*'], heights: look.field.height, body: [[{ text: label, style: 'label' }]] },
    layout: grid(look),
  })),
  columnGap: 18,
});

const lines = (count, look) => ({
  table: { widths: ['*'], heights: look.field.line, body: Array.from({ length: count }, () => ['']) },
  layout: {
    ...rows(look),
    hLineWidth: (row) => (row === 0 ? 0 : 0.5),
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
});

const tickBox = (width) => ({
  width,
  canvas: [{ type: 'rect', x: 0, y: 0, w: 16, h: 16, lineWidth: 0.8 }],
});

const tick = (label) => ({
  columns: [tickBox(24), { text: label, margin: [0, 1, 0, 0] }],
  margin: [0, 2, 0, 3],
});

function firstPage({ kicker, heading, facts, conflict, scale, guidance }, look) {
  const head = scale.head.map((each) => ({ text: each, bold: true, fillColor: look.pale }));
  const points = scale.points.map(({ value, label, meaning }) => [
    { text: value, bold: true, fillColor: look.pale },
    label,
    meaning,
  ]);
  return [
    { text: kicker, style: 'kicker' },
    { text: heading, style: 'h1' },
    table(
      look,
      look.facts.columns,
      facts.map(({ term, text: fact }) => [{ text: term, bold: true }, fact]),
      rows(look),
    ),
    { text: conflict.label, style: 'label', margin: [0, 10, 0, 2] },
    ...conflict.options.map(tick),
    { text: scale.heading, style: 'h2' },
    { text: scale.caption, style: 'caption' },
    table(look, look.scale.columns, [head, ...points], rows(look), { headerRows: 1 }),
    { ul: guidance, margin: [0, 8, 0, 0] },
  ];
}

function criterionBlocks({ name, detail, ask, lead, good, evidence, rating, reason }, look) {
  return {
    pageBreak: 'before',
    stack: [
      { text: [`${name} `, { text: detail, ...text(look.small) }], style: 'h2' },
      { text: ask, style: 'ask' },
      { text: [{ text: lead, bold: true }, ` ${good}`], style: 'note' },
      { text: evidence.label, style: 'strongLabel' },
      lines(evidence.lines, look),
      { text: rating.label, style: 'strongLabel' },
      ratingBoxes(rating.options, look),
      { text: reason.label, style: 'label', margin: [0, 8, 0, 0] },
      lines(reason.lines, look),
    ],
  };
}

function ratingBoxes(options, look) {
  const box = ({ value, label }) => ({
    table: {
      widths: ['*'],
      heights: look.boxes.height - 2 * look.boxes.padding,
      body: [
        [
          [
            { columns: [{ text: value, bold: true, fontSize: look.boxes.size * 1.3 }, tickBox(16)] },
            { text: label, style: 'cellLabel' },
          ],
        ],
      ],
    },
    layout: { ...grid(look), ...padding(look.boxes.padding) },
  });
  return { columns: options.map(box), columnGap: look.boxes.gap };
}

const padding = (points) =>
  Object.fromEntries(['Left', 'Right', 'Top', 'Bottom'].map((side) => [`padding${side}`, () => points]));

function ratings({ heading, formula, head, rows: criteria, total, passHeading, passRules }, look) {
  const headed = (each) => ({ text: each, bold: true, fillColor: look.pale });
  const cell = (label) => ({ text: label, style: 'cellLabel' });
  const body = [
    head.map(headed),
    ...criteria.map(({ name: criterion, weight, rating, points }) => [
      headed(criterion),
      weight,
      cell(rating),
      cell(points),
    ]),
    [{ ...headed(total.text), colSpan: 3 }, '', '', cell(total.label)],
  ];
  return [
    { text: heading, style: 'h2', pageBreak: 'before' },
    { text: formula, style: 'p' },
    table(look, look.ratings.columns, body, grid(look), {
      headerRows: 1,
      heights: (row) => (row === 0 ? 'auto' : look.cell.height),
    }),
    { text: passHeading, style: 'h3' },
    { ul: passRules },
  ];
}

function recommendation({ heading, choice, feedback, signing }, look) {
  return [
    { text: heading, style: 'h2', pageBreak: 'before' },
    { text: choice.label, style: 'label' },
    ...choice.options.map(tick),
    { text: feedback.label, style: 'label', margin: [0, 8, 0, 0] },
    lines(feedback.lines, look),
    { ...boxes(signing, look), margin: [0, 14, 0, 0] },
  ];
}
