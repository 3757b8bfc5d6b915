import { allCriteria, type Catalogue } from '../../catalogue/index.ts';
import type { Question } from '../../catalogue/schema/criterion.ts';
import type { Place } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import type { Vacancy } from '../../vacancy/index.ts';

/** A question of a catalogue, with the way to its parts in its file. */
export interface BankQuestion {
  readonly question: Question;
  readonly placeOf: (path: Path) => Place;
}

/** One text of a question: `text` is on one line, with straight apostrophes. */
export interface BankText {
  readonly text: string;
  readonly place: () => Place;
}

/** Every question of every criterion, in the order of criteria, levels and questions. */
export function questionBank(catalogue: Catalogue): BankQuestion[] {
  return allCriteria(catalogue).flatMap(({ levels }) =>
    [...levels.values()].flatMap(({ questions, placeOfQuestion }) =>
      questions.map((question, index) => ({ question, placeOf: (path) => placeOfQuestion(index, path) })),
    ),
  );
}

/** The questions that a vacancy makes itself, stage by stage. */
export function ownQuestions({ source, stages, value }: Vacancy): BankQuestion[] {
  return (value.stages ?? []).flatMap(({ id, assess }, stage) =>
    assess.flatMap((assessed, index) => {
      if (typeof assessed !== 'object' || typeof assessed.question !== 'object') return [];
      const asked = stages.find((each) => each.id === id)?.criteria[index]?.question;
      const at = ['stages', stage, 'assess', index, 'question'];
      return asked ? [{ question: asked, placeOf: (path: Path) => source.placeOf([...at, ...path]) }] : [];
    }),
  );
}

/** What the panel says aloud: the lead question and the probes. */
export function spokenTexts({ question, placeOf }: BankQuestion): BankText[] {
  return [
    textAt(question.ask, ['ask'], placeOf),
    ...question.probes.map((probe, index) => textAt(probe, ['probes', index], placeOf)),
  ];
}

/** What the panel rates by: the indicators and the anchors. */
export function ratingTexts({ question, placeOf }: BankQuestion): BankText[] {
  const { strong, weak, anchors } = question;
  return [
    ...strong.map((sign, index) => textAt(sign, ['strong', index], placeOf)),
    ...weak.map((sign, index) => textAt(sign, ['weak', index], placeOf)),
    ...(['low', 'acceptable', 'outstanding'] as const).flatMap((name) =>
      anchors ? textAt(anchors[name], ['anchors', name], placeOf) : [],
    ),
  ];
}

function textAt(text: string, path: Path, placeOf: BankQuestion['placeOf']): BankText {
  return { text: text.replace(/\s+/gu, ' ').replaceAll('’', "'"), place: () => placeOf(path) };
}
