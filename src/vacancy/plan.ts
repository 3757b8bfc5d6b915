import type { Stage } from './vacancy.ts';

/** One step of an interview, in minutes from its start. */
export interface PlanStep {
  readonly activity: string;
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
    { activity: 'Opening', minutes: minutes.opening },
    ...criteria.flatMap(({ entry, question }, index) =>
      question
        ? [{ activity: `${index + 1}. ${entry.name}`, minutes: question.minutes, criterion: index }]
        : [],
    ),
    ...(value.exercise
      ? [{ activity: `Exercise: ${value.exercise.title}`, minutes: value.exercise.minutes }]
      : []),
    { activity: 'The candidate’s questions', minutes: minutes['candidate-questions'] },
    { activity: 'Close', minutes: minutes.close },
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
