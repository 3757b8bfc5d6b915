import { describe, expect, it } from 'vitest';
import type { PdfPage } from '../../support/pdf.ts';
import { columns, headRow, p, row, table, theme, write } from './support.ts';

const word = 'Verbraucherschutzinformationsgesetzesanpassungsverfahrenstelle';
const address =
  'https://meet.example.org/rooms/a-very-long-address/with/parts?and=parameters&which=on#and-a-fragment-too';

/** The lines of the document proper, in order, each as its text. */
function linesOf(page: PdfPage | undefined): string[] {
  const lines = new Map<number, string>();
  for (const { isTagged, text, y } of page?.texts ?? []) {
    if (isTagged) lines.set(y, (lines.get(y) ?? '') + text);
  }
  return [...lines.values()].map((line) => line.trim());
}

describe('a word too long for a line', () => {
  it('begins where a line has room for some of it, and ends with more than a letter or two', async () => {
    const { pdf } = await write([
      { kind: 'heading', level: 1, content: [{ kind: 'text', text: `1. ${word}` }] },
    ]);
    const lines = linesOf(pdf.pages[0]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^1. Verbraucherschutz/u);
    expect(lines.join('')).toBe(`1. ${word}`);
    expect(lines[1]?.length).toBeGreaterThanOrEqual(3);
  });

  it('breaks behind a mark where one is near', async () => {
    const { pdf } = await write([columns([p(address)], [p('x')], [p('y')])]);
    const parts = linesOf(pdf.pages[0]).filter((line) => line !== 'x' && line !== 'y');
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/[^\p{L}\p{N}][xy]?$/u);
  });

  it('stays within its column, and leaves the others their words', async () => {
    const { pdf } = await write([
      table([headRow('Criterion', 'Weight', 'Rating')], [row(word.repeat(2), '1', '7')]),
    ]);
    const texts = pdf.pages[0]?.texts ?? [];
    for (const name of ['Criterion', 'Weight', 'Rating'])
      expect(texts.map(({ text }) => text)).toContain(name);
    const right = theme.page.width - theme.page.margins.right;
    for (const { x, width } of texts) expect(x + width).toBeLessThanOrEqual(right + 0.1);
  });
});

it('small text stays in one line where it fits one', async () => {
  const small = {
    kind: 'small',
    content: [{ kind: 'text', text: '· practitioner · weight 1 · at least 4' }],
  } as const;
  const levels = {
    kind: 'small',
    content: [{ kind: 'text', text: 'level after level '.repeat(12) }],
  } as const;
  for (let count = 4; count < 14; count += 1) {
    const { pdf } = await write([p([{ kind: 'text', text: 'word '.repeat(count * 2) }, small])]);
    const held = pdf.pages[0]?.texts.filter(({ size }) => size < theme.size * 0.85) ?? [];
    expect(new Set(held.map(({ y }) => y)).size).toBe(1);
  }
  const { pdf } = await write([p([{ kind: 'text', text: 'word ' }, levels])]);
  expect(new Set(pdf.pages[0]?.texts.map(({ y }) => y)).size).toBeGreaterThan(1);
});
