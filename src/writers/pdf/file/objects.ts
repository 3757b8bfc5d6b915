import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { reference } from './syntax.ts';

/** Over real pages: 0.5 % more bytes than level 9 at two thirds of its time; below level 4 files grow faster than time is won. */
const compression = { level: 5 };

/** More objects to a stream compress a little better, but a reader must unpack all to see one. */
const objectsPerStream = 200;

/** Bytes that are deflated already. */
export interface Deflated {
  readonly bytes: Uint8Array;
  /** Length before it was deflated. */
  readonly length: number;
}

/** Deflates bytes, or text of characters up to U+00FF, a byte each. */
export function deflated(data: Uint8Array | string): Deflated {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  return { bytes: deflateSync(bytes, compression), length: bytes.length };
}

/**
 * The objects of one PDF 1.7 file (ISO 32000-1, 7.5): streams stand by themselves, all other objects go deflated
 * into object streams. Bodies are text of characters up to U+00FF, a byte each.
 */
export class ObjectFile {
  private readonly bodies: (string | undefined)[] = [undefined];
  private readonly streams = new Map<number, { dictionary: string; data: Uint8Array }>();

  /** Sets a number aside for an object whose body comes later. */
  allocate(): number {
    return this.bodies.push(undefined) - 1;
  }

  set(object: number, body: string): void {
    this.bodies[object] = body;
  }

  add(body: string): number {
    return this.bodies.push(body) - 1;
  }

  /** `dictionary` is the inside of the stream's dictionary, without its length. */
  addStream(dictionary: string, data: Uint8Array): number {
    const object = this.allocate();
    this.streams.set(object, { dictionary, data });
    return object;
  }

  addDeflated(dictionary: string, data: Deflated): number {
    return this.addStream(`${dictionary}/Filter/FlateDecode`, data.bytes);
  }

  /** The whole file. Its identifier is a digest of its content, so the same objects give the same bytes. */
  write(root: number, info: number): Uint8Array {
    const inside = this.packObjects();
    const parts: Uint8Array[] = [];
    const offsets = new Map<number, number>();
    let length = 0;
    const push = (part: Uint8Array) => {
      parts.push(part);
      length += part.length;
    };
    push(Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1'));
    for (const [object, { dictionary, data }] of this.streams) {
      offsets.set(object, length);
      push(Buffer.from(`${object} 0 obj\n<<${dictionary}/Length ${data.length}>>\nstream\n`, 'latin1'));
      push(data);
      push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    }
    const digest = createHash('sha256');
    for (const part of parts) digest.update(part);
    const id = digest.digest('hex').slice(0, 32).toUpperCase();
    const start = length;
    offsets.set(this.bodies.length, start);
    const table = deflated(this.crossReferences(offsets, inside));
    const trailer = `/Root ${reference(root)}/Info ${reference(info)}/ID[<${id}><${id}>]`;
    push(
      Buffer.from(
        `${this.bodies.length} 0 obj\n<</Type/XRef/Size ${this.bodies.length + 1}/W[1 4 2]${trailer}` +
          `/Filter/FlateDecode/Length ${table.bytes.length}>>\nstream\n`,
        'latin1',
      ),
    );
    push(table.bytes);
    push(Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(parts, length);
  }

  /** Puts all bodies into object streams; gives each object's stream and its index there. */
  private packObjects(): Map<number, { stream: number; index: number }> {
    const inside = new Map<number, { stream: number; index: number }>();
    const packed = [...this.bodies.entries()].flatMap(([object, body]) =>
      body === undefined ? [] : [{ object, body }],
    );
    for (let from = 0; from < packed.length; from += objectsPerStream) {
      const group = packed.slice(from, from + objectsPerStream);
      let offset = 0;
      const index = group.map(({ object, body }) => {
        const entry = `${object} ${offset}`;
        offset += body.length + 1;
        return entry;
      });
      const head = `${index.join(' ')}\n`;
      const text = `${head}${group.map(({ body }) => body).join('\n')}`;
      const stream = this.addDeflated(`/Type/ObjStm/N ${group.length}/First ${head.length}`, deflated(text));
      for (const [position, { object }] of group.entries()) inside.set(object, { stream, index: position });
    }
    return inside;
  }

  /** The entries of the cross-reference stream (ISO 32000-1, 7.5.8.3), the stream's own included. */
  private crossReferences(
    offsets: ReadonlyMap<number, number>,
    inside: ReadonlyMap<number, { stream: number; index: number }>,
  ): Uint8Array {
    const width = 7;
    const table = Buffer.alloc((this.bodies.length + 1) * width);
    table.writeUInt16BE(65535, 5);
    for (let object = 1; object <= this.bodies.length; object += 1) {
      const packed = inside.get(object);
      const at = object * width;
      table.writeUInt8(packed ? 2 : 1, at);
      table.writeUInt32BE(packed ? packed.stream : (offsets.get(object) ?? 0), at + 1);
      table.writeUInt16BE(packed ? packed.index : 0, at + 5);
    }
    return table;
  }
}
