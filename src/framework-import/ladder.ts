import { isMap, YAMLMap } from 'yaml';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { skillLevelsFile } from '../catalogue/other-files.ts';
import { skillLevelsSchema } from '../catalogue/schema/skill-levels.ts';
import { hasErrors, type Outcome, problem } from '../problems/index.ts';
import { join, readYaml, type System, slugOf, validate } from '../reading/index.ts';
import { YamlEdit } from './edit.ts';
import type { PlannedFile } from './import-plan.ts';

/** The levels of a ladder, the lowest first. */
export type Rungs = readonly Rung[];

export interface Rung {
  readonly id: string;
  readonly name: string;
}

/** The ladders of a catalogue, the highest layer's first; undefined for no catalogue, or one that has none. */
export function laddersOf(catalogue: Catalogue | undefined): readonly Rungs[] | undefined {
  const ladders = catalogue?.skillLevels ?? [];
  return ladders.length === 0 ? undefined : ladders.map(({ levels }) => levels).reverse();
}

/** A level of the name; its id follows from it. */
export function rungNamed(name: string): Rung {
  return { id: slugOf(name), name };
}

/** What may stand beside the name of a level: its number, and what kind of thing it is. */
const beside = /^(?:(?:skill )?level[\s:]+|\d{1,2}\s*[-–—:.)]\s*)|\s*\(?(?:level|\(\d{1,2}\))$/giu;

/** The level that a text names, by id, name or number: "Working", "working level", "2 - Working", "L2" of "Level 2". */
export function levelNamed(ladder: Rungs, text: string): Rung | undefined {
  const bare = text.trim();
  if (bare === '' || bare.length > longestName) return undefined;
  for (const name of [bare, bare.replace(beside, '')]) {
    const id = slugOf(name);
    const found = ladder.find((level) => level.id === id || slugOf(level.name) === id);
    if (found) return found;
  }
  const number = numbered(bare);
  if (!number || number.name !== undefined || ladder.some(({ name }) => !numbered(name))) return undefined;
  return ladder.find(({ name }) => numbered(name)?.number === number.number);
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A name with a number, such as "Milestone 2", "L2", "Band II", "2" or "Level 2 - Assist". */
export interface Numbered {
  /** What is counted, in lower case; empty for a number alone. */
  readonly word: string;
  readonly number: number;
  /** What the number stands for. */
  readonly name?: string | undefined;
}

/** The longest text that is taken for a name and not for prose. */
const longestName = 80;

export function numbered(text: string): Numbered | undefined {
  if (text.length > longestName) return undefined;
  const parts =
    /^(?<word>[\p{L}][\p{L} ]*?)??[\s._#-]*(?<count>\d{1,2}|\b[ivx]{1,4}\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)(?:\s*[-–—:.|)]\s*(?<after>\S.*)|\s*\((?<inside>[^()]+)\))?$/iu.exec(
      text.trim(),
    )?.groups;
  if (parts?.['count'] === undefined) return undefined;
  const count = parts['count'].toLowerCase();
  const inWords = Math.max(romans.indexOf(count), numberWords.indexOf(count)) + 1;
  return {
    word: (parts['word'] ?? '').trim().toLowerCase(),
    number: inWords > 0 ? inWords : Number(count),
    name: parts['after'] ?? parts['inside'],
  };
}

/**
 * The file that makes a ladder that of a folder; none where the folder's own holds it. Levels that the folder's own lacks
 * are added to it, in their places.
 * Problems: those of reading that file; contradiction where its order is another one.
 */
export function planLadder(ladder: Rungs, folder: string, system: System): Outcome<PlannedFile | undefined> {
  const path = join(folder, skillLevelsFile);
  if (!system.files.find(path)) {
    const text = ladderText(ladder);
    return {
      value: { path, text, changes: ['new', `levels, the lowest first: ${namesOf(ladder)}`] },
      problems: [],
    };
  }
  const yaml = readYaml(path, system);
  const checked = yaml.value && validate(yaml.value, skillLevelsSchema);
  const problems = [...yaml.problems, ...(checked?.problems ?? [])];
  if (hasErrors(problems) || !yaml.value || !checked?.value) return { problems };
  const there = checked.value.levels;
  if (isWithin(ladder, there)) return { value: undefined, problems };
  if (isWithin(there, ladder)) {
    const { text, changes } = extended(yaml.value.text, ladder);
    return { value: { path, text, changes }, problems };
  }
  const message = `the skill levels of this folder are others, or stand in another order, than what is imported: ${namesOf(ladder)}`;
  const hint = 'give all levels, the lowest first, with --levels, or import into another folder with --into';
  const place = yaml.value.placeOf(['levels']);
  return { problems: [...problems, problem('contradiction', message, { place, hint })] };
}

/** Whether all levels of one ladder stand on another, in the same order. */
export function isWithin(rungs: Rungs, others: Rungs): boolean {
  const ids = others.map(({ id }) => id);
  let at = -1;
  return rungs.every(({ id }) => {
    at = ids.indexOf(id, at + 1);
    return at !== -1;
  });
}

/** A file of levels with those that it lacks, each in its place. */
function extended(text: string, ladder: Rungs): { text: string; changes: readonly string[] } {
  const edit = new YamlEdit(text);
  const list = edit.listAt(edit.top, 'levels', []);
  const nodes = list.items.filter(isMap);
  list.items = ladder.map(({ id, name }) => {
    const there = nodes.find((node) => edit.textAt(node, 'id') === id);
    if (there) return there;
    const node = new YAMLMap();
    node.flow = true;
    edit.quietly(() => {
      edit.setText(node, 'id', id, ['id', 'name'], 'id');
      edit.setText(node, 'name', name, ['id', 'name'], 'name');
    });
    edit.changes.push(`the level "${name}": added`);
    return node;
  });
  return { text: edit.text, changes: edit.changes };
}

export function namesOf(ladder: Rungs): string {
  return ladder.map(({ name }) => name).join(', ');
}

function ladderText(ladder: Rungs): string {
  const lines = ladder.map(({ id, name }) => `  - { id: ${id}, name: ${JSON.stringify(name)} }`);
  return `# yaml-language-server: $schema=schema/skill-levels.schema.json\n# From the lowest to the highest.\nlevels:\n${lines.join('\n')}\n`;
}
