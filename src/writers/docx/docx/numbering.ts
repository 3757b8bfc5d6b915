import { AbstractNumbering, ConcreteNumbering, DocumentAttributes, type ILevelsOptions } from 'docx';
import { numberHole, RunHole, type Shape, shapeOfPart } from './holes.ts';
import { Element } from './missing.ts';

/** A kind of list. Its place among the kinds is the id of its definition, from 0. */
export interface ListKind {
  /** The numbering of its lists that go on through the document. */
  readonly numbering: number;
  readonly ordered: boolean;
  /** How far each level is indented from the one before, in twips. */
  readonly step: number;
  /** The paragraph styles of its first levels. */
  readonly styles: readonly string[];
  readonly depths: number;
}

const numberFormats = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

/** `word/numbering.xml`. Hole: the lists that begin at 1. */
export function numberingShape(kinds: readonly ListKind[]): Shape {
  return shapeOfPart(
    new Element(
      'w:numbering',
      {},
      new DocumentAttributes(['w', 'mc', 'w15'], 'w15'),
      ...kinds.map((kind, index) => new AbstractNumbering(index, levelsOf(kind))),
      ...kinds.map(({ numbering }, index) => list(numbering, index)),
      new RunHole(),
    ),
  );
}

/** A list that begins at 1. Hole: its id. */
export function ownListObject(kind: number, level: number): ConcreteNumbering {
  return list(numberHole, kind, [{ num: level, start: 1 }]);
}

function list(numId: number, kind: number, overrideLevels: { num: number; start: number }[] = []) {
  return new ConcreteNumbering({
    numId,
    abstractNumId: kind,
    reference: '',
    instance: 0,
    overrideLevels,
  });
}

function levelsOf({ ordered, step, styles, depths }: ListKind): ILevelsOptions[] {
  return Array.from({ length: depths }, (_, level): ILevelsOptions => {
    const style = styles[level];
    const paragraph = { indent: { left: step * (level + 1), hanging: step } };
    return {
      level,
      format: ordered ? (numberFormats[level % numberFormats.length] ?? 'decimal') : 'bullet',
      text: ordered ? `%${level + 1}.` : '•',
      style: { paragraph, ...(style !== undefined && { style }) },
    };
  });
}
