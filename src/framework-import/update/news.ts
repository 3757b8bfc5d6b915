/** What became of something that a framework no longer holds. */
export type Fate =
  | 'stays'
  /** Taken out of its file, or with it. */
  | 'removed'
  /** Marked as retired. */
  | 'retired'
  /** Stays though what it stands in is pruned. */
  | 'kept';

/** Something that came or went, for people. */
export interface Change {
  readonly kind: 'role' | 'role-level' | 'needed-skill' | 'skill' | 'skill-level';
  /** The name of the role that it belongs to; without one, it is a skill or a level of one. */
  readonly role?: string;
  /** The name of the role level that needs a skill, or of the skill that a skill level belongs to. */
  readonly of?: string;
  readonly id: string;
  readonly name: string;
}

export interface DroppedPart extends Change {
  readonly fate: Fate;
  /** Why it was not taken away. */
  readonly reason?: string;
}

/** Something that went and something that came, so alike that it may be the same under another name. */
export interface LikelyRename {
  readonly kind: 'role' | 'role-level' | 'skill';
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  /** From 0 to 1. */
  readonly likeness: number;
}

/** What an import found against earlier ones of the same framework. */
export interface News {
  readonly dropped: readonly DroppedPart[];
  readonly added: readonly Change[];
  readonly likelyRenames: readonly LikelyRename[];
}
