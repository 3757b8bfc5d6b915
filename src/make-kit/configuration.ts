import type { PersonKind } from '../kit/index.ts';
import type { Form } from '../questions/index.ts';
import type { FontFiles } from '../theme/index.ts';
import type { Format } from '../writers/formats.ts';

/** What kits are made with. Plain data. Folders are absolute, the lowest layer first. */
export interface Configuration {
  readonly catalogues: readonly string[];
  /** Those of them of which only languages and law are read; none when left out. */
  readonly forWords?: readonly string[];
  readonly templates: readonly string[];
  /** The faces that are embedded where a theme names none. */
  readonly fonts: FontFiles;
  /** The kinds of documents that are made, by name; all when left out. */
  readonly documents?: readonly string[];
  readonly formats: readonly Format[];
  /** Which set of questions to ask; A when left out. */
  readonly form?: Form;
  /** Of whom to make a document each, of kinds that are made so; the blank one for nobody when left out or empty. */
  readonly each?: readonly PersonKind[];
  /** Whether what is made for each of one stage goes into one file, ready to print. */
  readonly bundle?: boolean;
  /** The documents' own date, fixed for the run and never the clock. */
  readonly date: Date;
}
