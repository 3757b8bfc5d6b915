import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { YamlEdit } from '../edit.ts';
import { skillsOf } from '../role-file.ts';
import { levelNamed } from './drop-from-role.ts';
import type { DroppedOfRole } from './dropped.ts';
import type { RecordedRole, RecordedSkill } from './record.ts';

/** What is known of a role that was dropped: as it stood before, with its texts. */
export interface FormerRole {
  readonly id: string;
  readonly name: string;
  /** The last import that held it. */
  readonly until: number;
  readonly texts: readonly string[];
  readonly skills: ReadonlyMap<string, string>;
}

export interface FormerLevel extends FormerRole {
  /** The id of its role. */
  readonly role: string;
}

export interface FormerSkill {
  readonly id: string;
  readonly name: string;
  readonly until: number;
  readonly statements: readonly string[];
}

/** Gathers what was dropped as it stands in its files, before anything is taken out of them. */
export class Former {
  readonly roles: FormerRole[] = [];
  readonly levels: FormerLevel[] = [];
  readonly skills: FormerSkill[] = [];
  readonly #last: number;

  /** @param last the number of the import before this one */
  constructor(last: number) {
    this.#last = last;
  }

  noteRole(edit: YamlEdit, id: string, recorded: RecordedRole, { whole, levels }: DroppedOfRole): void {
    const list: unknown = edit.top.get('levels', true);
    if (!isSeq(list)) return;
    const found = levels.flatMap((level): FormerLevel[] => {
      const node = levelNamed(edit, list, level);
      const known = recorded.levels.get(level);
      if (!node || !known) return [];
      const { name, until } = known;
      const texts = textsOf(edit, node);
      return [{ id: level, role: id, name, until: until ?? this.#last, texts, skills: skillsOf(node) }];
    });
    this.levels.push(...found);
    if (!whole) return;
    this.roles.push({
      id,
      name: recorded.name,
      until: recorded.until ?? this.#last,
      texts: textsOf(edit, edit.top),
      skills: new Map(found.flatMap(({ skills }) => [...skills])),
    });
  }

  noteSkill(edit: YamlEdit, id: string, { name, until }: RecordedSkill): void {
    const levels: unknown = edit.top.get('levels', true);
    const entries = isMap(levels) ? levels.items.map(({ value }) => value).filter(isMap) : [];
    const statements = entries.flatMap((entry) => edit.textsAt(entry, 'descriptors'));
    this.skills.push({ id, name, until: until ?? this.#last, statements });
  }
}

function textsOf(edit: YamlEdit, node: YAMLMap): string[] {
  return [edit.textAt(node, 'about') ?? '', ...edit.textsAt(node, 'duties')];
}
