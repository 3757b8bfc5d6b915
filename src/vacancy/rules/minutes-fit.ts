import { type Problem, problem } from '../../problems/index.ts';
import { planOf } from '../plan.ts';
import type { Stage, Vacancy } from '../vacancy.ts';

/** An interview that is too full is cut short for somebody, and then not the same for everybody. */
export function minutesFit({ stages, source }: Vacancy): Problem[] {
  return stages.flatMap((stage, index) => {
    const { minutes } = stage.value;
    const planned = planOf(stage).reduce((sum, step) => sum + step.minutes, 0);
    if (stage.kind === 'sift' || minutes === undefined || planned <= minutes) return [];
    return problem(
      'minutes-do-not-fit',
      `the plan of "${stage.id}" takes ${planned} minutes, not ${minutes}`,
      {
        place: source.placeOf(['stages', index, 'minutes']),
        hint: whatWouldFit(stage, planned - minutes, planned),
      },
    );
  });
}

function whatWouldFit({ criteria }: Stage, over: number, planned: number): string {
  let left = over;
  const moved: string[] = [];
  for (const { entry, question } of [...criteria].reverse()) {
    if (left <= 0) break;
    if (!question) continue;
    moved.push(entry.name);
    left -= question.minutes;
  }
  return `plan ${planned} minutes, or move ${moved.join(' and ')} to another stage`;
}
