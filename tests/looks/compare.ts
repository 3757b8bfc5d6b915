import type { Picture } from './picture.ts';

/**
 * How far a pixel may lie outside of what stands within one pixel of its place in the other picture, of 255. Two
 * rasterisers put an edge within a pixel, in another shade of grey; a hairline that is lost leaves 137.
 */
const slack = 112;

/**
 * So many pixels of a page may have no likeness. At 72 dots an inch, the sample kit drawn by Cairo in place of Splash
 * leaves 15 at most; a line of text that moves by two pixels some 50 and more, a lost rule 480, the next weight of the font 150.
 */
export const mostDiffering = 30;

/**
 * The number of pixels that have no likeness in the other picture, both ways: all when the sizes differ. What moves by
 * one pixel is forgiven.
 */
export function differingPixels(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return one.pixels.length;
  return unlike(one, other) + unlike(other, one);
}

function unlike(picture: Picture, { width, height, pixels }: Picture): number {
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = picture.pixels[y * width + x] ?? 0;
      let [darkest, lightest] = [255, 0];
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
          const near = pixels[row * width + column] ?? 0;
          if (near < darkest) darkest = near;
          if (near > lightest) lightest = near;
        }
      }
      if (value < darkest - slack || value > lightest + slack) count += 1;
    }
  }
  return count;
}
