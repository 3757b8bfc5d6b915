import type { Place } from '../problems/index.ts';
import type { Stage } from '../vacancy/index.ts';

/** Of whom there may be a document each. */
export const personKinds = ['candidate', 'panel-member'] as const;
export type PersonKind = (typeof personKinds)[number];

/** A kind of document, as a `documents.yaml` says it: its name is also the name of its template. */
export interface DocumentKind {
  readonly name: string;
  /** Of what there is one document each. Of a person: over the whole vacancy, or one a stage where it names stages. */
  readonly per: 'vacancy' | 'stage' | PersonKind;
  /** The stages that it is made for, by their kinds or ids; all when left out. */
  readonly stages?: readonly string[] | undefined;
  /** Of a stage: for whom there can be one each, with its header filled in. */
  readonly each?: readonly PersonKind[] | undefined;
  /** The formats that it is made in, of those asked for; all when left out. */
  readonly formats?: readonly string[] | undefined;
  /** How its files are named, without ending: letters, and what stands in braces. */
  readonly file: string;
  /** What a document of it is called where several are listed; its name in words when left out. */
  readonly title?: string | undefined;
  /** What it is for. */
  readonly about?: string | undefined;
  /** Where it is named. */
  readonly place: () => Place;
}

/** Whether a kind is made stage by stage, so that its template sees one. */
export function isOfStages({ per, stages }: Pick<DocumentKind, 'per' | 'stages'>): boolean {
  return per === 'stage' || (per !== 'vacancy' && stages !== undefined);
}

/** Whether a kind that is made stage by stage is made for this one. */
export function isForStage({ stages }: DocumentKind, { id, kind }: Pick<Stage, 'id' | 'kind'>): boolean {
  return stages === undefined || stages.includes(kind) || stages.includes(id);
}

/** Whether there are documents of a kind for each person of another kind, when those of `asked` are to have their own. */
export function isForEach(
  { per, each = [] }: Pick<DocumentKind, 'per' | 'each'>,
  person: PersonKind,
  asked: readonly PersonKind[],
): boolean {
  return per === person || (each.includes(person) && asked.includes(person));
}
