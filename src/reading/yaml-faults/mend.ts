/** A change of a text: what is taken away at an offset, and what is put there. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** A part of a text; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What may be the cause of a fault, and the changes that would mend it; none where nobody can say how. */
export interface Cause extends Stretch {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly edits: readonly Edit[];
  /** How many lines would be moved, and how far: of several such causes the nearest is the likeliest. */
  readonly distance?: number;
  /** Whether it hid what follows, so that other faults may come to light before the place where it was noticed. */
  readonly hides?: boolean;
}

/** A text with changes made; they do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let whole = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    whole += text.slice(at, edit.at) + edit.inserted;
    at = edit.at + edit.removed;
  }
  return whole + text.slice(at);
}

/** The offset before the changes of what stands at an offset after them. */
export function before(offset: number, edits: readonly Edit[]): number {
  let moved = 0;
  for (const { at, removed, inserted } of inOrder(edits)) {
    const start = at + moved;
    if (offset < start) break;
    if (offset < start + inserted.length) return at + Math.min(offset - start, removed);
    moved += inserted.length - removed;
  }
  return offset - moved;
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((one, other) => one.at - other.at);
}
