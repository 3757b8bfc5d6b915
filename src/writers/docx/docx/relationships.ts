import { fill, RunHole, type Shape, shapeOf, shapeOfPart, textHole } from './holes.ts';
import { Element } from './missing.ts';
import { escapeXml } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const openPackage = 'http://schemas.openxmlformats.org/package/2006';

const types = {
  document: `${office}/officeDocument`,
  properties: `${office}/extended-properties`,
  core: `${openPackage}/relationships/metadata/core-properties`,
  styles: `${office}/styles`,
  numbering: `${office}/numbering`,
  settings: `${office}/settings`,
  header: `${office}/header`,
  footer: `${office}/footer`,
  hyperlink: `${office}/hyperlink`,
  image: `${office}/image`,
} as const;

type RelationshipType = keyof typeof types;

/** Hole: the relationships. */
const part = shapeOfPart(
  new Element('Relationships', { xmlns: `${openPackage}/relationships` }, new RunHole()),
);
const shapes = new Map<string, Shape>();

/** Holes: the id, the target. */
function shapeOfRelationship(type: RelationshipType, isExternal: boolean): Shape {
  const key = `${type} ${isExternal}`;
  const shape =
    shapes.get(key) ??
    shapeOf(
      new Element('Relationship', {
        Id: textHole,
        Type: types[type],
        Target: textHole,
        ...(isExternal && { TargetMode: 'External' }),
      }),
    );
  shapes.set(key, shape);
  return shape;
}

interface Relationship {
  readonly type: RelationshipType;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships of one part. Numbers count up in the order of first use, so that they are the same on every run. */
export class Relationships {
  readonly #numbers = new Map<string, number>();
  readonly #list: Relationship[] = [];

  /** The number of a relationship to a part of the package. */
  internal(type: RelationshipType, target: string): number {
    return this.#numberOf({ type, target, isExternal: false });
  }

  /** The number of a relationship to an address outside. */
  external(type: RelationshipType, target: string): number {
    return this.#numberOf({ type, target, isExternal: true });
  }

  get isEmpty(): boolean {
    return this.#list.length === 0;
  }

  /** The `.rels` part. */
  toXml(): string {
    const elements = this.#list.map(({ type, target, isExternal }, index) =>
      fill(shapeOfRelationship(type, isExternal), `rId${index + 1}`, escapeXml(target)),
    );
    return fill(part, elements.join(''));
  }

  #numberOf(relationship: Relationship): number {
    const key = `${relationship.type} ${relationship.target}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#list.push(relationship);
    this.#numbers.set(key, this.#list.length);
    return this.#list.length;
  }
}
