import type { CreateWriter } from './writer.ts';

/** The output formats by file extension. Each is loaded only when a run asks for it. */
export const formats = {
  docx: async (): Promise<CreateWriter> => (await import('./docx/index.ts')).createDocxWriter,
  pdf: async (): Promise<CreateWriter> => (await import('./pdf/index.ts')).createPdfWriter,
  html: async (): Promise<CreateWriter> => (await import('./html/index.ts')).createHtmlWriter,
} as const;

export type Format = keyof typeof formats;
export const formatNames = ['docx', 'pdf', 'html'] as const satisfies readonly Format[];
