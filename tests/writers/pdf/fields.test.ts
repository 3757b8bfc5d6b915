import { describe, expect, it } from 'vitest';
import { framesOn, rulesOn } from '../../support/pdf.ts';
import { cell, columns, field, headRow, p, row, table, theme, write } from './support.ts';

/** Five millimetres in points. */
const fiveMillimetres = (5 / 25.4) * 72;

const scale = ['Not demonstrated', 'Minimal', 'Moderate', 'Acceptable', 'Good', 'Strong', 'Outstanding'].map(
  (label, index) => ({ value: String(index + 1), label }),
);

describe('fields to write in', () => {
  it.each(['line', 'number', 'date', 'signature'] as const)(
    '%s is a box with its label and room below',
    async (type) => {
      const { pdf } = await write([field(type, 'Label of it')]);
      const [page] = pdf.pages;
      const [frame] = page ? framesOn(page) : [];
      const [label] = page?.texts ?? [];
      expect(label?.text).toBe('Label of it');
      expect(frame?.width).toBeCloseTo(595.28 - 2 * 57, 1);
      expect((frame?.y ?? 0) + (frame?.height ?? 0) - (label?.y ?? 0)).toBeGreaterThanOrEqual(30);
    },
  );

  it('alone in the cell of a grid need no frame of their own', async () => {
    const { pdf } = await write([table([headRow('A', 'B')], [row(cell([field('number', 'Rating')]), 'b')])]);
    expect(pdf.pages[0] && framesOn(pdf.pages[0])).toHaveLength(4);
    const lines = table([], [row(cell([p('text'), field('number', 'Rating')]))]);
    const { pdf: beside } = await write([lines]);
    expect(beside.pages[0] && framesOn(beside.pages[0])).toHaveLength(2);
  });

  it('notes are a label and lines at the distance of the theme, over the full width', async () => {
    const { pdf } = await write([field('notes', 'Evidence', { lines: 10 })]);
    const [page] = pdf.pages;
    const rules = page ? rulesOn(page) : [];
    expect(rules).toHaveLength(10);
    for (const [index, rule] of rules.entries()) {
      expect(rule.width).toBeCloseTo(595.28 - 2 * 57, 1);
      if (index > 0) expect(rule.y - (rules[index - 1]?.y ?? 0)).toBeCloseTo(24, 1);
    }
    expect((rules[0]?.y ?? 0) - (page?.texts[0]?.y ?? 0)).toBeGreaterThan(20);
  });

  it('ticks are squares of five millimetres or more, level with their label', async () => {
    const { pdf } = await write([field('tick', 'I agree')]);
    const [page] = pdf.pages;
    const [square] = page ? framesOn(page) : [];
    expect(square?.width).toBe(square?.height);
    expect(square?.width).toBeGreaterThanOrEqual(fiveMillimetres);
    const label = page?.texts.find((each) => each.text === 'I agree');
    expect(label?.x).toBeGreaterThan((square?.x ?? 0) + (square?.width ?? 0));
    expect(label?.y).toBeGreaterThan(square?.y ?? 0);
    expect(label?.y).toBeLessThan((square?.y ?? 0) + (square?.height ?? 0));
  });

  it('choices as a list are a square and a label each', async () => {
    const options = [
      { value: 'yes', label: 'Appoint' },
      { value: '4', label: 'Acceptable' },
      { value: 'no', label: 'Do not appoint' },
    ];
    const { pdf } = await write([field('choice', 'Recommendation', { options })]);
    expect(pdf.pages[0]?.lines).toEqual(['Recommendation', 'Appoint', '4 Acceptable', 'Do not appoint']);
    expect(pdf.pages[0] && framesOn(pdf.pages[0])).toHaveLength(3);
  });

  it('choices as boxes stand in one row, each with a square and its label in one line inside', async () => {
    const { pdf } = await write([field('choice', 'Rating', { class: 'scale', options: scale })]);
    const [page] = pdf.pages;
    const frames = page ? framesOn(page) : [];
    const boxes = frames.filter((frame) => frame.height > 40);
    const squares = frames.filter((frame) => frame.height <= 40);
    expect(boxes).toHaveLength(7);
    expect(squares).toHaveLength(7);
    expect(new Set(boxes.map((box) => `${box.y} ${box.height}`)).size).toBe(1);
    const [first, ...widths] = boxes.map(({ width }) => width);
    expect(first).toBe(Math.max(...boxes.map(({ width }) => width)));
    expect(new Set(widths.map((width) => width.toFixed(1))).size).toBeLessThan(4);
    for (const [index, box] of boxes.entries()) {
      const square = squares[index];
      expect(square?.width).toBeGreaterThanOrEqual(fiveMillimetres);
      expect((square?.x ?? 0) + (square?.width ?? 0)).toBeLessThanOrEqual(box.x + box.width);
      const inside =
        page?.texts.filter((text) => text.x >= box.x && text.x < box.x + box.width && text.y > box.y) ?? [];
      for (const text of inside) expect(text.x + text.width).toBeLessThanOrEqual(box.x + box.width);
      const said = inside
        .map((text) => text.text.trim())
        .filter((text) => text !== '')
        .join(' ');
      expect(said).toBe(`${index + 1} ${scale[index]?.label}`);
      expect(new Set(inside.map((text) => text.y)).size).toBe(2);
      expect(Math.min(...inside.map((text) => text.size))).toBeCloseTo(theme.size * 0.9);
    }
  });

  it('choices of more boxes than fit stand in several rows', async () => {
    const options = scale.flatMap(({ value, label }) => [
      { value, label },
      { value: `${value}5`, label: `${label}-plus-something` },
    ]);
    const { pdf } = await write([field('choice', 'Rating', { class: 'scale', options })]);
    const boxes = pdf.pages[0] ? framesOn(pdf.pages[0]).filter((frame) => frame.height > 40) : [];
    expect(boxes).toHaveLength(14);
    expect(new Set(boxes.map((box) => box.y)).size).toBeGreaterThan(1);
    for (const box of boxes) expect(box.x + box.width).toBeLessThanOrEqual(595.28 - 57 + 0.1);
  });
});

describe('running headers and footers', () => {
  const header = {
    kind: 'header',
    blocks: [
      columns([p('Left')], [p('Right', 'end')]),
      columns([field('line', 'Reference')], [field('line', 'Panel member')]),
    ],
  } as const;
  const page = {
    kind: 'paragraph',
    class: 'end',
    content: [
      { kind: 'text', text: 'Page ' },
      { kind: 'page-number' },
      { kind: 'text', text: ' of ' },
      { kind: 'page-count' },
    ],
  } as const;
  const footer = {
    kind: 'footer',
    blocks: [
      {
        kind: 'columns',
        columns: [
          {
            share: 0.8,
            blocks: [p('A rather long footer that needs more than half of the width of a page')],
          },
          { share: 0.2, blocks: [page] },
        ],
      },
    ],
  } as const;

  it('stand on every page, with the page number, outside the structure tree', async () => {
    const { pdf } = await write([p('word '.repeat(2500))], { header, footer });
    expect(pdf.pages.length).toBeGreaterThan(2);
    for (const [index, each] of pdf.pages.entries()) {
      const running = each.texts.filter((text) => !text.isTagged).map((text) => text.text);
      expect(running).toContain('Left');
      expect(running).toContain('Reference');
      expect(running.join('')).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      expect(framesOn(each)).toHaveLength(2);
    }
    expect(pdf.text).not.toContain('Reference');
  });

  it('keep the body below a tall header', async () => {
    const { pdf } = await write([p('body')], { header });
    const [first] = pdf.pages;
    const frames = first ? framesOn(first) : [];
    const bottom = Math.max(...frames.map((frame) => frame.y + frame.height));
    const body = first?.texts.find((text) => text.text === 'body');
    expect((body?.y ?? 0) - (body?.size ?? 0)).toBeGreaterThan(bottom);
  });

  it('give the parts of a footer their shares of the width', async () => {
    const { pdf } = await write([p('body')], { footer });
    const texts = pdf.pages[0]?.texts.filter((text) => !text.isTagged) ?? [];
    expect(new Set(texts.map((text) => text.y)).size).toBe(1);
    const right = Math.max(...texts.map((text) => text.x + text.width));
    expect(right).toBeCloseTo(595.28 - 57, 0);
  });
});
