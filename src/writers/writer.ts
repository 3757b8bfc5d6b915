import type { Document } from '../document/document.ts';
import type { Problem } from '../problems/index.ts';
import type { FontFiles, Theme } from '../theme/index.ts';

/** What all documents of a run share: their looks and the date that stands in their metadata. */
export interface Looks {
  readonly theme: Theme;
  readonly fonts: FontFiles;
  /** Fixed for the run (`SOURCE_DATE_EPOCH` or a constant), never the clock: the same input gives the same bytes. */
  readonly date: Date;
}

export interface Written {
  readonly bytes: Uint8Array;
  /** Warnings only, such as characters that the font lacks: a Document can always be written. */
  readonly problems: readonly Problem[];
}

/** Turns Documents into the bytes of one format. Made once and used for many documents; it keeps nothing of one for the next but bounded caches. */
export interface Writer {
  write(document: Document): Promise<Written>;
}

/** What each format's folder exports from its index.ts. Loads heavy libraries and fonts. */
export type CreateWriter = (looks: Looks) => Promise<Writer>;
