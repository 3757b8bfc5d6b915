import type { Document } from 'yaml';
import { type Outcome, type Place, type Problem, problem } from '../problems/index.ts';
import { tooDeepAt } from './depth.ts';
import { readSource, type Source } from './source.ts';
import type { KnownValue, System } from './system.ts';
import { documentOf, parserErrors } from './yaml-document.ts';
import { type Doubt, type Fits, yamlDoubts } from './yaml-doubts/index.ts';
import { yamlFaults } from './yaml-faults/index.ts';
import { firstAlias, nodeFaults } from './yaml-nodes.ts';
import { keyPlace, type Path, textPlace, valuePlace, writtenText } from './yaml-places.ts';
import { plainValue } from './yaml-value.ts';

/** What a file says, as a plain value, and where each part of it stands. */
export interface ValueSource extends Source {
  readonly value: unknown;
  /** Where the value at a path stands; of the nearest part above it when there is none. */
  readonly placeOf: (path: Path) => Place;
  /** Where the key stands that names the value at a path; for a list item, the item itself. */
  readonly placeOfKey: (path: Path) => Place;
  /** Where a text stands, the first time that it does. */
  readonly placeOfText: (text: string) => Place | undefined;
  /** The text of a value without quotes, such as "007" of a number; undefined for every other value. */
  readonly writtenAt: (path: Path) => string | undefined;
  /** What is perhaps read otherwise than it was meant; `fits` says which texts could stand at a path. */
  readonly doubts: (fits: Fits) => readonly Doubt[];
}

/** Reads and parses one YAML file. Problems: those of `readSource` and `parseYaml`. */
export function readYaml(
  file: string,
  { files, knownValue }: Pick<System, 'files' | 'knownValue'>,
): Outcome<ValueSource> {
  const source = readSource(file, files);
  return source.value ? parseYaml(source.value, knownValue) : { problems: source.problems };
}

/**
 * Parses one YAML 1.2 document; of a text whose value is known, only when a place is asked for.
 * Keys with nothing behind them count as not written.
 * Problems: yaml-syntax, duplicate-key, unknown-key, too-many-aliases, control-character.
 */
export function parseYaml(source: Source, knownValue?: KnownValue): Outcome<ValueSource> {
  const value = knownValue?.(source.text);
  if (value === undefined) return parsed(source);
  let document: Document.Parsed | undefined;
  const whenAsked = () => {
    document ??= documentOf(source.text);
    return document;
  };
  // What is known beforehand was read without a doubt.
  return { value: { ...withPlaces(source, value, whenAsked), doubts: () => [] }, problems: [] };
}

function parsed(source: Source): Outcome<ValueSource> {
  const problems = depthFaults(source);
  if (problems.length > 0) return { problems };
  const document = documentOf(source.text);
  const isSound = parserErrors(document).length === 0;
  problems.push(...(isSound ? nodeFaults(source, document) : yamlFaults(source, document)));
  if (problems.length > 0) return { problems };
  const value = plainValue(document, source.text);
  return value === undefined
    ? { problems: [aliasFault(source, document)] }
    : { value: withPlaces(source, value, () => document), problems };
}

function depthFaults({ file, text }: Source): Problem[] {
  const deep = tooDeepAt(text);
  if (deep === undefined) return [];
  const place = { file, start: deep, end: deep + 1 };
  return [problem('yaml-syntax', 'the values nest too deeply here', { place })];
}

function aliasFault(source: Source, document: Document.Parsed): Problem {
  return problem('too-many-aliases', 'aliases (*) multiply this file beyond measure', {
    place: firstAlias(source, document),
    hint: 'write the values out instead of repeating them with * and &',
  });
}

function withPlaces(source: Source, value: unknown, document: () => Document.Parsed): ValueSource {
  return {
    ...source,
    value,
    placeOf: (path) => valuePlace(source, document(), path),
    placeOfKey: (path) => keyPlace(source, document(), path),
    placeOfText: (text) => textPlace(source, text),
    writtenAt: (path) => writtenText(document(), path),
    doubts: (fits) => yamlDoubts(source, document(), fits),
  };
}
