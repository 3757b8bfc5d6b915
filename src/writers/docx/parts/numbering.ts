import type { StyleSheet } from '../styles/sheet.ts';
import { twips } from '../units.ts';
import { declaration } from '../xml.ts';
import { mainNamespaces } from './namespaces.ts';

/** Numbering ids of all bulleted lists, and of numbered paragraphs that a person adds by style. */
export const bulletList = 1;
export const numberedList = 2;
const firstOwnList = 3;

/** Word numbers nine levels deep, and names list styles for the first five. */
export const numberedDepths = 9;
export const styledDepths = 5;

const numberFormats = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

/** Room for "10." in bold, and a space, in multiples of the text size. */
const numberRoom = 1.9;

/** How far each level of a list is indented from the one before, in points. */
export function listStep(sheet: StyleSheet, ordered: boolean): number {
  const { indent, size } = sheet.look('li');
  return ordered ? Math.max(indent, numberRoom * size) : indent;
}

/** Ordered lists of one document: each has a numbering of its own, so that it starts at 1. */
export class ListNumbering {
  readonly #levels: number[] = [];

  /** The numbering id of a new ordered list at a level from 0. */
  start(level: number): number {
    this.#levels.push(level);
    return firstOwnList + this.#levels.length - 1;
  }

  get levels(): readonly number[] {
    return this.#levels;
  }
}

/** `word/numbering.xml`. `levels` are those of the ordered lists in the order of their ids. */
export function numberingPart(sheet: StyleSheet, levels: readonly number[]): string {
  return [
    declaration,
    `<w:numbering ${mainNamespaces}>`,
    abstractNumbering(sheet, 0, 'ListBullet'),
    abstractNumbering(sheet, 1, 'ListNumber'),
    `<w:num w:numId="${bulletList}"><w:abstractNumId w:val="0"/></w:num>`,
    `<w:num w:numId="${numberedList}"><w:abstractNumId w:val="1"/></w:num>`,
    ...levels.map(
      (level, index) =>
        `<w:num w:numId="${firstOwnList + index}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    ),
    '</w:numbering>',
  ].join('');
}

function abstractNumbering(sheet: StyleSheet, id: 0 | 1, style: 'ListBullet' | 'ListNumber'): string {
  const ordered = id === 1;
  const step = twips(listStep(sheet, ordered));
  const levels = Array.from({ length: numberedDepths }, (_, level) => {
    const format = ordered ? numberFormats[level % numberFormats.length] : 'bullet';
    const link = level < styledDepths ? `<w:pStyle w:val="${style}${level === 0 ? '' : level + 1}"/>` : '';
    const text = ordered ? `%${level + 1}.` : '•';
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${link}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${step * (level + 1)}" w:hanging="${step}"/></w:pPr></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
}
