import { describe, expect, test } from 'vitest';
import { classesOf, lineColour, stylesFor, type Theme, termShare } from '../../src/theme/index.ts';

const theme: Theme = {
  page: {
    width: 595,
    height: 842,
    margins: { top: 70, right: 50, bottom: 60, left: 50 },
    header: 30,
    footer: 30,
  },
  hasOwnPageSize: true,
  fonts: { office: 'Arial' },
  size: 10,
  documents: { advert: { size: 12 } },
  colours: { ink: '#111111', accent: '#1d4f7c', pale: '#eef2f6' },
  styles: {
    body: { colour: 'ink', leading: 1.5 },
    p: { after: 6 },
    'p.lead': { size: 1.5, weight: 'bold' },
    'p.plain': { weight: 'regular', size: 1 },
    aside: { italic: true, fill: 'pale', size: 0.8 },
    'aside.loud': { colour: 'accent', weight: 'bold', align: 'centre' },
    th: { weight: 'bold' },
  },
};

const styles = stylesFor(theme, undefined);
const { body, text } = styles;

describe('the text of an element', () => {
  test('starts from the body', () => {
    expect(body).toEqual({
      size: 10,
      leading: 1.5,
      bold: false,
      italic: false,
      colour: '#111111',
      align: 'start',
    });
    expect(stylesFor({ ...theme, styles: {} }, 'advert').body).toMatchObject({
      size: 12,
      leading: 1.4,
      colour: '#000000',
    });
  });

  test('comes from its class, then from the element, then from what is around', () => {
    const loud = text(body, 'aside', 'loud');
    expect(loud).toEqual({
      size: 8,
      leading: 1.5,
      bold: true,
      italic: true,
      colour: '#1d4f7c',
      align: 'centre',
    });
    expect(text(loud, 'p')).toBe(loud);
    expect(text(loud, 'p', 'lead')).toEqual({ ...loud, size: 15 });
    expect(text(loud, 'p', 'plain')).toEqual({ ...loud, size: 10, bold: false });
  });

  test('is the same object where it looks the same', () => {
    expect(text(body, 'p')).toBe(body);
    expect(text(text(body, 'p'), 'td')).toBe(body);
    expect(text(body, 'th')).toBe(styles.changed(body, { bold: true }));
    expect(styles.changed(body, {})).toBe(body);
  });

  test('heeds no class that the theme does not know', () => {
    expect(text(body, 'aside', 'nothing')).toBe(text(body, 'aside'));
    expect(text(body, 'aside', 'constructor')).toBe(text(body, 'aside'));
    expect(styles.box('aside', 'nothing')).toBe(styles.box('aside'));
  });

  test('sizes are multiples of the size of the document class', () => {
    const advert = stylesFor(theme, 'advert');
    expect(advert.text(advert.body, 'p', 'lead').size).toBe(18);
  });

  test('is said by itself in parts', () => {
    expect(styles.ownText('p')).toEqual({});
    expect(styles.ownText('p', 'plain')).toEqual({ size: 10, bold: false });
    expect(styles.ownText('aside', 'loud')).toEqual({
      size: 8,
      bold: true,
      italic: true,
      colour: '#1d4f7c',
      align: 'centre',
    });
  });
});

describe('the box of an element', () => {
  test('takes nothing from what is around, and what is open from the defaults', () => {
    expect(styles.box('aside', 'loud')).toMatchObject({ fill: '#eef2f6', before: 0, border: undefined });
    expect(styles.box('field')).toMatchObject({ line: 24, height: 26, gap: 4, options: 'list' });
    expect(styles.box('dd').after).toBe(3);
    expect(styles.box('dl').gap).toBe(8);
    expect(styles.box('p', 'lead').after).toBe(6);
  });

  test('gives terms their part of the width', () => {
    const withColumns = (columns: number[]) =>
      termShare(stylesFor({ ...theme, styles: { dl: { columns } } }, undefined).box('dl'));
    expect(termShare(styles.box('dl'))).toBeCloseTo(0.27);
    expect(withColumns([1, 3])).toBe(0.25);
    expect(withColumns([1, 1, 1])).toBeCloseTo(0.27);
  });

  test('gives lines the colour of the border, else of the text', () => {
    expect(lineColour(styles.box('hr'), body)).toBe('#111111');
    expect(lineColour({ ...styles.box('hr'), border: '#eef2f6' }, body)).toBe('#eef2f6');
  });
});

test('an element in the body has text and box in one', () => {
  expect(styles.inBody('p', 'lead')).toMatchObject({ size: 15, lineHeight: 22.5, bold: true, after: 6 });
});

test('the styles and classes of a theme are made once', () => {
  expect(stylesFor(theme, 'advert')).toBe(stylesFor(theme, 'advert'));
  expect(stylesFor(theme, 'unknown')).toBe(styles);
  expect(stylesFor({ ...theme }, undefined)).not.toBe(styles);
  expect(classesOf(theme)).toBe(classesOf(theme));
  expect([...classesOf(theme)]).toContain('document.advert');
});
