import { isMap, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Sha256 } from '../../reading/index.ts';
import { hasComments, type YamlEdit } from '../edit.ts';
import { earlierHead } from '../source-key.ts';
import { type RecordedLevel, type RecordedRole, type RecordedSkill, recordedHash } from './record.ts';

/** Keys that imports write beside the texts of a framework, or that go with what they stand beside. */
const beside: readonly string[] = [
  ...['id', 'levels', 'skills', 'track', 'beside'],
  ...['source', 'attribution', 'retired'],
];

/** Finds in files what a person wrote: other values than an import wrote, other keys, and comments. */
export class PersonsWork {
  readonly #edit: YamlEdit;
  readonly #sha256: Sha256;

  constructor(edit: YamlEdit, sha256: Sha256) {
    this.#edit = edit;
    this.#sha256 = sha256;
  }

  /** In a level of a role. */
  inRoleLevel(list: YAMLSeq, node: YAMLMap, recorded: RecordedLevel): boolean {
    const skills: unknown = node.get('skills', true);
    return (
      hasComments(node) ||
      hasCommentBefore(list.items, node, list) ||
      this.#differs(node, recorded.wrote) ||
      !isMap(skills) ||
      skills.items.some((pair) => recorded.skills.get(keyOf(pair)) !== this.#edit.textAt(skills, keyOf(pair)))
    );
  }

  /** In what a role level says of one skill that it needs. */
  inNeed(skills: YAMLMap, skill: string, recorded: RecordedLevel): boolean {
    const pair = skills.items.find((each) => keyOf(each) === skill);
    if (pair === undefined) return false;
    const first = pair === skills.items[0] && Boolean(skills.commentBefore);
    const differs = this.#edit.textAt(skills, skill) !== recorded.skills.get(skill);
    return first || differs || hasComments(pair.key) || hasComments(pair.value);
  }

  /** In a role file, beside what its levels say. */
  inRole(role: RecordedRole): boolean {
    return this.#inHead() || this.#edit.hasComments || this.#differs(this.#edit.top, role.wrote);
  }

  /** In a whole skill file. */
  inSkill(recorded: RecordedSkill): boolean {
    const levels: unknown = this.#edit.top.get('levels', true);
    return (
      this.#inHead() ||
      this.#edit.hasComments ||
      this.#differs(this.#edit.top, recorded.wrote) ||
      (isMap(levels) && levels.items.some((pair) => this.inSkillLevel(levels, keyOf(pair), recorded)))
    );
  }

  /** In a level of a skill. */
  inSkillLevel(levels: YAMLMap, level: string, recorded: RecordedSkill): boolean {
    const pair = levels.items.find((each) => keyOf(each) === level);
    const entry: unknown = pair?.value;
    const wrote = recorded.levels.get(level);
    if (pair === undefined || !isMap(entry) || wrote === undefined) return true;
    const descriptors = this.#edit.textsAt(entry, 'descriptors');
    const hashes = descriptors.map((text) => recordedHash(text, this.#sha256));
    const first = pair === levels.items[0] && Boolean(levels.commentBefore);
    return (
      first ||
      hasComments(pair.key) ||
      hasComments(entry) ||
      hashes.join() !== wrote.join() ||
      entry.items.some((each) => keyOf(each) !== 'descriptors' && !beside.includes(keyOf(each)))
    );
  }

  #inHead(): boolean {
    return this.#edit.head.some(
      (line) => !line.startsWith('yaml-language-server:') && !earlierHead.includes(line),
    );
  }

  #differs(map: YAMLMap, wrote: ReadonlyMap<string, string>): boolean {
    return map.items.some((pair) => {
      const key = keyOf(pair);
      if (beside.includes(key)) return false;
      return wrote.get(key) !== recordedHash(this.#edit.valueOf(pair.value), this.#sha256);
    });
  }
}

/** The library puts a comment before an item at the end of the item before it, and before the first at the list. */
function hasCommentBefore(items: readonly unknown[], node: YAMLMap, list: YAMLSeq): boolean {
  const before = items[items.indexOf(node) - 1];
  return before === undefined ? Boolean(list.commentBefore) : isMap(before) && endsInComment(before);
}

function endsInComment(map: YAMLMap): boolean {
  const last: unknown = map.items.at(-1)?.value;
  return Boolean(map.comment) || (isMap(last) && endsInComment(last));
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}
