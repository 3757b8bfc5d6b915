import type { Figure, Image } from '../../../document/index.ts';
import type { StyleSheet } from '../styles/sheet.ts';
import { emu } from '../units.ts';
import type { Contents, WriteContext } from '../write-context.ts';
import { paragraph } from './paragraph.ts';

/** Images are taken as 96 pixels to the inch where nothing makes them smaller. */
const pointsPerPixel = 0.75;

/** An image on a line of its own, scaled down to the theme's width and the room there is. */
export function writeFigure(figure: Figure, context: WriteContext): void {
  const { image, class: className } = figure;
  const { contents, relationships } = context.story;
  const style = contents.sheet.named('figure', className);
  const size = figureSize(figure, context.width, contents.sheet);
  const relationship = relationships.internal('image', `media/${mediaName(image, contents)}`);
  contents.drawings += 1;
  paragraph(context, style, [
    {
      kind: 'picture',
      relationship,
      drawing: contents.drawings,
      width: Math.max(1, emu(size.width)),
      height: Math.max(1, emu(size.height)),
      alt: image.alt,
    },
  ]);
}

/** The name of an image's file in the package; the same data is stored once. */
function mediaName(image: Image, { images }: Contents): string {
  const known = images.get(image.data);
  if (known) return known.name;
  const name = `image${images.size + 1}.${image.format}`;
  images.set(image.data, { image, name });
  return name;
}

/** How large an image is shown in a column of `width` points. */
export function figureSize(
  { image, class: className }: Figure,
  width: number,
  { look, theme: { page } }: StyleSheet,
): Size {
  const greatest = look('figure', className).width ?? width;
  const roomHeight = page.height - page.margins.top - page.margins.bottom;
  return scaledSize(image, Math.min(greatest, width), roomHeight);
}

/** In points. */
interface Size {
  readonly width: number;
  readonly height: number;
}

function scaledSize(image: Image, greatestWidth: number, greatestHeight: number): Size {
  const width = Math.max(1, image.width) * pointsPerPixel;
  const height = Math.max(1, image.height) * pointsPerPixel;
  const scale = Math.min(1, greatestWidth / width, greatestHeight / height);
  return { width: width * scale, height: height * scale };
}
