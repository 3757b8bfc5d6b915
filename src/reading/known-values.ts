import { createHash } from 'node:crypto';
import { fromBuild } from './from-build.ts';

/** Values by the key of the YAML text that says them; only of texts that were parsed without a Problem. */
export type KnownValues = Readonly<Record<string, unknown>>;

/** What a YAML text is known by: its SHA-256. */
export function keyOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

let values: KnownValues | undefined;

/** The values of the built-in catalogue and theme, where the program was built. */
export function valuesFromBuild(): KnownValues {
  values ??= fromBuild('known-values.json');
  return values;
}
