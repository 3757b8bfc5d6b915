import { isMap, isScalar, YAMLMap } from 'yaml';
import { roleLevelSchema, roleSchema } from '../catalogue/schema/role.ts';
import { type Place, type Problem, problem } from '../problems/index.ts';
import type { YamlEdit } from './edit.ts';
import type { FrameworkLevel, FrameworkRole } from './framework.ts';
import { bySeniority, twinNameOf } from './seniority.ts';
import { editSource, removeEarlierSource, type SourceOfWords } from './source-key.ts';
import type { RecordedRole } from './update/record.ts';

const keys = Object.keys(roleSchema.shape);
const levelKeys = Object.keys(roleLevelSchema.shape);

export interface RoleOptions {
  /** Ids of skill levels, the lowest first. */
  readonly skillLevels: readonly string[];
  readonly words: SourceOfWords;
  /** What earlier imports wrote. */
  readonly recorded: RecordedRole | undefined;
  /** Levels that stood in the file of another role, by id, with the name of that role. */
  readonly moved: ReadonlyMap<string, { readonly node: YAMLMap; readonly role: string }>;
}

/** A role level as it stands in a file. */
interface FiledLevel {
  readonly node: YAMLMap;
  readonly id: string;
  readonly name: string;
  readonly skills: ReadonlyMap<string, string>;
}

/**
 * Brings a role file up to a role of the framework. A level that is new goes to its place by seniority, or to the
 * one that a table states, among those that are there; those stay in their order. A skill that a level has in the
 * file but not in the framework stays: an employer may have added it, and a page may have been copied in part.
 * Problems: skill-not-listed for each skill that stays in a level of which no import is recorded.
 */
export function editRole(
  edit: YamlEdit,
  role: FrameworkRole,
  { skillLevels, words, recorded, moved }: RoleOptions,
): Problem[] {
  edit.setText(edit.top, 'name', role.name, keys, 'name');
  edit.setText(edit.top, 'family', role.family, keys, 'family');
  removeEarlierSource(edit, words, [edit.top]);
  editSource(edit, words, keys, [edit.top]);
  edit.setText(edit.top, 'about', role.about, keys, 'about');
  edit.setTexts(edit.top, 'duties', role.duties, keys, 'duties');

  const list = edit.listAt(edit.top, 'levels', keys);
  const filed = list.items.filter(isMap);
  const problems: Problem[] = [];
  const added = [...role.levels.values()].flatMap((level) => {
    const known = levelIn(edit, filed, level);
    if (known) {
      if (!recorded?.levels.has(level.id)) problems.push(...unlistedSkills(edit, known, level));
      editLevel(edit, known, level);
      return [];
    }
    const before = moved.get(level.id);
    const node = before?.node ?? new YAMLMap();
    edit.quietly(() => {
      edit.setText(node, 'id', level.id, levelKeys, 'id');
      editLevel(edit, node, level);
    });
    edit.changes.push(`${level.name}: ${before ? `moved here from "${before.role}"` : 'added'}`);
    return [node];
  });
  list.items = placed(edit, filed, added, role, skillLevels);
  for (const node of list.items.filter(isMap)) linkTwin(edit, node, list.items.filter(isMap));
  return problems;
}

function levelIn(
  edit: YamlEdit,
  filed: readonly YAMLMap[],
  { id, name }: FrameworkLevel,
): YAMLMap | undefined {
  return (
    filed.find((node) => edit.textAt(node, 'id') === id) ??
    filed.find((node) => edit.textAt(node, 'name') === name)
  );
}

function editLevel(edit: YamlEdit, node: YAMLMap, level: FrameworkLevel): void {
  const label = level.name;
  edit.setMark(node, 'retired', false, levelKeys, label);
  edit.setText(node, 'name', level.name, levelKeys, `${label}, name`);
  const hadGrades = node.has('grades');
  edit.setTexts(node, 'grades', level.grades, levelKeys, `${label}, grades`);
  if (!hadGrades && level.grades.length > 0) edit.listAt(node, 'grades', levelKeys).flow = true;
  edit.setText(node, 'about', level.about, levelKeys, `${label}, about`);
  edit.setTexts(node, 'duties', level.duties, levelKeys, `${label}, duties`);
  const skills = edit.mappingAt(node, 'skills', levelKeys);
  const order = [...level.skills.keys()];
  for (const [skill, skillLevel] of level.skills) {
    edit.setText(skills, skill, skillLevel, order, `${label}, ${skill}`);
  }
}

function unlistedSkills(edit: YamlEdit, node: YAMLMap, level: FrameworkLevel): Problem[] {
  const unlisted = [...skillsOf(node).keys()].filter((skill) => !level.skills.has(skill));
  return unlisted.map((skill) => skillNotListed(edit.textAt(node, 'name') ?? level.name, skill, level.place));
}

export function skillNotListed(level: string, skill: string, place: Place | undefined): Problem {
  const message = `"${level}" needs "${skill}" in the catalogue, but not here; it stays`;
  const hint = 'delete it from the role file if it is needed no more';
  return problem('skill-not-listed', message, { hint, ...(place && { place }) });
}

/** The skills of a role level in a file, each with its level. */
export function skillsOf(node: YAMLMap): Map<string, string> {
  const skills: unknown = node.get('skills', true);
  if (!isMap(skills)) return new Map();
  return new Map(
    skills.items.map(({ key, value }) => [
      isScalar(key) ? String(key.value) : '',
      isScalar(value) ? String(value.value) : '',
    ]),
  );
}

/** The levels that are there with the added ones, each behind the level that comes before it in the whole order. */
function placed(
  edit: YamlEdit,
  filed: readonly YAMLMap[],
  added: readonly YAMLMap[],
  role: FrameworkRole,
  skillLevels: readonly string[],
): YAMLMap[] {
  const levels = [...filed, ...added].map(
    (node): FiledLevel => ({
      node,
      id: edit.textAt(node, 'id') ?? '',
      name: edit.textAt(node, 'name') ?? '',
      skills: skillsOf(node),
    }),
  );
  const order = inOrder(levels, role, skillLevels).map(({ node }) => node);
  const result = [...filed];
  for (const [index, node] of order.entries()) {
    if (!added.includes(node)) continue;
    const before = order.slice(0, index).findLast((each) => result.includes(each));
    result.splice(before ? result.indexOf(before) + 1 : 0, 0, node);
  }
  return result;
}

function inOrder(
  levels: readonly FiledLevel[],
  role: FrameworkRole,
  skillLevels: readonly string[],
): FiledLevel[] {
  const stated = levels.flatMap((level) => {
    const order = role.levels.get(level.id)?.order;
    return order === undefined ? [] : [{ level, order }];
  });
  if (stated.length < levels.length) return bySeniority(role.name, levels, skillLevels);
  return stated.sort((left, right) => left.order - right.order).map(({ level }) => level);
}

/** A level "… - management" stands on the track of management, beside the level of the same name without it. */
function linkTwin(edit: YamlEdit, node: YAMLMap, levels: readonly YAMLMap[]): void {
  const name = edit.textAt(node, 'name') ?? '';
  const twinName = twinNameOf(name);
  if (twinName === undefined) return;
  const twin = levels.find((each) => edit.textAt(each, 'name') === twinName);
  const link = (level: YAMLMap, key: 'track' | 'beside', value: string | undefined) => {
    const label = `${edit.textAt(level, 'name')}, ${key}`;
    if (!level.has(key)) edit.setText(level, key, value, levelKeys, label);
  };
  link(node, 'track', 'management');
  if (twin === undefined) return;
  link(node, 'beside', edit.textAt(twin, 'id'));
  link(twin, 'track', 'technical');
}
