import type { Document } from '../../../src/document/index.ts';

export function expectedTexts(
  document: Document,
  running: 'every-page' | 'apart' | 'once',
  pages: number,
): string[];
export function coverage(texts: readonly string[], found: string): { share: number; missing: string[] };
