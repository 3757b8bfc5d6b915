import type { Dictionary, Font, OutlineItem, Page, Pdf, Reference, Stream, Struct } from './library.ts';

/*
 * What pdfkit does not mean for others, and has no other way to. All use of such fields is in this file.
 */

interface Hidden {
  readonly _root: Reference;
  readonly _font: Font & { document: Pdf };
  _id: Uint8Array;
  /** How many bytes are written. */
  _offset: number;
  _write(line: Stream): void;
  /** Takes any object that can lay out text (3670), which its types do not say. */
  font(source: object): void;
}

interface HasDictionary {
  readonly dictionary: Reference;
}

const hidden = (pdf: Pdf) => pdf as Pdf & Hidden;
const dictionaryOf = (holder: Struct | OutlineItem) =>
  (holder as (Struct | OutlineItem) & HasDictionary).dictionary;

/**
 * Gives what a document has written since it was last asked. pdfkit makes bytes of each line by itself and sends them
 * through a stream (7160), which takes a tenth of all the writer's time: here lines are gathered as text.
 */
export function gatherOutput(pdf: Pdf): () => Uint8Array {
  const document = hidden(pdf);
  const head = pdf.read();
  let written: Uint8Array[] = head ? [head] : [];
  let text = '';
  const flush = () => {
    if (text !== '') written.push(Buffer.from(text, 'latin1'));
    text = '';
  };
  document._write = (line) => {
    if (typeof line === 'string') {
      text += line;
      text += '\n';
      document._offset += line.length + 1;
    } else {
      flush();
      written.push(line);
      document._offset += line.length;
    }
  };
  return () => {
    flush();
    const all = Buffer.concat(written);
    written = [];
    return all;
  };
}

/** Draws on the page, with what that adds to its content gathered as text, and for the same reason. */
export function gatherContent(pdf: Pdf, draw: () => void): void {
  const { addContent } = pdf;
  let content = '';
  pdf.addContent = (operators) => {
    content += operators;
    content += '\n';
    return pdf;
  };
  draw();
  pdf.addContent = addContent;
  pdf.page.write(Buffer.from(content, 'latin1'));
}

/**
 * Adds a font. There is no way but `_font` to its name and object, without which `text` alone could draw with it. It asks
 * its `document` for objects to write its streams to (3487), and pdfkit would deflate them anew in every file, which takes
 * longer than all else about a font: they are deflated by `deflate`, which can keep what it gives.
 */
export function addFont(pdf: Pdf, source: object, deflate: (stream: Stream) => Uint8Array): Font {
  hidden(pdf).font(source);
  const font = hidden(pdf)._font;
  font.document = Object.create(pdf, {
    ref: { value: (data?: Dictionary) => withDeflate(pdf.ref(data), deflate) },
  });
  return font;
}

function withDeflate(reference: Reference, deflate: (stream: Stream) => Uint8Array): Reference {
  const end = reference.end.bind(reference);
  reference.end = (stream) => {
    if (stream === undefined) return end();
    reference.compress = false;
    reference.data['Filter'] = 'FlateDecode';
    end(deflate(stream));
  };
  return reference;
}

/** Sets entries of the catalogue: for page labels and the page mode (5366) there is no option. */
export function setCatalogue(pdf: Pdf, entries: Dictionary): void {
  Object.assign(hidden(pdf)._root.data, entries);
}

/** Sets the file's identifier, for which pdfkit takes title and dates alone (1474): files of one title would share it. */
export function setIdentifier(pdf: Pdf, identifier: Uint8Array): void {
  hidden(pdf)._id = identifier;
}

/** Sets an element's attributes: `struct` has options for few of them (5383). */
export function setAttributes(struct: Struct, attributes: Dictionary): void {
  dictionaryOf(struct).data['A'] = attributes;
}

/** Sets how many items show below one: pdfkit counts children, not what lies deeper (5337). */
export function setCount(item: OutlineItem, count: number): void {
  dictionaryOf(item).data['Count'] = count;
}

/** Goes back to a page, also to one that is written: an annotation is taken to be on the current one (5576). */
export function returnTo(pdf: Pdf, page: Page): void {
  pdf.page = page;
}
