import {
  type BaseXmlComponent,
  createShading,
  createTableWidthElement,
  DocumentAttributes,
  DocumentDefaults,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IShadingAttributesProperties,
  type ITableBordersOptions,
  NumberValueElement,
  OnOffElement,
  StringValueElement,
  Styles,
  TableBorders,
} from 'docx';
import { defaultStyle, Element, OwnCharacterStyle, OwnParagraphStyle, ownStyle } from './missing.ts';
import { serialisePart } from './serialise.ts';
import { escapeXml } from './xml.ts';

export type {
  IBorderOptions as BorderOptions,
  IParagraphStyleOptions as ParagraphStyleOptions,
  IRunStylePropertiesOptions as RunStyleOptions,
  IShadingAttributesProperties as ShadingOptions,
  ITableBordersOptions as TableBorderOptions,
} from 'docx';

export interface StylesOptions {
  readonly text: IRunStylePropertiesOptions;
  readonly paragraphs: readonly WordParagraphStyle[];
  readonly characters: readonly WordCharacterStyle[];
  readonly tables: readonly WordTableStyle[];
}

export interface WordParagraphStyle {
  readonly options: IParagraphStyleOptions;
  /** Not one of Word's own, which it knows by name. */
  readonly isOwn: boolean;
  /** Small text stands at half the height of what is taller in its line, such as a tick box. */
  readonly centredInLine: boolean;
}

export interface WordCharacterStyle {
  readonly options: ICharacterStyleOptions;
  readonly kind: 'own' | 'built-in' | 'default';
}

/** A table style. Margins inside its cells in twips; fills of its cells, and of those in the first row and column. */
export interface WordTableStyle {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly borders: ITableBordersOptions;
  readonly margins: Readonly<Record<(typeof marginSides)[number], number>>;
  readonly cells: IShadingAttributesProperties | undefined;
  readonly heads: IShadingAttributesProperties | undefined;
}

const marginSides = ['top', 'left', 'bottom', 'right'] as const;

/**
 * `word/styles.xml`. A numbering is referred to by its id: docx writes it as `{id-0}`, to be replaced by Packer with an id
 * of its own counting.
 */
export function stylesPart({ text, paragraphs, characters, tables }: StylesOptions): string {
  const styles = new Styles({
    initialStyles: new DocumentAttributes(['w']),
    importedStyles: [
      new DocumentDefaults({ run: text }),
      ...paragraphs.map((each) => new OwnParagraphStyle(each.options, each.isOwn, each.centredInLine)),
      ...characters.map(({ options, kind }) => new OwnCharacterStyle(options, kind)),
      noListStyle(),
      ...tables.map(tableStyle),
    ],
  });
  return serialisePart(styles, (value) => /^\{(\d+)-0\}$/u.exec(value)?.[1] ?? escapeXml(value));
}

/** What a paragraph is numbered by where its style says nothing. */
function noListStyle(): Element {
  return style('numbering', 'NoList', 'No List', true);
}

/** docx has no table styles. */
function tableStyle({ id, name, isDefault, borders, margins, cells, heads }: WordTableStyle): Element {
  const width = (side: string, size: number) => createTableWidthElement(side, { size, type: 'dxa' });
  const cellProperties = (shading: IShadingAttributesProperties) =>
    new Element('w:tcPr', {}, createShading(shading));
  return style(
    'table',
    id,
    name,
    isDefault,
    new Element(
      'w:tblPr',
      {},
      width('w:tblInd', 0),
      new TableBorders(borders, { fillMissingSides: false }),
      new Element('w:tblCellMar', {}, ...marginSides.map((side) => width(`w:${side}`, margins[side]))),
    ),
    ...(cells ? [cellProperties(cells)] : []),
    ...(heads
      ? ['firstRow', 'firstCol'].map(
          (part) => new Element('w:tblStylePr', { 'w:type': part }, cellProperties(heads)),
        )
      : []),
  );
}

/** A style of a type that docx does not make: Word's choice where nothing else is said, or one based on that for tables. */
function style(
  type: 'table' | 'numbering',
  id: string,
  name: string,
  isDefault: boolean,
  ...properties: readonly BaseXmlComponent[]
): Element {
  return new Element(
    'w:style',
    { 'w:type': type, 'w:styleId': id },
    isDefault ? defaultStyle : ownStyle,
    new StringValueElement('w:name', name),
    ...(isDefault ? [] : [new StringValueElement('w:basedOn', 'TableNormal')]),
    new NumberValueElement('w:uiPriority', 99),
    ...(isDefault ? [new OnOffElement('w:semiHidden'), new OnOffElement('w:unhideWhenUsed')] : []),
    ...properties,
  );
}
