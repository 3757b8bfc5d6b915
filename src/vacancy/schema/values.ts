import { z } from 'zod';
import { line } from '../../catalogue/schema/common.ts';
import { isCalendarDay } from '../calendar.ts';

/** What numbers and codes of a vacancy stand for, where people write them with a sign or a word. */
export const units = z.registry<{
  readonly unit:
    | 'amount'
    | 'currency'
    | 'period'
    | 'percentage'
    | 'minutes'
    | 'rating'
    | 'weight'
    | 'date-or-text';
}>();

export const minutes = z
  .int()
  .min(0)
  .max(600)
  .meta({ examples: [60] })
  .register(units, { unit: 'minutes' });
export const amount = z.number().min(0).max(10_000_000).register(units, { unit: 'amount' });

/** A number with the sign for "of a hundred", such as "40%". */
export const percent = z
  .string()
  .trim()
  .regex(/^\d{1,3}(?:\.\d{1,2})? ?%$/u, 'a percentage such as 40%')
  .refine((text) => Number.parseFloat(text) <= 100, 'a percentage can be at most 100%');

export const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'a date as year-month-day', abort: true })
  .refine(isCalendarDate, 'there is no such day in the calendar')
  .meta({ examples: ['2027-01-17'] });

export const dateAndTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/u, {
    error: 'a date as year-month-day, with or without a time',
    abort: true,
  })
  .refine((text) => isCalendarDate(text.slice(0, 10)), 'there is no such day in the calendar')
  .refine((text) => isTimeOfDay(text.slice(11)), 'there is no such time of day')
  .meta({ examples: ['2027-01-17T23:55'] });

/** A day of the calendar, or words such as "as soon as possible". */
export const dateOrText = line
  .refine((text) => !/^\d{4}-\d{1,2}-\d{1,2}/u.test(text) || calendarDate.safeParse(text).success, {
    error: 'this is no day of the calendar: write it as 2027-03-01, or in words',
  })
  .register(units, { unit: 'date-or-text' });

export const timeOfDay = z
  .string()
  .regex(/^\d{2}:\d{2}$/u, { error: 'a time of day with hours and minutes', abort: true })
  .refine(isTimeOfDay, 'there is no such time of day')
  .meta({ examples: ['10:00'] });

function isCalendarDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return isCalendarDay(year, month, day);
}

function isTimeOfDay(text: string): boolean {
  const [hours = 0, minute = 0] = text.split(':').map(Number);
  return hours < 24 && minute < 60;
}
