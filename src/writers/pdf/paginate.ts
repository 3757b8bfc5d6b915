import { type Box, fits } from './boxes/box.ts';

/** Parts a box into the parts that pages of a height (in points) hold, in order; there is at least one. */
export function paginate(box: Box, height: number): Box[] {
  const pages: Box[] = [];
  let rest = box;
  while (!fits(rest, height)) {
    const split = rest.split({ left: height, whole: height });
    if (!split) break;
    pages.push(split.head);
    rest = split.tail;
  }
  return [...pages, rest];
}
