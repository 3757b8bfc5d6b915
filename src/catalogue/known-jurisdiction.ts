import { nearest } from '../problems/index.ts';
import type { Catalogue } from './catalogue.ts';
import type { Jurisdiction } from './jurisdictions.ts';
import { anyJurisdiction, jurisdictionPattern } from './schema/jurisdiction.ts';

/** Whether a catalogue has files of a jurisdiction, sound or not. */
export function isKnownJurisdiction(
  id: string,
  { faulty, jurisdictions }: Pick<Catalogue, 'faulty' | 'jurisdictions'>,
): boolean {
  return jurisdictions.has(id) || faulty.jurisdictions.has(id);
}

/** What people write for a code of ISO 3166. */
const otherCodes: Readonly<Record<string, string>> = { UK: 'GB', USA: 'US' };

/** What to do about a jurisdiction of which the catalogue has no law. */
export function jurisdictionHint(id: string, { jurisdictions }: Pick<Catalogue, 'jurisdictions'>): string {
  const known = [...jurisdictions.values()].filter((each) => each.id !== anyJurisdiction);
  const meant = known.find((each) => each.id === meantCode(id, known));
  if (meant) return `did you mean "${meant.id}"?`;
  const outer = known.find((each) => id.startsWith(`${each.id}-`));
  const listed = known.length > 0 ? `there is ${known.map((each) => each.id).join(', ')}` : undefined;
  const found = outer ? `"${outer.id}" is the law of all of ${outer.name}` : listed;
  const code = jurisdictionPattern.test(id) ? id : 'CODE';
  const until = `until a catalogue has jurisdictions/${code}.yaml, documents say what holds anywhere`;
  return found === undefined ? until : `${found}; ${until}`;
}

/** Two letters are near any other two, so that single letters are mended in longer codes and in names alone. */
function meantCode(id: string, known: readonly Jurisdiction[]): string | undefined {
  const capitals = id.toUpperCase().replace(/[\s_]+/gu, '-');
  const code = otherCodes[capitals] ?? capitals;
  if (known.some((each) => each.id === code)) return code;
  const names = new Map(known.map((each) => [each.name, each.id]));
  const ids = known.map((each) => each.id).filter((each) => each.length > 3);
  const near = capitals.length > 3 ? nearest(id, [...names.keys(), ...ids]) : undefined;
  return near === undefined ? undefined : (names.get(near) ?? near);
}
