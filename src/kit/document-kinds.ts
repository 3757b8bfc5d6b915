import type { StageFile } from '../vacancy/schema.ts';

/** Of whom there may be a document each. */
export const personKinds = ['candidate', 'panel-member'] as const;
export type PersonKind = (typeof personKinds)[number];

/** A kind of document: its name is also the name of its template and of its files. */
export interface DocumentKind {
  readonly name: string;
  /** One document a vacancy, or one for each stage of these kinds. */
  readonly per: 'vacancy' | readonly StageFile['kind'][];
  /** For whom there can be one each, with its header filled in. */
  readonly each?: readonly PersonKind[];
}

export const documentKinds: readonly DocumentKind[] = [
  { name: 'advert', per: 'vacancy' },
  { name: 'question-set', per: ['exercise', 'interview'] },
  { name: 'scoring-sheet', per: ['sift', 'exercise', 'interview'], each: ['candidate', 'panel-member'] },
  { name: 'consensus-sheet', per: ['sift', 'exercise', 'interview'], each: ['candidate'] },
];
