import { type Outcome, problem, startOf } from '../../problems/index.ts';
import { decodeSource, type Files, readBytes, type Source } from '../../reading/index.ts';
import { type Line, repairProblems } from '../repair.ts';
import { isLabelled, readLabelledPage } from './labelled-page.ts';
import type { Page } from './page.ts';
import { pageLines } from './page-lines.ts';
import { isWebPage, readWebPage } from './web-page.ts';

/** How files begin that hold a page in a form that is not read, with what they are. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/u, 'a PDF'],
  [/^PK\u0003\u0004/u, 'a document of a word processor, or another archive'],
  [/^bplist00/u, 'a web archive of Safari'],
  [
    /^(?:From: <Saved|MIME-Version:|(?:[\w-]+: .*\r?\n)+Content-Type: multipart\/related)/iu,
    'a web page in one file (MHTML)',
  ],
  [/^\{\\rtf/u, 'rich text (RTF)'],
];

/** Reads the lines of a page, HTML or text. Problems: those of reading files; repaired-text; page-unreadable. */
async function readPageLines(file: string, files: Files): Promise<Outcome<readonly Line[]>> {
  const { value: bytes, problems } = readBytes(file, files);
  if (!bytes) return { problems };
  const beginning = String.fromCharCode(...bytes.subarray(0, 400));
  const other = others.find(([pattern]) => pattern.test(beginning));
  if (other) {
    const hint = 'save the page in a browser as HTML, or copy its text into a text file';
    const message = `this is ${other[1]}, not a page that can be read`;
    return { problems: [problem('page-unreadable', message, { place: startOf(file), hint })] };
  }
  const { value: source, problems: decoding } = decodeSource(file, bytes);
  if (!source) return { problems: decoding };
  if (!isHtml(source)) return { value: pageLines(source), problems: repairProblems(source) };
  const { htmlLines } = await import('./html-lines.ts');
  return { value: htmlLines(source), problems: [] };
}

function isHtml({ file, text }: Source): boolean {
  return /\.x?html?$/iu.test(file) || /^\s*<(?:!--|!doctype html|html|head|body)/iu.test(text.slice(0, 400));
}

/**
 * Reads a page in either of its shapes: with headings that say what they are, or as the official web page has it.
 * Problems: those of both; page-unreadable.
 */
export async function readPage(file: string, files: Files): Promise<Outcome<Page>> {
  const { value: lines, problems } = await readPageLines(file, files);
  if (!lines) return { problems };
  const page = pageIn(file, lines);
  return { ...page, problems: [...problems, ...page.problems] };
}

/** Whether a file is a page of a role by its headings; what cannot be read is none. */
export async function isRolePage(file: string, files: Files): Promise<boolean> {
  const { value: lines } = await readPageLines(file, files);
  return lines !== undefined && (isWebPage(lines) || isLabelled(lines));
}

export function pageIn(file: string, lines: readonly Line[]): Outcome<Page> {
  if (isWebPage(lines) && !isLabelled(lines)) return readWebPage(file, lines);
  return readLabelledPage(file, lines);
}
