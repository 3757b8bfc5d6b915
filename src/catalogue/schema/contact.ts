import { z } from 'zod';
import { line } from './common.ts';

export const emailAddress = z.email('an email address').meta({ examples: ['recruitment@example.org'] });

export const contactSchema = z.strictObject({
  name: line.optional().describe('A team or office, or whoever answers.'),
  role: line.optional().describe('What they are, e.g. "Ward manager".'),
  email: emailAddress.optional(),
  phone: line.optional(),
  for: line.optional().describe('What they can be asked, e.g. "an informal talk about the post".'),
});

export type Contact = z.infer<typeof contactSchema>;
