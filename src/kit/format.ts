import { type CriterionLevel, nameOfLevel } from '../catalogue/index.ts';

/** A time of day some minutes later: ("10:00", 18) → "10:18". */
export function laterBy(time: string, minutes: number): string {
  const [hours = 0, minute = 0] = time.split(':').map(Number);
  const total = (hours * 60 + minute + minutes) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/**
 * The name of a level of a criterion as it stands within a sentence: in lower case, but for words that have more
 * capitals, such as SEO. None for what is not graded.
 */
export function levelName(id: string, level: CriterionLevel | undefined): string | undefined {
  return nameOfLevel(id, level)?.replace(
    /(?<![\p{L}\p{N}])\p{Lu}(?![\p{Lu}\p{N}]|\p{Ll}+\p{Lu})/gu,
    (letter) => letter.toLowerCase(),
  );
}
