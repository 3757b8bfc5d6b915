import { isMap, isSeq } from 'yaml';
import { criterionLevelSchema, skillSchema } from '../../catalogue/schema/criterion.ts';
import type { YamlEdit } from '../edit.ts';
import type { DropOptions } from './drop-from-role.ts';
import type { DroppedOfSkill } from './dropped.ts';
import type { DroppedPart, Fate } from './news.ts';
import type { RecordedSkill } from './record.ts';
import { PersonsWork } from './work.ts';

const keys = Object.keys(skillSchema.shape);
const levelKeys = Object.keys(criterionLevelSchema.shape);

/**
 * Lists what a skill file holds of what was dropped, and prunes it.
 * @returns `empty` when nothing is left in the file that anybody worked on or needs: then it can go
 */
export function dropFromSkill(
  edit: YamlEdit,
  id: string,
  recorded: RecordedSkill,
  dropped: DroppedOfSkill,
  { prune, sha256, uses }: DropOptions,
): { readonly parts: readonly DroppedPart[]; readonly empty: boolean } {
  const work = new PersonsWork(edit, sha256);
  if (dropped.whole) {
    if (edit.top.get('retired') === true) return { parts: [], empty: false };
    const reason = work.inSkill(recorded) ? ownWork(edit) : neededBy(uses.levelsNeeding(id));
    const fate: Fate = !prune ? 'stays' : reason === undefined ? 'removed' : 'retired';
    if (fate === 'retired') edit.setMark(edit.top, 'retired', true, keys, recorded.name);
    const part: DroppedPart = { kind: 'skill', id, name: recorded.name, fate, ...because(fate, reason) };
    return { parts: [part], empty: fate === 'removed' };
  }
  const levels = edit.mappingAt(edit.top, 'levels', keys);
  const parts = dropped.levels.flatMap((level): DroppedPart[] => {
    const entry: unknown = levels.get(level, true);
    if (!isMap(entry) || entry.get('retired') === true) return [];
    const reason = work.inSkillLevel(levels, level, recorded)
      ? 'it has questions, comments or texts that no import wrote'
      : neededBy(uses.levelsNeeding(id, level));
    const fate: Fate = !prune ? 'stays' : reason === undefined ? 'removed' : 'retired';
    if (fate === 'removed') edit.remove(levels, level, level);
    if (fate === 'retired') edit.setMark(entry, 'retired', true, levelKeys, level);
    return [
      { kind: 'skill-level', of: recorded.name, id: level, name: level, fate, ...because(fate, reason) },
    ];
  });
  return { parts, empty: false };
}

function because(fate: Fate, reason: string | undefined): { reason?: string } {
  return fate === 'retired' && reason !== undefined ? { reason } : {};
}

function neededBy([level]: readonly string[]): string | undefined {
  return level === undefined ? undefined : `the role level ${level} needs it`;
}

function ownWork(edit: YamlEdit): string {
  const levels: unknown = edit.top.get('levels', true);
  const entries: unknown[] = isMap(levels) ? levels.items.map(({ value }) => value) : [];
  const lists: unknown[] = entries.map((entry) => (isMap(entry) ? entry.get('questions', true) : undefined));
  const count = lists.reduce<number>((sum, list) => sum + (isSeq(list) ? list.items.length : 0), 0);
  if (count === 0) return 'it has comments or texts that no import wrote';
  return `it has ${count} ${count === 1 ? 'question' : 'questions'}`;
}
