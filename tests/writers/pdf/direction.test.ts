import { describe, expect, it } from 'vitest';
import type { Direction } from '../../../src/document/index.ts';
import type { TextFace } from '../../../src/writers/pdf/fonts/faces.ts';
import type { Word } from '../../../src/writers/pdf/fonts/shape.ts';
import { type Item, ItemList } from '../../../src/writers/pdf/text/items.ts';
import { contentOf } from '../../../src/writers/pdf/text/levels.ts';
import { breakLines } from '../../../src/writers/pdf/text/lines.ts';
import type { TextStyle } from '../../../src/writers/pdf/text/style.ts';
import { field, inline, p, row, table, write } from './support.ts';

/** A face in which every character is one em wide, so that places in a line can be counted. */
function shapeOf(text: string, direction?: Direction): Word {
  return {
    text,
    width: [...text].length,
    draw: () => (direction === undefined ? text : `${direction}:${text}`),
    unpositioned: [],
    boxes: [],
    missing: [],
    turns: /[\u0590-\u06ff]/u.test(text),
  };
}

const face = { shape: shapeOf, space: 1, spaceDraw: ' ' } as unknown as TextFace;
const look = { size: 1, leading: 1, bold: false, italic: false, colour: '#000000', align: 'start' } as const;
const plain: TextStyle = { ...look, look, face };
const bold: TextStyle = { ...plain, bold: true };
const link = { href: 'https://example.org/', text: 'x' };

type Part = string | { readonly text: string; readonly style?: TextStyle; readonly link?: typeof link };

function contentOfParts(parts: readonly Part[], direction: Direction) {
  const list = new ItemList();
  for (const part of parts) {
    const { text, style = plain, link: target } = typeof part === 'string' ? { text: part } : part;
    list.addText(text, style, target);
  }
  return contentOf(list.items, direction);
}

/** The pieces of each line in the order in which they come, as text and place. */
function linesOf(parts: readonly Part[], direction: Direction = 'ltr', width = 1000) {
  return breakLines(contentOfParts(parts, direction), width).map(({ items }) => placed(items));
}

function placed(items: readonly Item[]) {
  let at = 0;
  return items.map((item, index) => {
    const gap = index > 0 && item.join === 'space' ? 1 : 0;
    const x = item.x ?? at + gap;
    at = x + item.width;
    return { text: item.word.text, x, width: item.width };
  });
}

/** The pieces of the only line, from left to right. */
function seen(parts: readonly Part[], direction: Direction = 'ltr'): string[] {
  const [line = [], ...more] = linesOf(parts, direction);
  expect(more).toEqual([]);
  const order = [...line].sort((left, right) => left.x - right.x);
  let end = 0;
  for (const { x, width } of order) {
    expect(x).toBeCloseTo(end);
    end = x + width;
  }
  return order.map(({ text }) => text);
}

describe('a line with text from right to left', () => {
  it('shows numbers between its words in the right order', () => {
    expect(seen(['אב 12 גד'])).toEqual([' גד', '12', 'אב ']);
    expect(seen(['x אב 12 גד y'])).toEqual(['x ', ' גד', '12', 'אב ', ' y']);
    expect(seen(['אב 12 גד'], 'rtl')).toEqual([' גד', '12', 'אב ']);
  });

  it('is read in the order of its pieces', () => {
    const [line = []] = linesOf(['x אב 12 (גד) y']);
    expect(line.map(({ text }) => text).join('')).toBe('x אב 12 (גד) y');
  });

  it('stands as it is in text from left to right where nothing turns', () => {
    const [line = []] = linesOf(['plain text (12)']);
    expect(line.map(({ text, x }) => [text, x])).toEqual([
      ['plain', 0],
      ['text', 6],
      ['(12)', 11],
    ]);
  });

  it('has Latin words within in their own order', () => {
    expect(seen(['אב Python 3.12 גד'], 'rtl')).toEqual([' גד', 'Python 3.12', 'אב ']);
  });

  it('starts a paragraph by its first letter, else by the document', () => {
    expect(contentOfParts(['12 אב'], 'ltr').direction).toBe('rtl');
    expect(contentOfParts(['ab אב'], 'rtl').direction).toBe('ltr');
    expect(contentOfParts(['12'], 'rtl').direction).toBe('rtl');
    expect(contentOfParts(['12'], 'ltr').direction).toBe('ltr');
  });

  it('puts styles and links where their words stand', () => {
    const parts = ['אב ', { text: 'גד', style: bold }, ' ', { text: 'הו זח', link }, ' abc.'];
    expect(seen(parts, 'rtl')).toEqual(['.', 'abc', ' ', 'הו זח', ' ', 'גד', 'אב ']);
    const [line] = breakLines(contentOfParts(parts, 'rtl'), 1000);
    expect(line?.items.filter((item) => item.link === link).map((item) => item.word.text)).toEqual(['הו זח']);
    expect(line?.items.filter((item) => item.style === bold).map((item) => item.word.text)).toEqual(['גד']);
  });

  it('draws words from right to left the last one first, and says so', () => {
    const [line] = breakLines(contentOfParts(['x אב גד'], 'ltr'), 1000);
    const drawn = line?.items.map((item) => item.word.draw(1, () => '')) ?? [];
    expect(drawn).toEqual(['x ', ')]TJ/ReversedChars BMC[(rtl:גד rtl:אב)]TJ EMC[(']);
  });

  it('is filled in the order of reading', () => {
    const lines = linesOf(['אבג דהו זחט יכל'], 'rtl', 8);
    expect(
      lines.map((line) =>
        line
          .map(({ text }) => text)
          .join('')
          .trim(),
      ),
    ).toEqual(['אבג דהו', 'זחט יכל']);
    const mixed = linesOf(['abc אבג דהו'], 'ltr', 8);
    expect(mixed.map((line) => line.map(({ text }) => text).join(''))).toEqual(['abc אבג ', 'דהו']);
  });

  it('has the space at its end outside, and the hyphen of a broken word at its end', () => {
    const [first = []] = linesOf(['אבג דהו'], 'rtl', 4);
    expect(first.map(({ text, x }) => [text, x])).toEqual([['אבג ', -1]]);
    const [broken = []] = linesOf(['אבג\u00adדהו'], 'rtl', 4);
    expect(broken).toEqual([{ text: 'אבג\u00ad', x: 0, width: 4 }]);
  });

  it('breaks a word that is too long in the order of reading', () => {
    expect(linesOf(['אבגדה'], 'rtl', 2).map((line) => line[0]?.text)).toEqual(['אב', 'גד', 'ה']);
  });
});

describe('text from right to left on a page', () => {
  const leftOf = async (content: string, className?: string, lang = 'en') => {
    const { pdf } = await write([p(content, className)], { lang });
    const texts = pdf.pages[0]?.texts ?? [];
    return {
      left: Math.min(...texts.map(({ x }) => x)),
      right: Math.max(...texts.map(({ x, width }) => x + width)),
    };
  };
  const [leftEdge, rightEdge] = [57, 595.28 - 57];

  it('starts at the right and ends at the left', async () => {
    expect((await leftOf('ab')).left).toBeCloseTo(leftEdge, 0);
    expect((await leftOf('12', undefined, 'he')).right).toBeCloseTo(rightEdge, 0);
    expect((await leftOf('12', 'end', 'he')).left).toBeCloseTo(leftEdge, 0);
    expect((await leftOf('ab', undefined, 'he')).left).toBeCloseTo(leftEdge, 0);
    expect((await leftOf('ab', 'end', 'he')).right).toBeCloseTo(rightEdge, 0);
  });

  it('keeps its characters in the order of reading where the font lacks them', async () => {
    const { pdf, problems } = await write([p('Hebrew: (שלום) here')]);
    expect(problems.map(({ code }) => code)).toEqual(new Array(4).fill('missing-glyph'));
    const content = pdf.pages[0]?.content ?? '';
    const said = [...content.matchAll(/ActualText<FEFF([0-9A-F]+)>/gu)].map(([, hex = '']) => hex);
    expect(said).toEqual(['05DD', '05D5', '05DC', '05E9']);
    expect(content.match(/ re S$/gmu)).toHaveLength(4);
  });

  it('has brackets that face the other way say what they are', async () => {
    const { pdf } = await write([p('12 (3) [4]')], { lang: 'ar' });
    const content = pdf.pages[0]?.content ?? '';
    expect([...content.matchAll(/ActualText<FEFF([0-9A-F]+)>/gu)].map(([, hex]) => hex)).toEqual([
      '0028',
      '0029',
      '005B',
      '005D',
    ]);
  });

  it('has what stands side by side from the right in a document of its language', async () => {
    const blocks = [table([], [row('1', '2', '3')]), field('tick', '4')];
    const xs = async (lang: string) => {
      const { pdf } = await write(blocks, { lang });
      return ['1', '2', '3', '4'].map(
        (each) => pdf.pages[0]?.texts.find(({ text }) => text === each)?.x ?? 0,
      );
    };
    const [one = 0, two = 0, three = 0, four = 0] = await xs('he');
    expect(one).toBeGreaterThan(two);
    expect(two).toBeGreaterThan(three);
    expect(four).toBeGreaterThan(400);
    const [first = 0, second = 0] = await xs('en');
    expect(first).toBeLessThan(second);
  });

  it('extracts in the order of reading', async () => {
    const { pdf } = await write([p(inline('12 – 15'))], { lang: 'he' });
    expect(pdf.text.replaceAll(' ', '')).toBe('12–15');
  });
});
