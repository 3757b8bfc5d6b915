import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { FaultWith } from './fault.ts';
import { missingKey } from './keys.ts';
import { kindOf, shown } from './words.ts';

/** A value that is none of those to choose from. Problems: wrong-value, missing-key. */
export function choiceFault(fault: FaultWith<'invalid_value'>): Problem {
  const { issue, path, source } = fault;
  if (issue.input === undefined) return missingKey(fault);
  const values = issue.values.map(String);
  const found = typeof issue.input === 'object' ? kindOf(issue.input) : shown(issue.input);
  return problem('wrong-value', `${found} is not possible here`, {
    place: source.placeOf(path),
    hint: didYouMean(String(issue.input), values) ?? `one of: ${values.join(', ')}`,
  });
}
