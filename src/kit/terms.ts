import type { Pension } from '../catalogue/schema/advert.ts';
import type { Locale } from '../locale/index.ts';
import { lengthParts } from '../vacancy/schema/length.ts';
import type { Language } from '../vacancy/schema/post.ts';
import type { VacancyFile } from '../vacancy/schema.ts';

type Given<Key extends keyof VacancyFile> = NonNullable<VacancyFile[Key]>;

/** A fact with what is to be said of it: "37 hours a week (by rota)". */
export function withNote(fact: string, note: string | undefined, { say }: Locale): string {
  return note === undefined ? fact : say('terms.with-note', { fact, note });
}

/** "Fixed term, 24 months (may be extended)" */
export function contractText(contract: Given<'contract'>, locale: Locale): string {
  if (typeof contract === 'string') return contract;
  const { type, length, until, note } = contract;
  const { say } = locale;
  const types = [type].flat().map((each) => say(`contract-types.${each}`));
  const lasting =
    length === undefined
      ? until && say('terms.until', { date: locale.date(until) })
      : lengthText(length, locale);
  const all = [...types, ...(lasting === undefined ? [] : [lasting])];
  return withNote(capital(all.join(say('lists.between'))), note, locale);
}

/** "24 months"; "1 year 6 months" */
function lengthText(length: string, { say }: Locale): string {
  return lengthParts(length)
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => say(`length.${unit}s`, { count }))
    .join(' ');
}

/** "37 hours a week"; a number alone, as a cell of a table holds it, is one of hours. */
export function hoursText(hours: Given<'hours'>, locale: Locale): string {
  const { say, number } = locale;
  if (typeof hours === 'string' && !/^\d{1,3}(?:\.\d+)?$/u.test(hours)) return hours;
  if (typeof hours !== 'object') return say('terms.hours', { count: Number(hours) });
  const { 'per-week': least, to, note } = hours;
  const text =
    to === undefined || to === least
      ? say('terms.hours', { count: least })
      : say('terms.hours-range', { from: number(least), to: number(to) });
  return withNote(text, note, locale);
}

/** "Full time, job share" */
export function patternText(pattern: Given<'working-pattern'>, { say }: Locale): string {
  if (typeof pattern === 'string') return pattern;
  return capital(pattern.map((each) => say(`working-patterns.${each}`)).join(say('lists.between')));
}

/** "Some of the time (United Kingdom; two days a week in the office)" */
export function remoteText(remote: Given<'remote'>, locale: Locale): string {
  const { say } = locale;
  if (typeof remote === 'string') return say(`remote.${remote}`);
  const { allowed, from = [], note } = remote;
  const places = from.length === 0 ? undefined : from.join(say('lists.between'));
  const notes = [places, note].filter((each) => each !== undefined);
  const all = notes.length === 0 ? undefined : notes.join(say('lists.between-clauses'));
  return withNote(say(`remote.${allowed}`), all, locale);
}

/** "Welsh (level 3), essential" */
export function languageText(language: string | Language, locale: Locale): string {
  if (typeof language === 'string') return language;
  const { name, level, essential } = language;
  const { say } = locale;
  const text = withNote(name, level, locale);
  if (essential === undefined) return text;
  const need = say(essential ? 'criteria.essential' : 'criteria.desirable');
  return [text, need].join(say('lists.between'));
}

/** "Alpha scheme; the employer pays in 28.97% of your salary, you 5%" */
export function pensionText(pension: Pension | undefined, locale: Locale): string | undefined {
  const { say, number } = locale;
  if (pension === undefined) return undefined;
  const employer =
    typeof pension === 'string' ? /^(\d{1,2}(?:\.\d+)?)(?: ?%)?$/u.exec(pension)?.[1] : undefined;
  if (employer !== undefined) return say('pension.employer', { percentage: number(Number(employer)) });
  if (typeof pension === 'string') return pension;
  if (typeof pension === 'number') return say('pension.employer', { percentage: number(pension) });
  const parts = [
    pension.scheme,
    pension.employer !== undefined && say('pension.employer', { percentage: number(pension.employer) }),
    pension.employee !== undefined && say('pension.employee', { percentage: number(pension.employee) }),
  ].filter((part) => part !== undefined && part !== false);
  const text = parts.join(say('lists.between-clauses'));
  return text === '' ? pension.note : withNote(text, pension.note, locale);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
