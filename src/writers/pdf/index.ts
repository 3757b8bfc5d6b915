import type { CreateWriter } from '../writer.ts';
import { openFaces } from './fonts/faces.ts';
import { checkContent, writeContent } from './write.ts';

/**
 * Writes Documents and bundles as PDF 1.7, tagged and conforming to PDF/UA-1, for print: fields are boxes and lines to write on.
 * Problems: missing-glyph, marks-not-positioned, box-too-tall, image-unusable.
 */
export const createPdfWriter: CreateWriter = async (looks) => {
  const faces = openFaces(looks.fonts, looks.system.compression);
  return {
    write: async (content) => writeContent(content, looks, faces),
    check: async (content) => checkContent(content, looks, faces),
  };
};
