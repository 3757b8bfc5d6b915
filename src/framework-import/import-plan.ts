import type { Catalogue } from '../catalogue/catalogue.ts';
import type { TextSource } from '../catalogue/schema/source.ts';
import type { System } from '../reading/index.ts';
import type { News } from './update/news.ts';

export interface ImportOptions {
  /** The catalogue folder to write to. */
  readonly into: string;
  /** The catalogue in use, with or without the folder to write to. */
  readonly catalogue: Catalogue | undefined;
  readonly system: System;
  /** Whose words are imported, if a person says so. */
  readonly source?: TextSource;
  /** Whether what the framework no longer holds is taken away, or marked as retired; else it is listed. */
  readonly prune?: boolean;
  /** Ids of roles, role levels and skills that the framework has renamed, with the new ones. */
  readonly renames?: ReadonlyMap<string, string>;
}

/** What an import would write and remove: only files that are new or differ. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  /** Absolute paths of files to be removed, after the others are written. */
  readonly removed: readonly string[];
  /** The record of imports, where it differs; to be written when all else is done. */
  readonly record?: { readonly path: string; readonly text: string };
  readonly news: News;
  /** Whose words the files of the imported roles and skills say that they hold, and how many do; undefined for none. */
  readonly sources: ReadonlyMap<string | undefined, number>;
}

export interface PlannedFile {
  /** Absolute, inside the folder to write to. */
  readonly path: string;
  readonly text: string;
  /** What is new or different, for people: one line each. */
  readonly changes: readonly string[];
}
