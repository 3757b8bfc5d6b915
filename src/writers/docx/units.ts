/** WordprocessingML measures most lengths in twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Text sizes are in half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Border widths are in eighths of a point. */
export function eighths(points: number): number {
  return Math.round(points * 8);
}

/** DrawingML measures in English metric units, 12700 to a point. */
export function emu(points: number): number {
  return Math.round(points * 12_700);
}

/** `#1d4f7c` as `1D4F7C`. */
export function hexColour(colour: string): string {
  return colour.slice(1).toUpperCase();
}
