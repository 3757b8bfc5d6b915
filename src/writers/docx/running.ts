import type { StoryPart } from './story.ts';

type Kind = 'header' | 'footer';

/** The headers and footers of one package. Those of many sections that are the same are stored once. */
export class RunningParts {
  readonly #files = new Map<string, string>();
  readonly #parts = new Map<string, StoryPart>();
  readonly #named: Record<Kind, string[]> = { header: [], footer: [] };

  /** Adds a part and gives its file: "header.xml", then "header2.xml" and so on. */
  add(kind: Kind, part: StoryPart): string {
    const key = `${kind} ${part.relationships.toXml()} ${part.xml}`;
    const known = this.#files.get(key);
    if (known !== undefined) return known;
    const count = this.#named[kind].length;
    const file = `${kind}${count === 0 ? '' : count + 1}.xml`;
    this.#named[kind].push(file);
    this.#files.set(key, file);
    this.#parts.set(file, part);
    return file;
  }

  /** The files of each kind, in the order in which they were added. */
  get files(): Readonly<Record<Kind, readonly string[]>> {
    return this.#named;
  }

  /** With their files, in the order in which they were added. */
  get parts(): readonly (readonly [string, StoryPart])[] {
    return [...this.#parts];
  }
}
