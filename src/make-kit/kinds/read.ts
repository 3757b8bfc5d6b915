import type { DocumentKind } from '../../kit/index.ts';
import { didYouMean, hasErrors, type Outcome, type Problem, problem } from '../../problems/index.ts';
import { join, linkFault, readYaml, type System, type ValueSource, validate } from '../../reading/index.ts';
import { documentsName } from '../../templating/index.ts';
import { kindFaults, sameNames } from './faults.ts';
import { usualPattern } from './file-pattern.ts';
import { documentsSchema, type KindFile } from './schema.ts';

/** Which kinds of documents there are, over all folders of templates. */
export interface DocumentKinds {
  /** In the order of the files, those of the lowest folder first. */
  readonly kinds: readonly DocumentKind[];
  /** The names of those that cannot be made: what is wrong with them was told. */
  readonly faulty: ReadonlySet<string>;
  /** Those that a folder leaves out, by name, with that folder. */
  readonly leftOut: ReadonlyMap<string, string>;
}

/**
 * Reads the `documents.yaml` of the folders of templates, the lowest first. A folder adds kinds and changes those of the
 * folders below, key by key; with another `per` a kind begins anew. A kind with an error costs itself alone; there is no
 * value where nobody can say which kinds there are.
 * Problems: those of reading and of the schema; missing-key, wrong-value, key-without-effect, file-name-clash.
 */
export function readDocumentKinds(
  folders: readonly string[],
  system: Pick<System, 'files' | 'knownValue'>,
): Outcome<DocumentKinds> {
  const state: Reading = { kinds: new Map(), faulty: new Set(), leftOut: new Map(), problems: [] };
  let isKnown = true;
  for (const folder of folders) isKnown = readLayer(folder, system, state) && isKnown;
  const { kinds, faulty, leftOut, problems } = state;
  if (!isKnown) return { problems };
  const all = [...kinds.values()].map(({ kind }) => kind);
  for (const { name, clash } of sameNames(all)) {
    problems.push(clash);
    faulty.add(name);
  }
  const sound = all.filter(({ name }) => !faulty.has(name));
  return { value: { kinds: sound, faulty, leftOut }, problems };
}

interface Reading {
  readonly kinds: Map<string, ReadKind>;
  readonly faulty: Set<string>;
  readonly leftOut: Map<string, string>;
  readonly problems: Problem[];
}

/** A kind, and what the folders have said of it so far. */
interface ReadKind {
  readonly kind: DocumentKind;
  readonly said: KindFile;
}

/** Whether the kinds of a folder are known, though some may have errors. */
function readLayer(
  folder: string,
  system: Pick<System, 'files' | 'knownValue'>,
  { kinds, faulty, leftOut, problems }: Reading,
): boolean {
  const file = join(folder, documentsName);
  if (!system.files.find(file)) return true;
  const outside = linkFault(folder, file, system.files, 'the folder of templates');
  const { value: source, problems: faults } = outside ? { problems: [outside] } : readYaml(file, system);
  problems.push(...faults);
  if (!source) return false;
  const entries = entriesOf(source, problems);
  for (const [name, entry] of entries ?? []) {
    const below = kinds.get(name);
    if (typeof entry === 'boolean') {
      if (!below && !faulty.has(name)) problems.push(nothingToLeaveOut(name, source, kinds.keys()));
      kinds.delete(name);
      leftOut.set(name, folder);
      continue;
    }
    leftOut.delete(name);
    const made = entry && kindFrom(name, entry, source, below, kinds.keys());
    problems.push(...(made?.problems ?? []));
    if (made?.value) {
      kinds.set(name, made.value);
      faulty.delete(name);
    } else faulty.add(name);
  }
  return entries !== undefined;
}

/** A kind that its file names and says nothing of: YAML knows no such key any more. */
const emptyEntry = /^(["']?)([a-z0-9-]+)\1:[ \t]*(?:~|null)?[ \t]*(?:#.*)?$/gmu;

/** The kinds that a file names; undefined for one with an error, and in place of all where the file holds no kinds. */
function entriesOf(
  source: ValueSource,
  problems: Problem[],
): (readonly [string, KindFile | boolean | undefined])[] | undefined {
  const value = source.value ?? {};
  const whole = validate({ ...source, value }, documentsSchema);
  problems.push(...whole.problems);
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const names = Object.keys(value);
  const empty = [...source.text.matchAll(emptyEntry)].flatMap(([, , name = '']) =>
    names.includes(name) ? [] : [[name, {}] as const],
  );
  if (whole.value) return [...Object.entries(whole.value), ...empty];
  const read = Object.entries(value).map(([name, inner]) => {
    const alone = { ...source, value: { [name]: inner }, doubts: () => [] };
    return [name, validate(alone, documentsSchema).value?.[name]] as const;
  });
  return [...read, ...empty];
}

/** A kind as its file says it, over what folders below say. Problems: missing-key, and those of `kindFaults`. */
function kindFrom(
  name: string,
  entry: KindFile,
  source: ValueSource,
  below: ReadKind | undefined,
  known: Iterable<string>,
): Outcome<ReadKind> {
  const place = () => source.placeOfKey([name]);
  const per = entry.per ?? below?.kind.per;
  if (per === undefined) {
    const hint = didYouMean(name, known) ?? `write e.g. ${name}: { per: vacancy }`;
    const message = `nothing says of what there is a document "${name}" each`;
    return { problems: [problem('missing-key', message, { place: place(), hint })] };
  }
  const isSame = below?.kind.per === per;
  if (isSame && Object.keys(entry).length === 0) {
    const hint = `say what is other than below, e.g. ${name}: { formats: [pdf] }, or leave it out: ${name}: false`;
    return { problems: [problem('missing-key', `nothing is said of "${name}"`, { place: place(), hint })] };
  }
  const said: KindFile = isSame ? { ...below.said, ...entry } : entry;
  const file = said.file ?? usualPattern({ per, stages: said.stages });
  const kind: DocumentKind = { ...said, name, per, file, place };
  const problems = kindFaults(kind, source);
  return hasErrors(problems) ? { problems } : { value: { kind, said }, problems };
}

function nothingToLeaveOut(name: string, source: ValueSource, known: Iterable<string>): Problem {
  const hint = didYouMean(name, known) ?? 'delete this line';
  return problem('key-without-effect', `no folder below has a kind "${name}" to leave out`, {
    place: source.placeOfKey([name]),
    hint,
  });
}
