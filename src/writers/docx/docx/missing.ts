import {
  type BaseXmlComponent,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type ITableOptions,
  ParagraphProperties,
  SectionProperties,
  StyleForCharacter,
  StyleForParagraph,
  Table,
  TableProperties,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';

// What docx lacks, as components that stand among its own.

type AttributeValues = Readonly<Record<string, string | number | boolean>>;

class NamedAttributes extends XmlAttributeComponent<AttributeValues> {}

/** An element that docx has no component for. */
export class Element extends XmlComponent {
  constructor(
    name: string,
    attributes: AttributeValues = {},
    ...children: readonly (BaseXmlComponent | string)[]
  ) {
    super(name);
    this.root.push(new NamedAttributes(attributes), ...children);
  }
}

/** What docx has made in a component of its own. */
function within<Part>(children: readonly unknown[], kind: abstract new (...made: never[]) => Part): Part {
  const found = children.find((each): each is Part => each instanceof kind);
  if (!found) throw new Error(`docx makes no ${kind.name} here`);
  return found;
}

export interface TableLook {
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
}

const noBands = 0x0600;
const firstRowBit = 0x0020;
const firstColumnBit = 0x0080;

/** A table that says what of it are headers also to Word 2007, which reads the bits, and has a caption for screen readers. */
export class CaptionedTable extends Table {
  constructor(options: ITableOptions, { firstRow, firstColumn }: TableLook, caption: string) {
    super(options);
    const bits = noBands | (firstRow ? firstRowBit : 0) | (firstColumn ? firstColumnBit : 0);
    const properties = within(this.root, TableProperties);
    properties.addChildElement(
      new Element('w:tblLook', {
        'w:val': bits.toString(16).toUpperCase().padStart(4, '0'),
        'w:firstRow': firstRow,
        'w:lastRow': false,
        'w:firstColumn': firstColumn,
        'w:lastColumn': false,
        'w:noHBand': true,
        'w:noVBand': true,
      }),
    );
    if (caption !== '') properties.addChildElement(new Element('w:tblCaption', { 'w:val': caption }));
  }
}

/** The properties of a section with references to its header and footer, of which docx would have to make the parts. */
export class ReferringSection extends SectionProperties {
  constructor(options: ISectionPropertiesOptions, references: readonly XmlComponent[]) {
    super(options);
    this.root.unshift(...references);
  }
}

/** A paragraph style that can be one of the user's own, and can centre small text in a line with taller text. */
export class OwnParagraphStyle extends StyleForParagraph {
  constructor(options: IParagraphStyleOptions, isOwn: boolean, centredInLine: boolean) {
    super(options);
    if (isOwn) this.root.push(ownStyle);
    if (!centredInLine) return;
    within(this.root, ParagraphProperties).push(new Element('w:textAlignment', { 'w:val': 'center' }));
  }
}

/** A character style that can be one of the user's own, or Word's choice where nothing else is said. */
export class OwnCharacterStyle extends StyleForCharacter {
  constructor(options: ICharacterStyleOptions, kind: 'own' | 'built-in' | 'default') {
    super({ unhideWhenUsed: false, ...options });
    if (kind === 'own') this.root.push(ownStyle);
    if (kind === 'default') this.root.push(defaultStyle);
  }
}

export const ownStyle = new NamedAttributes({ 'w:customStyle': true });
export const defaultStyle = new NamedAttributes({ 'w:default': true });
