import type { Inline } from '../document.ts';

/**
 * A web address that names how it is reached or begins with "www.", or a mail address: as people write them in text.
 * Neither begins within a word, so that a long text without one is read through once.
 */
const addresses =
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[\p{L}\p{N}!#$%&'()*+,\-./:;=?@[\]_~]{1,2000}|(?<![\p{L}\p{N}._%+@/-])[A-Za-z0-9._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,10}\p{L}{2,63}/giu;

/** What no address ends with, but the sentence around it. */
const sentenceEnd = /[!'*,.:;?_~]+$/u;

/** The content with each web and mail address in its text made a link, but for those that stand in a link already. */
export function withAddressLinks(content: readonly Inline[]): readonly Inline[] {
  return content.some(holdsAddress) ? content.flatMap(linked) : content;
}

function holdsAddress(inline: Inline): boolean {
  if (inline.kind === 'text') return /@|:\/\/|www\./iu.test(inline.text);
  return 'content' in inline && inline.content.some(holdsAddress);
}

function linked(inline: Inline): Inline[] {
  if (inline.kind === 'text') return inTextLinked(inline.text);
  if (inline.kind === 'link' || !('content' in inline)) return [inline];
  return [{ ...inline, content: inline.content.flatMap(linked) }];
}

function inTextLinked(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(addresses)) {
    const address = withoutSentence(match);
    const href = hrefOf(address);
    if (href === undefined) continue;
    if (index > end) parts.push({ kind: 'text', text: text.slice(end, index) });
    parts.push({ kind: 'link', href, content: [{ kind: 'text', text: address }] });
    end = index + address.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** Without the marks of the sentence that follow it, and a bracket that was opened before it. */
function withoutSentence(match: string): string {
  const address = match.replace(sentenceEnd, '');
  const last = address.at(-1);
  const opening = last === ')' ? '(' : last === ']' ? '[' : undefined;
  const count = (character: string) => address.split(character).length;
  if (opening === undefined || count(opening) >= count(last ?? '')) return address;
  return withoutSentence(address.slice(0, -1));
}

/** In the characters that links are written in (RFC 3986); undefined for what leads nowhere, or hides where it leads. */
function hrefOf(address: string): string | undefined {
  const at = address.indexOf('@');
  const isMail = at > 0 && !address.includes('/');
  const web = isMail
    ? `https://${address.slice(at + 1)}`
    : /^www\./iu.test(address)
      ? `https://${address}`
      : address;
  if (!URL.canParse(web)) return undefined;
  const { hostname, href, username } = new URL(web);
  if (!hostname.includes('.') || username !== '') return undefined;
  return isMail ? `mailto:${encodeURI(address.slice(0, at))}@${hostname}` : href;
}
