import type { Font as Fontkit, Subset } from 'fontkit';
import type { Compression } from '../../../reading/index.ts';
import { glyphCode } from '../syntax.ts';
import { addFont } from './internals.ts';
import type { Page, Pdf, Stream } from './library.ts';

/** Subsets of a face that are kept for the next document. */
const mostSubsets = 16;

/** Each subset has two streams: its program, and the map from glyphs to text. */
const mostStreams = 2 * mostSubsets;

/** zlib's own default: each stream is deflated once. */
const level = 6;

/** What is embedded of a face. */
export interface Embeddable {
  readonly font: Fontkit;
  readonly name: string;
  /** The text that each glyph gives when it is extracted. */
  readonly texts: readonly (string | undefined)[];
  /** Width of each glyph in ems. */
  readonly widths: readonly number[];
  /** The glyphs that every subset holds, in the order of their numbers there, which are from 1. */
  readonly common: readonly number[];
}

/** A face as it is added to files; it keeps its subsets from one file to the next. */
export interface FontSource {
  /** The object that pdfkit takes for a fontkit font. */
  readonly source: object;
  readonly common: string;
  readonly deflate: (stream: Stream) => Uint8Array;
}

/** A face within one file. */
export interface FileFont {
  /** Its name in operators. */
  readonly name: string;
  /** What draws a glyph that is not common to all subsets, within a string. */
  readonly codeOf: (glyph: number) => string;
  /** Lets the content of a page name it. */
  readonly addTo: (page: Page) => void;
}

/**
 * A font to pdfkit whose "text" is a character for each glyph, since words are laid out by ourselves, and once for all
 * documents; of each subset of it the program is made once.
 */
export function fontSource(face: Embeddable, compression: Compression): FontSource {
  const { font, texts, widths } = face;
  const programs = new Map<string, Uint8Array>();
  const layout = (text: string) => {
    const glyphs = Array.from({ length: text.length }, (_, index) => {
      const id = text.charCodeAt(index);
      const codePoints = [...(texts[id] ?? '')].map((character) => character.codePointAt(0) ?? 0);
      return { id, advanceWidth: (widths[id] ?? 0) * font.unitsPerEm, codePoints };
    });
    return { glyphs, positions: glyphs.map(() => ({})) };
  };
  const createSubset = (): Subset => {
    const numbers = new Map([[0, 0]]);
    return {
      includeGlyph: (glyph) => {
        const number = numbers.get(glyph) ?? numbers.size;
        numbers.set(glyph, number);
        return number;
      },
      encode: () => {
        const key = [...numbers.keys()].join();
        const known = programs.get(key);
        if (known) return known;
        const program = subsetOf(font, numbers.keys());
        if (programs.size >= mostSubsets) programs.clear();
        programs.set(key, program);
        return program;
      },
    };
  };
  const source = Object.create(font, {
    layout: { value: layout },
    createSubset: { value: createSubset },
    // pdfkit writes it as it is, and it stands in a PDF name.
    postscriptName: { value: face.name.replace(/[^A-Za-z0-9-]/gu, '') },
  });
  return { source, common: String.fromCharCode(...face.common), deflate: deflatingOnce(compression) };
}

/** Deflates each stream once for as long as it is remembered. */
function deflatingOnce(compression: Compression): FontSource['deflate'] {
  const known = new Map<Stream, Uint8Array>();
  return (stream) => {
    const found = known.get(stream);
    if (found) return found;
    const bytes = typeof stream === 'string' ? Buffer.from(stream, 'latin1') : stream;
    const deflated = compression.deflate(bytes, level);
    if (known.size >= mostStreams) known.clear();
    known.set(stream, deflated);
    return deflated;
  };
}

function subsetOf(font: Fontkit, glyphs: Iterable<number>): Uint8Array {
  const subset = font.createSubset();
  for (const glyph of glyphs) subset.includeGlyph(glyph);
  return subset.encode();
}

/** Adds a face to a file. */
export function openFont(pdf: Pdf, { source, common, deflate }: FontSource): FileFont {
  const font = addFont(pdf, source, deflate);
  font.encode(common);
  const codes = new Map<number, string>();
  return {
    name: font.id,
    codeOf: (glyph) => {
      const known = codes.get(glyph);
      if (known !== undefined) return known;
      const [[number = '']] = font.encode(String.fromCharCode(glyph));
      const code = glyphCode(Number.parseInt(number, 16));
      codes.set(glyph, code);
      return code;
    },
    addTo: (page) => {
      page.fonts[font.id] = font.ref();
    },
  };
}
