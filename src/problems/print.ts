import { type Position, positionAt } from './position.ts';
import type { CellPlace, Place, Problem } from './problem.ts';
import { grouped } from './wording.ts';

/** Gives a file's text for printing lines of source, or undefined when it cannot be read. */
export type ReadText = (file: string) => string | undefined;

/** More are for programs. */
const mostRelated = 5;

interface Located {
  readonly name: string;
  readonly position?: Position;
  readonly cell?: CellPlace;
}

/** A Problem as a program reads it (`--json`): the same as is printed, with line and column from 1. */
export function problemAsData(problem: Problem, readText: ReadText, folder: string): Record<string, unknown> {
  return {
    code: problem.code,
    severity: problem.severity,
    message: problem.message,
    ...(problem.place && { place: placeAsData(problem.place, readText, folder) }),
    ...(problem.related && {
      related: problem.related.map((each) => ({
        message: each.message,
        place: placeAsData(each.place, readText, folder),
      })),
    }),
    ...(problem.hint !== undefined && { hint: problem.hint }),
  };
}

/**
 * A Problem as a person reads it: place, severity, code and message; the line of source with the fault underlined;
 * related places, the first of many; the hint. Paths are shown relative to `folder`.
 */
export function printProblem(
  problem: Problem,
  readText: ReadText,
  folder: string,
  paint: Paint = plain,
): string {
  const lines: string[] = [];
  const label = paint[problem.severity](`${problem.severity} ${problem.code}`);
  if (problem.place) {
    const located = locate(problem.place, readText, folder);
    lines.push(`${paint.place(describe(located))} ${label}: ${visible(problem.message)}`);
    lines.push(...excerpt(located, problem.place));
  } else {
    lines.push(`${label}: ${visible(problem.message)}`);
  }
  const related = problem.related ?? [];
  const shown = related.length > mostRelated + 1 ? related.slice(0, mostRelated) : related;
  for (const { place, message } of shown) {
    const located = locate(place, readText, folder);
    lines.push(`  ${paint.place(describe(located))} ${visible(message)}`);
  }
  if (shown.length < related.length) lines.push(`  and ${grouped(related.length - shown.length)} more`);
  if (problem.hint !== undefined) lines.push(`  hint: ${visible(problem.hint)}`);
  return lines.join('\n');
}

/** How the parts of a printed Problem are coloured. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly place: (text: string) => string;
}

const same = (text: string): string => text;
export const plain: Paint = { error: same, warning: same, place: same };

const escapeCharacter = String.fromCharCode(27);
const wrap = (code: string) => (text: string) => `${escapeCharacter}[${code}m${text}${escapeCharacter}[0m`;
export const coloured: Paint = { error: wrap('31;1'), warning: wrap('33;1'), place: wrap('1') };

function locate(place: Place, readText: ReadText, folder: string): Located {
  const name = shortest(place.file, folder);
  const cell = place.cell && { cell: place.cell };
  const text = place.cell?.sheet === undefined ? readText(place.file) : undefined;
  return text === undefined ? { name, ...cell } : { name, position: positionAt(text, place.start), ...cell };
}

function shortest(file: string, folder: string): string {
  const start = /[\\/]$/u.test(folder) ? folder : `${folder}${file.charAt(folder.length)}`;
  const isInside = /[\\/]$/u.test(start) && file.startsWith(start);
  return visible(isInside ? file.slice(start.length) : file);
}

function describe({ name, position, cell }: Located): string {
  const where = position ? `${name}:${position.line}:${position.column}` : name;
  return cell ? `${where}, ${describeCell(cell)}:` : where;
}

function describeCell({ sheet, row, column, heading }: CellPlace): string {
  const inSheet = sheet === undefined ? '' : `sheet "${visible(sheet)}", `;
  return `${inSheet}cell ${column}${row}${heading === undefined ? '' : ` (${visible(heading)})`}`;
}

function excerpt({ position, cell }: Located, place: Place): string[] {
  if (!position) return cell?.text ? [`  in the cell: ${visible(shortened(cell.text))}`] : [];
  if (position.source.trim() === '') return [];
  const from = Math.max(0, position.column - 1 - 80);
  const characters = [...position.source].slice(from, from + 120);
  const gutter = String(position.line).padStart(8);
  const before = characters
    .slice(0, position.column - 1 - from)
    .map((character) => (character === '\t' ? '\t' : ' '));
  const length = Math.max(1, Math.min(place.end - place.start, characters.length - before.length));
  return [
    `${gutter} | ${visible(characters.join(''))}`,
    `${' '.repeat(8)} | ${before.join('')}${'^'.repeat(length)}`,
  ];
}

/** The first line of what a cell says, and no more than fits a line. */
function shortened(text: string): string {
  const [line = ''] = text.split(/[\r\n]/u, 1);
  const characters = [...line.slice(0, 240)];
  return characters.length < 120 && line === text ? line : `${characters.slice(0, 119).join('')}…`;
}

/** Control and direction characters of the input must not reach a terminal. */
export function visible(line: string): string {
  return line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function placeAsData(place: Place, readText: ReadText, folder: string): Record<string, unknown> {
  const { name, position, cell } = locate(place, readText, folder);
  return {
    file: name,
    ...(position && { line: position.line, column: position.column }),
    ...(cell && { cell: cell.text === undefined ? cell : { ...cell, text: shortened(cell.text) } }),
  };
}
