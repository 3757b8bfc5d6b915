import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/document/widths/text-width.ts';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('@expo-google-fonts/public-sans/package.json'));
const faces = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'].map((name) =>
  create(readFileSync(`${folder}/${name}/PublicSans_${name}.ttf`)),
);
const measured = (text: string) =>
  Math.max(
    ...faces.map((face) => {
      const { positions } = face.layout(text);
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.unitsPerEm;
    }),
  );

describe('the estimated width of a text', () => {
  test.each([
    'Responsibilities',
    'communication',
    'WWW MMM @@@ %%%',
    'illicit fritillaries',
    '0123456789',
    'Cybersecurity—architecture (lead)',
    'Überprüfungsausschuss',
    'Żółć, naïve, ŵyŷ',
  ])('is no less than the widest face of the font: %s', (text) => {
    expect(textWidth(text)).toBeGreaterThanOrEqual(measured(text));
    expect(textWidth(text)).toBeLessThan(1.45 * measured(text));
  });

  test('counts ideographs as squares and marks as nothing', () => {
    expect(textWidth('漢字')).toBe(2);
    expect(textWidth('e\u0301\u200d')).toBe(textWidth('e'));
    expect(textWidth('')).toBe(0);
  });
});
