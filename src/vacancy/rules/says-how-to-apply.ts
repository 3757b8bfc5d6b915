import { type Problem, problem } from '../../problems/index.ts';
import { employerOf } from '../employer.ts';
import type { Vacancy } from '../vacancy.ts';

const saysHow = new RegExp(
  [
    '\\bto apply\\b',
    '\\bapply (?:directly |electronically )?(?:now|here|on|online|at|by|to|through|via|using|with|within|in)\\b',
    '\\bapply:',
    '\\bapplications? (?:to|by|at|through|via)\\b',
    '\\bapplications? (?:are|is|can be|may be|must be|should be) (?:made|sent|submitted|completed)\\b',
    '\\b(?:send|submit|e-?mail|post|upload|complete|fill in|hand in)\\b[^.!?]{0,80}\\b(?:application|CV|curriculum vitae|r[ée]sum[ée]|cover(?:ing)? letter)s?\\b',
  ].join('|'),
  'iu',
);

const address =
  /[^\s@]@[^\s@]+\.[a-z]{2}|https?:\/\/|\bwww\.|\b[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,})*\.[a-z]{2,}\b/iu;
const ofJobs = /\b(?:appl(?:y|ying|ications?)|CVs?|vacanc(?:y|ies)|jobs?|careers?|recruit(?:ment|ing)?)\b/iu;

/**
 * Whom to ask is not how to apply: an advert that leaves it out turns away everybody who takes it at its word. It may be
 * said in `how-to-apply` or `apply`, or where it fits better: in the summary, about the employer, in a section or a fact of
 * its own, or at a stage.
 */
export function saysHowToApply(vacancy: Vacancy): Problem[] {
  const { source, stages, value } = vacancy;
  const employer = employerOf(vacancy);
  const texts = [
    value.summary,
    employer.about,
    ...stages.map((stage) => stage.value.about),
    ...(employer.sections ?? []).map(({ heading, text }) => `${heading}: ${text}`),
    ...(employer.facts ?? []).map(({ term, text }) => `${term}: ${text}`),
  ];
  const isSaid = (text = '') => saysHow.test(text) || (address.test(text) && ofJobs.test(text));
  if (employer['how-to-apply'] || employer.apply !== undefined || texts.some(isSaid)) return [];
  return [
    problem('no-way-to-apply', 'nothing in the advert says how to apply', {
      place: source.placeOfKey(['level']),
      hint: 'say it here or in the file of the organisation: how-to-apply: { link: https://… }, or in words in "apply"',
    }),
  ];
}
