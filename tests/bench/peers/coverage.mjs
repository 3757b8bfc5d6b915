// Whether a file really says what the sheet says: a fast engine that loses text has done less work.
import { textsOf } from './document-text.mjs';

/** Less text than this in a file, and the engine has not done the work. */
export const leastCoverage = 0.99;

/**
 * The texts that a reader must find. `running` says how header and footer show: on every one of `pages`, with its
 * number; `apart`, stored once with the numbers as fields, as in DOCX; or `once` in the text, without numbers.
 */
export function expectedTexts({ header, footer, blocks }, running, pages) {
  const around = [header, footer].flatMap(textsOf);
  const body = blocks.flatMap(textsOf);
  if (running === 'once') return [...around.filter((text) => !text.includes('\n')), ...body];
  if (running === 'apart') return [...around.flatMap((text) => text.split('\n')), ...body];
  const numbers = Array.from({ length: pages }, (_, index) => [index + 1, pages]);
  return [...numbers.flatMap((page) => around.map((text) => numbered(text, page))), ...body];
}

const numbered = (text, numbers) => {
  const [first, ...rest] = text.split('\n');
  return first + rest.map((piece, index) => `${numbers[index]}${piece}`).join('');
};

/**
 * How much of the texts stands in `found`, from 0 to 1 by characters, and the texts that do not. White space does not
 * count. Each text must stand in one piece, and what one text has used no other can use: a "2" lost from a box is not
 * made good by the "2" of a date, as the longest texts take theirs first.
 */
export function coverage(texts, found) {
  const wanted = texts.map(compact).filter(Boolean);
  wanted.sort((left, right) => right.length - left.length);
  let rest = compact(found);
  const missing = wanted.filter((text) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest = `${rest.slice(0, at)}\n${rest.slice(at + text.length)}`;
    return at < 0;
  });
  return { share: 1 - lengthOf(missing) / lengthOf(wanted), missing };
}

const compact = (text) => text.normalize('NFKC').replace(/[\s\u200b\u00ad]+/gu, '');
const lengthOf = (texts) => texts.reduce((sum, text) => sum + text.length, 0);
