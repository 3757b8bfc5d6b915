import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';

/** The advert calls a skill essential or desirable once; a stage that calls it otherwise contradicts it on paper. */
export function essentialThroughout({ stages, source }: Vacancy): Problem[] {
  const firsts = new Map<string, { readonly essential: boolean; readonly stage: string }>();
  return stages.flatMap(({ id, criteria, value }, index) =>
    criteria.flatMap(({ skill, essential }) => {
      const first = firsts.get(skill.id);
      if (!first) firsts.set(skill.id, { essential, stage: id });
      if (!first || first.essential === essential) return [];
      const [here, there] = essential ? ['essential', 'desirable'] : ['desirable', 'essential'];
      const position = value.assess.findIndex(
        (each) => (typeof each === 'string' ? each : each.skill) === skill.id,
      );
      const message = `"${skill.name}" is ${here} here, and ${there} in the stage "${first.stage}"`;
      return problem('essential-and-desirable', message, {
        place: source.placeOf(['stages', index, 'assess', position]),
        hint: 'call it the same in all stages: the advert says that it is essential',
      });
    }),
  );
}
