import type { Document } from '../../document/index.ts';
import { type Problem, problem } from '../../problems/index.ts';
import { stylesFor, type Theme } from '../../theme/index.ts';
import type { Written } from '../writer.ts';
import { assemble } from './assemble.ts';
import { tolerance } from './boxes/box.ts';
import { Stack, trimBreaks } from './boxes/stack.ts';
import { Canvas } from './canvas.ts';
import { StructureElement } from './file/structure.ts';
import type { Faces } from './fonts/faces.ts';
import { layOutBlocks } from './layout/blocks.ts';
import type { Context } from './layout/context.ts';
import { MissingCharacters } from './layout/missing.ts';
import { layOutRunning } from './layout/running.ts';
import { paginate } from './paginate.ts';
import { textStylesOf } from './text/style.ts';

/** Stands for page numbers until the number of pages is known; as wide as most documents need. */
const widestPage = { number: 888, count: 888 };

/** Space kept between the running header or footer and the body, in points. */
const runningGap = 12;

/** The part of a page that is kept for the body, however tall header and footer are. */
const leastBody = 0.1;

/** Turns a Document into a PDF file. Problems: missing-glyph, box-too-tall, image-unusable. */
export function writeDocument(document: Document, theme: Theme, faces: Faces, date: Date): Written {
  const problems: Problem[] = [];
  const missing = new MissingCharacters();
  const report = (each: Problem) => problems.push(each);
  const structure = new StructureElement('Document');
  const context = contextOf(document, theme, faces, { element: structure, missing, report });
  const body = bodyArea(document, theme, context);
  const boxes = layOutBlocks(document.blocks, { ...context, pageHeight: body.height });
  const canvas = new Canvas(theme.page.height);
  for (const [index, box] of paginate(new Stack(trimBreaks(boxes).inner), body.height).entries()) {
    if (index > 0) canvas.newPage();
    box.paint(canvas, theme.page.margins.left, body.top);
    if (box.height > body.height + tolerance) report(tooTall(`something on page ${index + 1}`));
  }
  paintRunning(document, theme, context, canvas);
  const metadata = { title: document.title, lang: document.lang, date };
  const bytes = assemble(canvas, structure, metadata, theme.page, report);
  return { bytes, problems: [...problems, ...missing.problems] };
}

function contextOf(
  document: Document,
  theme: Theme,
  faces: Faces,
  parts: Pick<Context, 'element' | 'missing' | 'report'>,
): Context {
  const { height, margins, width } = theme.page;
  const styles = stylesFor(theme, document.class);
  const texts = textStylesOf(theme, styles, faces);
  return {
    ...parts,
    styles,
    texts,
    width: width - margins.left - margins.right,
    pageHeight: height,
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

/** Paints header and footer on every page, with its number. */
function paintRunning(document: Document, theme: Theme, context: Context, canvas: Canvas): void {
  const { page } = theme;
  const silent = { ...context, report: () => undefined };
  for (const each of canvas.pages) {
    canvas.turnTo(each);
    const numbers = { number: each.index + 1, count: canvas.pages.length };
    const { footer, header } = layOutRunning(document, outside(silent, numbers));
    canvas.asArtifact(() => {
      header.paint(canvas, page.margins.left, page.header);
      footer.paint(canvas, page.margins.left, page.height - page.footer - footer.height);
    });
  }
}

function tooTall(what: string): Problem {
  const hint = 'make its text, or the sizes in the theme, smaller';
  return problem('box-too-tall', `${what} is taller than a page has room for, and cannot be parted`, {
    hint,
  });
}
