import { type Image, unreachable } from '../../../document/index.ts';
import type { Problem } from '../../../problems/index.ts';
import type { Looks } from '../../writer.ts';
import type { StructureElement } from '../structure.ts';
import { type FileFont, type FontSource, openFont } from './font.ts';
import { openImage } from './image.ts';
import { gatherContent, gatherOutput, setIdentifier } from './internals.ts';
import { createPdf, type Drawable, type Options, type Pdf, text } from './library.ts';
import { infoOf, type Metadata, xmpOf } from './metadata.ts';
import { addOutline, addPageLabels, type OutlineEntry, type PageStretch } from './navigation.ts';
import type { LinkArea, PageContent, Piece } from './page-content.ts';
import { StructureTree } from './structure.ts';

/** What is known of a file when all its pages are there. */
export interface Whole {
  readonly structure: StructureElement;
  readonly outline: readonly OutlineEntry[];
  /** Where page numbers do not just count up from 1. */
  readonly labels: readonly PageStretch[] | undefined;
}

/** Length of a file's identifier in bytes. */
const identifierLength = 16;

/** A tagged file that conforms to PDF/UA-1 (ISO 14289-1), written page by page. Problems: image-unusable. */
export class PdfFile {
  private readonly pdf: Pdf;
  private readonly metadata: Metadata;
  private readonly looks: Looks;
  private readonly report: (problem: Problem) => void;
  private readonly structure: StructureTree;
  private readonly fonts = new Map<FontSource, FileFont>();
  private readonly images = new Map<Image, Drawable>();
  private readonly output: () => Uint8Array;

  constructor(metadata: Metadata, looks: Looks, report: (problem: Problem) => void) {
    const { height, width } = looks.theme.page;
    this.metadata = metadata;
    this.looks = looks;
    this.report = report;
    const options: Options = {
      pdfVersion: '1.7',
      tagged: true,
      lang: metadata.lang,
      displayTitle: true,
      autoFirstPage: false,
      fontLayoutCache: false,
      size: [width, height],
      margin: 0,
      info: infoOf(metadata),
    };
    this.pdf = createPdf(options);
    this.output = gatherOutput(this.pdf);
    this.pdf.appendXML(xmpOf(metadata));
    this.structure = new StructureTree(this.pdf);
  }

  /** A face in this file; it is added when it is first asked for. */
  font(source: FontSource): FileFont {
    const font = this.fonts.get(source) ?? openFont(this.pdf, source);
    this.fonts.set(source, font);
    return font;
  }

  /** Adds the next page; nothing can be drawn on those before any more. */
  addPage({ fonts, links, pieces }: PageContent): void {
    const { pdf } = this;
    pdf.addPage();
    this.structure.beginPage();
    for (const font of fonts) font.addTo(pdf.page);
    gatherContent(pdf, () => {
      pdf.save();
      this.turn();
      for (const piece of pieces) this.draw(piece);
      pdf.restore();
    });
    for (const link of links) this.addLink(link);
  }

  private draw(piece: Piece): void {
    const { pdf } = this;
    switch (piece.kind) {
      case 'operators':
        pdf.addContent(piece.text);
        break;
      case 'open':
        this.structure.openMark(piece.element);
        break;
      case 'close':
        pdf.endMarkedContent();
        break;
      case 'image': {
        const { height, image, width, x, y } = piece;
        pdf.save();
        this.turn();
        pdf.image(this.open(image), x, y, { width, height, ignoreOrientation: true });
        pdf.restore();
        break;
      }
      default:
        unreachable(piece);
    }
  }

  /** An image of this file; what is wrong with its data is told once. */
  open(image: Image): Drawable {
    const { compression } = this.looks.system;
    const known = this.images.get(image);
    const opened = known ?? openImage(this.pdf, image, `P${this.images.size}`, compression, this.report);
    this.images.set(image, opened);
    return opened;
  }

  /** Turns the page upside down: pdfkit does, to count from the top, and operators count from the bottom. */
  private turn(): void {
    this.pdf.transform(1, 0, 0, -1, 0, this.looks.theme.page.height);
  }

  private addLink({ element, height, href, text: words, width, x, y }: LinkArea): void {
    const structParent = this.structure.ofAnnotation(element);
    // pdfkit leaves `Contents` empty, which PDF/UA-1 forbids (7.18.5).
    const Contents = text(words.trim() || href);
    this.pdf.link(x, y, width, height, uri(href), { structParent, Contents });
  }

  /** Completes the file and gives its bytes. */
  end({ labels, outline, structure }: Whole): Uint8Array {
    const { pdf } = this;
    pdf.flushPages();
    this.structure.write(structure);
    addOutline(pdf, outline, this.looks.theme.page.width);
    if (labels) addPageLabels(pdf, labels);
    const body = this.output();
    setIdentifier(pdf, this.digest(body));
    pdf.end();
    return Buffer.concat([body, this.output()]);
  }

  /** Tells this file from all others: a digest of its pages, its structure and what it says of itself. */
  private digest(body: Uint8Array): Uint8Array {
    const content = Buffer.concat([body, Buffer.from(JSON.stringify(this.metadata))]);
    return Buffer.from(this.looks.system.sha256(content).slice(0, 2 * identifierLength), 'hex');
  }
}

/** An address in the characters that URI actions may hold: all others as escapes of their UTF-8 bytes. */
function uri(href: string): string {
  return href.replace(/[^\x21-\x7e]+/gu, (rest) =>
    [...Buffer.from(rest, 'utf8')]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
}
