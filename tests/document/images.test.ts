import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imageResolver, readImage } from '../../src/document/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';

/** One red pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

/** The segments of a JPEG of 3 × 2 pixels that tell its size; it has no picture. */
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b08000200030101110000ffd9', 'hex');

let folder = '';
const at = (name: string) => join(folder, name);
const place = { file: '/t.hbs', start: 4, end: 8 };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolekit-images-'));
  for (const name of ['low', 'high', 'outside']) mkdirSync(at(name));
  writeFileSync(at('low/logo.png'), png);
  writeFileSync(at('low/photo.jpg'), jpeg);
  writeFileSync(at('high/logo.png'), jpeg);
  writeFileSync(at('outside/secret.png'), png);
  symlinkSync(at('outside/secret.png'), at('low/link.png'));
  symlinkSync(at('low/logo.png'), at('low/inner-link.png'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('readImage', () => {
  test('tells format and size in pixels', () => {
    expect(readImage(at('low/logo.png'), nodeSystem.files).value).toMatchObject({
      format: 'png',
      width: 1,
      height: 1,
    });
    expect(readImage(at('low/photo.jpg'), nodeSystem.files).value).toMatchObject({
      format: 'jpeg',
      width: 3,
      height: 2,
    });
  });

  const bytes = (...parts: readonly (Buffer | number[])[]) =>
    Buffer.concat(parts.map((part) => Buffer.from(part)));
  const withSize = (width: number, height: number) => {
    const copy = Buffer.from(png);
    copy.writeUInt32BE(width, 16);
    copy.writeUInt32BE(height, 20);
    return copy;
  };

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PNG cut off', png.subarray(0, 50)],
    ['a PNG without pixels', bytes(png.subarray(0, 33), png.subarray(-12))],
    ['a PNG of no width', withSize(0, 1)],
    ['a PNG of a height beyond reason', withSize(1, 0xffffffff)],
    ['a PNG of a size beyond reason', withSize(15_000, 15_000)],
    ['a JPEG cut off', jpeg.subarray(0, -2)],
    ['a JPEG cut off in its head', jpeg.subarray(0, 8)],
    ['a lossless JPEG', Buffer.from(jpeg.toString('hex').replace('ffc0', 'ffc3'), 'hex')],
  ])('refuses %s', (_, content) => {
    const path = at('refused');
    writeFileSync(path, content);
    const { value, problems } = readImage(path, nodeSystem.files);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'image-unusable', place: { file: path } }]);
  });

  test('refuses what cannot be read', () => {
    expect(readImage(at('none.png'), nodeSystem.files).problems).toMatchObject([{ code: 'image-unusable' }]);
    expect(readImage(at('low'), nodeSystem.files).problems).toMatchObject([{ code: 'image-unusable' }]);
  });
});

describe('imageResolver', () => {
  test('takes the image of the highest folder that has it', () => {
    const resolve = imageResolver([at('low'), at('high')], nodeSystem.files);
    expect(resolve('logo.png', place).value?.format).toBe('jpeg');
    expect(resolve('photo.jpg', place).value?.width).toBe(3);
  });

  test('follows a link within the folder', () => {
    expect(imageResolver([at('low')], nodeSystem.files)('inner-link.png', place).value?.width).toBe(1);
  });

  test.each([
    '',
    'none.png',
    '../outside/secret.png',
    'link.png',
    '.',
    'a\\b.png',
    'https://a.example/a.png',
    'data:,',
  ])('refuses "%s" at its place', (src) => {
    const { value, problems } = imageResolver([at('low'), at('high')], nodeSystem.files)(src, place);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'image-unusable', place }]);
  });

  test('refuses an absolute path, even into the folder', () => {
    expect(imageResolver([at('low')], nodeSystem.files)(at('low/logo.png'), place).problems).toHaveLength(1);
  });
});
