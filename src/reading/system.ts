/** What stands at a path, links followed. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number;
}

/** A name in a folder. A link is of the kind "link", wherever it leads. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: FileFacts['kind'] | 'link';
}

/** Files and folders as the system has them. What fails is thrown, and `reasonOf` says it in words. */
export interface Files {
  readonly read: (path: string) => Uint8Array;
  /** Undefined where nothing stands. */
  readonly find: (path: string) => FileFacts | undefined;
  readonly list: (folder: string) => readonly FolderEntry[];
  /** The path without links. */
  readonly realPath: (path: string) => string;
}

/**
 * zlib's formats, as fast as the system has them. `level` is from 0 to 9. To more bytes than `most` nothing is unpacked: that
 * throws a RangeError, and what is damaged another error.
 */
export interface Compression {
  readonly deflate: (bytes: Uint8Array, level: number) => Uint8Array;
  readonly deflateRaw: (bytes: Uint8Array, level: number) => Uint8Array;
  readonly inflate: (bytes: Uint8Array, most: number) => Uint8Array;
  readonly inflateRaw: (bytes: Uint8Array, most: number) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

/** The SHA-256 of bytes or text, in hexadecimal. */
export type Sha256 = (content: Uint8Array | string) => string;

/** The value of a YAML text that was parsed before without a Problem; undefined for a text that is not known. */
export type KnownValue = (text: string) => unknown;

/** All that the way from files to documents asks of the machine: on Node its own functions, in a page others. */
export interface System {
  readonly files: Files;
  readonly compression: Compression;
  readonly sha256: Sha256;
  readonly knownValue: KnownValue;
}
