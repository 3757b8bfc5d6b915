import { describe, expect, it } from 'vitest';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { glyphOf, openFace } from '../../../src/writers/pdf/fonts/face.ts';
import { PdfFile } from '../../../src/writers/pdf/pdfkit/file.ts';
import { fontSource } from '../../../src/writers/pdf/pdfkit/font.ts';
import { StructureElement } from '../../../src/writers/pdf/structure.ts';
import { fonts } from '../../support/fonts.ts';
import { readPdf } from '../../support/pdf.ts';
import { date, theme } from './support.ts';

describe('a face', () => {
  const face = openFace(fonts.regular);

  it('knows the width of every glyph, also of a last one without outline', () => {
    const last = face.font.numGlyphs - 1;
    expect(face.font.loca.offsets[last]).toBe(face.font.loca.offsets[last + 1]);
    expect(face.widths).toHaveLength(last + 1);
    const subset = face.font.createSubset();
    subset.includeGlyph(last);
    expect(subset.encode().length).toBeGreaterThan(0);
  });

  it('is embedded under a name that is one, whatever it calls itself', async () => {
    const looks = { theme, fonts, date, system: nodeSystem };
    const file = new PdfFile({ title: 'x', lang: 'en', date }, looks, () => undefined);
    const source = fontSource({ ...face, name: 'A /b(c) #d' }, nodeSystem.compression);
    const font = file.font(source);
    const draw = `[(${font.codeOf(glyphOf(face.font, 'A'))})]TJ`;
    const pieces = [{ kind: 'operators', text: `BT /${font.name} 10 Tf ${draw} ET` }] as const;
    file.addPage({ pieces, fonts: [font], links: [] });
    const bytes = file.end({ structure: new StructureElement('Document'), outline: [], labels: undefined });
    const { objects, pages } = await readPdf(bytes);
    expect(pages[0]?.texts.map(({ text }) => text)).toEqual(['A']);
    expect([...objects.values()].join()).toMatch(/\/FontName\/[A-Z]{6}\+Abcd\//u);
  });
});
