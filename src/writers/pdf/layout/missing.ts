import { type Place, type Problem, problem } from '../../../problems/index.ts';

/** How much of the text around a missing character is quoted, in characters on each side. */
const quoted = 24;

/** The characters of one document that its fonts lack; each is reported once. */
export class MissingCharacters {
  readonly problems: Problem[] = [];
  private readonly known = new Set<string>();

  /** Problems: missing-glyph, a warning, at `place`. */
  note(character: string, text: string, place: Place | undefined): void {
    if (this.known.has(character)) return;
    this.known.add(character);
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `the font has no "${character}" (U+${code}) for "${excerpt(text, character)}"; an empty box stands in its place in PDF`;
    const hint = 'use another character, or name a font in the theme that has it';
    this.problems.push(problem('missing-glyph', message, { place, hint, subject: character }));
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
