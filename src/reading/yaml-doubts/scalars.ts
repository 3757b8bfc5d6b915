import { Scalar } from 'yaml';
import { problem } from '../../problems/index.ts';
import { isItemLine, proseBlocks, splitLines } from '../prose.ts';
import type { Source } from '../source.ts';
import { lineWith, quoted, quotedLine } from '../yaml-faults/quoting.ts';
import type { Path } from '../yaml-places.ts';
import type { Doubt, Fits } from './doubt.ts';

const inTypographicMarks = /^(?:“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|‘([^‘’]*)’)$/u;

/** Typographic marks around a whole text are printed. Problem: typographic-quotes. */
export function marksDoubt(
  { file, text }: Source,
  path: () => Path,
  { range, source = '' }: Scalar,
): Doubt | undefined {
  const inner = inTypographicMarks
    .exec(source)
    ?.slice(1)
    .find((each) => each !== undefined);
  if (!range || inner === undefined) return undefined;
  const [start, end] = range;
  const place = { file, start, end: start + 1 };
  const message = `these quotation marks are printed: only straight ones hold a text together`;
  const hint = `write straight ones: ${lineWith(text, start, end, quoted(inner))}; to print them, put the whole in straight ones`;
  return { path: path(), problem: problem('typographic-quotes', message, { place, hint }) };
}

/** A list that has become one run of words, because YAML joins the lines of a text that is not below "|". Problem: list-runs-on. */
export function listDoubt(
  { file, text }: Source,
  path: () => Path,
  { range, value, type }: Scalar,
): Doubt | undefined {
  if (!range || typeof value !== 'string' || type === Scalar.BLOCK_LITERAL) return undefined;
  const [start, end] = range;
  const [, ...lines] = splitLines(text.slice(start, end));
  const written = lines.filter(isItemLine).length;
  if (written < 2) return undefined;
  const read = proseBlocks(value).reduce((count, { items }) => count + items.length, 0);
  if (read >= written) return undefined;
  const message = 'the items of this list are printed as one run of words';
  const hint =
    'write "|" behind the colon of the key, and the whole text below it, indented: then its lines stay lines';
  return { path: path(), problem: problem('list-runs-on', message, { place: { file, start, end }, hint }) };
}

/** One line of a text that begins as an item of a list does; more of them are a list. Problem: text-joined, at its dash. */
export function joinedDoubt({ file, text }: Source, path: () => Path, { range }: Scalar): Doubt | undefined {
  if (!range) return undefined;
  const [start, end] = range;
  const written = text.slice(start, end);
  const dash = /\n[ \t]*-(?=[^-])/u.exec(written);
  if (!dash || (written.match(/\n[ \t]*- /gu) ?? []).length > 1) return undefined;
  const at = start + dash.index + dash[0].length - 1;
  const message = 'this line is read as a part of the text above it, not as an item of its own';
  const hint =
    'begin each item of a list with "- " in one column; to keep the lines of a text, write | behind its colon and the text below it';
  return {
    path: path(),
    problem: problem('text-joined', message, { place: { file, start: at, end: at + 1 }, hint }),
  };
}

/** A key and its value in lines of a text, which the group could have that the text stands in. Problem: text-joined. */
export function keyInTextDoubt(
  { file, text }: Source,
  path: () => Path,
  { range, type }: Scalar,
  fits: Fits,
): Doubt | undefined {
  if (!range || (type !== Scalar.BLOCK_LITERAL && type !== Scalar.BLOCK_FOLDED)) return undefined;
  const [start, end] = range;
  for (const line of text.slice(start, end).matchAll(/\n([ \t]+)([a-z][\w-]*):[ \t]+([^\s#][^\r\n#]*)/gu)) {
    const [, indent = '', key = '', written = ''] = line;
    const value = written.trim();
    const group = path().slice(0, -1);
    if (!fits([...group, key], /^\d+$/u.test(value) ? Number(value) : value)) continue;
    const at = start + line.index + 1 + indent.length;
    const message = `"${key}" is read as a part of the text above it, not as a key`;
    const hint = `to make it one, begin it in the column of "${String(path().at(-1))}"`;
    const place = { file, start: at, end: at + key.length };
    return { path: path(), problem: problem('text-joined', message, { place, hint }) };
  }
  return undefined;
}

/** An anchor that nothing repeats is rather a part of the text, such as "&Co". Problem: unused-anchor. */
export function anchorDoubt(
  { file, text }: Source,
  path: () => Path,
  { range, anchor = '' }: Scalar,
): Doubt | undefined {
  if (!range) return undefined;
  const start = text.lastIndexOf(`&${anchor}`, range[0]);
  if (start < 0) return undefined;
  const end = start + anchor.length + 1;
  const message = `"&${anchor}" is no part of the text: YAML takes it for a name, and nothing repeats it`;
  const written = text.slice(start, Math.max(end, range[1])).trimEnd();
  const hint = `put text that begins with & in quotes: ${quotedLine(text, start, start + written.length)}`;
  return { path: path(), problem: problem('unused-anchor', message, { place: { file, start, end }, hint }) };
}

/** A point before three digits parts thousands in many countries. Problem: wrong-value, where both numbers could stand. */
export function numberDoubt(
  { file, text }: Source,
  path: () => Path,
  { range, value, source = '' }: Scalar,
  fits: Fits,
): Doubt | undefined {
  if (!range || typeof value !== 'number' || !/^\d{1,3}\.\d{3}$/u.test(source)) return undefined;
  const thousands = Number(source.replace('.', ''));
  if (!fits(path(), value) || !fits(path(), thousands)) return undefined;
  const [start, end] = range;
  const message = `"${source}" can be read as ${value} or as ${thousands}`;
  const hint = `write the one that you mean: ${lineWith(text, start, end, String(thousands))}`;
  return { path: path(), problem: problem('wrong-value', message, { place: { file, start, end }, hint }) };
}
