import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import type { AssessedFile } from '../schema/assessed.ts';
import { idOfCriterion } from '../schema/criteria.ts';
import type { StageFile } from '../schema.ts';
import type { Vacancy } from '../vacancy.ts';

/** Keys that a vacancy gives for all stages that give none of their own. */
const forAllStages = ['scale', 'pass', 'panel', 'candidates'] as const;

/** What somebody wrote down and nothing heeds is a wish that no document fulfils. */
export function keysWithEffect({ value, source }: Vacancy): Problem[] {
  const { stages = [] } = value;
  const without = (path: Path, message: string, hint: string) =>
    problem('key-without-effect', message, { place: source.placeOfKey(path), hint });
  const overridden = forAllStages.filter(
    (key) =>
      value[key] !== undefined && stages.length > 0 && stages.every((stage) => stage[key] !== undefined),
  );
  const listed = value.location !== undefined && value.locations !== undefined;
  return [
    ...(listed
      ? [without(['location'], 'the advert shows the "locations" in its place', 'keep one of the two')]
      : []),
    ...overridden.map((key) =>
      without([key], `every stage has a "${key}" of its own`, 'leave it out here, or there'),
    ),
    ...stages.flatMap((stage, index) =>
      unusedIn(stage, stages).map(({ path, message, hint }) =>
        without(['stages', index, ...path], message, hint),
      ),
    ),
  ];
}

interface Unused {
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
}

function unusedIn(stage: StageFile, stages: readonly StageFile[]): Unused[] {
  if (stage.kind !== 'sift') return [];
  const keys = (['plan', 'exercise'] as const).filter((key) => stage[key] !== undefined);
  const questions = stage.assess.flatMap((each, index) =>
    typeof each === 'string' || each.question === undefined || isAskedIn(stages, each)
      ? []
      : [['assess', index, 'question']],
  );
  return [
    ...keys.map((key) => ({
      path: [key],
      message: `a sift has no ${key}: applications are read`,
      hint: `leave it out, or make the stage an ${key === 'plan' ? 'interview' : 'exercise'}`,
    })),
    ...questions.map((path) => ({
      path,
      message: 'a sift asks no questions: applications are read',
      hint: 'leave the question out, or name it in an interview',
    })),
  ];
}

/** Whether another stage asks the question of a criterion that the vacancy makes where it is only read for. */
function isAskedIn(stages: readonly StageFile[], made: AssessedFile): boolean {
  const id = idOfCriterion(made);
  const asks = stages.filter(({ kind }) => kind !== 'sift');
  return (
    made.name !== undefined && asks.some(({ assess }) => assess.some((each) => idOfCriterion(each) === id))
  );
}
