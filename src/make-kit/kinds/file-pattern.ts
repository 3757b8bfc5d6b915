import { type DocumentKind, isOfStages } from '../../kit/index.ts';
import { didYouMean } from '../../problems/index.ts';
import { canNameFile } from '../../reading/index.ts';
import { stageKinds } from '../../vacancy/index.ts';

type Hole = 'kind' | 'stage' | 'candidate' | 'panel-member';

/** What a pattern of file names is filled with. */
export type Filling = Readonly<Partial<Record<Hole, string>>>;

type Patterned = Pick<DocumentKind, 'name' | 'per' | 'stages'>;

const holePattern = /\{([^{}]*)\}/gu;

/** The files of forms B and C end so: no other name may. */
export const endOfForm = /(?:^|-)form-[a-z]$/u;

/** How files are named where their kind does not say it, e.g. "{stage}-{kind}-{candidate}". */
export function usualPattern(kind: Omit<Patterned, 'name'>): string {
  const names = [...(isOfStages(kind) ? ['stage'] : []), 'kind', ...personOf(kind)];
  return names.map((name) => `{${name}}`).join('-');
}

/** The name that a pattern gives; what is not there is left out with its hyphen. */
export function fillPattern(pattern: string, filling: Filling): string {
  const values = new Map<string, string | undefined>(Object.entries(filling));
  return pattern
    .replace(holePattern, (_all, name: string) => values.get(name) ?? '')
    .replace(/-{2,}/gu, '-')
    .replace(/^-|-$/gu, '');
}

export interface PatternFault {
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with the pattern of a kind's file names, whatever the vacancy: two documents would have one name, or none. */
export function patternFault(pattern: string, kind: Patterned): PatternFault | undefined {
  const known = ['kind', ...(isOfStages(kind) ? ['stage'] : []), ...personOf(kind)];
  const list = known.map((name) => `{${name}}`).join(', ');
  const named = [...pattern.matchAll(holePattern)].map(([, name = '']) => name);
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const hint =
      didYouMean(
        `{${unknown}}`,
        known.map((name) => `{${name}}`),
      ) ?? `it may hold ${list}`;
    return { message: `nothing fills {${unknown}} in the name of this document`, hint };
  }
  const missing = needed(kind).find((name) => !named.includes(name));
  if (missing !== undefined) {
    const what = missing.replace('-', ' ');
    const message = `the documents of two ${what}s would have one name, and write over each other`;
    return { message, hint: `write e.g. file: "${pattern}-{${missing}}"` };
  }
  const name = fillPattern(pattern, { kind: kind.name, stage: 'x' });
  if (!canNameFile(name)) {
    const message = name === '' ? 'where nobody is listed, this name is empty' : `"${pattern}" names no file`;
    return { message, hint: `use lower-case letters, digits and hyphens, and ${list}` };
  }
  if (!endOfForm.test(name)) return undefined;
  return { message: 'the files of forms B and C end in "form" and a letter', hint: 'let it end otherwise' };
}

function personOf({ per }: Pick<Patterned, 'per'>): ('candidate' | 'panel-member')[] {
  return per === 'candidate' || per === 'panel-member' ? [per] : [];
}

/** A kind for one stage by its id has no other to be mistaken for. */
function needed(kind: Patterned): Hole[] {
  const [only, ...others] = kind.stages ?? [];
  const isOne = only !== undefined && others.length === 0 && !stageKinds.some((each) => each === only);
  return [...(isOfStages(kind) && !isOne ? ['stage' as const] : []), ...personOf(kind)];
}
