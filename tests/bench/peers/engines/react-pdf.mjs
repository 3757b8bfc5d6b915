// The scoring sheet as a user of @react-pdf/renderer would write it; createElement stands for what JSX compiles to.
export const name = '@react-pdf/renderer';
export const packageName = '@react-pdf/renderer';
export const format = 'pdf';
export const takes = 'sheet';
export const differs =
  'Boxes laid out as on a web page. Its fields cannot be described for a screen reader and nothing is tagged, so the sheet is left one to print.';

export async function open({ look }) {
  const [{ createElement }, pdf] = await Promise.all([import('react'), import('@react-pdf/renderer')]);
  pdf.Font.register({
    family: 'Public Sans',
    fonts: [{ src: look.fonts.regular }, { src: look.fonts.bold, fontWeight: 700 }],
  });
  pdf.Font.registerHyphenationCallback((word) => [word]);
  const make = maker(createElement, pdf, look);
  return { write: (sheet) => pdf.renderToBuffer(sheetElement(make, sheet)) };
}

const text = ({ size, lineHeight, bold, colour }) => ({
  fontFamily: 'Public Sans',
  fontSize: size,
  lineHeight: lineHeight / size,
  fontWeight: bold ? 700 : 400,
  color: colour,
});
const rule = (look) => `0.5pt solid ${look.line}`;

/** Elements in short, and the style sheet of the sheet. */
function maker(createElement, pdf, look) {
  const { page } = look;
  const spaced = (each) => ({ ...text(each), marginTop: each.before, marginBottom: each.after });
  const styles = pdf.StyleSheet.create({
    page: {
      ...text(look.body),
      paddingTop: look.bodyTop,
      paddingBottom: page.margins.bottom,
      paddingLeft: page.margins.left,
      paddingRight: page.margins.right,
    },
    header: { position: 'absolute', top: page.header, left: page.margins.left, right: page.margins.right },
    running: { ...text(look.header), flexDirection: 'row', justifyContent: 'space-between' },
    footer: {
      ...text(look.footer),
      position: 'absolute',
      // Placed by its bottom edge, a fixed footer with a page number is not drawn (4.9.0).
      top: page.height - page.footer - look.footer.lineHeight,
      left: page.margins.left,
      right: page.margins.right,
      flexDirection: 'row',
      justifyContent: 'space-between',
    },
    kicker: spaced(look.kicker),
    h1: spaced(look.h1),
    h2: spaced(look.h2),
    h3: spaced(look.h3),
    p: spaced(look.p),
    ask: spaced(look.ask),
    note: spaced(look.note),
    caption: spaced(look.caption),
    label: text(look.label),
    strongLabel: { ...text(look.evidenceLabel), marginTop: 8, marginBottom: 2 },
    cellLabel: text(look.cellLabel),
    small: text(look.small),
    bold: { fontWeight: 700 },
    row: { flexDirection: 'row' },
    people: { flexDirection: 'row', gap: 18, marginTop: 8 },
    box: { flex: 1, border: rule(look), padding: look.field.padding, height: look.field.height + 14 },
    line: { height: look.field.line, borderBottom: rule(look) },
    tickRow: { flexDirection: 'row', gap: 8, marginTop: 3 },
    tick: { width: 16, height: 16, border: '0.8pt solid #111111' },
    boxes: { flexDirection: 'row', gap: look.boxes.gap },
    ratingBox: {
      flex: 1,
      border: '0.8pt solid #111111',
      padding: look.boxes.padding,
      height: look.boxes.height,
    },
    ratingTop: { flexDirection: 'row', justifyContent: 'space-between' },
    value: { ...text(look.body), fontSize: look.boxes.size * 1.3, lineHeight: 1.2, fontWeight: 700 },
  });
  const of =
    (component) =>
    (style, ...children) =>
      createElement(component, { style }, ...children);
  return { createElement, pdf, look, styles, view: of(pdf.View), text: of(pdf.Text) };
}

function sheetElement(make, sheet) {
  const { createElement, pdf, look, styles } = make;
  const page = (...children) =>
    createElement(
      pdf.Page,
      { size: [look.page.width, look.page.height], style: styles.page },
      header(make, sheet),
      footer(make, sheet),
      ...children,
    );
  return createElement(
    pdf.Document,
    { title: sheet.title, language: sheet.lang },
    page(...firstPage(make, sheet)),
    ...sheet.criteria.map((criterion) => page(...criterionElements(make, criterion))),
    page(...ratings(make, sheet.ratings)),
    page(...recommendation(make, sheet.recommendation)),
  );
}

function header({ createElement, pdf, look, styles, view, text: words }, { running, people }) {
  const underlined = { ...styles.running, borderBottom: rule(look), paddingBottom: 4 };
  return createElement(
    pdf.View,
    { style: styles.header, fixed: true },
    view(underlined, ...running.map((each) => words({}, each))),
    view(styles.people, ...people.map((label) => view(styles.box, words(styles.label, label)))),
  );
}

function footer({ createElement, pdf, styles, text: words }, { note }) {
  const render = ({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`;
  return createElement(
    pdf.View,
    { style: styles.footer, fixed: true },
    words({}, note),
    createElement(pdf.Text, { render }),
  );
}

/** A table of rows; a cell is a text, or a text with the styles of its box and its words and the columns it spans. */
function table({ look, view, text: words }, columns, rows, padding, isGrid) {
  const frame = isGrid ? { borderLeft: rule(look) } : {};
  const shareOf = (at, span) => columns.slice(at, at + span).reduce((sum, each) => sum + each, 0);
  const cell = (content, at) => {
    const {
      text: shown,
      box,
      label = {},
      span = 1,
    } = typeof content === 'string' ? { text: content } : content;
    return view(
      { flexGrow: shareOf(at, span), flexBasis: 0, padding, ...frame, ...box },
      words(label, shown),
    );
  };
  return view(
    { borderTop: rule(look), ...(isGrid ? { borderRight: rule(look) } : {}) },
    ...rows.map(({ cells, height }) =>
      view(
        { flexDirection: 'row', borderBottom: rule(look), minHeight: height },
        ...placed(cells).map(([at, each]) => cell(each, at)),
      ),
    ),
  );
}

/** Each cell with the column it begins at. */
function placed(cells) {
  let at = 0;
  return cells.map((content) => {
    const begins = at;
    at += content.span ?? 1;
    return [begins, content];
  });
}

const headed = (look, content) => ({
  text: content,
  box: { backgroundColor: look.pale },
  label: { fontWeight: 700 },
});

function firstPage(make, { kicker, heading, facts, conflict, scale, guidance }) {
  const { look, styles, view, text: words } = make;
  const head = { cells: scale.head.map((each) => headed(look, each)) };
  const points = scale.points.map(({ value, label, meaning }) => ({
    cells: [headed(look, value), label, meaning],
  }));
  const factRows = facts.map(({ term, text: fact }) => ({
    cells: [{ text: term, label: styles.bold }, fact],
  }));
  return [
    words(styles.kicker, kicker),
    words(styles.h1, heading),
    table(make, look.facts.columns, factRows, look.scale.padding, false),
    words({ ...styles.label, marginTop: 10 }, conflict.label),
    ...conflict.options.map((option) => tick(make, option)),
    words(styles.h2, scale.heading),
    words(styles.caption, scale.caption),
    table(make, look.scale.columns, [head, ...points], look.scale.padding, false),
    view({ marginTop: 8 }, ...bullets(make, guidance)),
  ];
}

const bullets = ({ styles, view, text: words }, texts) =>
  texts.map((each) =>
    view({ ...styles.row, marginBottom: 3 }, words({ width: 15 }, '•'), words({ flex: 1 }, each)),
  );

const tick = ({ styles, view, text: words }, label) =>
  view(styles.tickRow, view(styles.tick), words({}, label));

const lines = ({ styles, view }, count) =>
  view({}, ...Array.from({ length: count }, () => view(styles.line)));

function criterionElements(make, { name: criterion, detail, ask, lead, good, evidence, rating, reason }) {
  const { styles, view, text: words } = make;
  const box = ({ value, label }) =>
    view(
      styles.ratingBox,
      view(styles.ratingTop, words(styles.value, value), view(styles.tick)),
      words(styles.cellLabel, label),
    );
  return [
    words({ ...styles.h2, marginTop: 0 }, `${criterion} `, words(styles.small, detail)),
    words(styles.ask, ask),
    words(styles.note, words(styles.bold, lead), ` ${good}`),
    words(styles.strongLabel, evidence.label),
    lines(make, evidence.lines),
    words(styles.strongLabel, rating.label),
    view(styles.boxes, ...rating.options.map(box)),
    words({ ...styles.label, marginTop: 8 }, reason.label),
    lines(make, reason.lines),
  ];
}

function ratings(make, { heading, formula, head, rows, total, passHeading, passRules }) {
  const { look, styles, text: words } = make;
  const height = look.cell.height + 2 * look.ratings.padding;
  const small = (label) => ({ text: label, label: styles.cellLabel });
  const body = [
    { cells: head.map((each) => headed(look, each)) },
    ...rows.map(({ name: criterion, weight, rating, points }) => ({
      height,
      cells: [headed(look, criterion), weight, small(rating), small(points)],
    })),
    { height, cells: [{ ...headed(look, total.text), span: 3 }, small(total.label)] },
  ];
  return [
    words({ ...styles.h2, marginTop: 0 }, heading),
    words(styles.p, formula),
    table(make, look.ratings.columns, body, look.ratings.padding, true),
    words(styles.h3, passHeading),
    ...bullets(make, passRules),
  ];
}

function recommendation(make, { heading, choice, feedback, signing }) {
  const { styles, view, text: words } = make;
  return [
    words({ ...styles.h2, marginTop: 0 }, heading),
    words(styles.label, choice.label),
    ...choice.options.map((option) => tick(make, option)),
    words({ ...styles.label, marginTop: 8 }, feedback.label),
    lines(make, feedback.lines),
    view(
      { ...styles.people, marginTop: 14 },
      ...signing.map((label) => view(styles.box, words(styles.label, label))),
    ),
  ];
}
