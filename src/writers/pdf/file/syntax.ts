/** A number as PDF writes it: two decimals are a hundredth of a point, finer than any printer. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A reference to an indirect object. */
export function reference(object: number): string {
  return `${object} 0 R`;
}

/** A text string (ISO 32000-1, 7.9.2.2): literal where all of it is printable ASCII, else UTF-16BE in hexadecimal. */
export function textString(text: string): string {
  return /^[\x20-\x7e]*$/u.test(text) ? `(${text.replace(/[\\()]/gu, '\\$&')})` : utf16String(text);
}

/** A text string in hexadecimal UTF-16BE; it holds no byte that the writing of content streams must escape. */
export function utf16String(text: string): string {
  return `<FEFF${utf16Hex(text)}>`;
}

/** UTF-16BE code units in hexadecimal. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  }
  return hex;
}

/** A date (ISO 32000-1, 7.9.4), in universal time. */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/[-T:]/gu, '')}Z)`;
}

/** A colour `#rrggbb` as the three operands of `rg` and `RG`. */
export function colourOperands(colour: string): string {
  const channel = (from: number) => number(Number.parseInt(colour.slice(from, from + 2), 16) / 255);
  return `${channel(1)} ${channel(3)} ${channel(5)}`;
}
