import { isFalling, pointOf, ratedPoints } from '../catalogue/points.ts';
import type { Question } from '../catalogue/schema/criterion.ts';
import type { Mark, Point } from '../catalogue/schema/scale.ts';
import type { Locale } from '../locale/index.ts';
import { proseBlocks } from '../reading/index.ts';
import {
  type Criterion,
  isWeighted,
  minimumOf,
  type PlanStep,
  passingTotal,
  planOf,
  type Stage,
  stageName,
  totalRange,
  weightsOf,
} from '../vacancy/index.ts';
import { sheetAttributions, statementAttributions } from './attributions.ts';
import { laterBy, levelName } from './format.ts';
import type { KitCriterion, KitPoint, KitQuestion, KitScale, KitStage } from './kit.ts';
import { areSkills, passRules, totalFormula } from './pass-rules.ts';

/** One stage as its documents show it; `last` says that no other follows. */
export function kitStage(stage: Stage, last: boolean, locale: Locale): KitStage {
  const { value } = stage;
  const scale = kitScale(stage.scale);
  const steps = planOf(stage);
  const from = (minutes: number) =>
    value.time === undefined ? locale.number(minutes) : locale.columnTime(laterBy(value.time, minutes));
  const criteria = stage.criteria.map((criterion, index): KitCriterion => {
    const step = steps.find((each) => each.criterion === index);
    const at =
      step &&
      (value.time === undefined ? locale.say('plan.from-minute', { count: step.from }) : from(step.from));
    return { ...kitCriterion(criterion, index, scale, stage, locale), from: at };
  });
  return {
    id: stage.id,
    name: stageName(stage),
    kind: stage.kind,
    sift: stage.kind === 'sift',
    last,
    date: value.date === undefined ? undefined : locale.date(value.date),
    time: value.time === undefined ? undefined : locale.time(value.time),
    place: value.place,
    about: proseBlocks(value.about),
    minutes: value.minutes,
    plannedMinutes: steps.reduce((sum, step) => sum + step.minutes, 0),
    plan: steps.map((step) => ({
      activity: activityText(step, stage, locale),
      minutes: step.minutes,
      from: from(step.from),
    })),
    exercise: value.exercise && { ...value.exercise, brief: proseBlocks(value.exercise.brief) },
    scale,
    criteria,
    onlySkills: areSkills(stage.criteria),
    attributions: statementAttributions(stage.criteria),
    sheetAttributions: sheetAttributions(stage.criteria),
    weighted: isWeighted(stage),
    weights: weightsOf(stage),
    most: totalRange(stage)?.most,
    passTotal: passingTotal(stage),
    assesses: assessedText(stage, locale),
    formula: totalFormula(stage, locale),
    passRules: passRules(stage, locale),
  };
}

function activityText(
  { activity, criterion }: PlanStep,
  { criteria, value }: Stage,
  { say }: Locale,
): string {
  switch (activity) {
    case 'question':
      return `${(criterion ?? 0) + 1}. ${criteria[criterion ?? 0]?.entry.name ?? ''}`;
    case 'exercise':
      return say('plan.exercise', { title: value.exercise?.title ?? '' });
    default:
      return say(`plan.${activity}`);
  }
}

/** The criteria of a stage as one sentence, with the weight of each where they differ. */
function assessedText(stage: Stage, { say }: Locale): string {
  const weighted = isWeighted(stage);
  const skills = stage.criteria.map(({ entry: { name: skill }, essential, weight }) => {
    const kind = essential ? 'advert.assessed-skill' : 'advert.assessed-skill-desirable';
    return weighted ? say(`${kind}-weight`, { skill, weight }) : say(kind, { skill });
  });
  return say('advert.assessed', { skills: skills.join(say('lists.between-clauses')) });
}

function kitCriterion(
  criterion: Criterion,
  index: number,
  scale: KitScale,
  stage: Stage,
  locale: Locale,
): KitCriterion {
  const { entry, levelId, level, essential, weight, question } = criterion;
  const minimum = minimumOf(criterion, stage);
  return {
    id: entry.id,
    number: index + 1,
    skill: entry.name,
    kind: entry.kind,
    kindName: entry.kind === 'skill' ? undefined : locale.say(`criterion-kinds.${entry.kind}`),
    about: entry.about,
    level: levelName(levelId, level),
    descriptors: [...level.descriptors],
    essential,
    weight,
    minimum: minimum === undefined ? undefined : scale.points.find(({ value }) => value === String(minimum)),
    question: question && kitQuestion(question, locale),
  };
}

function kitQuestion(question: Question, { say }: Locale): KitQuestion {
  const { ask, kind, minutes, probes, strong, weak, anchors } = question;
  return { ask, kind: say(`question-kinds.${kind}`), minutes, probes, strong, weak, anchors };
}

function kitScale(scale: Stage['scale']): KitScale {
  const { name, anchors } = scale;
  const at = (mark: Mark): KitPoint => {
    const point = pointOf(scale, mark);
    if (!point) throw new Error(`scale ${name} has no point ${mark}`);
    return kitPoint(point);
  };
  const rated = isFalling(scale) ? ratedPoints(scale).toReversed() : ratedPoints(scale);
  const [lowest, highest] = [rated.at(0), rated.at(-1)];
  if (!lowest || !highest) throw new Error(`scale ${name} has no points`);
  return {
    name,
    points: scale.points.map(kitPoint),
    lowest: kitPoint(lowest),
    highest: kitPoint(highest),
    low: at(anchors.low),
    acceptable: at(anchors.acceptable),
    outstanding: at(anchors.outstanding),
  };
}

function kitPoint({ value, label = String(value), meaning }: Point): KitPoint {
  return { value: String(value), label, meaning };
}
