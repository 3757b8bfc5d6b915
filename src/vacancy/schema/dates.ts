import { z } from 'zod';
import { line } from '../../catalogue/schema/common.ts';
import { calendarDate, dateAndTime, dateOrText } from './values.ts';

/** The dates of a campaign. */
export const campaignDates = {
  opens: dateAndTime.optional().describe('From when people can apply.'),
  closes: dateAndTime.optional().describe('Until when people can apply.'),
  'closing-note': line.optional().describe('E.g. that applications may close early.'),
  starts: dateOrText.optional().describe('When the work begins: a date, or words.'),
};

/** The days within which a stage takes place. */
export const datesSchema = z.strictObject({
  from: calendarDate.meta({ examples: ['2027-02-02'] }),
  to: calendarDate.meta({ examples: ['2027-02-06'] }),
});
