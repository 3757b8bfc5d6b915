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

/** Turns a Document into a PDF file. Problems: missing-glyph, box-too-tall, image-unusable. */
export function writeDocument(document: Document, theme: Theme, faces: Faces, date: Date): Written {
  const problems: Problem[] = [];
  const missing = new MissingCharacters();
  const structure = new StructureElement('Document');
  const styles = stylesFor(theme, document.class);
  const texts = textStylesOf(theme, styles, faces);
  const { page } = theme;
  const context: Context = {
    styles,
    texts,
    width: page.width - page.margins.left - page.margins.right,
    pageHeight: page.height,
    text: texts.body,
    element: structure,
    canBreakPage: true,
    listDepth: 0,
    place: undefined,
    page: undefined,
    missing,
    report: (each) => problems.push(each),
    layOut: layOutBlocks,
  };
  const aside = { ...context, element: new StructureElement('Document'), canBreakPage: false };
  const running = layOutRunning(document, { ...aside, page: widestPage });
  const top = Math.max(page.margins.top, page.header + running.header.height + runningGap);
  const bottom = Math.max(page.margins.bottom, page.footer + running.footer.height + runningGap);
  const height = Math.max(page.height - top - bottom, page.height / 10);
  const boxes = layOutBlocks(document.blocks, { ...context, pageHeight: height });
  const pages = paginate(new Stack(trimBreaks(boxes).inner), height);
  const canvas = new Canvas(page.height);
  for (const [index, box] of pages.entries()) {
    if (index > 0) canvas.newPage();
    box.paint(canvas, page.margins.left, top);
    if (box.height > height + tolerance) problems.push(tooTall(index + 1));
  }
  for (const each of canvas.pages) {
    canvas.turnTo(each);
    const numbers = { number: each.index + 1, count: canvas.pages.length };
    const { footer, header } = layOutRunning(document, { ...aside, page: numbers });
    canvas.asArtifact(() => {
      header.paint(canvas, page.margins.left, page.header);
      footer.paint(canvas, page.margins.left, page.height - page.footer - footer.height);
    });
  }
  const metadata = { title: document.title, lang: document.lang, date };
  const bytes = assemble(canvas, structure, metadata, page, (each) => problems.push(each));
  return { bytes, problems: [...problems, ...missing.problems] };
}

function tooTall(page: number): Problem {
  return problem(
    'box-too-tall',
    `something on page ${page} of the PDF is taller than a page and cannot be parted`,
    {
      hint: 'make its text, or the sizes in the theme, smaller',
    },
  );
}
