import type { Catalogue, CriterionEntry, CriterionLevel } from '../catalogue/index.ts';
import type { Question } from '../catalogue/schema/criterion.ts';
import { languageOf } from '../locale/index.ts';
import { didYouMean, type Outcome, type Place, type Problem, problem } from '../problems/index.ts';
import { chooseQuestions, deriveQuestions, type Form, type Opening } from '../questions/index.ts';
import type { Criterion, Stage, Vacancy } from './vacancy.ts';

/** A stage of which the questions are still to be chosen. */
export interface UnaskedStage extends Omit<Stage, 'criteria'> {
  readonly criteria: readonly UnaskedCriterion[];
}

export interface UnaskedCriterion {
  readonly criterion: Omit<Criterion, 'question' | 'derived'>;
  /** The id of the question that the vacancy names. */
  readonly named: string | undefined;
  readonly place: Place;
}

/**
 * Stages with the question of each criterion, in one form; none in a sift. Where the bank has no question for a skill
 * level, those derived from its descriptors stand for it.
 * Problems: unknown-question; question-repeated where the bank has too few for the stages or for the form.
 */
export function askQuestions(
  vacancyId: string,
  form: Form,
  stages: readonly UnaskedStage[],
  { system }: Catalogue,
): Outcome<readonly Stage[]> {
  const openings = new Map<UnaskedCriterion, Opening>();
  for (const { id, kind, criteria } of stages) {
    for (const each of kind === 'sift' ? [] : criteria) {
      const { entry, levelId, level } = each.criterion;
      const bank = bankOf(entry, levelId, level);
      openings.set(each, { stage: id, criterion: entry.id, bank, named: each.named });
    }
  }
  const choices = chooseQuestions(vacancyId, form, [...openings.values()], system.sha256);
  const problems: Problem[] = [];
  const value = stages.map((stage) => ({
    ...stage,
    criteria: stage.criteria.map((each): Criterion => {
      const opening = openings.get(each);
      if (!opening) return { ...each.criterion, derived: false };
      if (!opening.bank.some(({ id }) => id === (each.named ?? id)))
        problems.push(unknownQuestion(each, opening));
      const choice = choices.get(opening);
      if (!choice) return { ...each.criterion, derived: false };
      if (choice.repeated) problems.push(repeatedQuestion(each, form));
      return {
        ...each.criterion,
        question: choice.question,
        derived: each.criterion.level.questions.length === 0,
      };
    }),
  }));
  return { value, problems };
}

/** A level belongs to one skill of one catalogue; a run builds many vacancies that share it. */
const derivedBanks = new WeakMap<CriterionLevel, readonly Question[]>();

function bankOf(entry: CriterionEntry, levelId: string, level: CriterionLevel): readonly Question[] {
  if (level.questions.length > 0) return level.questions;
  const bank = derivedBanks.get(level) ?? deriveQuestions(entry, levelId);
  derivedBanks.set(level, bank);
  return bank;
}

function unknownQuestion({ criterion, named, place }: UnaskedCriterion, { bank }: Opening): Problem {
  const ids = bank.map(({ id }) => id);
  const message = `"${criterion.entry.name}" has no question "${named}" at the level "${criterion.levelId}"`;
  const hint = (named === undefined ? undefined : didYouMean(named, ids)) ?? `there is ${ids.join(', ')}`;
  return problem('unknown-question', message, { place, hint });
}

function repeatedQuestion({ criterion, place }: UnaskedCriterion, form: Form): Problem {
  const before = form === 'A' ? 'another stage' : 'another stage or an earlier form';
  const message = `the question for "${criterion.entry.name}" in form ${form} is asked in ${before} too`;
  const hint = `write more questions for it at the level "${criterion.levelId}"`;
  return problem('question-repeated', message, { place, hint });
}

/**
 * A panel should know which of its questions nobody has written: one Problem a vacancy names them. Questions are derived
 * by the grammar of English. Problems: derived-question; question-not-derived, an error, in another language.
 */
export function derivedQuestions({ source, stages, locale }: Vacancy): Problem[] {
  const names = stages
    .flatMap(({ criteria }) => criteria.filter(({ derived }) => derived))
    .map(({ entry }) => entry.name);
  if (names.length === 0) return [];
  const skills = [...new Set(names)].join(', ');
  if (languageOf(locale.lang) !== 'en') {
    const message = `nobody has written questions for ${skills}: in the language "${locale.lang}" none can be derived`;
    const hint =
      'write questions in that language into the files of these skills, in a catalogue folder of your own';
    return [problem('question-not-derived', message, { place: source.placeOf(['level']), hint })];
  }
  const message = `nobody has written questions for ${skills}: they are derived from the descriptors`;
  const hint = 'write questions into the files of the skills, or read the derived ones before they are used';
  return [problem('derived-question', message, { place: source.placeOf(['level']), hint })];
}
