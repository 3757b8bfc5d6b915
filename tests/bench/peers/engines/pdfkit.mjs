// The scoring sheet as a user of pdfkit would draw it, after its guide and its release notes.
import { readFileSync } from 'node:fs';

export const name = 'pdfkit';
export const packageName = 'pdfkit';
export const format = 'pdf';
export const takes = 'sheet';
export const differs =
  'Boxes and lines are drawn by hand at their places, text, lists and tables by its own methods, with structure made by the user; the head of a table that runs on is not repeated. Asked for PDF/UA-1 as its guide teaches: this sheet conforms, one with an accented letter or with “&” in its title does not (0.20.2). Its guide leaves form fields out of the structure, so the sheet is one to print. Fonts are parsed once and given to every document.';

export async function open({ look }) {
  const [{ PDFDocument }, { create }] = await Promise.all([import('pdfkit'), import('fontkit')]);
  const regular = create(readFileSync(look.fonts.regular));
  const bold = create(readFileSync(look.fonts.bold));
  const newDocument = (options) => {
    const doc = new PDFDocument({ ...options, font: null });
    // Under its own name a font is found again; without, tables hold it against the one they know at every cell.
    doc.registerFont('regular', regular, regular.postscriptName);
    doc.registerFont('bold', bold, bold.postscriptName);
    return doc;
  };
  return { write: (sheet) => bytesOf(draw(newDocument, sheet, look)) };
}

/** The whole file; the document is a stream. */
function bytesOf(doc) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
}

function draw(newDocument, sheet, look) {
  const { page } = look;
  const doc = newDocument({
    size: [page.width, page.height],
    margins: { ...page.margins, top: look.bodyTop },
    info: { Title: sheet.title },
    displayTitle: true,
    lang: sheet.lang,
    pdfVersion: '1.5',
    subset: 'PDF/UA',
    tagged: true,
    bufferPages: true,
  });
  const pen = penOf(doc, look);
  const structure = doc.struct('Document');
  doc.addStructure(structure);
  const section = (add, content) => {
    const part = doc.struct('Sect');
    structure.add(part);
    add({ ...pen, part }, content);
    part.end();
  };
  section(firstPage, sheet);
  for (const criterion of sheet.criteria) section(criterionPage, criterion);
  section(ratings, sheet.ratings);
  section(recommendation, sheet.recommendation);
  headersAndFooters(pen, sheet);
  return doc;
}

/** What the parts of the sheet draw with. */
function penOf(doc, look) {
  const { left, right, bottom } = look.page.margins;
  /** Turns to a style and gives the options for text in it: what its lines are higher than those of the font. */
  const style = (each) => {
    doc.font(each.bold ? 'bold' : 'regular', each.size).fillColor(each.colour);
    return { lineGap: each.lineHeight - doc.currentLineHeight(true), paragraphGap: each.after };
  };
  /** Text in the flow of the page. The space at its end parts it from the next for a screen reader. */
  const text = (part, type, each, words, { before = each.before, ...more } = {}) => {
    const options = style(each);
    doc.y += before;
    part.add(doc.struct(type, () => doc.text(`${words} `, left, doc.y, { ...options, ...more })));
  };
  const artifact = (paint) => {
    doc.markContent('Artifact', { type: 'Layout' });
    paint();
    doc.endMarkedContent();
  };
  /** What is drawn does not flow as text does: it asks for its room. */
  const room = (height) => {
    if (doc.y + height > look.page.height - bottom) doc.addPage();
  };
  const width = look.page.width - left - right;
  return { doc, look, left, width, style, text, artifact, room };
}

function headersAndFooters(pen, { running, people, note }) {
  const { doc, look, left, width, style } = pen;
  const { start, count } = doc.bufferedPageRange();
  const footerTop = look.page.height - look.page.footer - look.footer.lineHeight;
  const bothSides = (each, [first, last], y) => {
    style(each);
    doc.text(first, left, y, { lineBreak: false });
    doc.text(last, left + width - doc.widthOfString(last), y, { lineBreak: false });
  };
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Top'] });
    bothSides(look.header, running, look.page.header);
    const below = look.page.header + look.header.lineHeight + 4;
    doc.lineWidth(0.5).strokeColor(look.line).moveTo(left, below);
    doc.lineTo(left + width, below).stroke();
    const boxes = boxesAt(pen, people, below + 10);
    boxes.frame();
    for (const label of boxes.labels) label();
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    bothSides(look.footer, [note, `Page ${index + 1} of ${count}`], footerTop);
    doc.endMarkedContent();
  }
}

/** Boxes side by side to write in, and the label of each: what draws them. */
function boxesAt({ doc, look, left, width, style }, labels, y) {
  const { padding, height } = look.field;
  const gap = 18;
  const boxWidth = (width - gap * (labels.length - 1)) / labels.length;
  const boxes = labels.map((label, index) => ({ label, x: left + index * (boxWidth + gap) }));
  return {
    frame: () => {
      doc.lineWidth(0.5).strokeColor(look.line);
      for (const { x } of boxes) doc.rect(x, y, boxWidth, height + 14);
      doc.stroke();
    },
    labels: boxes.map(({ label, x }) => () => {
      const options = { ...style(look.label), width: boxWidth - 2 * padding };
      doc.text(`${label} `, x + padding, y + padding, options);
    }),
  };
}

function firstPage(pen, { kicker, heading, facts, conflict, scale, guidance }) {
  const { doc, look, part, text } = pen;
  text(part, 'P', look.kicker, kicker);
  text(part, 'H1', look.h1, heading);
  const factRows = facts.map(({ term, text: fact }) => [term, fact]);
  table(pen, { ...look.facts, padding: look.scale.padding }, factRows, { isHeaded: false });
  text(part, 'P', look.label, conflict.label, { before: 10, paragraphGap: 2 });
  ticks(pen, conflict.options);
  text(part, 'H2', look.h2, scale.heading);
  text(part, 'P', look.caption, scale.caption);
  const points = scale.points.map(({ value, label, meaning }) => [value, label, meaning]);
  table(pen, look.scale, [scale.head, ...points], { isHeaded: true });
  doc.y += 8;
  bullets(pen, guidance);
}

/** A table whose first column, and where it is headed whose first row, are headings. */
function table({ doc, look, left, width, part, style }, each, data, { isHeaded, minHeight }) {
  const { columns, padding, rows } = each;
  const { lineGap } = style(look.body);
  const side = rows === 'grid' ? 0.5 : 0;
  const backgroundColor = isHeaded ? look.pale : undefined;
  const heading = (scope) => ({ type: 'TH', scope, font: { src: 'bold' }, backgroundColor });
  const whole = columns.reduce((sum, share) => sum + share, 0);
  doc.x = left;
  doc.table({
    structParent: part,
    defaultStyle: {
      padding,
      border: { top: 0.5, right: side, bottom: 0.5, left: side },
      borderColor: look.line,
      textColor: look.body.colour,
      textOptions: { lineGap },
    },
    columnStyles: columns.map((share, index) => ({
      width: (width * share) / whole,
      ...(index === 0 ? heading('Row') : {}),
    })),
    rowStyles: (index) => (isHeaded && index === 0 ? heading('Column') : { minHeight }),
    data,
  });
}

const tickSize = 16;

function ticks({ doc, look, left, width, part, style, artifact }, labels) {
  const list = doc.struct('L');
  part.add(list);
  for (const label of labels) {
    const y = doc.y + 2;
    artifact(() => doc.lineWidth(0.8).strokeColor('#111111').rect(left, y, tickSize, tickSize).stroke());
    const options = { ...style(look.body), width: width - 24 };
    list.add(doc.struct('LI', [doc.struct('LBody', () => doc.text(`${label} `, left + 24, y + 1, options))]));
    doc.y = Math.max(doc.y, y + tickSize) + 3;
  }
  list.end();
}

function bullets({ doc, look, left, part, style }, texts) {
  const list = doc.struct('L');
  part.add(list);
  const options = { bulletRadius: 1.5, textIndent: look.item.indent, structParent: list };
  doc.list(texts, left, doc.y, { ...style(look.item), ...options });
  list.end();
}

function lines({ doc, look, left, width, artifact, room }, count) {
  room(count * look.field.line);
  artifact(() => {
    doc.lineWidth(0.5).strokeColor(look.line);
    for (let line = 0; line < count; line += 1) {
      doc.y += look.field.line;
      doc.moveTo(left, doc.y).lineTo(left + width, doc.y);
    }
    doc.stroke();
  });
}

function criterionPage(pen, { name: criterion, detail, ask, lead, good, evidence, rating, reason }) {
  const { doc, look, left, part, style, text } = pen;
  const strong = { before: 8, paragraphGap: 2 };
  doc.addPage();
  part.add(
    doc.struct('H2', () => {
      doc.text(`${criterion} `, left, doc.y, { ...style(look.h2), continued: true });
      // Texts of two sizes hang from one top. Public Sans stands 0.95 of its size above its baseline.
      const down = 0.95 * (look.h2.size - look.small.size);
      doc.text(`${detail} `, null, doc.y + down, { ...style(look.small), paragraphGap: look.h2.after });
    }),
  );
  text(part, 'P', look.ask, ask);
  part.add(
    doc.struct('P', () => {
      doc.text(`${lead} `, left, doc.y, { ...style({ ...look.note, bold: true }), continued: true });
      style(look.note);
      doc.text(`${good} `);
    }),
  );
  text(part, 'P', look.evidenceLabel, evidence.label, strong);
  lines(pen, evidence.lines);
  text(part, 'P', look.scaleLabel, rating.label, strong);
  ratingBoxes(pen, rating.options);
  text(part, 'P', look.label, reason.label, { before: 8 });
  lines(pen, reason.lines);
}

function ratingBoxes({ doc, look, left, width, part, style, artifact, room }, options) {
  const { gap, padding, height, size } = look.boxes;
  room(height);
  const boxWidth = (width - gap * (options.length - 1)) / options.length;
  const { y } = doc;
  const boxes = options.map((option, index) => ({ ...option, x: left + index * (boxWidth + gap) }));
  artifact(() => {
    doc.lineWidth(0.8).strokeColor('#111111');
    for (const { x } of boxes) {
      doc.rect(x, y, boxWidth, height);
      doc.rect(x + boxWidth - padding - tickSize, y + padding, tickSize, tickSize);
    }
    doc.stroke();
  });
  const list = doc.struct('L');
  part.add(list);
  for (const { value, label, x } of boxes) {
    const item = doc.struct('LI');
    list.add(item);
    style({ ...look.body, size: size * 1.3, bold: true });
    const inner = { width: boxWidth - 2 * padding };
    item.add(doc.struct('Lbl', () => doc.text(`${value} `, x + padding, y + padding, inner)));
    const { lineGap } = style(look.cellLabel);
    item.add(doc.struct('LBody', () => doc.text(`${label} `, { ...inner, lineGap })));
  }
  list.end();
  doc.y = y + height;
}

function ratings(pen, { heading, formula, head, rows, total, passHeading, passRules }) {
  const { doc, look, part, text } = pen;
  doc.addPage();
  text(part, 'H2', look.h2, heading, { before: 0 });
  text(part, 'P', look.p, formula);
  const { size, colour } = look.cellLabel;
  const small = (label) => ({ text: label, font: { size }, textColor: colour });
  const scored = rows.map((row) => [row.name, row.weight, small(row.rating), small(row.points)]);
  const last = [{ text: total.text, colSpan: 3 }, small(total.label)];
  const minHeight = look.cell.height + 2 * look.ratings.padding;
  table(pen, look.ratings, [head, ...scored, last], { isHeaded: true, minHeight });
  text(part, 'H3', look.h3, passHeading);
  bullets(pen, passRules);
}

function recommendation(pen, { heading, choice, feedback, signing }) {
  const { doc, look, part, text, artifact, room } = pen;
  doc.addPage();
  text(part, 'H2', look.h2, heading, { before: 0 });
  text(part, 'P', look.label, choice.label);
  ticks(pen, choice.options);
  text(part, 'P', look.label, feedback.label, { before: 8 });
  lines(pen, feedback.lines);
  room(14 + look.field.height + 14);
  const boxes = boxesAt(pen, signing, doc.y + 14);
  artifact(boxes.frame);
  for (const label of boxes.labels) part.add(doc.struct('P', label));
}
