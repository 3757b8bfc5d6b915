import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import { type KitSource, readKitSource, stageKinds } from '../../vacancy/index.ts';
import type { SharedParts } from '../shared-parts.ts';

/**
 * Stages that kinds of documents name and that none of the vacancies has, when these are all that there are: no document
 * is made for them. Where a vacancy cannot be read, nobody can say. Problem: key-without-effect, a warning.
 */
export function unknownStages(vacancies: readonly KitSource[], parts: SharedParts): Problem[] {
  const { catalogue, form, known } = parts;
  const isKind = (stage: string) => stageKinds.some((kind) => kind === stage);
  const named = known.kinds.flatMap((kind) =>
    (kind.stages ?? []).filter((stage) => !isKind(stage)).map((stage) => ({ kind, stage })),
  );
  if (named.length === 0 || vacancies.length === 0) return [];
  const ids = new Set<string>();
  for (const vacancy of vacancies) {
    const { value } = readKitSource(vacancy, catalogue, form);
    if (!value) return [];
    for (const { id } of value.stages) ids.add(id);
  }
  return named.flatMap(({ kind, stage }) => {
    if (ids.has(stage)) return [];
    const hint =
      didYouMean(stage, [...stageKinds, ...ids]) ??
      `kinds of stages are ${stageKinds.join(', ')}; all others are ids`;
    const message = `no vacancy has a stage "${stage}", for which "${kind.name}" is made`;
    return [problem('key-without-effect', message, { place: kind.place(), hint })];
  });
}
