import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { differingPixels, mostDiffering } from './compare.ts';
import { type Picture, readPng, writePng } from './picture.ts';

const pictureNamed = (name: string) => readPng(readFileSync(new URL(`${name}.png`, import.meta.url)));
const text = pictureNamed('question-set-criterion');
const sheet = pictureNamed('scoring-sheet-criterion');

interface Band {
  readonly top: number;
  readonly height: number;
}

function rowOf({ pixels, width }: Picture, y: number): Uint8Array {
  return pixels.subarray(y * width, (y + 1) * width);
}

/** What stands between blank rows: lines of text, and rules, which are a row or two high. */
function bandsOf(page: Picture): Band[] {
  const inked = Array.from({ length: page.height }, (_, y) => rowOf(page, y).some((value) => value < 230));
  return inked.flatMap((isInked, top) => {
    if (!isInked || inked[top - 1]) return [];
    const height = inked.slice(top).indexOf(false);
    return [{ top, height }];
  });
}

/** The page with a band of rows moved down, or with nothing in its place. */
function changed(page: Picture, { top, height }: Band, down?: number): Picture {
  const pixels = Uint8Array.from(page.pixels);
  pixels.fill(255, top * page.width, (top + height) * page.width);
  for (let y = top; down !== undefined && y < top + height; y += 1) {
    pixels.set(rowOf(page, y), (y + down) * page.width);
  }
  return { ...page, pixels };
}

test('a page is like itself, and like itself a pixel lower', () => {
  expect(differingPixels(text, text)).toBe(0);
  expect(differingPixels(text, changed(text, { top: 0, height: text.height - 1 }, 1))).toBe(0);
});

test('every line of text that moves by two pixels is seen', () => {
  const lines = bandsOf(text).filter(({ height }) => height > 6);
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    expect(differingPixels(text, changed(text, line, 2))).toBeGreaterThan(mostDiffering);
  }
});

test('every rule that is lost is seen', () => {
  const rules = bandsOf(sheet).filter(({ height }) => height <= 2);
  expect(rules.length).toBeGreaterThan(12);
  for (const rule of rules) {
    expect(differingPixels(sheet, changed(sheet, rule))).toBeGreaterThan(mostDiffering);
  }
});

test('a page of another size is another page', () => {
  const cut = { ...text, height: text.height - 1, pixels: text.pixels.subarray(0, -text.width) };
  expect(differingPixels(text, cut)).toBeGreaterThan(mostDiffering);
});

test('a picture is read as it was written', () => {
  const read = readPng(writePng(text));
  expect([read.width, read.height, Buffer.from(read.pixels).equals(text.pixels)]).toEqual([596, 842, true]);
});
