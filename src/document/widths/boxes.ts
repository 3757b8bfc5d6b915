import { type Extents, none } from './inline-extents.ts';

/** Room for rounding, in points. */
const tolerance = 0.01;

/**
 * The widths of boxes, in points, in rows of a width with gaps between them: in one row where each has room for its
 * longest word, as equal as can be while each holds its text on one line; else in as few rows of equal boxes as can be.
 */
export function rowsOfBoxes(
  boxes: readonly Extents[],
  gap: number,
  width: number,
): readonly (readonly number[])[] {
  const room = width - gap * (boxes.length - 1);
  const { least, most } = boxes.reduce(
    (sum, box) => ({ least: sum.least + box.least, most: sum.most + box.most }),
    none,
  );
  if (least <= room + tolerance) {
    if (most <= room)
      return [
        levelled(
          boxes.map((box) => box.most),
          room,
        ),
      ];
    const part = (room - least) / (most - least);
    return [boxes.map((box) => box.least + (box.most - box.least) * part)];
  }
  const needed = Math.max(...boxes.map((box) => box.least));
  const fitting = Math.max(1, Math.floor((width + gap + tolerance) / (needed + gap)));
  const count = Math.ceil(boxes.length / fitting);
  const perRow = Math.ceil(boxes.length / count);
  const each = (width - gap * (perRow - 1)) / perRow;
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: Math.min(perRow, boxes.length - row * perRow) }, () => each),
  );
}

/**
 * Numbers that add up to a total and keep to what is needed as far as can be: where there is more, the small ones are
 * raised to one level, where there is less, the great ones are lowered to one.
 */
export function levelled(needs: readonly number[], total: number): readonly number[] {
  const isShort = needs.reduce((sum, need) => sum + need, 0) > total;
  const order = [...needs.entries()].sort(([, left], [, right]) => (isShort ? left - right : right - left));
  const numbers = [...needs];
  let left = total;
  for (const [done, [index, need]] of order.entries()) {
    const share = left / (needs.length - done);
    numbers[index] = isShort ? Math.min(need, share) : Math.max(need, share);
    left -= numbers[index];
  }
  return numbers;
}
