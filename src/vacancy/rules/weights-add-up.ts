import { isCounted } from '../../catalogue/points.ts';
import { type Problem, problem } from '../../problems/index.ts';
import type { AssessedFile } from '../schema/assessed.ts';
import { isComplete, type Stage, type Vacancy } from '../vacancy.ts';
import { mostMultiple, sumOf, weightOf } from '../weights.ts';

/** Percentages of a total are a hundred together, or the total is not out of 100; and a letter without a number weighs nothing. */
export function weightsAddUp(vacancy: Vacancy): Problem[] {
  return vacancy.stages.flatMap((stage, index) => {
    const written = (vacancy.value.stages?.[index]?.assess ?? []).map((assessed) =>
      typeof assessed === 'string' ? undefined : assessed.weight,
    );
    if (!isCounted(stage.scale)) return withoutNumbers(vacancy, stage, index, written);
    return stage.weighsByPercentage && isComplete(stage) ? percentages(vacancy, stage, index, written) : [];
  });
}

function percentages(
  { source }: Vacancy,
  { id, criteria }: Stage,
  index: number,
  written: readonly AssessedFile['weight'][],
): Problem[] {
  const numbers = written.map((each) => (each === undefined ? 0 : weightOf(each)));
  const sum = sumOf(numbers);
  const unsaid = written.indexOf(undefined);
  if (unsaid !== -1) {
    const message = `"${criteria[unsaid]?.entry.id}" has no weight, and the others are percentages`;
    const rest =
      sum < 100 ? `${sumOf([100, -sum])}%, so that they add up to 100%` : '0, if it does not count';
    const place = source.placeOf(['stages', index, 'assess', unsaid]);
    return [problem('weights-do-not-add-up', message, { place, hint: `give it the weight ${rest}` })];
  }
  if (sum === 100) return [];
  const hasSign = written.some((each) => typeof each === 'string');
  const message = `the weights of "${id}" add up to ${sum}${hasSign ? '%, not to 100%' : ', not to 100'}`;
  const place = source.placeOfKey(['stages', index, 'assess']);
  const hint = partsOfOne(numbers) ?? (hasSign ? 'let them add up to 100%' : usualHint);
  return [problem('weights-do-not-add-up', message, { place, hint })];
}

const usualHint = `weights above ${mostMultiple} are percentages: let them add up to 100, or write weights up to ${mostMultiple}`;

/** Where 0.6 stands beside 40, it is 60 that is meant. */
function partsOfOne(numbers: readonly number[]): string | undefined {
  const isPart = (each: number) => each > 0 && each < 1;
  if (sumOf(numbers.map((each) => (isPart(each) ? each * 100 : each))) !== 100) return undefined;
  const parts = numbers.filter(isPart).map((each) => `${sumOf([each * 100])} for ${each}`);
  return `write ${parts.join(', ')}`;
}

function withoutNumbers(
  { source }: Vacancy,
  { scale }: Stage,
  index: number,
  written: readonly AssessedFile['weight'][],
): Problem[] {
  return written.flatMap((each, position) => {
    if (each === undefined) return [];
    const message = `ratings on the scale "${scale.name}" are not added up: its points have no numbers`;
    return problem('key-without-effect', message, {
      place: source.placeOfKey(['stages', index, 'assess', position, 'weight']),
      hint: 'leave the weight out, or say in the scale what each letter counts',
    });
  });
}
