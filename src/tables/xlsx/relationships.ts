import { baseName, folderOf, join } from '../../reading/index.ts';
import { relationshipIds, relationshipsPart } from './namespaces.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** That a part of a package belongs to another (ECMA-376-2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** What follows the namespace in its type, e.g. "worksheet"; the whole type where it is of others. */
  readonly kind: string;
  readonly part: string;
}

/** The relationships of a part to others of the package, or of the package itself for ''. */
export function relationshipsOf(archive: Archive, part: string): Relationship[] {
  const folder = folderOf(`/${part}`);
  const xml = archive.text(join(folder, '_rels', `${baseName(part)}.rels`));
  const found: Relationship[] = [];
  if (xml === undefined) return found;
  const relationship = {
    open: (attribute: (name: string) => string | undefined) => {
      if (attribute('TargetMode') === 'External') return;
      const target = attribute('Target')?.replaceAll('\\', '/') ?? '';
      const kind = kindOf(attribute('Type') ?? '');
      found.push({ id: attribute('Id') ?? '', kind, part: join(folder, target) });
    },
  };
  readXml(xml, relationshipsPart, { Relationships: { inside: { Relationship: relationship } } });
  return found;
}

function kindOf(type: string): string {
  const cut = type.lastIndexOf('/');
  return relationshipIds.has(type.slice(0, cut)) ? type.slice(cut + 1) : type;
}
