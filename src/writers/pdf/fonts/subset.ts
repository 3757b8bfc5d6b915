/** The tables that a TrueType font within a PDF needs (ISO 32000-1, 9.9), by tag in the order of the file. */
const keptTables = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;

/** The parts of a composite glyph's description (OpenType, glyf). */
const argumentsAreWords = 0x0001;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;

/** A TrueType file cut open for subsetting. */
export interface TrueType {
  readonly tables: ReadonlyMap<string, Buffer>;
  /** The stretch of each glyph in `glyf`; one more entry than there are glyphs. */
  readonly outlines: readonly number[];
  /** The advance width of each glyph in font units. */
  readonly advances: readonly number[];
}

/** Reads the table directory and glyph offsets; undefined when the file is no TrueType font. */
export function openTrueType(data: Buffer): TrueType | undefined {
  if (data.length < 12 || ![0x00010000, 0x74727565].includes(data.readUInt32BE(0))) return undefined;
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < data.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    const from = data.readUInt32BE(entry + 8);
    tables.set(
      data.toString('latin1', entry, entry + 4),
      data.subarray(from, from + data.readUInt32BE(entry + 12)),
    );
  }
  const head = tables.get('head');
  const loca = tables.get('loca');
  if (!head || !loca || !tables.has('glyf')) return undefined;
  const long = head.readUInt16BE(50) === 1;
  const outlines = Array.from({ length: loca.length / (long ? 4 : 2) }, (_, glyph) =>
    long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2,
  );
  return { tables, outlines, advances: advancesOf(tables, outlines.length - 1) };
}

/** Glyphs after the last that `hmtx` gives a width for are as wide as that one. */
function advancesOf(tables: ReadonlyMap<string, Buffer>, count: number): number[] {
  const metrics = tables.get('hmtx') ?? Buffer.alloc(4);
  const given = Math.max(1, tables.get('hhea')?.readUInt16BE(34) ?? 1);
  return Array.from({ length: count }, (_, glyph) => metrics.readUInt16BE(Math.min(glyph, given - 1) * 4));
}

/**
 * A TrueType file with the outlines of these glyphs and of those they are composed of; all other glyphs are empty.
 * Glyphs keep their numbers.
 */
export function subsetOf(font: TrueType, glyphs: Iterable<number>): Buffer {
  const glyf = font.tables.get('glyf') ?? Buffer.alloc(0);
  const outline = (glyph: number) => glyf.subarray(font.outlines[glyph] ?? 0, font.outlines[glyph + 1] ?? 0);
  const used = new Set([0, ...glyphs]);
  for (const glyph of used) for (const part of componentsOf(outline(glyph))) used.add(part);
  const loca = Buffer.alloc(font.outlines.length * 4);
  const kept: Buffer[] = [];
  let length = 0;
  for (let glyph = 0; glyph < font.outlines.length - 1; glyph += 1) {
    loca.writeUInt32BE(length, glyph * 4);
    if (!used.has(glyph)) continue;
    const own = outline(glyph);
    const padded = Buffer.alloc(Math.ceil(own.length / 4) * 4);
    own.copy(padded);
    kept.push(padded);
    length += padded.length;
  }
  loca.writeUInt32BE(length, loca.length - 4);
  const head = Buffer.from(font.tables.get('head') ?? Buffer.alloc(54));
  head.writeUInt16BE(1, 50);
  return fileOf(new Map([...font.tables, ['glyf', Buffer.concat(kept)], ['loca', loca], ['head', head]]));
}

function componentsOf(outline: Buffer): number[] {
  const components: number[] = [];
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return components;
  let at = 10;
  let flags = moreComponents;
  while (flags & moreComponents && at + 4 <= outline.length) {
    flags = outline.readUInt16BE(at);
    components.push(outline.readUInt16BE(at + 2));
    at += flags & argumentsAreWords ? 8 : 6;
    if (flags & hasScale) at += 2;
    else if (flags & hasTwoScales) at += 4;
    else if (flags & hasMatrix) at += 8;
  }
  return components;
}

function fileOf(tables: ReadonlyMap<string, Buffer>): Buffer {
  const kept = keptTables.flatMap((tag) => {
    const data = tables.get(tag);
    return data ? [{ tag, data }] : [];
  });
  const power = 2 ** Math.floor(Math.log2(kept.length));
  const directory = Buffer.alloc(12 + kept.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(kept.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((kept.length - power) * 16, 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [index, { tag, data }] of kept.entries()) {
    const entry = 12 + index * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(data), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    parts.push(data, Buffer.alloc((4 - (data.length % 4)) % 4));
    offset += Math.ceil(data.length / 4) * 4;
  }
  return Buffer.concat(parts);
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    const word =
      at + 4 <= data.length
        ? data.readUInt32BE(at)
        : data.readUIntBE(at, data.length - at) * 2 ** (8 * (4 - (data.length - at)));
    sum = (sum + word) % 0x100000000;
  }
  return sum;
}
