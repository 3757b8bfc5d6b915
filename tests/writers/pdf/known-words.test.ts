import { expect, test } from 'vitest';
import { fontFilesOf, readTheme } from '../../../src/theme/index.ts';
import { openFace } from '../../../src/writers/pdf/fonts/face.ts';
import { plainWordOf } from '../../../src/writers/pdf/fonts/known-words.ts';
import { createShaper, type Word } from '../../../src/writers/pdf/fonts/shape.ts';
import { builtInTemplates } from '../../support/folders.ts';

const themeFile = `${builtInTemplates}/theme.yaml`;
const { value: theme } = readTheme(themeFile);
if (!theme) throw new Error('the built-in theme is faulty');
const face = openFace(fontFilesOf(theme, themeFile).regular);
const shape = createShaper(face, {});
const asData = ({ draw, ...word }: Word) => ({ ...word, drawn: [draw(9), draw(24)] });

test.each(['AVATAR', 'office', 'Dŵr', '(essential)', '£67,000', 'constructor', 'cafe\u0301'])(
  '"%s" is drawn alike whether the build knows it or not',
  (text) => {
    const plain = plainWordOf(shape(text));
    expect(plain).toBeDefined();
    const known = createShaper(face, plain ? { [text]: plain } : {});
    expect(asData(known(text))).toEqual(asData(shape(text)));
  },
);

test.each([
  ['a character that the face lacks', 'a\u4e2d'],
  ['text from right to left', '\u05d0'],
  ['a glyph that is not in every subset', 'Ω'],
])('%s makes a word that is not plain', (_, text) => {
  expect(plainWordOf(shape(text))).toBeUndefined();
});

test('a known word is not laid out again, and others are', () => {
  const known = createShaper(face, { known: [7, 'drawing'] });
  expect([known('known').width, known('known').draw(12)]).toEqual([7, 'drawing']);
  expect(asData(known('unknown'))).toEqual(asData(shape('unknown')));
  expect(asData(known('toString'))).toEqual(asData(shape('toString')));
});
