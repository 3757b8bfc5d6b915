import { declaration, escapeXml } from '../xml.ts';
import { relationshipTypes } from './namespaces.ts';

type RelationshipType = keyof typeof relationshipTypes;

/** The relationships of one part. Ids count up in the order of first use, so that they are the same on every run. */
export class Relationships {
  readonly #ids = new Map<string, string>();
  readonly #elements: string[] = [];

  /** The id of a relationship to a part of the package. */
  internal(type: RelationshipType, target: string): string {
    return this.#add(type, target, '');
  }

  /** The id of a relationship to an address outside. */
  external(type: RelationshipType, target: string): string {
    return this.#add(type, target, ' TargetMode="External"');
  }

  get isEmpty(): boolean {
    return this.#elements.length === 0;
  }

  /** The `.rels` part. */
  toXml(): string {
    return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.#elements.join('')}</Relationships>`;
  }

  #add(type: RelationshipType, target: string, mode: string): string {
    const key = `${type} ${target}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.#elements.push(
      `<Relationship Id="${id}" Type="${relationshipTypes[type]}" Target="${escapeXml(target)}"${mode}/>`,
    );
    return id;
  }
}
