import { isMap, type YAMLMap } from 'yaml';
import { attributionOf, type TextSource } from '../catalogue/schema/source.ts';
import type { YamlEdit } from './edit.ts';
import { governmentSource } from './provenance.ts';

const sourceKeys = ['name', 'licence', 'attribution'] as const satisfies (keyof TextSource)[];

/** Whose words an import brings into a file. */
export interface SourceOfWords {
  readonly source: TextSource | undefined;
  /** Whether a person named it: then it goes before what the file says. */
  readonly given: boolean;
}

/** What imports once said of every text, whosever words it was. */
const earlierAttribution = attributionOf(governmentSource);
export const earlierHead: readonly string[] = [
  `Quoted from the ${governmentSource.name}.`,
  'Contains public sector information licensed under the Open Government Licence v3.0.',
];

/**
 * Says at the top of a file whose words it holds. A file that says so keeps what it says, there or as an
 * `attribution` in one of its mappings, unless a person named the source.
 * @param order the keys of the file in their usual order
 */
export function editSource(
  edit: YamlEdit,
  { source, given }: SourceOfWords,
  order: readonly string[],
  attributed: readonly YAMLMap[],
): void {
  if (source === undefined) return;
  if (!given && (edit.top.has('source') || attributed.some((map) => map.has('attribution')))) return;
  const { length } = edit.changes;
  const isNew = !edit.top.has('source');
  const map = edit.mappingAt(edit.top, 'source', order);
  for (const key of sourceKeys) {
    if (source[key] === undefined) edit.remove(map, key, `source, ${key}`);
    else edit.setText(map, key, source[key], sourceKeys, `source, ${key}`);
  }
  if (!isNew) return;
  edit.changes.length = length;
  edit.changes.push(`source: added, "${source.name}"`);
}

/** Whose words a file says that it holds, or what it says of them at one of its levels; undefined for nothing. */
export function sourceNameIn(edit: YamlEdit): string | undefined {
  const source: unknown = edit.top.get('source', true);
  if (isMap(source)) return edit.textAt(source, 'name');
  const levels: unknown = edit.top.get('levels', true);
  const entries = isMap(levels) ? levels.items.map(({ value }) => value).filter(isMap) : [];
  const attributed = [edit.top, ...entries].flatMap((map) => edit.textAt(map, 'attribution') ?? []);
  return attributed[0] === earlierAttribution ? governmentSource.name : attributed[0];
}

/** Takes away what imports said before a person named the source. */
export function removeEarlierSource(
  edit: YamlEdit,
  { source, given }: SourceOfWords,
  attributed: readonly YAMLMap[],
): void {
  if (!given || source === undefined) return;
  for (const map of attributed) {
    if (edit.textAt(map, 'attribution') !== earlierAttribution) continue;
    edit.remove(map, 'attribution', `"${governmentSource.name}" as attribution`);
  }
  edit.removeFromHead(earlierHead);
}
