/** What lies under text where nothing is filled. */
export const paper = '#ffffff';

/**
 * The contrast of two colours (`#rrggbb`), from 1 to 21, whichever is the text: (L1 + 0.05) / (L2 + 0.05), where L1 is the
 * relative luminance of the lighter one. WCAG 2.2, "contrast ratio", https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
 */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** From 0, black, to 1, white. WCAG 2.2, "relative luminance", with the threshold of sRGB that it was corrected to. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
