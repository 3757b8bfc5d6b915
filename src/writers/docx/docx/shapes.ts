import type { XmlComponent } from 'docx';
import type {
  CellFormat,
  ParagraphFormat,
  RowFormat,
  RunFormat,
  TableFormat,
  WordSection,
} from './content.ts';
import {
  BlockHole,
  CellHole,
  numberHole,
  RowHole,
  RunHole,
  SectionHole,
  type Shape,
  shapeOf,
  textHole,
} from './holes.ts';
import { ownListObject } from './numbering.ts';
import {
  bookmarkObjects,
  cellObject,
  lineBreakObject,
  linkObject,
  pageFieldObject,
  paragraphObject,
  pictureObject,
  rowObject,
  sectionObject,
  sectionPagesObjects,
  tableObject,
  tabObject,
  textObject,
} from './objects.ts';

/** A theme makes a hundred or so; only sizes that come from a document can make more. */
const greatestCount = 2000;

/**
 * The shapes of a writer: what has the same format is built and compiled by docx once, with holes where words, ids and
 * content go. To do so for every element of every document takes eight times as long as to fill them.
 *
 * A key holds the whole of a format. Texts stand at its end, so that none can be taken for what follows it.
 */
export class Shapes {
  readonly #known = new Map<string, Shape>();

  /** Holes: the numbering, where it has a list level; the section, where it ends one; the content. */
  paragraph(format: ParagraphFormat, endsSection: boolean): Shape {
    const { listLevel = '', endTab = '', before = '', after = '', left = '', hanging = '' } = format;
    const { keepNext, keepLines, pageBreakBefore, rightToLeft, align } = format;
    const flags = `${+endsSection}${+keepNext}${+keepLines}${+pageBreakBefore}${+rightToLeft}${align}`;
    const measures = `${listLevel} ${endTab} ${before} ${after} ${left} ${hanging}`;
    return this.#find(`p${flags} ${measures} ${format.style}`, () => [
      paragraphObject(format, textHole, endsSection ? new SectionHole() : undefined, [new RunHole()]),
    ]);
  }

  /** Holes: the numbers of the relationships to the header and footer, where it has them. */
  section({ page, isNumbered, header, footer }: WordSection): Shape {
    const format = {
      page,
      isNumbered,
      header: header === undefined ? undefined : numberHole,
      footer: footer === undefined ? undefined : numberHole,
    };
    return this.#find(`S${JSON.stringify(format)}`, () => [sectionObject(format)]);
  }

  /** A list of a kind that begins at 1. Hole: its numbering. */
  ownList(kind: number, level: number): Shape {
    return this.#find(`n${kind} ${level}`, () => [ownListObject(kind, level)]);
  }

  /** Hole: the text. */
  text(format: RunFormat): Shape {
    return this.#find(`t${runKey(format)}`, () => [textObject(format, textHole)]);
  }

  lineBreak(format: RunFormat): Shape {
    return this.#find(`b${runKey(format)}`, () => [lineBreakObject(format)]);
  }

  tab(): Shape {
    return this.#find('tab', () => [tabObject()]);
  }

  pageField(kind: 'page-number' | 'page-count', format: RunFormat): Shape {
    return this.#find(`${kind}${runKey(format)}`, () => [pageFieldObject(kind, format)]);
  }

  /** Hole: the bookmark. */
  sectionPages(format: RunFormat): Shape {
    return this.#find(`s${runKey(format)}`, () => sectionPagesObjects(format, textHole));
  }

  /** Holes: the number of the relationship, the content. */
  link(): Shape {
    return this.#find('link', () => [linkObject(textHole, [new RunHole()])]);
  }

  /** Holes: the name, the id twice. */
  bookmark(): Shape {
    return this.#find('bookmark', () => bookmarkObjects(numberHole, textHole));
  }

  /** Holes: the number of the drawing twice, the alternative text where it has one, the number of the relationship. */
  picture(size: { readonly width: number; readonly height: number }, hasAlt: boolean): Shape {
    return this.#find(`i${size.width} ${size.height}${hasAlt}`, () => [
      pictureObject(size, textHole, hasAlt ? textHole : ''),
    ]);
  }

  /** Holes: the width, the caption where it has one, the width of each column, the rows. */
  table(format: TableFormat, columnCount: number, hasCaption: boolean): Shape {
    const { style, indent, firstRow, firstColumn } = format;
    const flags = `${+firstRow}${+firstColumn}${+hasCaption}`;
    return this.#find(`T${flags}${columnCount} ${indent} ${style}`, () => {
      const widths = Array.from({ length: columnCount }, () => numberHole);
      return [tableObject(format, numberHole, widths, hasCaption ? textHole : '', [new RowHole()])];
    });
  }

  /** Hole: the cells. */
  row(format: RowFormat): Shape {
    const { header, cantSplit, leastHeight } = format;
    return this.#find(`R${+header}${+cantSplit}${leastHeight}`, () => [rowObject(format, [new CellHole()])]);
  }

  /** Holes: the width, the content. */
  cell(format: CellFormat): Shape {
    const { span, merge, fill, marginLeft, marginRight, atBottom, open } = format;
    return this.#find(`C${+atBottom}${+open}${merge} ${span} ${marginLeft} ${marginRight} ${fill}`, () => [
      cellObject(format, numberHole, [new BlockHole()]),
    ]);
  }

  /** How many there are, never more than a bound. */
  get count(): number {
    return this.#known.size;
  }

  #find(key: string, build: () => readonly XmlComponent[]): Shape {
    const known = this.#known.get(key);
    if (known) return known;
    const made = shapeOf(...build());
    if (this.#known.size >= greatestCount) this.#known.clear();
    this.#known.set(key, made);
    return made;
  }
}

function runKey({ style, bold, italic, rightToLeft }: RunFormat): string {
  return `${bold} ${italic} ${rightToLeft} ${style}`;
}
