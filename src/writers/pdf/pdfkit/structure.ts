import { type Mark, StructureElement } from '../structure.ts';
import { returnTo, setAttributes } from './internals.ts';
import type { Content, Page, Pdf, Struct } from './library.ts';

/**
 * The structure tree of one file. pdfkit cannot withdraw an empty element, so its elements are made when all pages are
 * painted and it is known which are; but those of links before, since an annotation must name its own.
 */
export class StructureTree {
  private readonly pdf: Pdf;
  /** The marked sequences of each page. */
  private readonly contents: Content[][] = [];
  private readonly links = new Map<StructureElement, { readonly struct: Struct; readonly page: Page }>();

  constructor(pdf: Pdf) {
    this.pdf = pdf;
  }

  beginPage(): void {
    this.contents.push([]);
  }

  /** Begins the next marked sequence of the page. */
  openMark({ type }: StructureElement): void {
    this.contents.at(-1)?.push(this.pdf.markStructureContent(type));
  }

  /** pdfkit's element for an annotation of the page, whose content is complete; all that is in `link` is on it. */
  ofAnnotation(link: StructureElement): Struct {
    const known = this.links.get(link);
    if (known) return known.struct;
    const struct = this.make(link);
    for (const kid of link.kids) if (!(kid instanceof StructureElement)) struct.add(this.contentOf(kid));
    this.links.set(link, { struct, page: this.pdf.page });
    return struct;
  }

  /** Adds the tree to the file. Elements without content are left out. */
  write(root: StructureElement): void {
    const struct = this.make(root);
    this.pdf.addStructure(struct);
    this.addKids(root, struct);
    struct.end();
  }

  private addKids({ kids }: StructureElement, struct: Struct): void {
    for (const kid of kids) {
      if (!(kid instanceof StructureElement)) struct.add(this.contentOf(kid));
      else if (!kid.isEmpty) this.addElement(kid, struct);
    }
  }

  private addElement(element: StructureElement, parent: Struct): void {
    const link = this.links.get(element);
    const struct = link?.struct ?? this.make(element);
    parent.add(struct);
    if (link) returnTo(this.pdf, link.page);
    else this.addKids(element, struct);
    struct.end();
  }

  private make({ attributes, type, wording }: StructureElement): Struct {
    const struct = this.pdf.struct(type, wording);
    if (attributes) setAttributes(struct, { ...attributes });
    return struct;
  }

  private contentOf({ mark, page }: Mark): Content {
    const content = this.contents[page]?.[mark];
    if (!content) throw new Error(`page ${page} has no marked sequence ${mark}`);
    return content;
  }
}
