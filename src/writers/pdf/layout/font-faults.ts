import { type Place, type Problem, problem } from '../../../problems/index.ts';

/** How much of the text around a character is quoted, in characters on each side. */
const quoted = 24;

/** What the fonts of one file cannot do for its text; each is reported once. */
export class FontFaults {
  readonly problems: Problem[] = [];
  private readonly characters = new Set<string>();
  private readonly words = new Set<string>();

  /** A character that the font lacks. Problems: missing-glyph, a warning, at `place`. */
  noteMissing(character: string, text: string, place: Place | undefined): void {
    if (this.characters.has(character)) return;
    this.characters.add(character);
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `the font has no "${character}" (U+${code}) for "${excerpt(text, character)}"; an empty box stands in its place in PDF`;
    const hint = 'use another character, or name a font in the theme that has it';
    this.problems.push(problem('missing-glyph', message, { place, hint, subject: character }));
  }

  /** A word whose marks have no place on their letters. Problems: marks-not-positioned, a warning, at `place`. */
  noteUnpositioned(text: string, font: string, place: Place | undefined): void {
    const word = text.replace(/^\p{P}+|\p{P}+$/gu, '');
    if (this.words.has(word)) return;
    this.words.add(word);
    const message = `the font ${font} does not say where the marks of "${word}" stand; in PDF they stand in the middle of their letters`;
    const hint = 'see whether it can be read in the PDF, or name a font in the theme that has these marks';
    this.problems.push(problem('marks-not-positioned', message, { place, hint, subject: word }));
  }
}

/** The words around the first place of a character. */
function excerpt(text: string, character: string): string {
  const characters = [...text.normalize('NFC')];
  const at = Math.max(0, characters.indexOf(character));
  const from = Math.max(0, at - quoted);
  const to = Math.min(characters.length, at + 1 + quoted);
  const before = characters.slice(from, at).join('');
  const after = characters.slice(at, to).join('');
  return (
    (from > 0 ? `…${before.replace(/^\S*\s/u, '')}` : before) +
    (to < characters.length ? `${after.replace(/\s\S*$/u, '')}…` : after)
  );
}
