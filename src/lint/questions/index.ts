import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Jurisdiction } from '../../catalogue/jurisdictions.ts';
import type { Problem } from '../../problems/index.ts';
import type { Vacancy } from '../../vacancy/index.ts';
import { type BankQuestion, ownQuestions, questionBank } from './bank.ts';
import { complete } from './complete.ts';
import { distinct } from './distinct.ts';
import { lawsOf } from './law.ts';
import { notLeading } from './leading.ts';
import { openEnded } from './open-ended.ts';
import { noProtectedSubject } from './protected-subjects.ts';
import { shortEnough } from './short.ts';
import { askedSingly } from './single.ts';

/** A rule over all questions of a catalogue; each stands in a file of its own, with its reason. */
export type QuestionRule = (bank: readonly BankQuestion[], laws: readonly Jurisdiction[]) => Problem[];

const rules: readonly QuestionRule[] = [
  notLeading,
  openEnded,
  askedSingly,
  shortEnough,
  distinct,
  noProtectedSubject,
  complete,
];

/**
 * What a person should look at in the questions of a catalogue: warnings only, each at the text it is about. Apart
 * from `checkCatalogue`, since no document comes out wrong by them and a build need not wait for them.
 */
export function checkQuestions(catalogue: Catalogue): Problem[] {
  const bank = questionBank(catalogue);
  const laws = lawsOf(catalogue);
  return rules.flatMap((rule) => rule(bank, laws));
}

/** Of a question that a vacancy makes for itself: it need not have all that one of the bank has. */
const ownRules: readonly QuestionRule[] = [
  notLeading,
  openEnded,
  askedSingly,
  shortEnough,
  noProtectedSubject,
];

/** The same for the questions that a vacancy makes itself, by the law of its own jurisdiction. */
export function checkOwnQuestions(vacancy: Vacancy): Problem[] {
  const { jurisdiction } = vacancy;
  const bank = ownQuestions(vacancy);
  return ownRules.flatMap((rule) => rule(bank, jurisdiction ? [jurisdiction] : []));
}
