import { type DocumentKind, isOfStages } from '../../kit/index.ts';
import { type Problem, problem } from '../../problems/index.ts';
import type { ValueSource } from '../../reading/index.ts';
import { patternFault } from './file-pattern.ts';

/**
 * What is wrong with a kind in itself: keys that do not go together, and names of files that cannot be.
 * Problems: wrong-value, at the key in `source`.
 */
export function kindFaults(kind: DocumentKind, source: ValueSource): Problem[] {
  const { name, per, stages, each, file } = kind;
  const fault = (key: string, message: string, hint: string) =>
    problem('wrong-value', message, { place: source.placeOfKey([name, key]), hint });
  const problems: Problem[] = [];
  if (per === 'vacancy' && stages) {
    const message = 'a document of the whole vacancy is made for no stage';
    problems.push(fault('stages', message, 'leave "stages" out, or write per: stage'));
  }
  if (per !== 'stage' && each) {
    const hint = `leave "each" out${per === 'vacancy' ? ', or write per: stage' : ''}`;
    problems.push(fault('each', '"each" is for documents per stage', hint));
  }
  const named = problems.length > 0 ? undefined : patternFault(file, kind);
  if (named) {
    const place = source.placeOf([name, 'file']);
    problems.push(problem('wrong-value', named.message, { place, hint: named.hint }));
  }
  return problems;
}

/**
 * Kinds whose files are named like those of another whatever the vacancy, so that the later one cannot be made.
 * Problem: file-name-clash.
 */
export function sameNames(
  kinds: readonly DocumentKind[],
): { readonly name: string; readonly clash: Problem }[] {
  const byPattern = new Map<string, DocumentKind[]>();
  return kinds.flatMap((kind) => {
    const pattern = kind.file.replaceAll('{kind}', kind.name);
    const alike = byPattern.get(pattern) ?? [];
    byPattern.set(pattern, alike);
    const other = alike.find((each) => areOfOneStage(each, kind));
    alike.push(kind);
    if (!other) return [];
    const clash = problem('file-name-clash', `"${kind.name}" and "${other.name}" name their files alike`, {
      place: kind.place(),
      related: [{ message: `"${other.name}" stands here`, place: other.place() }],
      hint: `give one of them another name: file: ${JSON.stringify(`${kind.file}-2`)}`,
    });
    return [{ name: kind.name, clash }];
  });
}

/** Whether both may be made for one stage; of an id nobody knows its kind. */
function areOfOneStage(one: DocumentKind, other: DocumentKind): boolean {
  if (!isOfStages(one) || !isOfStages(other) || !one.stages || !other.stages) return true;
  return one.stages.some((stage) => other.stages?.includes(stage));
}
