import { type Problem, problem } from '../../problems/index.ts';
import { stageName, type Vacancy } from '../vacancy.ts';

/** Documents show a stage by its name alone: the sheets of two stages of one name are taken for each other's. */
export function uniqueStageNames({ stages, locale, source }: Vacancy): Problem[] {
  return stages.flatMap((stage, index) => {
    const name = stageName(stage, locale);
    const first = stages.findIndex((other) => stageName(other, locale).toLowerCase() === name.toLowerCase());
    // Where two have one id, that is told.
    if (first === index || stages[first]?.id === stage.id) return [];
    const placeOf = (at: number) =>
      source.placeOf(['stages', at, stages[at]?.value.name === undefined ? 'id' : 'name']);
    return problem('name-repeated', `there are two stages named "${name}"`, {
      place: placeOf(index),
      related: [{ message: 'the first one', place: placeOf(first) }],
      hint: 'give one of the two another name',
    });
  });
}
