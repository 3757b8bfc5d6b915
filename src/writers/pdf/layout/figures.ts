import type { Figure } from '../../../document/index.ts';
import type { Box } from '../boxes/box.ts';
import { FigureBox } from '../boxes/figure.ts';
import type { Context } from './context.ts';

/** An image without other measure is drawn at 96 pixels to the inch. */
const pointsPerPixel = 0.75;

/** The part of a page that an image may take within a table or another box, so that it always fits. */
const mostOfPage = 0.6;

export function layOutFigure(figure: Figure, context: Context): Box {
  const { image } = figure;
  const style = context.styles.box('figure', figure.class);
  const natural = Math.max(1, image.width) * pointsPerPixel;
  const widest = Math.min(natural, style.width ?? natural, context.width);
  const ratio = Math.max(1, image.height) / Math.max(1, image.width);
  const highest = context.pageHeight * (context.canBreakPage ? 1 : mostOfPage);
  const height = Math.min(widest * ratio, highest);
  const element = image.alt === '' ? undefined : context.element.child('Figure', { alt: image.alt });
  const { before, after } = style;
  return new FigureBox(image, { width: height / ratio, height, before, after }, element);
}
