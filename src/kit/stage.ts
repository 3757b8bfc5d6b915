import { isFalling } from '../catalogue/points.ts';
import type { Question } from '../catalogue/schema/criterion.ts';
import type { Mark } from '../catalogue/schema/scale.ts';
import type { Locale } from '../locale/index.ts';
import { areDeeds } from '../questions/index.ts';
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
import { stageDate } from './moments.ts';
import { areSkills, passRules } from './pass-rules.ts';
import { askingFor, kitScale } from './scale.ts';
import { totalFormula } from './total-formula.ts';

/** One stage as its documents show it; `last` says that no other follows. */
export function kitStage(stage: Stage, last: boolean, locale: Locale): KitStage {
  const { value } = stage;
  const scale = kitScale(stage.scale, locale);
  const range = totalRange(stage);
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
    name: stageName(stage, locale),
    kind: stage.kind,
    sift: stage.kind === 'sift',
    last,
    date: stageDate(value, locale),
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
    hasTotal: range !== undefined,
    least: range?.least,
    most: range?.most,
    passTotal: range && passingTotal(stage),
    totalText: totalText(stage, locale),
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
function assessedText(stage: Stage, locale: Locale): string {
  const { say } = locale;
  const weighted = isWeighted(stage);
  const skills = stage.criteria.map(({ entry: { name: skill }, essential, weight }) => {
    const kind = essential ? 'advert.assessed-skill' : 'advert.assessed-skill-desirable';
    const text = weightText(weight, stage, locale);
    return weighted ? say(`${kind}-weight`, { skill, weight: text }) : say(kind, { skill });
  });
  return say('advert.assessed', { skills: skills.join(say('lists.between-clauses')) });
}

/** "2", or "40%". */
function weightText(weight: number, { weighsByPercentage }: Stage, { number, say }: Locale): string {
  return weighsByPercentage ? say('criteria.percentage', { weight }) : number(weight);
}

/** What the total can be, and what passes, at the head of its box; undefined where there is none. */
function totalText(stage: Stage, { say }: Locale): string | undefined {
  const range = totalRange(stage);
  if (!range) return undefined;
  const { least, most } = range;
  const pass = passingTotal(stage);
  if (isFalling(stage.scale)) {
    return pass === undefined
      ? say('total.falling', { least, most })
      : say('total.falling-to-pass', { least, most, pass });
  }
  return pass === undefined
    ? say('total.of-most', { most })
    : say('total.of-most-to-pass', { most, least: pass });
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
  const point = scale.points.find(({ value }) => minimum !== undefined && value === String(minimum));
  return {
    id: entry.id,
    number: index + 1,
    skill: entry.name,
    kind: entry.kind,
    kindName: entry.kind === 'skill' ? undefined : locale.say(`criterion-kinds.${entry.kind}`),
    about: entry.about,
    level: levelName(levelId, level),
    descriptors: [...level.descriptors],
    deeds: areDeeds(level.descriptors),
    essential,
    weight: weightText(weight, stage, locale),
    minimum: point,
    minimumText: minimum === undefined ? undefined : minimumText(minimum, stage, locale),
    question: question && kitQuestion(question, scale, locale),
  };
}

function minimumText(minimum: Mark, { scale }: Stage, { say }: Locale): string {
  const rating = String(minimum);
  switch (askingFor(scale, minimum)) {
    case '-best':
      return say('criteria.exactly', { rating });
    case '-better':
      return say('criteria.or-better', { rating });
    case '':
      return say('criteria.at-least', { rating });
  }
}

function kitQuestion(question: Question, scale: KitScale, { say }: Locale): KitQuestion {
  const { ask, kind, minutes, probes, strong, weak, anchors } = question;
  const kindText = say(`question-kinds.${kind}`);
  const anchorPoints = anchors && anchorPointsOf(anchors, scale);
  return { ask, kind: kindText, minutes, probes, strong, weak, anchors, anchorPoints };
}

/** Each point that anchors describe once, also where two anchors are of one point. */
function anchorPointsOf(
  anchors: NonNullable<Question['anchors']>,
  scale: KitScale,
): KitQuestion['anchorPoints'] {
  const points = new Map<string, { readonly point: KitPoint; readonly texts: string[] }>();
  for (const name of ['low', 'acceptable', 'outstanding'] as const) {
    const point = scale[name];
    const found = points.get(point.value) ?? { point, texts: [] };
    found.texts.push(anchors[name]);
    points.set(point.value, found);
  }
  return [...points.values()];
}
