const special = /[&<>"\t\n\r]|[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const suspicious = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/u;

const replacements = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ' '],
]);

/**
 * Text as it may stand between tags and in a quoted attribute. What XML 1.0 forbids even as a reference (control
 * characters, lone surrogates, noncharacters) becomes U+FFFD.
 */
export function escapeXml(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(special, (character) => replacements.get(character) ?? '\ufffd');
}
