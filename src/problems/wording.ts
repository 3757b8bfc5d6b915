/** 1000 as "1,000". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** "1 error", "2,000 errors". */
export function counted(count: number, one: string): string {
  return `${grouped(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** The first of some names, and how many more there are: "a, b, c and 9 more". */
export function fewOf(names: readonly string[], most = 3): string {
  const more = names.length - most;
  // One name is no longer than to say that there is one more.
  if (more <= 1) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${grouped(more)} more`;
}
