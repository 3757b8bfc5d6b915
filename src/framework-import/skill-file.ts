import type { YAMLMap } from 'yaml';
import { skillLevelEntrySchema, skillSchema } from '../catalogue/schema/skill.ts';
import { anyLevel } from '../catalogue/schema/skill-levels.ts';
import type { YamlEdit } from './edit.ts';
import { attribution, type FrameworkSkill, frameworkLevels } from './framework.ts';

const keys = Object.keys(skillSchema.shape);
const levelKeys = Object.keys(skillLevelEntrySchema.shape);
const levelOrder: readonly string[] = [...frameworkLevels, anyLevel];

/** Brings a skill file up to a skill of the framework. A level without descriptors is written as an empty one. */
export function editSkill(edit: YamlEdit, skill: FrameworkSkill): void {
  edit.setText(edit.top, 'name', skill.name, keys, 'name');
  edit.setText(edit.top, 'about', skill.about, keys, 'about');
  const levels = edit.mappingAt(edit.top, 'levels', keys);
  for (const [level, { descriptors }] of skill.levels) {
    if (levels.has(level)) {
      editLevel(edit, levels, level, descriptors);
      continue;
    }
    edit.quietly(() => editLevel(edit, levels, level, descriptors));
    edit.changes.push(`${level}: added${descriptors.length === 0 ? ', without descriptors' : ''}`);
  }
}

function editLevel(edit: YamlEdit, levels: YAMLMap, level: string, descriptors: readonly string[]): void {
  const entry = edit.mappingAt(levels, level, levelOrder);
  edit.setTexts(entry, 'descriptors', descriptors, levelKeys, level);
  if (descriptors.length > 0 && !entry.has('attribution')) {
    edit.setText(entry, 'attribution', attribution, levelKeys, `${level}, attribution`);
  }
}
