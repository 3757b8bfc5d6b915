import {
  type DocumentKind,
  isForStage,
  isOfStages,
  type PersonKind,
  peopleOfVacancy,
  personKinds,
  type Sheet,
  sheetsOf,
} from '../kit/index.ts';
import { slugOf } from '../reading/index.ts';
import type { Stage } from '../vacancy/index.ts';
import { formatNames } from '../writers/formats.ts';
import { type Filling, fillPattern } from './kinds/file-pattern.ts';
import type { DocumentKinds } from './kinds/read.ts';

/** Whose documents are made, and whether those of one kind and stage go into one file. */
export interface Copies {
  readonly each: readonly PersonKind[];
  readonly bundle: boolean;
}

/** How a document is named and what it is of. */
export interface NamedCopy {
  /** Without ending, e.g. "technical-interview-scoring-sheet", with "-form-b" in form B. */
  readonly name: string;
  /** The file that it goes into together with others. */
  readonly bundle?: string;
  /** The stage that it is of, by its position; undefined for what is of the vacancy. */
  readonly stage?: number;
  /** Whose it is; undefined for what is of nobody in particular and never could be. */
  readonly sheet?: Sheet;
}

/** What the names of a vacancy's documents depend on. */
export interface Staged {
  readonly form: string;
  readonly stages: readonly Stage[];
}

/** The documents of one kind that a vacancy has: by stage, a stage's by person. */
export function copiesOf(kind: DocumentKind, vacancy: Staged, copies: Copies): NamedCopy[] {
  const { name, per, file } = kind;
  if (per === 'vacancy') return [{ name: fillPattern(file, { kind: name }) }];
  const { form, stages } = vacancy;
  const ending = form === 'A' ? '' : `-form-${form.toLowerCase()}`;
  if (!isOfStages(kind)) {
    return sheetsOf(kind, peopleOfVacancy(vacancy), copies.each).map((sheet) => ({
      ...namedSheet(kind, sheet, {}, ending, copies),
      sheet,
    }));
  }
  return stages.flatMap((stage, index) => {
    if (!isForStage(kind, stage)) return [];
    return sheetsOf(kind, stage, copies.each).map((sheet) => ({
      ...namedSheet(kind, sheet, { stage: stage.id }, ending, copies),
      stage: index,
      sheet,
    }));
  });
}

/** How the sheet of a kind is named, and the file that it goes into with others. */
function namedSheet(
  kind: DocumentKind,
  { owner, value }: Sheet,
  of: Filling,
  ending: string,
  { bundle }: Copies,
): Pick<NamedCopy, 'name' | 'bundle'> {
  const fill = (more: Filling) => fillPattern(kind.file, { kind: kind.name, ...of, ...more });
  if (!owner) return { name: `${fill({})}${ending}` };
  if (kind.per === 'stage') {
    const name = `${fill({})}-${owner.slug}${ending}`;
    return bundle ? { name, bundle: `${fill({})}s${ending}` } : { name };
  }
  const { candidate, panelMember } = value;
  const people = {
    ...(candidate !== undefined && { candidate: slugOf(candidate) }),
    ...(panelMember !== undefined && { 'panel-member': slugOf(panelMember) }),
  };
  const name = `${fill(people)}${ending}`;
  const all = { candidate: 'candidates', 'panel-member': 'panel-members' };
  return bundle ? { name, bundle: `${fill(all)}${ending}` } : { name };
}

/** The names, without endings, of the files of every kind of document that a vacancy has. */
export function fileNamesByKind(
  kinds: readonly DocumentKind[],
  vacancy: Staged,
  copies: Copies,
): Record<string, string[]> {
  const namesOf = (kind: DocumentKind) =>
    copiesOf(kind, vacancy, copies).map(({ name, bundle }) => bundle ?? name);
  return Object.fromEntries(kinds.map((kind) => [kind.name, [...new Set(namesOf(kind))]]));
}

/** How files were made, as a record says it. */
interface Making {
  readonly form: string;
  readonly each: readonly string[];
  readonly bundle: boolean;
}

/**
 * The names of all files that a vacancy has in a form and for people of some kinds, in every format; undefined where
 * kinds have errors, so that nobody can say.
 */
export function fileNamesOf(
  { kinds, faulty }: Pick<DocumentKinds, 'kinds' | 'faulty'>,
  { stages }: Pick<Staged, 'stages'>,
  { form, each, bundle }: Making,
): ReadonlySet<string> | undefined {
  if (faulty.size > 0) return undefined;
  const people = personKinds.filter((person) => each.includes(person));
  const copies = { each: people, bundle };
  return new Set(
    kinds.flatMap((kind) => {
      const formats = formatsOf(kind, formatNames);
      return copiesOf(kind, { form, stages }, copies).flatMap(({ name, bundle: whole }) =>
        formats.map((format) => `${whole ?? name}.${format}`),
      );
    }),
  );
}

/** Those of some formats that documents of a kind are made in. */
export function formatsOf<Format extends string>(
  { formats }: Pick<DocumentKind, 'formats'>,
  asked: readonly Format[],
): readonly Format[] {
  return formats === undefined ? asked : asked.filter((format) => formats.includes(format));
}
