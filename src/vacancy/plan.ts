import type { Stage } from './vacancy.ts';

/** One step of an interview, in minutes from its start. */
export interface PlanStep {
  readonly activity: 'opening' | 'question' | 'exercise' | 'candidate-questions' | 'close';
  readonly from: number;
  readonly minutes: number;
  /** Position in the stage's criteria, for the step that asks its question. */
  readonly criterion?: number;
}

const usual = { opening: 5, 'candidate-questions': 5, close: 2 };

/** Opening, questions, exercise, candidate's questions and close in order; nothing for a sift. */
export function planOf({ kind, value, criteria }: Stage): PlanStep[] {
  if (kind === 'sift') return [];
  const minutes = { ...usual, ...value.plan };
  const steps: Omit<PlanStep, 'from'>[] = [
    { activity: 'opening', minutes: minutes.opening },
    ...criteria.flatMap(({ question }, index): Omit<PlanStep, 'from'>[] =>
      question ? [{ activity: 'question', minutes: question.minutes, criterion: index }] : [],
    ),
    ...(value.exercise ? [{ activity: 'exercise' as const, minutes: value.exercise.minutes }] : []),
    { activity: 'candidate-questions', minutes: minutes['candidate-questions'] },
    { activity: 'close', minutes: minutes.close },
  ];
  let from = 0;
  return steps
    .filter((step) => step.minutes > 0)
    .map((step) => {
      const placed = { ...step, from };
      from += step.minutes;
      return placed;
    });
}
