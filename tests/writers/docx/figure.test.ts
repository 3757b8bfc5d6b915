import { describe, expect, it } from 'vitest';
import { all, openDocx, type XmlElement } from '../../support/docx.ts';
import { bytesOf, documentOf, picture, whole, written } from './support.ts';

async function drawn(image: Partial<{ width: number; height: number; alt: string }>) {
  const document = documentOf(whole('<p>x</p>'));
  const figure = { kind: 'figure', image: { ...picture, alt: 'Logo', ...image } } as const;
  return openDocx(await bytesOf({ ...document, blocks: [figure] }));
}

/** Width and height in points. */
function sizeOf(body: XmlElement): number[] {
  const [extent] = all(body, 'wp:extent');
  return [extent?.attributes['cx'], extent?.attributes['cy']].map((side) => Number(side) / 12_700);
}

describe('figures', () => {
  it('say what they show', async () => {
    const docx = await written('<figure><img src="a.png" alt="A &quot;logo&quot; &amp; more"/></figure>');
    expect(all(docx.body, 'wp:docPr').map((each) => each.attributes['descr'])).toEqual(['A "logo" & more']);
  });

  it('are marked where they only decorate', async () => {
    const docx = await drawn({ alt: '' });
    expect(all(docx.body, 'adec:decorative').map((each) => each.attributes['val'])).toEqual(['1']);
  });

  it('shrink to the width of the theme and keep their shape', async () => {
    expect(sizeOf((await drawn({ width: 4000, height: 1000 })).body)).toEqual([140, 35]);
  });

  it('are not made larger', async () => {
    expect(sizeOf((await drawn({ width: 40, height: 20 })).body)).toEqual([30, 15]);
  });

  it('fit the page', async () => {
    const [width = 0, height = 0] = sizeOf((await drawn({ width: 10, height: 9000 })).body);
    expect(height).toBeLessThanOrEqual(841.89 - 70 - 62 + 0.01);
    expect(width).toBeGreaterThan(0);
  });
});
