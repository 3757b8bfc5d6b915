import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';

/**
 * Nobody looked whether the sources say what documents print as law. Told at the jurisdiction, and so once however many
 * vacancies it holds for.
 */
export function lawChecked({ jurisdiction }: Vacancy): Problem[] {
  const unchecked = (jurisdiction?.entries ?? []).filter(({ checked }) => checked === 'no');
  const [first, ...others] = unchecked;
  if (!jurisdiction || !first) return [];
  const laws = unchecked.map(({ law, id }) => law ?? id).join('; ');
  return [
    problem('law-not-checked', `the law of ${jurisdiction.name} was not checked in: ${laws}`, {
      place: first.place(),
      related: others.map(({ id, place }) => ({ message: id, place: place() })),
      hint: 'have somebody read the law; then give its sources and "checked: yes" in a catalogue of your own',
    }),
  ];
}
