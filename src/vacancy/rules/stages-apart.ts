import { type Problem, problem } from '../../problems/index.ts';
import { planOf } from '../plan.ts';
import { type Stage, slugOfPeople, type Vacancy } from '../vacancy.ts';
import { type DatedStage, datedStages, minutesOf } from './moments.ts';

/**
 * Nobody can sit in two rooms: a stage that begins while another still takes needs a panel of its own. Two panels that
 * share nobody, as where candidates go from room to room, are as they should be; of a stage of several days nobody can say.
 */
export function stagesApart({ value, stages, source }: Vacancy): Problem[] {
  const dated = datedStages(value.stages).filter(({ date, until }) => date === until);
  return dated.flatMap((later, position) => {
    const earlier = dated[position - 1];
    const [one, other] = [earlier && stages[earlier.index], stages[later.index]];
    if (!earlier || !one || !other || !overlap(earlier, one, later) || haveTwoPanels(one, other)) return [];
    const message = `the stage "${later.id}" begins at ${later.time}, while "${earlier.id}" still takes`;
    return problem('dates-out-of-order', message, {
      place: source.placeOf(['stages', later.index, 'time']),
      related: [{ message: 'the other one', place: source.placeOf(['stages', earlier.index, 'time']) }],
      hint: 'begin later, or list a panel of its own for each',
    });
  });
}

/** Whether a stage of the same day begins, not earlier, within the time of the one before it. */
function overlap(earlier: DatedStage, stage: Stage, later: DatedStage): boolean {
  if (earlier.date !== later.date || earlier.time === undefined || later.time === undefined) return false;
  const planned = planOf(stage).reduce((sum, step) => sum + step.minutes, 0);
  const minutes = Math.max(1, stage.value.minutes ?? 0, planned);
  const apart = minutesOf(later.time) - minutesOf(earlier.time);
  return apart >= 0 && apart < minutes;
}

function haveTwoPanels(one: Stage, other: Stage): boolean {
  if (one.panel.length === 0 || other.panel.length === 0) return false;
  const members = new Set(one.panel.map((member) => slugOfPeople([member])));
  return !other.panel.some((member) => members.has(slugOfPeople([member])));
}
