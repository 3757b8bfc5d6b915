import { isMap, type YAMLMap } from 'yaml';
import { criterionLevelSchema, skillSchema } from '../catalogue/schema/criterion.ts';
import { anyLevel } from '../catalogue/schema/skill-levels.ts';
import { attributionOf } from '../catalogue/schema/source.ts';
import type { YamlEdit } from './edit.ts';
import type { FrameworkSkill } from './framework.ts';
import { editSource, removeEarlierSource, type SourceOfWords, sourceNameIn } from './source-key.ts';
import type { RecordedSkill } from './update/record.ts';

const keys = Object.keys(skillSchema.shape);
const levelKeys = Object.keys(criterionLevelSchema.shape);

/**
 * Brings a skill file up to a skill of the framework. A level without descriptors is written as an empty one.
 * @param skillLevels ids of skill levels, the lowest first
 */
export function editSkill(
  edit: YamlEdit,
  skill: FrameworkSkill,
  skillLevels: readonly string[],
  words: SourceOfWords,
  recorded: RecordedSkill | undefined,
): void {
  const levelOrder = [...skillLevels, anyLevel];
  edit.setText(edit.top, 'name', skill.name, keys, 'name');
  edit.setMark(edit.top, 'retired', false, keys, skill.name);
  const levels = edit.mappingAt(edit.top, 'levels', keys);
  const entries = levels.items.map(({ value }) => value).filter(isMap);
  removeEarlierSource(edit, words, entries);
  const mixed = hasOtherWords(edit, levels, skill, words, recorded);
  if (!mixed) editSource(edit, words, keys, entries);
  edit.setText(edit.top, 'about', skill.about, keys, 'about');
  for (const [level, { descriptors }] of skill.levels) {
    const isNew = !levels.has(level);
    const write = () => {
      const entry = edit.mappingAt(levels, level, levelOrder);
      edit.setMark(entry, 'retired', false, levelKeys, level);
      edit.setTexts(entry, 'descriptors', descriptors, levelKeys, level);
      if (mixed && descriptors.length > 0) attribute(edit, entry, words, level);
    };
    if (!isNew) write();
    else {
      edit.quietly(write);
      edit.changes.push(`${level}: added${descriptors.length === 0 ? ', without descriptors' : ''}`);
    }
  }
}

/**
 * Whether a file also holds words of others, so that a source at its top would claim them: statements that no import of
 * this framework wrote, or a source of its own; or whether it says level by level whose they are.
 */
function hasOtherWords(
  edit: YamlEdit,
  levels: YAMLMap,
  skill: FrameworkSkill,
  { source, given }: SourceOfWords,
  recorded: RecordedSkill | undefined,
): boolean {
  const isOthers = (level: string) => !skill.levels.has(level) && !recorded?.levels.has(level);
  const described = levels.items.flatMap(({ key, value }) =>
    isMap(value) && value.has('descriptors') ? [{ level: String(key), entry: value }] : [],
  );
  if (!edit.top.has('source')) {
    return described.some(({ level, entry }) => entry.has('attribution') || isOthers(level));
  }
  if (source === undefined || sourceNameIn(edit) === source.name) return false;
  const others = described.some(({ level, entry }) => !entry.has('attribution') && isOthers(level));
  return given ? others : recorded === undefined;
}

function attribute(edit: YamlEdit, entry: YAMLMap, { source, given }: SourceOfWords, level: string): void {
  if (!source || (entry.has('attribution') && !given)) return;
  edit.setText(entry, 'attribution', attributionOf(source), levelKeys, `${level}, attribution`);
}
