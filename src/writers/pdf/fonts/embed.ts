import { createHash } from 'node:crypto';
import { type Deflated, deflated, type ObjectFile } from '../file/objects.ts';
import { reference, utf16Hex } from '../file/syntax.ts';
import type { Face } from './face.ts';
import { subsetOf } from './subset.ts';

const perMille = (ems: number): string => String(Math.round(ems * 10_000) / 10);

/** Subsets with other than the common glyphs that are kept for the next document. */
const mostSubsets = 16;

/** Adds a face to a file, with the common glyphs and these, and gives its object. */
export type Embedder = (file: ObjectFile, glyphs: Iterable<number>) => number;

/** What a subset of a face is embedded as; the same in every document that uses the same glyphs. */
interface Subset {
  readonly name: string;
  readonly program: Deflated;
  readonly toUnicode: Deflated;
  readonly widths: string;
}

/**
 * Embeds one face as a Type 0 font in Identity-H, with glyph numbers as character identifiers. Subsets are kept for
 * the next document, in a cache that is emptied when it is full.
 */
export function createEmbedder(face: Face): Embedder {
  const known = new Map<string, Subset>();
  return (file, glyphs) => {
    const rare = [...glyphs].sort((left, right) => left - right);
    const key = rare.join();
    let subset = known.get(key);
    if (!subset) {
      subset = makeSubset(face, rare);
      if (known.size >= mostSubsets) known.clear();
      known.set(key, subset);
    }
    return embed(file, face, subset);
  };
}

function makeSubset(face: Face, rare: readonly number[]): Subset {
  const glyphs = [...new Set([...face.common, ...rare])].sort((left, right) => left - right);
  const program = deflated(subsetOf(face.trueType, glyphs));
  return {
    name: `${subsetTag(program)}+${face.font.postscriptName.replace(/[^A-Za-z0-9-]/gu, '')}`,
    program,
    toUnicode: deflated(toUnicodeMap(face, glyphs)),
    widths: widthsOf(face, glyphs),
  };
}

function embed(file: ObjectFile, face: Face, { name, program, toUnicode, widths }: Subset): number {
  const { font } = face;
  const em = font.unitsPerEm;
  const box = [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((side) =>
    perMille(side / em),
  );
  const symbolic = 4;
  const italic = font.italicAngle === 0 ? 0 : 64;
  const fontFile = file.addDeflated(`/Length1 ${program.length}`, program);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags ${symbolic + italic}/FontBBox[${box.join(' ')}]` +
      `/ItalicAngle ${font.italicAngle}/Ascent ${perMille(face.ascent)}/Descent ${perMille(-face.descent)}` +
      `/CapHeight ${perMille(font.capHeight / em)}/XHeight ${perMille(font.xHeight / em)}/StemV 80` +
      `/FontFile2 ${reference(fontFile)}>>`,
  );
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDToGIDMap/Identity` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${reference(descriptor)}/W[${widths}]>>`,
  );
  const map = file.addDeflated('', toUnicode);
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
      `/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(map)}>>`,
  );
}

/** Six capitals that tell subsets of one font apart (ISO 32000-1, 9.6.4). */
function subsetTag({ bytes }: Deflated): string {
  const digest = createHash('sha256').update(bytes).digest();
  return String.fromCharCode(...[...digest.subarray(0, 6)].map((byte) => 65 + (byte % 26)));
}

function widthsOf(face: Face, glyphs: readonly number[]): string {
  let widths = '';
  let last = -2;
  for (const glyph of glyphs) {
    const width = perMille(face.widths[glyph] ?? 0);
    if (glyph === last + 1) widths += ` ${width}`;
    else widths += `${last < 0 ? '' : ']'}${glyph}[${width}`;
    last = glyph;
  }
  return `${widths}${last < 0 ? '' : ']'}`;
}

/** The map from glyphs to text (ISO 32000-1, 9.10.3). */
function toUnicodeMap(face: Face, glyphs: readonly number[]): string {
  const entries = glyphs.flatMap((glyph) => {
    const text = face.texts[glyph];
    return text === undefined ? [] : [`<${hex(glyph)}><${utf16Hex(text)}>`];
  });
  const blocks: string[] = [];
  const most = 100;
  for (let from = 0; from < entries.length; from += most) {
    const block = entries.slice(from, from + most);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function hex(glyph: number): string {
  return glyph.toString(16).toUpperCase().padStart(4, '0');
}
