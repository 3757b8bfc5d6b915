export {
  type ContentDirection,
  type Direction,
  directionOf,
  directionOfContent,
  directionOfLanguage,
  levelsOf,
  mirrored,
  type Stretch,
  stretchesOf,
  turns,
  visualOrder,
} from './direction.ts';
export * from './document.ts';
export { imageResolver, readImage } from './images.ts';
export { fewestLines, keepWithNext } from './keep-with-next.ts';
export { type ParseContext, parseMarkup } from './parse.ts';
export { optionText, plainText } from './text.ts';
export { blocksWithin, holdField, visitBlocks } from './walk.ts';
export { rowsOfBoxes } from './widths/boxes.ts';
export { inProportion } from './widths/extents.ts';
export { type Extents, textExtents } from './widths/inline-extents.ts';
export { textWidth } from './widths/text-width.ts';
