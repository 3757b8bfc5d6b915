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
  /** Adds to the content. */
  write(operators: Uint8Array): void;
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
    'addPage' | 'appendXML' | 'flushPages' | 'save' | 'restore' | 'transform'
  > {
  /** The page that is drawn on. */
  page: Page;
  readonly outline: OutlineItem;
  /** Adds a line to the content of the page. */
  addContent(operators: string): unknown;
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
  /** Takes what it has written. */
  read(): Uint8Array | null;
}

type PublishedOptions = PDFKit.PDFDocumentOptions;

export interface Options extends Omit<PublishedOptions, 'font' | 'info'> {
  readonly info: Readonly<Record<string, string | Text | Date>>;
}

/** Begins a document. */
export function createPdf(options: Options): Pdf {
  // Without the null, pdfkit would load a font of its own.
  const all: unknown = { font: null, ...options };
  return new PDFDocument(all as PublishedOptions) as unknown as Pdf;
}

/** Text that pdfkit writes as a text string. */
export function text(value: string): Text {
  return Object(value) as Text;
}
