import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import { salariesOf } from '../pay.ts';
import type { Vacancy } from '../vacancy.ts';

interface Range {
  readonly what: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly path: Path;
}

/** A range that falls has its two amounts the wrong way round, wherever it stands. */
export function salaryRange({ value, source }: Vacancy): Problem[] {
  const onTarget = value['on-target-earnings'];
  const ranges: Range[] = [
    ...salariesOf(value).map(({ salary: { from, to }, path, for: of }) => ({
      what: of === undefined ? 'the salary goes' : `the salary for "${of}" goes`,
      from,
      to,
      path,
    })),
    ...(value['additional-pay'] ?? []).map(({ name, from, to }, index) => ({
      what: `"${name}" goes`,
      from,
      to,
      path: ['additional-pay', index],
    })),
    ...(onTarget
      ? [{ what: 'the earnings go', from: onTarget.from, to: onTarget.to, path: ['on-target-earnings'] }]
      : []),
  ];
  return ranges.flatMap(({ what, from, to, path }) =>
    from === undefined || to === undefined || from <= to
      ? []
      : problem('salary-range', `${what} from ${from} down to ${to}`, {
          place: source.placeOf([...path, 'from']),
          hint: 'put the lower amount in "from"',
        }),
  );
}
