import type { Image } from '../../document/index.ts';
import { lineWidths } from '../../theme/index.ts';
import { boxWidth, withActualText } from './fonts/shape.ts';
import { Page } from './page.ts';
import type { PdfFile } from './pdfkit/file.ts';
import type { OutlineEntry } from './pdfkit/navigation.ts';
import type { StructureElement } from './structure.ts';
import type { LinkTarget } from './text/items.ts';
import type { Line } from './text/lines.ts';
import type { TextStyle } from './text/style.ts';

/** Thickness of frames, of the rules of tables and of the lines of fields, in points. */
export const hairline = lineWidths.thin;

/** Height of the box that replaces a missing character, in ems. */
const boxHeight = 0.7;

/** Distance of an underline from the baseline, in ems. */
const underlineDepth = 0.13;

/** Text that begins no farther than this from where the last ended goes on there, in points. */
const sameSpot = 0.01;

/** Text of one style and link, gathered from a line. */
interface Run {
  readonly style: TextStyle;
  readonly link: LinkTarget | undefined;
  readonly x: number;
  draw: string;
}

/** What boxes paint on: pages, and all that the file must say of them. Measures in points, y from the top. */
export class Canvas {
  readonly pages: Page[] = [];
  readonly outline: OutlineEntry[] = [];
  /** Height of a page. */
  readonly height: number;
  private readonly file: PdfFile;
  private page: Page;
  private isArtifact = false;
  /** The element whose text is painted, and the one whose marked sequence is open. */
  private textElement: StructureElement | undefined;
  private marked: StructureElement | undefined;
  private readonly linkElements = new Map<
    LinkTarget,
    { readonly page: Page; readonly element: StructureElement }
  >();

  constructor(file: PdfFile, height: number) {
    this.file = file;
    this.height = height;
    this.page = this.newPage();
  }

  newPage(): Page {
    this.page = new Page(this.pages.length, this.height);
    this.pages.push(this.page);
    return this.page;
  }

  /** Goes back to a page, for what can be drawn only when all pages are known. */
  turnTo(page: Page): void {
    this.page = page;
  }

  /** Puts a page into the file, in their order; nothing can be painted on it any more. */
  finish(page: Page): void {
    this.file.addPage(page.release());
  }

  /** What is painted in `paint` is no part of the document proper. */
  asArtifact(paint: () => void): void {
    const isWithin = this.isArtifact;
    if (!isWithin) this.page.openArtifact();
    this.isArtifact = true;
    paint();
    this.isArtifact = isWithin;
    if (!isWithin) this.page.closeArtifact();
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.page.fill(x, y, width, height, colour);
  }

  frame(x: number, y: number, width: number, height: number, colour: string, thickness = hairline): void {
    this.page.frame(x, y, width, height, colour, thickness);
  }

  /** A line from left to right. */
  rule(x: number, y: number, width: number, colour: string, thickness = hairline): void {
    this.page.rule(x, y, width, colour, thickness);
  }

  addOutline(level: number, title: string, y: number): void {
    if (!this.isArtifact) this.outline.push({ level, title, page: this.page.index, top: y });
  }

  /** Draws an image; as an artifact where no element holds it. */
  image(
    image: Image,
    element: StructureElement | undefined,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void {
    const isMarked = !this.isArtifact;
    if (isMarked && element) this.page.openMark(element);
    else if (isMarked) this.page.openArtifact();
    this.page.image(image, { x, y, width, height });
    if (isMarked && element) this.page.closeMark();
    else if (isMarked) this.page.closeArtifact();
  }

  /** Begins the text of an element; its lines follow. */
  openText(element: StructureElement): void {
    this.textElement = element;
  }

  closeText(): void {
    this.mark(undefined);
    this.textElement = undefined;
  }

  /** Shows a line of text with its left top corner at `x`, `y`; it is as high as `height`. `style` sets the baseline. */
  showLine(line: Line, x: number, y: number, height: number, style: TextStyle): void {
    const { ascent, descent } = style.face;
    const baseline = y + (height - (ascent + descent) * style.size) / 2 + ascent * style.size;
    let at = x;
    let run: Run | undefined;
    let isFirst = true;
    const runOf = (itemStyle: TextStyle, link: LinkTarget | undefined): Run => {
      if (run && run.style === itemStyle && run.link === link) return run;
      flush();
      run = { style: itemStyle, link, x: at, draw: '' };
      return run;
    };
    const flush = () => {
      if (run) this.showRun(run, at, y, baseline, height, isFirst);
      if (run) isFirst = false;
    };
    for (const [index, item] of line.items.entries()) {
      if (item.x !== undefined && Math.abs(x + item.x - at) > sameSpot) {
        flush();
        run = undefined;
        isFirst = true;
        at = x + item.x;
      }
      if (index > 0 && item.join === 'space') {
        const gapLink = run?.link === item.link ? item.link : undefined;
        runOf(item.gapStyle, gapLink).draw += item.gapStyle.face.spaceDraw;
        at += item.gapStyle.face.space * item.gapStyle.size;
      }
      const { codeOf } = this.file.font(item.style.face.source);
      runOf(item.style, item.link).draw += item.word.draw(item.style.size, codeOf);
      for (const box of item.word.boxes) {
        const { colour, size } = item.style;
        const left = at + (box + 0.03) * size;
        this.page.frame(
          left,
          baseline - boxHeight * size,
          boxWidth * size,
          boxHeight * size,
          colour,
          size / 20,
        );
      }
      at += item.width;
    }
    const last = run;
    if (last && line.end === 'space') last.draw += last.style.face.spaceDraw;
    if (last && line.end === 'hyphen') {
      const hyphen = last.style.face.shape('-');
      const { codeOf } = this.file.font(last.style.face.source);
      last.draw += withActualText(hyphen.draw(last.style.size, codeOf), '\u00ad');
      at += hyphen.width * last.style.size;
    }
    flush();
  }

  private showRun(
    run: Run,
    end: number,
    top: number,
    baseline: number,
    height: number,
    isFirst: boolean,
  ): void {
    const { link, style, x } = run;
    const isLink = link !== undefined && !this.isArtifact;
    this.mark(isLink ? this.linkElement(link) : this.textElement);
    const goesOn = !isFirst && this.page.continuesText;
    const font = this.file.font(style.face.source);
    this.page.show(run.draw, font, style.size, style.colour, goesOn ? undefined : { x, y: baseline });
    if (link === undefined) return;
    this.page.rule(x, baseline + underlineDepth * style.size, end - x, style.colour, style.size / 16);
    if (!isLink) return;
    const element = this.linkElement(link);
    this.page.link({ x, y: top, width: end - x, height, href: link.href, text: link.text, element });
  }

  /** Makes an element's marked sequence the open one, or none. */
  private mark(element: StructureElement | undefined): void {
    if (this.isArtifact || this.marked === element) return;
    if (this.marked) this.page.closeMark();
    if (element) this.page.openMark(element);
    this.marked = element;
  }

  /** The element of a link on this page: one over several pages would have its annotations on one of them. */
  private linkElement(link: LinkTarget): StructureElement {
    const known = this.linkElements.get(link);
    if (known?.page === this.page) return known.element;
    const element = (this.textElement ?? raise()).child('Link');
    this.linkElements.set(link, { page: this.page, element });
    return element;
  }
}

function raise(): never {
  throw new Error('text is shown outside an element');
}
