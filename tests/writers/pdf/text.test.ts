import { describe, expect, it } from 'vitest';
import { h, p, words, write } from './support.ts';

describe('text in a PDF', () => {
  it('extracts as it was written, with one space between words and lines', async () => {
    const text = `${words(120)} office fjord affluent waffle, “quoted” – £5·50 ŵŷẁẃ`;
    const { pdf, problems } = await write([p(text)]);
    expect(pdf.text).toBe(text);
    expect(problems).toEqual([]);
    const shown = pdf.pages[0]?.content.match(/\[\(.*?\)\]TJ/gsu) ?? [];
    const space = /\[\(.*(..)\)\]TJ/su.exec(shown[0] ?? '')?.[1] ?? '';
    expect(shown.length).toBeGreaterThan(5);
    for (const line of shown.slice(0, -1)) expect(line.endsWith(`${space})]TJ`)).toBe(true);
  });

  it('keeps all lines within the margins', async () => {
    const { pdf } = await write([p(words(300))]);
    const texts = pdf.pages[0]?.texts ?? [];
    expect(texts.length).toBeGreaterThan(10);
    expect(Math.min(...texts.map((each) => each.x))).toBeCloseTo(57, 1);
    expect(Math.max(...texts.map((each) => each.x + each.width))).toBeLessThan(595.28 - 57 + 3);
  });

  it('joins words that change style in the middle without a space, and keeps the spaces around', async () => {
    const { pdf } = await write([
      p([
        { kind: 'text', text: 'in' },
        { kind: 'strong', content: [{ kind: 'text', text: 'put' }] },
        { kind: 'text', text: 'ter and' },
        { kind: 'emphasis', content: [{ kind: 'text', text: ' more' }] },
      ]),
    ]);
    expect(pdf.text.replace(/(?<=in) (?=put)|(?<=put) (?=ter)/gu, '')).toBe('inputter and more');
    const [, put, ter] = pdf.pages[0]?.texts ?? [];
    expect(put?.text).toBe('put');
    expect(ter?.x).toBeCloseTo((put?.x ?? 0) + (put?.width ?? 0), 1);
  });

  it('breaks a word that fits no line, and loses no letter of it', async () => {
    const word = 'abcdefghij'.repeat(60);
    const { pdf } = await write([p(word)]);
    const texts = pdf.pages[0]?.texts.filter((each) => each.text.trim() !== '') ?? [];
    expect(texts.map((each) => each.text).join('')).toBe(word);
    expect(Math.max(...texts.map((each) => each.x + each.width))).toBeLessThan(595.28 - 56);
  });

  it('breaks after hyphens and slashes, not at no-break spaces', async () => {
    const { pdf } = await write([p(`${'trade-off '.repeat(40)}10\u00a0September`)]);
    for (const line of pdf.pages[0]?.lines ?? []) expect(line).not.toMatch(/^-|^September/u);
    expect(pdf.text.replace(/\s/gu, '')).toBe(`${'trade-off'.repeat(40)}10September`);
  });

  it('draws a hyphen at a soft hyphen only where a line ends there and has room for it', async () => {
    let broken = 0;
    for (let indent = 1; indent < 12; indent += 1) {
      const { pdf } = await write([
        p(`${'i'.repeat(indent)} ${'hy\u00adphen\u00ada\u00adtion '.repeat(30).trim()}`),
      ]);
      for (const line of pdf.pages[0]?.lines ?? []) expect(line.slice(0, -1)).not.toMatch(/[-\u00ad]/u);
      for (const { text, width, x } of pdf.pages[0]?.texts ?? []) {
        if (!/[-\u00ad]$/u.test(text)) continue;
        broken += 1;
        expect(x + width).toBeLessThan(595.28 - 57 + 0.1);
      }
    }
    expect(broken).toBeGreaterThan(10);
  });

  it('obeys line breaks, also two in a row', async () => {
    const { pdf } = await write([
      p([
        { kind: 'text', text: 'one' },
        { kind: 'line-break' },
        { kind: 'line-break' },
        { kind: 'text', text: 'three' },
      ]),
    ]);
    const texts = pdf.pages[0]?.texts.filter((each) => each.text.trim() !== '') ?? [];
    expect(texts.map((each) => each.text)).toEqual(['one', 'three']);
    expect((texts[1]?.y ?? 0) - (texts[0]?.y ?? 0)).toBeCloseTo(2 * 1.4 * 10.5, 1);
  });

  it('composes letters and marks, and says nothing of characters that draw nothing', async () => {
    const { pdf, problems } = await write([p('w\u0302yn e\u0301 zero\u200bwidth co\u200dop\ufeff')]);
    expect(pdf.text).toBe('ŵyn é zerowidth coop');
    expect(problems).toEqual([]);
  });

  it('opens links, and says where they go', async () => {
    const content = [{ kind: 'text', text: 'how to apply' }] as const;
    const { pdf } = await write([p([{ kind: 'link', href: 'https://example.org/ü?a=(b)', content }])]);
    expect(pdf.pages[0]?.links).toEqual(['https://example.org/%C3%BC?a=(b)']);
    const annotation = [...pdf.objects.values()].find((body) => body.includes('/Subtype/Link')) ?? '';
    expect(annotation).toContain('/Contents(how to apply)');
    expect(annotation).toContain('/StructParent 1');
  });

  it('gives a link that breaks over pages an element on each, with the areas of that page', async () => {
    const content = [{ kind: 'text', text: words(900) }] as const;
    const link = { kind: 'link', href: 'https://example.org/', content } as const;
    const { pdf } = await write([
      p([{ kind: 'text', text: 'Before ' }, link, { kind: 'text', text: ' after' }]),
    ]);
    expect(pdf.text).toBe(`Before ${words(900)} after`);
    expect(pdf.pages).toHaveLength(2);
    for (const page of pdf.pages) expect(page.links.length).toBeGreaterThan(0);
    const objects = pdf.objects;
    const elements = [...objects.values()].filter((body) => body.includes('/S/Link'));
    expect(elements).toHaveLength(2);
    for (const element of elements) {
      const pages = [...element.matchAll(/\/Pg (\d+) 0 R/gu)].map(([, page]) => Number(page));
      expect(new Set(pages).size).toBe(1);
      for (const [, annotation] of element.matchAll(/\/Obj (\d+) 0 R/gu)) {
        expect(objects.get(pages[0] ?? 0)).toContain(`${annotation} 0 R`);
      }
    }
  });

  it('gives a link that breaks over lines an area for each line', async () => {
    const content = [{ kind: 'text', text: words(40) }] as const;
    const { pdf } = await write([p([{ kind: 'link', href: 'mailto:a@example.org', content }])]);
    expect(pdf.pages[0]?.links.length).toBe(2);
    expect(pdf.text).toBe(words(40));
  });
});

describe('marks on letters', () => {
  /** Letters with a mark for which Public Sans has no place on them, so that it cannot be laid out at all. */
  const unplaced = ['n\u0328', 'N\u0328', 'w\u0328', 'w\u0326', 'y\u0326', 'y\u0327', 'a\u031b', 'e\u031b'];

  it('are set all the same where the font cannot place them, and are told of with text and font', async () => {
    for (const pair of unplaced) {
      const place = { file: '/a.hbs', start: 5, end: 9 };
      const text = `An ${pair}gineer, ${pair}gineer`;
      const { pdf, problems } = await write([
        { kind: 'paragraph', content: [{ kind: 'text', text }], place },
        p(text),
      ]);
      expect(problems).toMatchObject([{ code: 'marks-not-positioned', severity: 'warning', place }]);
      expect(problems[0]?.message).toContain(`"${pair}gineer`);
      expect(problems[0]?.message).toContain('PublicSans-Regular');
      expect(pdf.text.replace(/ (?=\p{M})|(?<=\p{M}) (?!An)/gu, '')).toContain(pair);
    }
  });

  it('take no room where the font cannot place them', async () => {
    const { pdf } = await write([p('n\u0328x')]);
    const plain = await write([p('nx')]);
    const end = ({ pages }: typeof pdf) =>
      Math.max(...(pages[0]?.texts.map(({ width, x }) => x + width) ?? []));
    expect(end(pdf)).toBeCloseTo(end(plain.pdf), 0);
  });

  it('are told of once for each text, and not where the font places them', async () => {
    const { problems } = await write([p('n\u0328 a\u0323 n\u0328 w\u0326'), h(1, 'n\u0328')]);
    expect(problems.map(({ message }) => /of "(.*?)"/u.exec(message)?.[1])).toEqual(['n\u0328', 'w\u0326']);
  });
});

describe('characters that the font lacks', () => {
  it('are reported once, at the place of their block, with words around', async () => {
    const place = { file: '/a.hbs', start: 5, end: 9 };
    const { problems } = await write([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'made of ☃ and snow' }], place },
      p('again ☃'),
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'missing-glyph', severity: 'warning', place });
    expect(problems[0]?.message).toContain('"☃" (U+2603)');
    expect(problems[0]?.message).toContain('made of ☃ and snow');
  });

  it('are drawn as boxes, extract as themselves, and never show .notdef', async () => {
    const { pdf } = await write([p('a☃b')]);
    const content = pdf.pages[0]?.content ?? '';
    expect(content.match(/ re S$/gmu)).toHaveLength(1);
    expect(content).toContain('/Span<</ActualText<FEFF006126030062>>>BDC');
    expect(content).not.toContain('\u0000\u0000');
  });

  it('are replaced silently where a character of the font looks the same', async () => {
    const { pdf, problems } = await write([p('non\u2011breaking thin\u2009space')]);
    expect(problems).toEqual([]);
    expect(pdf.pages[0]?.content).toContain('<FEFF006E006F006E2011');
  });
});
