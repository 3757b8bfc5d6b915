import PDFDocument from 'pdfkit';

/*
 * What we use of pdfkit 0.20.2 as its source has it, since its published types leave most of this out. Line numbers,
 * here and in its neighbours, are those of pdfkit's js/pdfkit.node.mjs.
 */

/** A text string; a plain `string` is a name to pdfkit. */
export type Text = InstanceType<StringConstructor>;

/** A value as pdfkit writes it. */
export type Value = string | number | Text | Reference | Dictionary | readonly Value[];

export interface Dictionary {
  [key: string]: Value;
}

/** An indirect object. */
export interface Reference {
  readonly data: Dictionary;
  /** Whether its stream is still to be deflated. */
  compress: boolean;
  /** Writes the object, with a stream if one is given; a string as a byte for each character. */
  end(stream?: Stream): void;
}

export type Stream = Uint8Array | string;

/** An element of the structure tree. */
export interface Struct {
  add(child: Struct | Content): unknown;
  /** Lets the element be written, once it has a parent. */
  end(): void;
}

/** A marked sequence where it stands. */
export type Content = PDFKit.PDFStructureContent;

export interface OutlineItem {
  addItem(
    title: string,
    options: { readonly pageNumber: number; readonly left: number; readonly top: number },
  ): OutlineItem;
}

export interface Page {
  /** The fonts that the content names. */
  readonly fonts: Record<string, Reference>;
}

/** A font within one document. */
export interface Font {
  /** Its name in content. */
  readonly id: string;
  /** Takes up the glyphs of a text and gives their codes in hexadecimal. */
  encode(text: string): readonly [codes: readonly string[], positions: unknown];
  ref(): Reference;
}

/** What `image` draws. */
export interface Drawable {
  readonly width: number;
  readonly height: number;
  /** Its name in content. */
  readonly label: string;
  readonly obj: Reference | null;
  /** Adds it to a document; sets `obj`. */
  embed(pdf: Pdf): void;
}

/** A document. Points, y from the top. */
export interface Pdf
  extends Pick<
    PDFKit.PDFDocument,
    'addPage' | 'addContent' | 'appendXML' | 'flushPages' | 'save' | 'restore' | 'transform'
  > {
  /** The page that is drawn on. */
  page: Page;
  readonly outline: OutlineItem;
  ref(data?: Dictionary): Reference;
  struct(type: string, options: { readonly title?: string; readonly alt?: string }): Struct;
  addStructure(root: Struct): void;
  /** Begins a marked sequence. */
  markStructureContent(type: string): Content;
  endMarkedContent(): void;
  link(
    x: number,
    y: number,
    width: number,
    height: number,
    url: string,
    options: { readonly structParent: Struct; readonly Contents: Text },
  ): void;
  image(
    image: Drawable,
    x: number,
    y: number,
    options: { readonly width: number; readonly height: number; readonly ignoreOrientation: boolean },
  ): void;
  /** Throws where the bytes are no image. */
  openImage(bytes: Uint8Array): Drawable;
  /** Writes all that is left. */
  end(): void;
  /** Takes what is in its stream. */
  read(): Uint8Array | null;
  /** Puts bytes into its stream; null ends it. */
  push(bytes: Uint8Array | null): boolean;
}

type PublishedOptions = PDFKit.PDFDocumentOptions;

export interface Options extends Omit<PublishedOptions, 'font' | 'info'> {
  readonly info: Readonly<Record<string, string | Text | Date>>;
}

/** Begins a document. What it writes goes to `write`, piece by piece and not by way of its stream, which takes long. */
export function createPdf(options: Options, write: (bytes: Uint8Array) => void): Pdf {
  // Without the null, pdfkit would load a font of its own.
  const all: unknown = { font: null, ...options };
  const pdf = new PDFDocument(all as PublishedOptions) as unknown as Pdf;
  const take = (bytes: Uint8Array | null) => {
    if (bytes) write(bytes);
    return true;
  };
  take(pdf.read());
  pdf.push = take;
  return pdf;
}

/** Text that pdfkit writes as a text string. */
export function text(value: string): Text {
  return Object(value) as Text;
}
