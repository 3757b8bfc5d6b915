import { type Document, directionOfLanguage, visitBlocks } from '../../document/index.ts';
import { type Problem, problem } from '../../problems/index.ts';
import { stylesFor, type Theme } from '../../theme/index.ts';
import { type Bundle, type Looks, partsOf, type Written } from '../writer.ts';
import { type Box, tolerance } from './boxes/box.ts';
import { Stack, trimBreaks } from './boxes/stack.ts';
import { Canvas } from './canvas.ts';
import type { Faces } from './fonts/faces.ts';
import { layOutBlocks } from './layout/blocks.ts';
import type { Context } from './layout/context.ts';
import { FontFaults } from './layout/font-faults.ts';
import { layOutRunning, type Running } from './layout/running.ts';
import { paginate } from './paginate.ts';
import { PdfFile } from './pdfkit/file.ts';
import type { PageStretch } from './pdfkit/navigation.ts';
import { StructureElement } from './structure.ts';
import { textStylesOf } from './text/style.ts';

/** Stands for page numbers until the number of pages is known; as wide as most documents need. */
const widestPage = { number: 888, count: 888 };

/** Space kept between the running header or footer and the body, in points. */
const runningGap = 12;

/** The part of a page that is kept for the body, however tall header and footer are. */
const leastBody = 0.1;

/** What all parts of one file share. */
interface Setting {
  readonly theme: Theme;
  readonly faces: Faces;
  readonly fontFaults: FontFaults;
  readonly report: (problem: Problem) => void;
}

/** A document in pages; measures in points. */
interface Paged {
  /** The body of each page, `top` below its edge. */
  readonly pages: readonly Box[];
  readonly top: number;
  /** What stands at the edges of each page. */
  readonly running: readonly Running[];
}

/** Turns a Document or a bundle into a PDF file. Problems: missing-glyph, marks-not-positioned, box-too-tall, image-unusable. */
export function writeContent(content: Document | Bundle, looks: Looks, faces: Faces): Written {
  const { file, problems, setting } = open(content, looks, faces);
  const { page } = looks.theme;
  const structure = new StructureElement('Document');
  const canvas = new Canvas(file, page.height);
  const isBundle = 'parts' in content;
  const stretches: PageStretch[] = [];
  for (const { document, name = '' } of partsOf(content)) {
    const start = stretches.length === 0 ? 0 : beginOnRight(canvas);
    if (isBundle) canvas.addOutline(0, name, 0);
    const element = isBundle ? structure.child('Part', { title: name }) : structure;
    const paged = layOutPages(document, element, setting);
    paint(paged, start, canvas, page);
    stretches.push({ start, count: paged.pages.length });
  }
  const labels = isBundle ? stretches : undefined;
  const bytes = file.end({ structure, outline: canvas.outline, labels });
  return { bytes, problems: problems() };
}

/** The Problems that `writeContent` gives: everything is laid out, and nothing painted. */
export function checkContent(content: Document | Bundle, looks: Looks, faces: Faces): readonly Problem[] {
  const { file, problems, setting } = open(content, looks, faces);
  for (const { document } of partsOf(content)) {
    layOutPages(document, new StructureElement('Document'), setting);
    visitBlocks(document, (block) => {
      if (block.kind === 'figure') file.open(block.image);
    });
  }
  return problems();
}

/** A file without pages yet, what its parts are laid out with, and what was found wrong so far. */
function open({ title, lang }: Document | Bundle, looks: Looks, faces: Faces) {
  const found: Problem[] = [];
  const fontFaults = new FontFaults();
  const report = (each: Problem) => found.push(each);
  const { date, theme } = looks;
  const file = new PdfFile({ title, lang, date }, looks, report);
  const setting: Setting = { theme, faces, fontFaults, report };
  return { file, setting, problems: () => [...found, ...fontFaults.problems] };
}

/** Begins a right-hand page, behind an empty one where the last was a right-hand page too; gives its index. */
function beginOnRight(canvas: Canvas): number {
  if (canvas.pages.length % 2 === 1) canvas.finish(canvas.newPage());
  return canvas.newPage().index;
}

function layOutPages(
  document: Document,
  element: StructureElement,
  { theme, faces, fontFaults, report }: Setting,
): Paged {
  const context = contextOf(document, theme, faces, { element, fontFaults, report });
  const { top, height } = bodyArea(document, theme, context);
  const boxes = layOutBlocks(document.blocks, { ...context, pageHeight: height });
  const pages = paginate(new Stack(trimBreaks(boxes).inner), height);
  for (const [index, box] of pages.entries()) {
    if (box.height > height + tolerance) report(tooTall(`something on page ${index + 1}`));
  }
  // What is too tall there was told with the area of the body.
  const silent = { ...context, report: () => undefined };
  const running = pages.map((_, index) =>
    layOutRunning(document, outside(silent, { number: index + 1, count: pages.length })),
  );
  return { pages, top, running };
}

/** Paints pages from the one with index `start` on, which is the canvas's last, and finishes them. */
function paint(
  { pages, running, top }: Paged,
  start: number,
  canvas: Canvas,
  { header: above, footer: below, height, margins }: Theme['page'],
): void {
  for (const [index, box] of pages.entries()) {
    if (index > 0) canvas.newPage();
    box.paint(canvas, margins.left, top);
  }
  for (const [index, { footer, header }] of running.entries()) {
    const page = canvas.pages[start + index];
    if (!page) continue;
    canvas.turnTo(page);
    canvas.asArtifact(() => {
      header.paint(canvas, margins.left, above);
      footer.paint(canvas, margins.left, height - below - footer.height);
    });
    canvas.finish(page);
  }
}

function contextOf(
  document: Document,
  theme: Theme,
  faces: Faces,
  parts: Pick<Context, 'element' | 'fontFaults' | 'report'>,
): Context {
  const { height, margins, width } = theme.page;
  const styles = stylesFor(theme, document.class);
  const texts = textStylesOf(styles, faces);
  return {
    ...parts,
    styles,
    texts,
    width: width - margins.left - margins.right,
    pageHeight: height,
    direction: directionOfLanguage(document.lang),
    text: texts.body,
    canBreakPage: true,
    isFramed: false,
    listDepth: 0,
    place: undefined,
    page: undefined,
    layOut: layOutBlocks,
  };
}

/** What stands at the edges of pages is no part of the structure tree. */
function outside(context: Context, page: Context['page']): Context {
  return { ...context, page, element: new StructureElement('Document'), canBreakPage: false };
}

/** The part of a page between header and footer: where it begins, and its height, in points. */
function bodyArea(document: Document, theme: Theme, context: Context): { top: number; height: number } {
  const { page } = theme;
  const running = layOutRunning(document, outside(context, widestPage));
  const top = Math.max(page.margins.top, page.header + running.header.height + runningGap);
  const bottom = Math.max(page.margins.bottom, page.footer + running.footer.height + runningGap);
  const height = page.height - top - bottom;
  const least = page.height * leastBody;
  if (height >= least) return { top, height };
  context.report(tooTall('the header or footer of the PDF'));
  return { top: Math.min(top, page.height - page.margins.bottom - least), height: least };
}

function tooTall(what: string): Problem {
  const hint = 'make its text, or the sizes in the theme, smaller';
  return problem('box-too-tall', `${what} is taller than a page has room for, and cannot be parted`, {
    hint,
  });
}
