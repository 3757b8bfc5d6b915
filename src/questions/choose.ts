import type { Question } from '../catalogue/schema/criterion.ts';
import type { Sha256 } from '../reading/index.ts';

/** Sets of questions for one vacancy, each alike and asked in the place of another, so that a second day does not repeat the first. */
export const forms = ['A', 'B', 'C'] as const;
export type Form = (typeof forms)[number];

/** A criterion that needs a question. */
export interface Opening {
  readonly stage: string;
  readonly criterion: string;
  /** All questions that could be asked. */
  readonly bank: readonly Question[];
  /** The id of the question that the vacancy names for form A. */
  readonly named?: string | undefined;
}

/** The question of an opening. */
export interface Choice {
  readonly question: Question;
  /** Whether it is asked before in the vacancy, in another stage or in an earlier form, as the bank has no other. */
  readonly repeated: boolean;
}

type Choices = ReadonlyMap<Opening, Question>;

/**
 * The questions of all openings of a vacancy in one form: what the vacancy names in form A; else chosen by vacancy,
 * stage, criterion and form alone, so that every build asks the same. While the bank has another, none is asked twice
 * in a form and none that an earlier form asks. Form A prefers a kind of which the bank has a question for every form;
 * forms B and C prefer the kind, then the minutes of form A. An opening that has no bank, or names what is not in it,
 * gets none.
 */
export function chooseQuestions(
  vacancyId: string,
  form: Form,
  openings: readonly Opening[],
  sha256: Sha256,
): ReadonlyMap<Opening, Choice> {
  const earlier: Choices[] = [];
  for (const each of forms.slice(0, forms.indexOf(form))) {
    earlier.push(chooseForm(vacancyId, each, openings, earlier, sha256));
  }
  const chosen = chooseForm(vacancyId, form, openings, earlier, sha256);
  const before = earlier.flatMap((choices) => [...choices]);
  const seen: [Opening, Question][] = [];
  const result = new Map<Opening, Choice>();
  for (const opening of openings) {
    const question = chosen.get(opening);
    if (!question) continue;
    result.set(opening, { question, repeated: timesAsked(question, opening, [...before, ...seen]) > 0 });
    seen.push([opening, question]);
  }
  return result;
}

function chooseForm(
  vacancyId: string,
  form: Form,
  openings: readonly Opening[],
  earlier: readonly Choices[],
  sha256: Sha256,
): Choices {
  const chosen = new Map<Opening, Question>();
  const named = form === 'A' ? openings.filter((opening) => opening.named !== undefined) : [];
  for (const opening of named) {
    const question = opening.bank.find(({ id }) => id === opening.named);
    if (question) chosen.set(opening, question);
  }
  const before = earlier.flatMap((choices) => [...choices]);
  for (const opening of openings.filter((each) => !named.includes(each))) {
    const here = earlier.flatMap((choices) => choices.get(opening) ?? []);
    const [first] = here;
    const question = chooseQuestion(
      vacancyId,
      opening.stage,
      opening.criterion,
      leastRanked(opening.bank, (each) => [
        timesAsked(each, opening, [...chosen]),
        timesAsked(each, opening, before),
        here.filter(({ id }) => id === each.id).length,
        (first ? each.kind === first.kind : hasKindForEveryForm(each, opening)) ? 0 : 1,
        first ? Math.abs(each.minutes - first.minutes) : 0,
      ]),
      sha256,
    );
    if (question) chosen.set(opening, question);
  }
  return chosen;
}

function hasKindForEveryForm({ kind }: Question, { bank }: Opening): boolean {
  return bank.filter((each) => each.kind === kind).length >= forms.length;
}

/**
 * One of the questions, by vacancy, stage and criterion alone; different vacancies spread over them. Undefined without
 * any.
 */
export function chooseQuestion(
  vacancyId: string,
  stageId: string,
  criterionId: string,
  questions: readonly Question[],
  sha256: Sha256,
): Question | undefined {
  if (questions.length === 0) return undefined;
  const digest = sha256(`${vacancyId}\n${stageId}\n${criterionId}`);
  return questions[Number.parseInt(digest.slice(0, 8), 16) % questions.length];
}

function timesAsked(
  { id }: Question,
  { criterion }: Opening,
  asked: readonly (readonly [Opening, Question])[],
): number {
  return asked.filter(([opening, question]) => opening.criterion === criterion && question.id === id).length;
}

/** Those of the lowest rank; of two ranks, the first number that differs counts. */
function leastRanked(
  questions: readonly Question[],
  rankOf: (question: Question) => readonly number[],
): readonly Question[] {
  const ranked = questions.map((question) => ({ question, rank: rankOf(question) }));
  const least = ranked.map(({ rank }) => rank).sort(compareRanks)[0] ?? [];
  return ranked.filter(({ rank }) => compareRanks(rank, least) === 0).map(({ question }) => question);
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
