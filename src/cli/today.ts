/**
 * The day that it is, as files write days, e.g. "2027-01-17": that of `SOURCE_DATE_EPOCH` (seconds since 1970) where it
 * is set, so that a check can be repeated; else the clock's, where the user is. For `check` alone.
 */
export function today(sourceDateEpoch: string | undefined): string {
  if (sourceDateEpoch !== undefined && /^\d{1,11}$/u.test(sourceDateEpoch)) {
    return new Date(Number(sourceDateEpoch) * 1000).toISOString().slice(0, 10);
  }
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
