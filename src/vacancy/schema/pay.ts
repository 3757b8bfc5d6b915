import { z } from 'zod';
import { currencyCode, line } from '../../catalogue/schema/common.ts';
import { amount, units } from './values.ts';

export const salarySchema = z.strictObject({
  from: amount.meta({ examples: [67_000] }),
  to: amount.meta({ examples: [79_000] }).optional(),
  currency: currencyCode
    .register(units, { unit: 'currency' })
    .default('GBP')
    .describe('That of the jurisdiction when left out, e.g. GBP in GB.'),
  per: z.enum(['year', 'month', 'week', 'day', 'hour']).register(units, { unit: 'period' }).default('year'),
  note: line.optional().describe('E.g. what the pay depends on.'),
});

/** What is meant where nobody says it. */
export const usualPay = salarySchema.parse({ from: 0 });

/** By place, grade or step. */
const salaryListSchema = z.array(
  z.strictObject({
    for: line.describe('The place, grade or step that it is paid for.').meta({ examples: ['London'] }),
    ...salarySchema.shape,
  }),
);

const additionalPaySchema = z.strictObject({
  name: line.meta({ examples: ['Digital allowance'] }),
  percentage: z
    .number()
    .min(0)
    .max(1000)
    .meta({ examples: [20] })
    .register(units, { unit: 'percentage' })
    .optional()
    .describe('Of the salary.'),
  from: amount.meta({ examples: [1_500] }).optional(),
  to: amount
    .meta({ examples: [6_665] })
    .optional()
    .describe('Alone, the most that can be paid.'),
  per: salarySchema.shape.per,
  condition: line.optional().describe('What it depends on.'),
});

export const pay = {
  salary: z
    .union([salarySchema, salaryListSchema.min(1)])
    .optional()
    .describe('Or a list, by place, grade or step: [{ for: London, from: 48104 }, …].'),
  'additional-pay': z
    .array(additionalPaySchema)
    .optional()
    .describe('Allowances, supplements, bonuses and commission, in the currency of the salary.'),
  'on-target-earnings': z
    .strictObject({
      from: amount.meta({ examples: [180_000] }),
      to: amount.meta({ examples: [220_000] }).optional(),
    })
    .optional()
    .describe(
      'Salary and commission together where targets are met, in the currency and for the period of the salary.',
    ),
};

export type AdditionalPay = z.infer<typeof additionalPaySchema>;
export type Salary = z.infer<typeof salarySchema>;
