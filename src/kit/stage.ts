import type { Question } from '../catalogue/schema/criterion.ts';
import { proseBlocks } from '../reading/index.ts';
import {
  type Criterion,
  minimumOf,
  passingTotal,
  planOf,
  type Stage,
  stageName,
  totalRange,
  weightsOf,
} from '../vacancy/index.ts';
import { sheetAttributions, statementAttributions } from './attributions.ts';
import { dateText, laterBy, levelName, timeText } from './format.ts';
import type { KitCriterion, KitPoint, KitQuestion, KitScale, KitStage } from './kit.ts';
import { passRules, totalFormula } from './pass-rules.ts';

/** One stage as its documents show it; `last` says that no other follows. */
export function kitStage(stage: Stage, last: boolean): KitStage {
  const { value } = stage;
  const scale = kitScale(stage.scale);
  const steps = planOf(stage);
  const from = (minutes: number) =>
    value.time === undefined ? String(minutes) : laterBy(value.time, minutes);
  const criteria = stage.criteria.map((criterion, index): KitCriterion => {
    const step = steps.find((each) => each.criterion === index);
    const at = step && (value.time === undefined ? `${step.from} minutes` : from(step.from));
    return { ...kitCriterion(criterion, index, scale, stage), from: at };
  });
  return {
    id: stage.id,
    name: stageName(stage),
    kind: stage.kind,
    sift: stage.kind === 'sift',
    last,
    date: value.date === undefined ? undefined : dateText(value.date),
    time: value.time === undefined ? undefined : timeText(value.time),
    place: value.place,
    about: proseBlocks(value.about),
    minutes: value.minutes,
    plannedMinutes: steps.reduce((sum, step) => sum + step.minutes, 0),
    plan: steps.map(({ activity, minutes, from: start }) => ({ activity, minutes, from: from(start) })),
    exercise: value.exercise && { ...value.exercise, brief: proseBlocks(value.exercise.brief) },
    scale,
    criteria,
    attributions: statementAttributions(stage.criteria),
    sheetAttributions: sheetAttributions(stage.criteria),
    weighted: stage.criteria.some((each) => each.weight !== 1),
    weights: weightsOf(stage),
    most: totalRange(stage).most,
    passTotal: passingTotal(stage),
    formula: totalFormula(stage),
    passRules: passRules(stage),
  };
}

function kitCriterion(criterion: Criterion, index: number, scale: KitScale, stage: Stage): KitCriterion {
  const { entry, levelId, level, essential, weight, question } = criterion;
  const minimum = minimumOf(criterion, stage);
  return {
    id: entry.id,
    number: index + 1,
    skill: entry.name,
    about: entry.about,
    level: levelName(levelId, level),
    descriptors: [...level.descriptors],
    essential,
    weight,
    minimum: minimum === undefined ? undefined : scale.points.find((point) => point.value === minimum),
    question: question && kitQuestion(question),
  };
}

function kitQuestion(question: Question): KitQuestion {
  const { ask, kind, minutes, probes, strong, weak, anchors } = question;
  return { ask, kind: kind.replace(/-/gu, ' '), minutes, probes, strong, weak, anchors };
}

function kitScale({ name, points, anchors }: Stage['scale']): KitScale {
  const at = (value: number): KitPoint => {
    const point = points.find((each) => each.value === value);
    if (!point) throw new Error(`scale ${name} has no point ${value}`);
    return point;
  };
  const values = points.map((point) => point.value);
  return {
    name,
    points,
    lowest: at(Math.min(...values)),
    highest: at(Math.max(...values)),
    low: at(anchors.low),
    acceptable: at(anchors.acceptable),
    outstanding: at(anchors.outstanding),
  };
}
