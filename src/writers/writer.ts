import type { Document } from '../document/document.ts';
import type { Problem } from '../problems/index.ts';
import type { System } from '../reading/index.ts';
import type { Fonts, Theme } from '../theme/index.ts';

/** What all documents of a run share: their looks and the date that stands in their metadata. */
export interface Looks {
  readonly theme: Theme;
  readonly fonts: Fonts;
  /** Fixed for the run (`SOURCE_DATE_EPOCH` or a constant), never the clock: the same input gives the same bytes. */
  readonly date: Date;
  readonly system: Pick<System, 'compression' | 'sha256'>;
}

export interface Written {
  readonly bytes: Uint8Array;
  /** What the format cannot show, such as characters that the font lacks. There are bytes all the same. */
  readonly problems: readonly Problem[];
}

/** Documents of one class and language that make one file together. */
export interface Bundle extends Pick<Document, 'title' | 'lang' | 'class'> {
  /** Each begins on a right-hand page, with page numbers of its own. No two have a field of one name. */
  readonly parts: readonly BundlePart[];
}

export interface BundlePart {
  /** What tells it from the others, e.g. "C-1042, chair". */
  readonly name?: string;
  readonly document: Document;
}

/** What is to be written, as the parts of a file; a Document alone is a part without a name. */
export function partsOf(content: Document | Bundle): readonly BundlePart[] {
  return 'parts' in content ? content.parts : [{ document: content }];
}

/** Turns Documents into the bytes of one format. Made once and used for many documents; it keeps nothing of one for the next but bounded caches. */
export interface Writer {
  /** Writes one file. */
  write(content: Document | Bundle): Promise<Written>;
  /** The Problems that `write` gives, in less time than it takes to write. */
  check(content: Document | Bundle): Promise<readonly Problem[]>;
}

/** What each format's folder exports from its index.ts. Loads heavy libraries and fonts. */
export type CreateWriter = (looks: Looks) => Promise<Writer>;
