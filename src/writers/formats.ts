import type { CreateWriter } from './writer.ts';

export const formatNames = ['docx', 'pdf', 'html'] as const;
export type Format = (typeof formatNames)[number];

/** The output formats by file extension. Each is loaded only when a run asks for it. */
export const formats: Readonly<Record<Format, () => Promise<CreateWriter>>> = {
  docx: async () => (await import('./docx/index.ts')).createDocxWriter,
  pdf: async () => (await import('./pdf/index.ts')).createPdfWriter,
  html: async () => (await import('./html/index.ts')).createHtmlWriter,
};
