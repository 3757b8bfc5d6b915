import { z } from 'zod';

export const text = z.string();

export const prose = z
  .array(
    z.object({
      paragraph: text.optional().describe('Absent where there is a list.'),
      numbered: z.boolean().describe('Whether the items of the list are numbered.'),
      items: z.array(text).describe('Of the list; empty where there is a paragraph.'),
    }),
  )
  .describe('Paragraphs and lists in their order; the partial "prose" prints them.');
