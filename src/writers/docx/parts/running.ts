import type { StoryPart } from '../story.ts';

/** The headers and footers of one package. Those of many sections that are the same are stored once. */
export class RunningParts {
  readonly #names = new Map<string, string>();
  readonly #parts = new Map<string, StoryPart>();

  /** Adds a part and gives its file: "header.xml", then "header2.xml" and so on. */
  add(kind: 'header' | 'footer', part: StoryPart): string {
    const key = `${kind} ${part.relationships.toXml()} ${part.xml}`;
    const known = this.#names.get(key);
    if (known !== undefined) return `${known}.xml`;
    const count = [...this.#parts.keys()].filter((name) => name.startsWith(kind)).length;
    const name = count === 0 ? kind : `${kind}${count + 1}`;
    this.#names.set(key, name);
    this.#parts.set(name, part);
    return `${name}.xml`;
  }

  /** By their names without ending, in the order in which they were added. */
  get parts(): ReadonlyMap<string, StoryPart> {
    return this.#parts;
  }
}
