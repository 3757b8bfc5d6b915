import { anyLevel, type Catalogue, type CriterionLevel } from '../catalogue/index.ts';
import type { Question } from '../catalogue/schema/criterion.ts';
import { languageOf } from '../locale/index.ts';
import { didYouMean, type Outcome, type Place, type Problem, problem } from '../problems/index.ts';
import {
  chooseQuestions,
  type Form,
  type Opening,
  type QuestionOrigin,
  type UnwrittenQuestions,
  unwrittenQuestions,
} from '../questions/index.ts';
import type { Criterion, NeededCriterion, Stage, Vacancy } from './vacancy.ts';

/** A stage of which the questions are still to be chosen. */
export interface UnaskedStage extends Omit<Stage, 'criteria'> {
  readonly criteria: readonly UnaskedCriterion[];
}

export interface UnaskedCriterion {
  readonly criterion: Omit<Criterion, 'question' | 'origin'>;
  /** The id of the question that the vacancy names, or the question that it asks itself. */
  readonly asked: string | Question | undefined;
  readonly place: Place;
}

interface AskedOpening extends Opening {
  readonly origin: QuestionOrigin;
}

/**
 * Stages with the question of each criterion, in one form; none in a sift. Where the bank has none for a level of a
 * criterion, what `unwrittenQuestions` gives stands for it.
 * Problems: unknown-question; question-missing in an interview; question-repeated where the bank has too few for the
 * stages or for the form.
 */
export function askQuestions(
  vacancyId: string,
  form: Form,
  stages: readonly UnaskedStage[],
  { system }: Catalogue,
): Outcome<readonly Stage[]> {
  const problems: Problem[] = [];
  const openings = new Map<UnaskedCriterion, AskedOpening>();
  for (const { id, kind, criteria } of stages) {
    for (const each of kind === 'sift' ? [] : criteria) {
      const opening = openingOf(each, id);
      const { bank, named } = opening;
      if (named !== undefined && !bank.some((question) => question.id === named)) {
        problems.push(unknownQuestion(each, named, bank));
      } else if (bank.length === 0 && kind === 'interview') problems.push(missingQuestion(each));
      openings.set(each, opening);
    }
  }
  const choices = chooseQuestions(vacancyId, form, [...openings.values()], system.sha256);
  const value = stages.map((stage) => ({
    ...stage,
    criteria: stage.criteria.map((each): Criterion => {
      const opening = openings.get(each);
      const choice = opening && choices.get(opening);
      if (!choice) return each.criterion;
      if (choice.repeated) problems.push(repeatedQuestion(each, form));
      return { ...each.criterion, question: choice.question, origin: opening.origin };
    }),
  }));
  return { value, problems };
}

function openingOf({ criterion, asked }: UnaskedCriterion, stage: string): AskedOpening {
  const { entry, level } = criterion;
  const opening = { stage, criterion: entry.id };
  if (typeof asked === 'object') return { ...opening, bank: [asked], origin: 'written' };
  const { bank, origin } =
    level.questions.length > 0
      ? ({ bank: level.questions, origin: 'written' } as const)
      : unwrittenBank(criterion);
  return { ...opening, bank, origin, named: asked };
}

/** A level belongs to one criterion of one catalogue; a run builds many vacancies that share it. */
const unwrittenBanks = new WeakMap<CriterionLevel, UnwrittenQuestions>();

function unwrittenBank({ entry, levelId, level }: NeededCriterion): UnwrittenQuestions {
  const bank = unwrittenBanks.get(level) ?? unwrittenQuestions(entry, levelId);
  unwrittenBanks.set(level, bank);
  return bank;
}

function unknownQuestion(
  { criterion, place }: UnaskedCriterion,
  named: string,
  bank: readonly Question[],
): Problem {
  const ids = bank.map(({ id }) => id);
  const message = `"${criterion.entry.name}" has no question "${named}"${atLevel(criterion)}`;
  const others = ids.length > 0 ? `there is ${ids.join(', ')}` : 'write it into its file, or here';
  return problem('unknown-question', message, { place, hint: didYouMean(named, ids) ?? others });
}

/** What people enjoy, or how they behave where nothing says what is looked for, cannot be asked in words for all. */
function missingQuestion({ criterion, place }: UnaskedCriterion): Problem {
  const { entry } = criterion;
  const message = `nobody has written a question for the ${entry.kind} "${entry.name}"${atLevel(criterion)}`;
  const hint = 'write one here, question: { ask: …, minutes: 8, … }, or into the file of the criterion';
  return problem('question-missing', message, { place, hint });
}

function repeatedQuestion({ criterion, place }: UnaskedCriterion, form: Form): Problem {
  const before = form === 'A' ? 'another stage' : 'another stage or an earlier form';
  const message = `the question for "${criterion.entry.name}" in form ${form} is asked in ${before} too`;
  return problem('question-repeated', message, {
    place,
    hint: `write more questions for it${atLevel(criterion)}`,
  });
}

function atLevel({ levelId }: Pick<Criterion, 'levelId'>): string {
  return levelId === anyLevel ? '' : ` at the level "${levelId}"`;
}

/**
 * A panel should know which of its questions nobody has written: one Problem a vacancy names those of one origin.
 * Questions are made by the grammar of English. Problems: derived-question and general-question; question-not-derived,
 * an error, in another language.
 */
export function unwrittenQuestionsIn({ source, stages, locale }: Vacancy): Problem[] {
  const place = source.placeOf(['level']);
  const criteria = stages.flatMap((stage) => stage.criteria);
  const namesOf = (...origins: readonly QuestionOrigin[]) => {
    const made = criteria.filter(({ origin }) => origin !== undefined && origins.includes(origin));
    return [...new Set(made.map(({ entry }) => entry.name))].join(', ');
  };
  if (languageOf(locale.lang) !== 'en') {
    const names = namesOf('derived', 'general');
    if (names === '') return [];
    const message = `nobody has written questions for ${names}: in the language "${locale.lang}" none can be derived`;
    const hint =
      'write questions in that language into the files of these criteria, in a catalogue folder of your own';
    return [problem('question-not-derived', message, { place, hint })];
  }
  const problems: Problem[] = [];
  const [derived, general] = [namesOf('derived'), namesOf('general')];
  if (derived !== '') {
    const message = `nobody has written questions for ${derived}: they are derived from the descriptors`;
    const hint =
      'write questions into the files of the skills, or read the derived ones before they are used';
    problems.push(problem('derived-question', message, { place, hint }));
  }
  if (general !== '') {
    const message = `nobody has written a question for ${general}: a general one stands for it`;
    const hint =
      'write one where a stage names the criterion, question: { ask: …, minutes: 8, … }, or into its file';
    problems.push(problem('general-question', message, { place, hint }));
  }
  return problems;
}
