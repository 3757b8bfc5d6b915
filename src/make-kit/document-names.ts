import {
  type DocumentKind,
  documentKinds,
  type PersonKind,
  personKinds,
  type Sheet,
  sheetsOf,
} from '../kit/index.ts';
import type { Stage } from '../vacancy/index.ts';

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
  /** The stage that it is of, by its position, and whose sheet it is; undefined for what is of the vacancy. */
  readonly of?: { readonly stage: number; readonly sheet: Sheet };
}

/** What the names of a vacancy's documents depend on. */
interface Staged {
  readonly form: string;
  readonly stages: readonly Stage[];
}

/** The documents of one kind that a vacancy has: by stage, a stage's by person. */
export function copiesOf(
  kind: DocumentKind,
  { form, stages }: Staged,
  { each, bundle }: Copies,
): NamedCopy[] {
  const { name, per } = kind;
  if (per === 'vacancy') return [{ name }];
  const ending = form === 'A' ? '' : `-form-${form.toLowerCase()}`;
  return stages.flatMap((stage, index) => {
    if (!per.includes(stage.kind)) return [];
    const beginning = `${stage.id}-${name}`;
    return sheetsOf(kind, stage, each).map((sheet): NamedCopy => {
      const of = { stage: index, sheet };
      if (!sheet.owner) return { name: `${beginning}${ending}`, of };
      const own = { name: `${beginning}-${sheet.owner.slug}${ending}`, of };
      return bundle ? { ...own, bundle: `${beginning}s${ending}` } : own;
    });
  });
}

/** The names, without endings, of the files of every kind of document that a vacancy has. */
export function fileNamesByKind(vacancy: Staged, copies: Copies): Record<string, string[]> {
  const namesOf = (kind: DocumentKind) =>
    copiesOf(kind, vacancy, copies).map(({ name, bundle }) => bundle ?? name);
  return Object.fromEntries(documentKinds.map((kind) => [kind.name, [...new Set(namesOf(kind))]]));
}

/** How files were made, as a record says it. */
interface Making {
  readonly form: string;
  readonly each: readonly string[];
  readonly bundle: boolean;
}

/** The names, without endings, of all files that a vacancy has in a form and for people of some kinds. */
export function fileNamesOf(
  { stages }: Pick<Staged, 'stages'>,
  { form, each, bundle }: Making,
): ReadonlySet<string> {
  const people = personKinds.filter((person) => each.includes(person));
  return new Set(Object.values(fileNamesByKind({ form, stages }, { each: people, bundle })).flat());
}
