import type { ObjectFile } from './objects.ts';
import { reference } from './syntax.ts';

/** The standard structure types (ISO 32000-1, 14.8.4) that the writer uses. */
export type StructureType =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Link'
  | 'Form';

/** Marked content: the sequence `mark` of the page with index `page`. */
interface Marked {
  readonly page: number;
  readonly mark: number;
}

/** An annotation on the page with index `page`. */
interface Annotated {
  readonly page: number;
  readonly annotation: number;
}

/** Kept though nothing stands in them: a table's cells must make up its rows. */
const keptEmpty: ReadonlySet<StructureType> = new Set(['TH', 'TD']);

/** An element of the structure tree. Elements are made in reading order; content is added as pages are painted. */
export class StructureElement {
  readonly type: StructureType;
  /** Further entries of the element's dictionary. */
  private readonly entries: string;
  private attributes = '';
  private readonly kids: (StructureElement | Marked | Annotated)[] = [];
  private object: number | undefined;

  constructor(type: StructureType, entries = '') {
    this.type = type;
    this.entries = entries;
  }

  /** Makes an element that stands next within this one. */
  child(type: StructureType, entries = ''): StructureElement {
    const element = new StructureElement(type, entries);
    this.kids.push(element);
    return element;
  }

  /** Sets the inside of the element's attribute dictionary (ISO 32000-1, 14.7.5). */
  setAttributes(attributes: string): this {
    this.attributes = attributes;
    return this;
  }

  addMark(page: number, mark: number): void {
    this.kids.push({ page, mark });
  }

  addAnnotation(page: number, annotation: number): void {
    this.kids.push({ page, annotation });
  }

  get isEmpty(): boolean {
    return (
      !keptEmpty.has(this.type) && this.kids.every((kid) => kid instanceof StructureElement && kid.isEmpty)
    );
  }

  /** The number of the element's object in the file, once it is written or referred to. */
  objectIn(file: ObjectFile): number {
    this.object ??= file.allocate();
    return this.object;
  }

  /** Writes this element and all within it; elements without content are left out. `pages` are the pages' objects. */
  write(file: ObjectFile, parent: number, pages: readonly number[]): void {
    const object = this.objectIn(file);
    const firstPage = this.kids.find(
      (kid): kid is Marked => !(kid instanceof StructureElement) && 'mark' in kid,
    )?.page;
    const kids: string[] = [];
    for (const kid of this.kids) {
      if (kid instanceof StructureElement) {
        if (kid.isEmpty) continue;
        kids.push(reference(kid.objectIn(file)));
        kid.write(file, object, pages);
      } else {
        kids.push(contentReference(kid, firstPage, pages));
      }
    }
    const page = firstPage === undefined ? '' : `/Pg ${reference(pages[firstPage] ?? 0)}`;
    const attributes = this.attributes === '' ? '' : `/A<<${this.attributes}>>`;
    const content = kids.length === 1 ? `/K ${kids[0]}` : `/K[${kids.join(' ')}]`;
    file.set(
      object,
      `<</S/${this.type}/P ${reference(parent)}${page}${this.entries}${attributes}${content}>>`,
    );
  }
}

function contentReference(
  kid: Marked | Annotated,
  elementPage: number | undefined,
  pages: readonly number[],
): string {
  const page = reference(pages[kid.page] ?? 0);
  if ('annotation' in kid) return `<</Type/OBJR/Pg ${page}/Obj ${reference(kid.annotation)}>>`;
  return kid.page === elementPage ? String(kid.mark) : `<</Type/MCR/Pg ${page}/MCID ${kid.mark}>>`;
}
