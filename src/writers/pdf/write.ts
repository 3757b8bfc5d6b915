import { type Document, directionOfLanguage } from '../../document/index.ts';
import { type Problem, problem } from '../../problems/index.ts';
import { stylesFor, type Theme } from '../../theme/index.ts';
import { type Bundle, type Looks, partsOf, type Written } from '../writer.ts';
import { tolerance } from './boxes/box.ts';
import { Stack, trimBreaks } from './boxes/stack.ts';
import { Canvas } from './canvas.ts';
import type { Faces } from './fonts/faces.ts';
import { layOutBlocks } from './layout/blocks.ts';
import type { Context } from './layout/context.ts';
import { FontFaults } from './layout/font-faults.ts';
import { layOutRunning } from './layout/running.ts';
import type { Page } from './page.ts';
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
  readonly canvas: Canvas;
  readonly fontFaults: FontFaults;
  readonly report: (problem: Problem) => void;
}

/** Turns a Document or a bundle into a PDF file. Problems: missing-glyph, marks-not-positioned, box-too-tall, image-unusable. */
export function writeContent(content: Document | Bundle, looks: Looks, faces: Faces): Written {
  const { date, theme } = looks;
  const problems: Problem[] = [];
  const fontFaults = new FontFaults();
  const report = (each: Problem) => problems.push(each);
  const { title, lang } = content;
  const file = new PdfFile({ title, lang, date }, looks, report);
  const structure = new StructureElement('Document');
  const canvas = new Canvas(file, theme.page.height);
  const setting: Setting = { theme, faces, canvas, fontFaults, report };
  const isBundle = 'parts' in content;
  const stretches: PageStretch[] = [];
  for (const { document, name = '' } of partsOf(content)) {
    const start = stretches.length === 0 ? 0 : beginOnRight(canvas);
    if (isBundle) canvas.addOutline(0, name, 0);
    const element = isBundle ? structure.child('Part', { title: name }) : structure;
    stretches.push({ start, count: paintDocument(document, element, start, setting) });
  }
  const labels = isBundle ? stretches : undefined;
  const bytes = file.end({ structure, outline: canvas.outline, labels });
  return { bytes, problems: [...problems, ...fontFaults.problems] };
}

/** Begins a right-hand page, behind an empty one where the last was a right-hand page too; gives its index. */
function beginOnRight(canvas: Canvas): number {
  if (canvas.pages.length % 2 === 1) canvas.finish(canvas.newPage());
  return canvas.newPage().index;
}

/** Paints a document from the page with index `start`, which is the canvas's last, and gives the number of its pages. */
function paintDocument(
  document: Document,
  element: StructureElement,
  start: number,
  { theme, faces, canvas, fontFaults, report }: Setting,
): number {
  const context = contextOf(document, theme, faces, { element, fontFaults, report });
  const body = bodyArea(document, theme, context);
  const boxes = layOutBlocks(document.blocks, { ...context, pageHeight: body.height });
  for (const [index, box] of paginate(new Stack(trimBreaks(boxes).inner), body.height).entries()) {
    if (index > 0) canvas.newPage();
    box.paint(canvas, theme.page.margins.left, body.top);
    if (box.height > body.height + tolerance) report(tooTall(`something on page ${index + 1}`));
  }
  const pages = canvas.pages.slice(start);
  paintRunning(document, theme, context, canvas, pages);
  return pages.length;
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

/** Paints header and footer on all pages of a document, each with its number, and finishes the pages. */
function paintRunning(
  document: Document,
  theme: Theme,
  context: Context,
  canvas: Canvas,
  pages: readonly Page[],
): void {
  const { page } = theme;
  const silent = { ...context, report: () => undefined };
  for (const [index, each] of pages.entries()) {
    canvas.turnTo(each);
    const numbers = { number: index + 1, count: pages.length };
    const { footer, header } = layOutRunning(document, outside(silent, numbers));
    canvas.asArtifact(() => {
      header.paint(canvas, page.margins.left, page.header);
      footer.paint(canvas, page.margins.left, page.height - page.footer - footer.height);
    });
    canvas.finish(each);
  }
}

function tooTall(what: string): Problem {
  const hint = 'make its text, or the sizes in the theme, smaller';
  return problem('box-too-tall', `${what} is taller than a page has room for, and cannot be parted`, {
    hint,
  });
}
