import { Paragraph, SectionProperties, TableCell, TableRow, TextRun, type XmlComponent } from 'docx';
import { imageRelationship } from './objects.ts';
import { declaration, serialise } from './serialise.ts';
import { escapeXml } from './xml.ts';

/** The XML of an element cut where words, ids and content go: what stands before the first hole, and after each. */
export interface Shape {
  readonly start: string;
  readonly after: readonly string[];
}

/** Stands where a text goes. No XML can hold this character, and `escapeXml` lets none through. */
export const textHole = '\uffff';
/** Stands where a number goes that docx wants as one; no measure and no id comes near it. */
export const numberHole = Number.MAX_SAFE_INTEGER;

/** What docx makes of holes, as it would write it. */
const holes = new Map([
  ...[textHole, String(numberHole), `{${textHole}-0}`].map((text) => [text, textHole] as const),
  [`rId${numberHole}`, `rId${textHole}`],
  [imageRelationship, `rId${textHole}`],
  ...[`rId${textHole}`, `Picture ${textHole}`, ` PAGEREF ${textHole} `].map((text) => [text, text] as const),
]);
const cuts = new RegExp(`<${textHole}/>|${textHole}`, 'u');

/** The shape of components that have holes. */
export function shapeOf(...components: readonly XmlComponent[]): Shape {
  const xml = components.map((each) => serialise(each, (text) => holes.get(text) ?? escapeXml(text)));
  const [start = '', ...after] = xml.join('').split(cuts);
  return { start, after };
}

/** The shape of a whole part. */
export function shapeOfPart(component: XmlComponent): Shape {
  const { start, after } = shapeOf(component);
  return { start: declaration + start, after };
}

/** A shape with all its holes filled, each with XML or with a number. */
export function fill({ start, after }: Shape, ...values: readonly (string | number)[]): string {
  if (values.length !== after.length) throw new Error(`${values.length} values for ${after.length} holes`);
  let xml = start;
  for (let index = 0; index < after.length; index += 1) xml += `${values[index]}${after[index]}`;
  return xml;
}

// Where content goes, docx asks for the kind of object that is to stand there.

const hole = { [textHole]: {} };

export class RunHole extends TextRun {
  constructor() {
    super({});
  }
  override prepForXml() {
    return hole;
  }
}

export class BlockHole extends Paragraph {
  constructor() {
    super({});
  }
  override prepForXml() {
    return hole;
  }
}

export class SectionHole extends SectionProperties {
  override prepForXml() {
    return hole;
  }
}

export class CellHole extends TableCell {
  constructor() {
    super({ children: [] });
  }
  override prepForXml() {
    return hole;
  }
}

export class RowHole extends TableRow {
  constructor() {
    super({ children: [] });
  }
  override prepForXml() {
    return hole;
  }
}
