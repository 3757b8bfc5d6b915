import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';

/** All that the writer asks of Node. */
export const system = {
  read: (file: string): Uint8Array => readFileSync(file),
  deflate: (bytes: Uint8Array, level: number): Uint8Array => deflateSync(bytes, { level }),
  /** Throws where the bytes are damaged, or would become more than `mostBytes`. */
  inflate: (bytes: Uint8Array, mostBytes: number): Uint8Array =>
    inflateSync(bytes, { maxOutputLength: mostBytes }),
  /** In hexadecimal. */
  sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
};
