// The scoring sheet as a user of the docx package would build it. The templates of the two template engines are made
// by it too, with their tags in place of the texts.

/**
 * A docx `Document` of a sheet. `repeat(name, blocks)` lets a template stand tags around the blocks of a criterion;
 * `criteria` says how many follow one another.
 */
export function sheetDocument(docx, sheet, look, repeat = (_name, blocks) => blocks) {
  const make = maker(docx, look);
  const { page } = look;
  return new docx.Document({
    title: sheet.title,
    styles: styles(look, sheet.lang),
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: { ...twipsOf(page.margins), header: twips(page.header), footer: twips(page.footer) },
          },
        },
        headers: { default: new docx.Header({ children: header(make, sheet) }) },
        footers: { default: new docx.Footer({ children: footer(make, sheet) }) },
        children: [
          ...firstPage(make, sheet),
          ...repeat(
            'criteria',
            sheet.criteria.flatMap((criterion) => criterionBlocks(make, criterion)),
          ),
          ...ratings(make, sheet.ratings),
          ...recommendation(make, sheet.recommendation),
        ],
      },
    ],
  });
}

const twips = (points) => Math.round(points * 20);
const twipsOf = (margins) =>
  Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, twips(points)]));

/** Sizes of text are in half points, spaces and lines in twentieths of a point. */
function styles(look, lang) {
  const text = ({ size, bold, colour }) => ({ size: Math.round(size * 2), bold, color: colour.slice(1) });
  const paragraph = ({ lineHeight, before, after }) => ({
    spacing: { line: twips(lineHeight), lineRule: 'atLeast', before: twips(before), after: twips(after) },
  });
  const style = (each) => ({ run: text(each), paragraph: paragraph(each) });
  const named = (id, each) => ({ id, name: id, basedOn: 'Normal', ...style(each) });
  const heading = (each, outlineLevel) => ({
    run: text(each),
    paragraph: { ...paragraph(each), keepNext: true, outlineLevel },
  });
  const document = style(look.body);
  return {
    default: {
      document: { ...document, run: { ...document.run, font: look.fonts.office, language: { value: lang } } },
      heading1: heading(look.h1, 0),
      heading2: heading(look.h2, 1),
      heading3: heading(look.h3, 2),
    },
    paragraphStyles: [
      named('Body', look.p),
      named('Kicker', look.kicker),
      named('Ask', look.ask),
      named('Note', look.note),
      named('Item', look.item),
      named('In cell', { ...look.body, after: 0 }),
      named('Caption text', look.caption),
      named('Label', look.label),
      named('Strong label', look.evidenceLabel),
      named('Cell label', look.cellLabel),
      named('Running', look.header),
    ],
  };
}

/** Short ways to write what the sheet is made of. */
function maker(docx, look) {
  const { Paragraph, TextRun, Table, TableRow, TableCell, BorderStyle } = docx;
  const width = twips(look.page.width - look.page.margins.left - look.page.margins.right);
  const none = { style: BorderStyle.NONE };
  const rule = { style: BorderStyle.SINGLE, size: 4, color: look.line.slice(1) };
  const frame = { top: rule, bottom: rule, left: rule, right: rule };
  const noFrame = { top: none, bottom: none, left: none, right: none, insideVertical: none };

  const paragraph = (style, content, more = {}) =>
    new Paragraph({
      style,
      children: typeof content === 'string' ? [new TextRun(content)] : content,
      ...more,
    });
  const cell = (children, more = {}) =>
    new TableCell({ children, margins: twipsOf({ top: 4, bottom: 4, left: 5, right: 5 }), ...more });
  const table = (shares, rows, more = {}) => {
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const columnWidths = shares.map((share) => Math.floor((width * share) / whole));
    return new Table({ columnWidths, width: { size: width, type: 'dxa' }, layout: 'fixed', rows, ...more });
  };
  const lines = (count) =>
    table(
      [1],
      Array.from(
        { length: count },
        () =>
          new TableRow({
            cantSplit: true,
            height: { value: twips(look.field.line), rule: 'atLeast' },
            children: [cell([paragraph('Label', '', { keepNext: true })])],
          }),
      ),
      { borders: { ...noFrame, bottom: rule, insideHorizontal: rule } },
    );
  const boxes = (labels) =>
    new TableRow({
      height: { value: twips(look.field.height + 2 * look.field.padding), rule: 'atLeast' },
      children: labels.map((label) => cell([paragraph('Label', label)], { borders: frame })),
    });
  const tick = (text) =>
    paragraph('Body', [
      new docx.CheckBox({ checkedState: { value: '2612', font: 'MS Gothic' } }),
      new TextRun(`  ${text}`),
    ]);
  return { docx, look, width, none, rule, frame, noFrame, paragraph, cell, table, lines, boxes, tick };
}

function header(make, { running, people }) {
  const { docx, paragraph, table, boxes, rule, width } = make;
  const [left, right] = running;
  return [
    paragraph('Running', [new docx.TextRun(left), new docx.TextRun({ children: [new docx.Tab(), right] })], {
      tabStops: [{ type: 'right', position: width }],
      border: { bottom: { ...rule, space: 4 } },
    }),
    paragraph('Running', ''),
    table([1, 1], [boxes(people)]),
    paragraph('Running', ''),
  ];
}

function footer({ docx, paragraph, width }, { note }) {
  const count = {
    children: [new docx.Tab(), 'Page ', docx.PageNumber.CURRENT, ' of ', docx.PageNumber.TOTAL_PAGES],
  };
  return [
    paragraph('Running', [new docx.TextRun(note), new docx.TextRun(count)], {
      tabStops: [{ type: 'right', position: width }],
    }),
  ];
}

function firstPage(make, { kicker, heading, facts, conflict, scale, guidance }) {
  const { docx, look, paragraph, cell, table, tick, noFrame, rule } = make;
  const { TableRow, TextRun } = docx;
  const shade = { fill: look.pale.slice(1) };
  const bold = (text) => paragraph('In cell', [new TextRun({ text, bold: true })]);
  const lined = { borders: { ...noFrame, top: rule, bottom: rule, insideHorizontal: rule } };
  return [
    paragraph('Kicker', kicker),
    paragraph('Heading1', heading),
    table(
      look.facts.columns,
      facts.map(
        ({ term, text }) =>
          new TableRow({ children: [cell([bold(term)]), cell([paragraph('In cell', text)])] }),
      ),
      lined,
    ),
    paragraph('Label', conflict.label, { spacing: { before: 200 } }),
    ...conflict.options.map(tick),
    paragraph('Heading2', scale.heading),
    paragraph('Caption text', scale.caption),
    table(
      look.scale.columns,
      [
        new TableRow({
          tableHeader: true,
          children: scale.head.map((text) => cell([bold(text)], { shading: shade })),
        }),
        ...scale.points.map(
          ({ value, label, meaning }) =>
            new TableRow({
              cantSplit: true,
              children: [
                cell([bold(value)], { shading: shade }),
                cell([paragraph('In cell', label)]),
                cell([paragraph('In cell', meaning)]),
              ],
            }),
        ),
      ],
      lined,
    ),
    ...bullets(make, guidance),
  ];
}

const bullets = ({ paragraph }, texts) =>
  texts.map((text) => paragraph('Item', text, { bullet: { level: 0 } }));

function criterionBlocks(make, { name, detail, ask, lead, good, evidence, rating, reason }) {
  const { docx, look, paragraph, lines } = make;
  const { TextRun } = docx;
  const small = { size: Math.round(look.small.size * 2), color: look.small.colour.slice(1) };
  return [
    paragraph('Heading2', [new TextRun(`${name} `), new TextRun({ text: detail, ...small })], {
      pageBreakBefore: true,
    }),
    paragraph('Ask', ask, { keepNext: true }),
    paragraph('Note', [new TextRun({ text: lead, bold: true }), new TextRun(` ${good}`)], { keepNext: true }),
    paragraph('Strong label', evidence.label, { keepNext: true }),
    lines(evidence.lines),
    paragraph('Strong label', rating.label, { keepNext: true, spacing: { before: 200 } }),
    ratingBoxes(make, rating.options),
    paragraph('Label', reason.label, { keepNext: true, spacing: { before: 160 } }),
    lines(reason.lines),
  ];
}

function ratingBoxes({ docx, look, paragraph, cell, table, frame }, options) {
  const value = (text) => [
    new docx.TextRun({ text: `${text}  `, bold: true, size: Math.round(look.boxes.size * 2.6) }),
    new docx.CheckBox({ checkedState: { value: '2612', font: 'MS Gothic' } }),
  ];
  const box = (option) =>
    cell([paragraph('Label', value(option.value)), paragraph('Cell label', option.label)], {
      borders: frame,
    });
  const row = new docx.TableRow({
    cantSplit: true,
    height: { value: twips(look.boxes.height), rule: 'atLeast' },
    children: options.map(box),
  });
  return table(
    options.map(() => 1),
    [row],
  );
}

function ratings(make, { heading, formula, head, rows, total, passHeading, passRules }) {
  const { docx, look, paragraph, cell, table, rule } = make;
  const { TableRow, TextRun } = docx;
  const shading = { fill: look.pale.slice(1) };
  const height = { value: twips(look.cell.height + 12), rule: 'atLeast' };
  const bold = (text) => [paragraph('In cell', [new TextRun({ text, bold: true })])];
  const label = (text) => cell([paragraph('Cell label', text)]);
  const row = ({ name, weight, rating, points }) =>
    new TableRow({
      cantSplit: true,
      height,
      children: [
        cell(bold(name), { shading }),
        cell([paragraph('In cell', weight)]),
        label(rating),
        label(points),
      ],
    });
  return [
    paragraph('Heading2', heading, { pageBreakBefore: true }),
    paragraph('Body', formula),
    table(
      look.ratings.columns,
      [
        new TableRow({ tableHeader: true, children: head.map((text) => cell(bold(text), { shading })) }),
        ...rows.map(row),
        new TableRow({
          cantSplit: true,
          height,
          children: [cell(bold(total.text), { columnSpan: 3, shading }), label(total.label)],
        }),
      ],
      {
        borders: {
          top: rule,
          bottom: rule,
          left: rule,
          right: rule,
          insideHorizontal: rule,
          insideVertical: rule,
        },
      },
    ),
    paragraph('Heading3', passHeading),
    ...bullets(make, passRules),
  ];
}

function recommendation(make, { heading, choice, feedback, signing }) {
  const { paragraph, lines, table, boxes, tick } = make;
  return [
    paragraph('Heading2', heading, { pageBreakBefore: true }),
    paragraph('Label', choice.label),
    ...choice.options.map(tick),
    paragraph('Label', feedback.label, { keepNext: true }),
    lines(feedback.lines),
    paragraph('Label', ''),
    table([1, 1], [boxes(signing)]),
  ];
}
