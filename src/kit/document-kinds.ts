import type { StageFile } from '../vacancy/schema.ts';

/** A kind of document: its name is also the name of its template and of its files. */
export interface DocumentKind {
  readonly name: string;
  /** One document a vacancy, or one for each stage of these kinds. */
  readonly per: 'vacancy' | readonly StageFile['kind'][];
}

export const documentKinds: readonly DocumentKind[] = [
  { name: 'advert', per: 'vacancy' },
  { name: 'question-set', per: ['exercise', 'interview'] },
  { name: 'scoring-sheet', per: ['sift', 'exercise', 'interview'] },
  { name: 'consensus-sheet', per: ['sift', 'exercise', 'interview'] },
];
