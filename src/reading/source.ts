import { didYouMean, type Outcome, type Problem, problem, startOf } from '../problems/index.ts';
import { baseName, folderOf } from './paths.ts';
import type { Files } from './system.ts';

/** A text file as read: absolute path and text without a byte order mark. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Files of more than this are not catalogue files, whatever their name says. */
const largestFile = 20_000_000;

/** Cc but tab and line ends (Unicode 16, 23.1), lone surrogates, and the two non-characters that XML 1.0 forbids. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufffe\uffff]/u;

/**
 * Reads a UTF-8 text file.
 * Problems: unreadable-file, not-utf8, control-character (each an error; then there is no value).
 */
export function readSource(file: string, files: Files): Outcome<Source> {
  const { value: bytes, problems } = readBytes(file, files);
  return bytes ? decodeSource(file, bytes) : { problems };
}

/** The bytes of a file that is not too large. Problem: unreadable-file. */
export function readBytes(file: string, files: Files): Outcome<Uint8Array> {
  try {
    const bytes = files.read(file);
    const problems = sizeProblems(file, bytes);
    return problems.length > 0 ? { problems } : { value: bytes, problems };
  } catch (fault) {
    const message = `cannot read ${file}: ${reasonOf(fault)}`;
    const isFolder = files.find(file)?.kind === 'folder';
    const hint = isFolder ? 'name a file in it' : nearbyName(file, files);
    return { problems: [problem('unreadable-file', message, { place: startOf(file), hint })] };
  }
}

function sizeProblems(file: string, bytes: Uint8Array): Problem[] {
  if (bytes.length <= largestFile) return [];
  const message = `${file} is larger than ${largestFile / 1_000_000} MB`;
  return [problem('unreadable-file', message, { place: startOf(file) })];
}

/** As readSource, for bytes that were read already; `hint` says how such a file is saved as UTF-8. */
export function decodeSource(
  file: string,
  bytes: Uint8Array,
  hint = 'save the file as UTF-8 (in most editors: Save as, encoding UTF-8)',
): Outcome<Source> {
  const tooLarge = sizeProblems(file, bytes);
  if (tooLarge.length > 0) return { problems: tooLarge };
  const text = utf8Text(bytes);
  if (text === undefined) {
    return { problems: [problem('not-utf8', 'this file is not UTF-8 text', { place: startOf(file), hint })] };
  }
  const problems = controlCharacterProblems(file, text);
  return problems.length > 0 ? { problems } : { value: { file, text }, problems };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function controlCharacterProblems(file: string, text: string): Problem[] {
  const at = forbiddenCharacterAt(text);
  if (at === undefined) return [];
  const place = { file, start: at, end: at + 1 };
  return [problem('control-character', forbiddenCharacterMessage(text, at), { place, hint: 'delete it' })];
}

/** Offset (UTF-16 units) of the first character that no catalogue text may hold, or undefined. */
export function forbiddenCharacterAt(text: string): number | undefined {
  const match = forbidden.exec(text);
  return match ? match.index : undefined;
}

export function forbiddenCharacterMessage(text: string, at: number): string {
  const code = (text.charCodeAt(at) || 0).toString(16).toUpperCase().padStart(4, '0');
  return `the control character U+${code} cannot stand in text`;
}

/**
 * A hint for a path at which nothing stands: the nearest name in its folder, or that there is no such folder; undefined
 * when something stands there or no name is near.
 */
export function nearbyName(path: string, files: Files): string | undefined {
  if (files.find(path)) return undefined;
  const folder = folderOf(path);
  if (files.find(folder)?.kind !== 'folder') return `there is no folder ${folder}`;
  try {
    return didYouMean(
      baseName(path),
      files.list(folder).map(({ name }) => name),
    );
  } catch {
    return undefined;
  }
}

/** What the operating system said, in a few words. */
export function reasonOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'a part of its path is a file, not a folder';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return fault instanceof Error ? fault.message : String(fault);
  }
}
