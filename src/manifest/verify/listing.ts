import { counted, fewOf, type Problem, problem } from '../../problems/index.ts';
import type { KitRecord } from '../kit-record.ts';
import { type ManifestKit, type Manifests, manifestKits } from '../manifest.ts';

/** What manifests list, and the kits of which they do not say what the records say. */
export interface Listing {
  readonly ids: () => string[];
  /** The files that are listed for a kit. */
  readonly filesOf: (id: string) => ManifestKit['files'];
  readonly compare: (record: KitRecord) => void;
  readonly differing: () => readonly string[];
}

export function openListing({ kits }: Pick<Manifests, 'kits'>): Listing {
  const listed = new Map<string, ManifestKit[]>();
  for (const kit of kits) listed.set(kit.id, [...(listed.get(kit.id) ?? []), kit]);
  const differing: string[] = [];
  return {
    ids: () => [...listed.keys()],
    filesOf: (id) => {
      const files = (listed.get(id) ?? []).flatMap((kit) => kit.files);
      return [...new Map(files.map((file) => [file.name, file])).values()];
    },
    compare: (record) => {
      const lines = new Set(listed.get(record.id)?.map(contentsOf));
      if (!manifestKits(record).every((kit) => lines.has(contentsOf(kit)))) differing.push(record.id);
    },
    differing: () => differing,
  };
}

function contentsOf({ form, madeFrom, files }: ManifestKit): string {
  return JSON.stringify([form, madeFrom, files.map(({ name, sha256 }) => [name, sha256])]);
}

/** Tells of manifests that are not there or not of what is. Problems: manifest-unreadable, manifest-outdated. */
export function manifestProblems(
  output: string,
  { names }: Pick<Manifests, 'names'>,
  kits: number,
  differing: readonly string[],
): Problem[] {
  if (names.length === 0) {
    if (kits === 0) {
      const hint = '"rolekit build" makes kits; name the folder that was built into';
      return [problem('manifest-unreadable', `there is no kit in ${output}, and no manifest.json`, { hint })];
    }
    const message = `there is no manifest.json in ${output}, though there ${kits === 1 ? 'is' : 'are'} ${counted(kits, 'kit')}`;
    return [problem('manifest-unreadable', message, { hint: '"rolekit build" writes it anew' })];
  }
  if (differing.length === 0) return [];
  const of = `${counted(differing.length, 'kit')} here: ${fewOf(differing)}`;
  const hint = 'a run was cut short, or files were copied without it: "rolekit build" writes it anew';
  return [
    problem('manifest-outdated', `${names.join(', ')} does not say what the records say of ${of}`, { hint }),
  ];
}
