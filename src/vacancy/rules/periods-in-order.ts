import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import type { Vacancy } from '../vacancy.ts';
import { closingMoment, datedStages } from './moments.ts';

interface Pair {
  readonly earlier: { readonly text: string; readonly moment: string; readonly path: Path };
  readonly later: { readonly text: string; readonly moment: string; readonly path: Path };
  readonly hint: string;
}

/** What ends before it begins, and work that begins before anybody is chosen, was mistyped. */
export function periodsInOrder(vacancy: Vacancy): Problem[] {
  return pairsOf(vacancy)
    .filter(({ earlier, later }) => later.moment < earlier.moment)
    .map(({ earlier, later, hint }) =>
      problem('dates-out-of-order', `${later.text}, before ${earlier.text}`, {
        place: vacancy.source.placeOf(later.path),
        related: [{ message: earlier.text, place: vacancy.source.placeOf(earlier.path) }],
        hint,
      }),
    );
}

function pairsOf({ value }: Vacancy): Pair[] {
  const { opens, closes, starts, contract } = value;
  const pairs: Pair[] = [];
  const opening = opens !== undefined && {
    text: `applications open on ${opens}`,
    moment: opens,
    path: ['opens'],
  };
  const closing = closes !== undefined && {
    text: `applications close on ${closes}`,
    moment: closingMoment(closes),
    path: ['closes'],
  };
  if (opening && closing) pairs.push({ earlier: opening, later: closing, hint: 'look at the two dates' });
  for (const [index, { id, dates }] of (value.stages ?? []).entries()) {
    if (!dates) continue;
    const path = ['stages', index, 'dates'];
    pairs.push({
      earlier: { text: `it begins on ${dates.from}`, moment: dates.from, path: [...path, 'from'] },
      later: { text: `the stage "${id}" ends on ${dates.to}`, moment: dates.to, path: [...path, 'to'] },
      hint: 'put the earlier day in "from"',
    });
  }
  const isDay = starts !== undefined && /^\d{4}-/u.test(starts);
  const start = isDay && { text: `the work begins on ${starts}`, moment: starts, path: ['starts'] };
  const last = datedStages(value.stages).at(-1);
  if (start && last) {
    const { id, until, path } = last;
    const stage = { text: `the last day of the stage "${id}", ${until}`, moment: until, path };
    pairs.push({ earlier: stage, later: start, hint: 'look at the two dates' });
  } else if (start && closing) {
    pairs.push({
      earlier: { ...closing, moment: closing.moment.slice(0, 10) },
      later: start,
      hint: 'look at the two dates',
    });
  }
  const end = typeof contract === 'object' ? contract.until : undefined;
  const before = start || closing;
  if (end !== undefined && before) {
    const later = { text: `the contract ends on ${end}`, moment: end, path: ['contract', 'until'] };
    const earlier = { ...before, moment: before.moment.slice(0, 10) };
    pairs.push({ earlier, later, hint: 'look at the two dates' });
  }
  return pairs;
}
