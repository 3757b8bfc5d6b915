import type { CriterionEntry, CriterionLevel } from '../catalogue/index.ts';
import type { Question } from '../catalogue/schema/criterion.ts';
import { type Activity, activityOf, namedActivity, wordsIn } from './activity.ts';
import { anchorsFor, type LevelBetween, likenessOf } from './anchors.ts';
import { type AskedKind, askFor, kindsFor } from './ask.ts';
import { evidenceFor } from './evidence.ts';

const mostDerived = 3;
const minutes = 8;
const briefWords = 22;
/** Descriptors that share more words than this ask for the same. */
const tooAlike = 0.6;

/** Such as "communicate this effectively": what it points to stands in another descriptor. */
const pointsBack = /^[a-z-]+ (?:this|these|it|them) /u;

/** What a question is derived from: a descriptor, or the skill as a whole. */
interface Subject {
  readonly activity: Activity;
  readonly descriptor?: string;
}

/**
 * Three questions for a level of a skill that nobody has written questions for, each for another kind of evidence and,
 * where there are enough, from another descriptor. Where the level has none, the name of the skill is asked about.
 * Each has at most forty words, takes eight minutes and has probes, indicators and anchors.
 */
export function deriveQuestions(skill: CriterionEntry, levelId: string): readonly Question[] {
  const between = levelBetween(skill, levelId);
  const own = (between.level?.descriptors ?? []).map((descriptor) => ({
    descriptor,
    activity: activityOf(descriptor),
  }));
  const subjects: readonly Subject[] = [...spread(own), { activity: namedActivity(skill.name) }];
  const kinds = new Set<AskedKind>();
  const questions: Question[] = [];
  const derive = (subject: Subject, kind: AskedKind): boolean => {
    const ask = askFor(subject.activity, kind);
    if (ask === undefined || kinds.has(kind) || questions.length === mostDerived) return false;
    kinds.add(kind);
    questions.push({
      id: `derived-${questions.length + 1}`,
      ask,
      kind,
      minutes,
      ...evidenceFor(kind, subject.descriptor),
      anchors: anchorsFor(subject.descriptor, between),
    });
    return true;
  };
  // One of each descriptor first; where there are fewer than three, more kinds of the same.
  for (const subject of subjects.slice(0, -1))
    kindsFor(subject.activity).some((kind) => derive(subject, kind));
  for (const subject of subjects) for (const kind of kindsFor(subject.activity)) derive(subject, kind);
  return questions;
}

/** Descriptors that ask for different things, the brief ones first. */
function spread(subjects: readonly (Subject & { readonly descriptor: string })[]): readonly Subject[] {
  const brief = subjects.filter(
    ({ activity: { text } }) => wordsIn(text) <= briefWords && !pointsBack.test(text),
  );
  const ordered = [...brief, ...subjects.filter((subject) => !brief.includes(subject))];
  return ordered.filter(({ descriptor }, index) =>
    ordered.slice(0, index).every((other) => likenessOf(descriptor, other.descriptor) <= tooAlike),
  );
}

/** The levels of a skill are in order, ladder by ladder. */
function levelBetween({ levels }: CriterionEntry, levelId: string): LevelBetween {
  const level = levels.get(levelId);
  const onOneLadder = [...levels.values()].filter(({ ladder }) => ladder && ladder === level?.ladder);
  const at = level ? onOneLadder.indexOf(level) : -1;
  const isDescribed = ({ descriptors }: CriterionLevel) => descriptors.length > 0;
  return {
    level,
    below: at === -1 ? undefined : onOneLadder.slice(0, at).findLast(isDescribed),
    above: at === -1 ? undefined : onOneLadder.slice(at + 1).find(isDescribed),
  };
}
