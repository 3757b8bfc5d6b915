import { type Problem, problem } from '../../problems/index.ts';
import { isWithin } from '../../reading/index.ts';
import type { ImportFolder } from '../folder.ts';
import type { Framework } from '../framework.ts';
import type { ImportOptions } from '../import-plan.ts';
import { skillNotListed } from '../role-file.ts';
import { earlierHead } from '../source-key.ts';
import { addedTo } from './added.ts';
import { numberOf } from './after.ts';
import type { Coverage, Extent } from './coverage.ts';
import { dropFromRole } from './drop-from-role.ts';
import { dropFromSkill } from './drop-from-skill.ts';
import type { Dropped } from './dropped.ts';
import { Former } from './former.ts';
import { likelyRenames } from './likely-renames.ts';
import type { DroppedPart, LikelyRename, News } from './news.ts';
import type { RecordedFramework } from './record.ts';
import { levelsOf } from './standing.ts';
import { type NeedsOfLevel, usesOf } from './uses.ts';

interface Setting {
  readonly framework: Framework;
  readonly extent: Extent;
  readonly coverage: Coverage;
  readonly earlier: RecordedFramework;
  readonly dropped: Dropped;
  readonly files: ImportFolder;
  readonly options: ImportOptions;
}

/**
 * Finds in the files what was dropped, and takes it away or marks it if that is asked for. Roles go before skills: what
 * a role level that stays needs cannot go.
 * Problems: dropped-from-framework, one for all that stays, or skill-not-listed for each on a page; part-of-framework; import-unrecorded.
 */
export function prune(setting: Setting): { readonly news: News; readonly problems: readonly Problem[] } {
  const { framework, extent, earlier, dropped, files, options } = setting;
  const drop = {
    prune: options.prune ?? false,
    sha256: options.system.sha256,
    uses: usesOf(options.catalogue, () => needsIn(files, options)),
  };
  const now = numberOf(earlier, framework, dropped);
  const former = new Former(now - 1);
  const parts: DroppedPart[] = [];
  for (const [id, gone] of dropped.roles) {
    const recorded = earlier.roles.get(id);
    const edit = recorded && files.has('roles', id) ? files.open('roles', id) : undefined;
    if (!recorded || !edit) continue;
    former.noteRole(edit, id, recorded, gone);
    const { parts: found, empty } = dropFromRole(edit, id, recorded, gone, drop);
    parts.push(...found);
    if (empty) files.remove('roles', id);
  }
  for (const [id, gone] of dropped.skills) {
    const recorded = earlier.skills.get(id);
    const edit = recorded && files.has('skills', id) ? files.open('skills', id) : undefined;
    if (!recorded || !edit) continue;
    if (gone.whole) former.noteSkill(edit, id, recorded);
    const { parts: found, empty } = dropFromSkill(edit, id, recorded, gone, drop);
    parts.push(...found);
    if (empty) files.remove('skills', id);
  }
  const since = (kind: LikelyRename['kind'], id: string): number => {
    const held =
      kind === 'skill'
        ? earlier.skills.get(id)
        : kind === 'role'
          ? earlier.roles.get(id)
          : [...earlier.roles.values()].map(({ levels }) => levels.get(id)).find((level) => level);
    return held?.since ?? now;
  };
  const isListed = ({ kind, from }: LikelyRename) =>
    parts.some((part) => part.kind === kind && part.id === from.id);
  const news: News = {
    dropped: parts.map((part) => named(part, setting)),
    added: addedTo(earlier, framework, extent),
    likelyRenames: likelyRenames(former, framework, since).filter(isListed),
  };
  return {
    news,
    problems: [...unrecordedProblems(setting), ...droppedProblems(news, setting), ...partProblems(setting)],
  };
}

/** What role levels will need, in whatever layer they stand. */
function needsIn(files: ImportFolder, { catalogue }: ImportOptions): NeedsOfLevel[] {
  const opened = [...files.allOpened('roles').values()].flatMap((edit) =>
    [...levelsOf(edit)].map(([id, skills]) => ({ id, skills })),
  );
  const unopened = [...(catalogue?.roles.values() ?? [])].filter(
    ({ id, source }) =>
      !files.opened('roles', id) && (!isWithin(source.file, files.path) || files.has('roles', id)),
  );
  const others = unopened.flatMap(({ value }) =>
    value.levels.map(({ id, skills }) => ({ id, skills: new Map(Object.entries(skills)) })),
  );
  return [...opened, ...others];
}

function named(part: DroppedPart, { framework, earlier }: Setting): DroppedPart {
  if (part.kind !== 'needed-skill') return part;
  return { ...part, name: (framework.skills.get(part.id) ?? earlier.skills.get(part.id))?.name ?? part.id };
}

/** Files with the head that imports wrote before they kept a record. */
function unrecordedProblems({ framework, earlier, files }: Setting): Problem[] {
  if (earlier.roles.size + earlier.skills.size > 0) return [];
  const roles = [...framework.roles.keys()].map((id) => files.opened('roles', id));
  const skills = [...framework.skills.keys()].map((id) => files.opened('skills', id));
  const [first] = [...roles, ...skills].filter((edit) =>
    edit?.head.some((line) => earlierHead.includes(line)),
  );
  if (!first) return [];
  const message =
    'earlier imports into this folder kept no record, so that nobody can tell what was dropped since';
  const hint = 'import the files that it was made from once more, then these again';
  return [problem('import-unrecorded', message, { hint })];
}

function droppedProblems({ dropped }: News, { framework, extent }: Setting): Problem[] {
  const staying = dropped.filter(({ fate }) => fate === 'stays');
  if (staying.length === 0) return [];
  if (extent === 'role-levels') return staying.flatMap((part) => notOnPage(part, framework));
  const counts = Object.entries(kindNames).flatMap(([kind, [one, many]]) => {
    const { length } = staying.filter((part) => part.kind === kind);
    return length === 0 ? [] : [`${length} ${length === 1 ? one : many}`];
  });
  const message = `what earlier imports made here and these files no longer hold stays: ${counts.join(', ')}`;
  const [first] = framework.roles.values();
  const hint = '--prune takes away what nobody worked on and marks the rest as retired';
  return [problem('dropped-from-framework', message, { hint, ...(first && { place: first.place }) })];
}

/** Each with its page, which may have been copied in part. */
function notOnPage({ of, id }: DroppedPart, { roles }: Framework): Problem[] {
  const levels = [...roles.values()].flatMap((role) => [...role.levels.values()]);
  const level = levels.find(({ name }) => name === of);
  return level ? [skillNotListed(level.name, id, level.place)] : [];
}

const kindNames: Readonly<Record<DroppedPart['kind'], readonly [string, string]>> = {
  role: ['whole role', 'whole roles'],
  'role-level': ['role level', 'role levels'],
  'needed-skill': ['skill of a role level', 'skills of role levels'],
  skill: ['whole skill', 'whole skills'],
  'skill-level': ['skill level', 'skill levels'],
};

function partProblems({ framework, coverage: { part } }: Setting): Problem[] {
  if (part === undefined || part.of === 0) return [];
  const [first] = framework.roles.values();
  const message = `only ${part.found} of the ${part.of} roles of earlier imports stand in these tables`;
  const hint = 'they are taken for a part of the framework: other roles and skills are left as they are';
  return [problem('part-of-framework', message, { hint, ...(first && { place: first.place }) })];
}
