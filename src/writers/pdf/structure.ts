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
  | 'Link';

/** What an element says beside its content, by its owner `O` (ISO 32000-1, 14.8.5). */
export type Attributes =
  | { readonly O: 'List'; readonly ListNumbering: 'Decimal' | 'Disc' | 'None' }
  | {
      readonly O: 'Table';
      readonly Scope?: 'Column' | 'Row';
      readonly ColSpan?: number;
      readonly RowSpan?: number;
    }
  /** The box in points, y from the bottom of the page. */
  | {
      readonly O: 'Layout';
      readonly Placement: 'Block';
      readonly BBox: readonly [number, number, number, number];
    };

/** What an element is called, and what stands for it where it cannot be seen. */
export interface Wording {
  readonly title?: string;
  readonly alt?: string;
}

/** A marked sequence: the one with this number on the page with this index. */
export interface Mark {
  readonly page: number;
  readonly mark: number;
}

/** Kept though nothing stands in them: a table's cells must make up its rows. */
const keptEmpty: ReadonlySet<StructureType> = new Set(['TH', 'TD']);

/** An element of the structure tree. Elements are made in reading order; content is added as pages are painted. */
export class StructureElement {
  readonly type: StructureType;
  readonly wording: Wording;
  readonly kids: (StructureElement | Mark)[] = [];
  private ownAttributes: Attributes | undefined;

  constructor(type: StructureType, wording: Wording = {}) {
    this.type = type;
    this.wording = wording;
  }

  get attributes(): Attributes | undefined {
    return this.ownAttributes;
  }

  /** Makes an element that stands next within this one. */
  child(type: StructureType, wording?: Wording): StructureElement {
    const element = new StructureElement(type, wording);
    this.kids.push(element);
    return element;
  }

  setAttributes(attributes: Attributes): this {
    this.ownAttributes = attributes;
    return this;
  }

  addMark(page: number, mark: number): void {
    this.kids.push({ page, mark });
  }

  /** Whether it can be left out of the file: nothing stands in it, nor in what is within it. */
  get isEmpty(): boolean {
    return (
      !keptEmpty.has(this.type) && this.kids.every((kid) => kid instanceof StructureElement && kid.isEmpty)
    );
  }
}
