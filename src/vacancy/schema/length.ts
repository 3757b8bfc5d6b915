import { z } from 'zod';

export const lengthUnits = ['year', 'month', 'week', 'day'] as const;

/** A part of a length of time, such as the 2 years of "P2Y6M". */
export interface LengthPart {
  readonly count: number;
  readonly unit: (typeof lengthUnits)[number];
}

/** The parts of a length as a file writes it: "24 months", "1 year and 6 months", or by ISO 8601 "P1Y6M"; none of what is none. */
export function lengthParts(text: string): LengthPart[] {
  const iso = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/u.exec(text);
  if (iso) {
    return lengthUnits.flatMap((unit, index) => {
      const digits = iso[index + 1];
      return digits === undefined ? [] : [{ count: Number(digits), unit }];
    });
  }
  const part = /(\d{1,4}) (year|month|week|day)s?/u.source;
  if (!new RegExp(`^${part}(?:(?:,| and|, and)? ${part})*$`, 'u').test(text)) return [];
  return [...text.matchAll(new RegExp(part, 'gu'))].flatMap(([, digits, word]) => {
    const unit = lengthUnits.find((each) => each === word);
    return unit === undefined ? [] : [{ count: Number(digits), unit }];
  });
}

/** How long something lasts, for machines as well as people. */
export const lengthOfTime = z
  .string()
  .trim()
  .refine((text) => lengthParts(text).some(({ count }) => count > 0), {
    error: 'write how long as e.g. 24 months or P2Y; what depends on other things goes into "note"',
  })
  .meta({ examples: ['24 months'] });
