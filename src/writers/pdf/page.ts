import type { Image } from '../../document/index.ts';
import type { FileFont } from './pdfkit/font.ts';
import type { Area, LinkArea, PageContent, Piece } from './pdfkit/page-content.ts';
import type { StructureElement } from './structure.ts';
import { colourOperands, number } from './syntax.ts';

/**
 * The content of one page, as layers: fills, then lines, which are all artifacts, and text and images above. Takes y
 * from the top of the page and writes it from the bottom, as PDF counts.
 */
export class Page {
  readonly index: number;
  private readonly height: number;
  private readonly fills: string[] = [];
  private readonly lines: string[] = [];
  private above: Piece[] = [];
  /** Operators that are no piece yet. */
  private text: string[] = [];
  private readonly fonts = new Set<FileFont>();
  private readonly links: LinkArea[] = [];
  private marks = 0;
  private fillColour = '';
  private strokeColour = '';
  private strokeWidth = 0;
  private textColour = '';
  private font = '';
  private isTextOpen = false;
  /** Where the current line of text begins, in hundredths of a point. */
  private lineX = 0;
  private lineY = 0;

  constructor(index: number, height: number) {
    this.index = index;
    this.height = height;
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    if (colour !== this.fillColour) {
      this.fills.push(`${colourOperands(colour)} rg`);
      this.fillColour = colour;
    }
    const bottom = this.height - y - height;
    this.fills.push(`${number(x)} ${number(bottom)} ${number(width)} ${number(height)} re f`);
  }

  frame(x: number, y: number, width: number, height: number, colour: string, thickness: number): void {
    this.stroke(colour, thickness);
    const bottom = this.height - y - height;
    this.lines.push(`${number(x)} ${number(bottom)} ${number(width)} ${number(height)} re S`);
  }

  rule(x: number, y: number, width: number, colour: string, thickness: number): void {
    this.stroke(colour, thickness);
    const up = number(this.height - y);
    this.lines.push(`${number(x)} ${up} m ${number(x + width)} ${up} l S`);
  }

  private stroke(colour: string, thickness: number): void {
    if (colour !== this.strokeColour) this.lines.push(`${colourOperands(colour)} RG`);
    if (thickness !== this.strokeWidth) this.lines.push(`${number(thickness)} w`);
    this.strokeColour = colour;
    this.strokeWidth = thickness;
  }

  /** Begins a marked sequence of an element's content. */
  openMark(element: StructureElement): void {
    element.addMark(this.index, this.marks);
    this.marks += 1;
    this.add({ kind: 'open', element });
  }

  closeMark(): void {
    this.closeText();
    this.add({ kind: 'close' });
  }

  /** Begins a sequence that is no part of the document proper. */
  openArtifact(): void {
    this.text.push('/Artifact<</Type/Pagination>>BDC');
  }

  closeArtifact(): void {
    this.closeText();
    this.text.push('EMC');
  }

  /** Shows text: `draw` is what stands between `[(` and `)]TJ`. `y` is that of the baseline; undefined goes on where the last ended. */
  show(
    draw: string,
    font: FileFont,
    size: number,
    colour: string,
    at: { x: number; y: number } | undefined,
  ): void {
    if (!this.isTextOpen) {
      this.text.push('BT');
      this.isTextOpen = true;
      this.lineX = 0;
      this.lineY = 0;
    }
    const chosen = `/${font.name} ${number(size)} Tf`;
    if (chosen !== this.font) this.text.push(chosen);
    this.font = chosen;
    this.fonts.add(font);
    if (colour !== this.textColour) this.text.push(`${colourOperands(colour)} rg`);
    this.textColour = colour;
    if (at) this.moveTo(Math.round(at.x * 100), Math.round((this.height - at.y) * 100));
    this.text.push(`[(${draw})]TJ`);
  }

  /** Whether text can go on where the last ended. */
  get continuesText(): boolean {
    return this.isTextOpen;
  }

  private moveTo(x: number, y: number): void {
    this.text.push(`${number((x - this.lineX) / 100)} ${number((y - this.lineY) / 100)} Td`);
    this.lineX = x;
    this.lineY = y;
  }

  private closeText(): void {
    if (this.isTextOpen) this.text.push('ET');
    this.isTextOpen = false;
  }

  image(image: Image, area: Area): void {
    this.closeText();
    this.add({ kind: 'image', image, ...area });
  }

  link(area: LinkArea): void {
    this.links.push(area);
  }

  private add(piece: Piece): void {
    this.flush();
    this.above.push(piece);
  }

  private flush(): void {
    if (this.text.length > 0) this.above.push({ kind: 'operators', text: this.text.join('\n') });
    this.text = [];
  }

  /** Hands over all that was drawn, and keeps none of it, for files of thousands of pages. */
  release(): PageContent {
    this.flush();
    const { above, fills, fonts, lines, links } = this;
    const graphics = ['/Artifact BMC', ...fills, ...lines, 'EMC'].join('\n');
    const hasGraphics = fills.length + lines.length > 0;
    const pieces: Piece[] = hasGraphics ? [{ kind: 'operators', text: graphics }, ...above] : above;
    fills.length = 0;
    lines.length = 0;
    this.above = [];
    return { pieces, fonts, links };
  }
}
