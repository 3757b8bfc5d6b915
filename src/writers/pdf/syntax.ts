/** A number as PDF writes it: two decimals are a hundredth of a point, finer than any printer. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A text string (ISO 32000-1, 7.9.2.2) in hexadecimal UTF-16BE; it holds no byte that a content stream must escape. */
export function utf16String(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  }
  return `<FEFF${hex}>`;
}

/** A glyph's number in its font as the two bytes of a string in Identity-H, with the escapes of a literal string. */
export function glyphCode(glyph: number): string {
  return String.fromCharCode(glyph >> 8, glyph & 0xff)
    .replace(/[\\()]/gu, '\\$&')
    .replace(/\r/gu, '\\r');
}

/** A colour `#rrggbb` as the three operands of `rg` and `RG`. */
export function colourOperands(colour: string): string {
  const channel = (from: number) => number(Number.parseInt(colour.slice(from, from + 2), 16) / 255);
  return `${channel(1)} ${channel(3)} ${channel(5)}`;
}
