import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Problem } from '../../problems/index.ts';
import { type BankQuestion, questionBank } from './bank.ts';
import { complete } from './complete.ts';
import { distinct } from './distinct.ts';
import { notLeading } from './leading.ts';
import { openEnded } from './open-ended.ts';
import { noProtectedSubject } from './protected-subjects.ts';
import { shortEnough } from './short.ts';
import { askedSingly } from './single.ts';

/** A rule over all questions of a catalogue; each stands in a file of its own, with its reason. */
export type QuestionRule = (bank: readonly BankQuestion[]) => Problem[];

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
  return rules.flatMap((rule) => rule(bank));
}
