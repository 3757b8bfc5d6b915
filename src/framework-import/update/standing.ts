import { isMap, isSeq } from 'yaml';
import type { YamlEdit } from '../edit.ts';
import type { ImportFolder } from '../folder.ts';
import { skillsOf } from '../role-file.ts';
import type { Standing } from './after.ts';
import type { RecordedFramework } from './record.ts';

/** What stands in the folder: in a file that was not opened, what earlier imports wrote. */
export function standingIn(files: ImportFolder, earlier: RecordedFramework): Standing {
  return {
    role(id) {
      if (!files.has('roles', id)) return undefined;
      const edit = files.opened('roles', id);
      if (edit) return levelsOf(edit);
      const levels = earlier.roles.get(id)?.levels ?? [];
      return new Map([...levels].map(([level, { skills }]) => [level, skills]));
    },
    skill(id) {
      if (!files.has('skills', id)) return undefined;
      const levels: unknown = files.opened('skills', id)?.top.get('levels', true);
      if (isMap(levels)) return new Set(levels.items.map(({ key }) => String(key)));
      return new Set(earlier.skills.get(id)?.levels.keys());
    },
  };
}

/** The skills that each level of a role file needs. */
export function levelsOf(edit: YamlEdit): Map<string, ReadonlyMap<string, string>> {
  const list: unknown = edit.top.get('levels', true);
  const nodes = isSeq(list) ? list.items.filter(isMap) : [];
  return new Map(nodes.map((node) => [edit.textAt(node, 'id') ?? '', skillsOf(node)]));
}
