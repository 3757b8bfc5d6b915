/** Pages that are numbered from 1: the index of the first, and how many there are. */
export interface PageStretch {
  readonly start: number;
  readonly count: number;
}

/**
 * The page label tree (ISO 32000-1, 12.4.2) of stretches in order: a viewer then shows the numbers that are printed.
 * Pages between two stretches have none.
 */
export function pageLabels(stretches: readonly PageStretch[]): string {
  const labels = stretches.flatMap(({ start, count }, index) => {
    const end = start + count;
    const isFollowed = (stretches[index + 1]?.start ?? end) > end;
    return [`${start}<</S/D>>`, ...(isFollowed ? [`${end}<<>>`] : [])];
  });
  return `<</Nums[${labels.join('')}]>>`;
}
