import { type Deflated, deflated } from './file/objects.ts';
import type { StructureElement } from './file/structure.ts';
import { colourOperands, number } from './file/syntax.ts';
import type { TextFace } from './fonts/faces.ts';

/**
 * The content of one page, as layers: fills, then lines, which are all artifacts, and text and images above. Takes y
 * from the top of the page and writes it from the bottom, as PDF counts.
 */
export class Page {
  readonly index: number;
  /** The element that each marked sequence belongs to. */
  readonly marks: StructureElement[] = [];
  private readonly height: number;
  private readonly fills: string[] = [];
  private readonly lines: string[] = [];
  private readonly text: string[] = [];
  private fillColour = '';
  private strokeColour = '';
  private strokeWidth = 0;
  private textColour = '';
  private font = '';
  private isTextOpen = false;
  private finished: Deflated | undefined;
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
    this.text.push(`/${element.type}<</MCID ${this.marks.length}>>BDC`);
    element.addMark(this.index, this.marks.length);
    this.marks.push(element);
  }

  /** Begins a sequence that is no part of the document proper. */
  openArtifact(): void {
    this.text.push('/Artifact<</Type/Pagination>>BDC');
  }

  closeMark(): void {
    this.closeText();
    this.text.push('EMC');
  }

  /** Shows text: `draw` is what stands between `[(` and `)]TJ`. `y` is that of the baseline; undefined goes on where the last ended. */
  show(
    draw: string,
    face: TextFace,
    size: number,
    colour: string,
    at: { x: number; y: number } | undefined,
  ): void {
    const reopened = !this.isTextOpen;
    if (reopened) {
      this.text.push('BT');
      this.isTextOpen = true;
      this.lineX = 0;
      this.lineY = 0;
    }
    const font = `/${face.name} ${number(size)} Tf`;
    if (font !== this.font) this.text.push(font);
    this.font = font;
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

  image(name: string, x: number, y: number, width: number, height: number): void {
    this.closeText();
    const bottom = this.height - y - height;
    this.text.push(`q ${number(width)} 0 0 ${number(height)} ${number(x)} ${number(bottom)} cm/${name} Do Q`);
  }

  /** Puts the content away deflated, for files of thousands of pages; nothing can be drawn here any more. */
  finish(): void {
    this.finished = this.stream();
    for (const layer of [this.fills, this.lines, this.text]) layer.length = 0;
  }

  /** The content stream: characters up to U+00FF, a byte each. */
  stream(): Deflated {
    return this.finished ?? deflated(this.content());
  }

  private content(): string {
    const graphics = [...this.fills, ...this.lines];
    const artifact = graphics.length === 0 ? [] : ['/Artifact BMC', ...graphics, 'EMC'];
    return [...artifact, ...this.text].join('\n');
  }
}
