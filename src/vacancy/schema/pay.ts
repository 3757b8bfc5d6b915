import { z } from 'zod';
import { currencyCode, line } from '../../catalogue/schema/common.ts';
import { amount, units } from './values.ts';

export const salarySchema = z.strictObject({
  from: amount.meta({ examples: [67_000] }),
  to: amount.meta({ examples: [79_000] }).optional(),
  currency: currencyCode.register(units, { unit: 'currency' }).default('GBP'),
  per: z.enum(['year', 'month', 'day', 'hour']).register(units, { unit: 'period' }).default('year'),
  note: line.optional().describe('E.g. what the pay depends on.'),
});

export type Salary = z.infer<typeof salarySchema>;
