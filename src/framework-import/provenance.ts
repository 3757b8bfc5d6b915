import type { TextSource } from '../catalogue/schema/source.ts';
import type { Sha256 } from '../reading/index.ts';
import type { Framework, FrameworkRole, FrameworkSkill } from './framework.ts';
import { knownTextHashes } from './known-texts.ts';

/** The one framework whose words are known here. */
export const governmentSource: TextSource = {
  name: 'Government Digital and Data Profession Capability Framework',
  licence: 'Open Government Licence v3.0',
  attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
};

const hashLength = 4;

/** A new edition keeps most of its texts: from this share on all roles, or all skills, are taken to be the framework's. */
const wholeShare = 0.8;

/** The same for one role or skill among others that are not known. */
const ownShare = 0.5;

/**
 * Whose words are imported: of all together, and of a role or skill. A source that is given is that of all. Else it is
 * the government's framework where the words are known to be its own: names and columns prove nothing, since others
 * use them too.
 */
export function sourcesOf(framework: Framework, given: TextSource | undefined, sha256: Sha256): Provenance {
  if (given) return { whole: given, of: () => given };
  const roles = knownAmong([...framework.roles.values()], sha256);
  const skills = knownAmong([...framework.skills.values()], sha256);
  return {
    whole: roles.whole && skills.whole ? governmentSource : undefined,
    of(item) {
      const { whole, known } = 'family' in item ? roles : skills;
      return whole || known.has(item) ? governmentSource : undefined;
    },
  };
}

function knownAmong(
  items: readonly (FrameworkRole | FrameworkSkill)[],
  sha256: Sha256,
): { readonly whole: boolean; readonly known: ReadonlySet<FrameworkRole | FrameworkSkill> } {
  const known = new Set(items.filter((item) => isKnown(item, sha256)));
  const telling = items.filter((item) => tellingTexts(item).length > 0);
  return { whole: telling.length > 0 && known.size >= wholeShare * telling.length, known };
}

export interface Provenance {
  readonly whole: TextSource | undefined;
  readonly of: (item: FrameworkRole | FrameworkSkill) => TextSource | undefined;
}

/** The texts by which a role or skill is known: what it says of its levels, or the first statement of each. */
export function tellingTexts(item: FrameworkRole | FrameworkSkill): string[] {
  const texts =
    'family' in item
      ? [item.about, ...[...item.levels.values()].map(({ about }) => about)]
      : [...item.levels.values()].map(({ descriptors }) => descriptors[0]);
  return texts.filter((text) => text !== undefined);
}

/** Case, spaces and punctuation do not count. */
export function textHash(text: string, sha256: Sha256): string {
  const bare = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return base64(sha256(bare).slice(0, hashLength * 1.5));
}

function base64(hexadecimal: string): string {
  const bytes = hexadecimal.match(/../gu)?.map((byte) => Number.parseInt(byte, 16)) ?? [];
  return btoa(String.fromCharCode(...bytes));
}

function isKnown(item: FrameworkRole | FrameworkSkill, sha256: Sha256): boolean {
  const texts = tellingTexts(item);
  const hashes = knownHashes();
  const found = texts.filter((text) => hashes.has(textHash(text, sha256)));
  return texts.length > 0 && found.length >= ownShare * texts.length;
}

let hashesKnown: ReadonlySet<string> | undefined;

function knownHashes(): ReadonlySet<string> {
  hashesKnown ??= new Set(knownTextHashes.match(/.{4}/gu) ?? []);
  return hashesKnown;
}
