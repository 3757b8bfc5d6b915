import type { ListKind } from './docx/index.ts';
import { type StyleSheet, styleId } from './styles/sheet.ts';
import { twips } from './units.ts';

/** Numbering ids of all bulleted lists, and of numbered paragraphs that a person adds by style. */
export const bulletList = 1;
export const numberedList = 2;
const firstOwnList = 3;

/** Word numbers nine levels deep, and names list styles for the first five. */
export const numberedDepths = 9;
export const styledDepths = 5;

/** Room for "10." in bold, and a space, in multiples of the text size. */
const numberRoom = 1.9;

/** How far each level of a list is indented from the one before, in points. */
export function listStep(sheet: StyleSheet, ordered: boolean): number {
  const { indent, size } = sheet.look('li');
  return ordered ? Math.max(indent, numberRoom * size) : indent;
}

/** The place of numbered lists among the kinds. */
export const orderedKind = 1;

/** Bulleted and numbered lists, with the styles of their first levels. */
export function listKinds(sheet: StyleSheet): readonly ListKind[] {
  const kind = (numbering: number, ordered: boolean): ListKind => ({
    numbering,
    ordered,
    step: twips(listStep(sheet, ordered)),
    styles: Array.from({ length: styledDepths }, (_, depth) =>
      styleId(ordered ? 'ol' : 'ul', undefined, depth === 0 ? '' : String(depth + 1)),
    ),
    depths: numberedDepths,
  });
  return [kind(bulletList, false), kind(numberedList, true)];
}

/** Ordered lists of one document: each has a numbering of its own, so that it starts at 1. */
export class ListNumbering {
  readonly #levels: number[] = [];

  /** The numbering id of a new ordered list at a level from 0. */
  start(level: number): number {
    this.#levels.push(level);
    return this.idOf(this.#levels.length - 1);
  }

  /** The numbering id of a list by its place among them. */
  idOf(index: number): number {
    return firstOwnList + index;
  }

  /** The levels of all ordered lists in the order of their ids. */
  get levels(): readonly number[] {
    return this.#levels;
  }
}
