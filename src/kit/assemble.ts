import type { Catalogue } from '../catalogue/index.ts';
import { criterionKinds } from '../catalogue/schema/criterion.ts';
import type { Locale } from '../locale/index.ts';
import { areDeeds } from '../questions/index.ts';
import { proseBlocks, type Sha256 } from '../reading/index.ts';
import { type NeededCriterion, stageName, type Vacancy } from '../vacancy/index.ts';
import { advertAttributions } from './attributions.ts';
import { kitOrganisation } from './employer.ts';
import { levelName } from './format.ts';
import type { Kit, KitSkill } from './kit.ts';
import { kitLaw } from './law.ts';
import { areSkills } from './pass-rules.ts';
import { kitPost } from './post.ts';
import { kitStage } from './stage.ts';

/** Gathers all that the documents of one vacancy show. Every fault has been found before: it gives no Problems. */
export function assemble(vacancy: Vacancy, catalogue: Catalogue): Kit {
  const { value, roleLevel, locale } = vacancy;
  const title = value.title ?? roleLevel.level.name;
  const needed = vacancy.needed.map((each) => kitSkill(each, vacancy));
  const kit: Omit<Kit, 'version'> = {
    id: vacancy.id,
    lang: locale.lang,
    pageLine: pageLine(locale),
    form: vacancy.form,
    title,
    reference: value.reference,
    running: value.reference === undefined ? title : `${value.reference} · ${title}`,
    summary: proseBlocks(value.summary),
    posts: value.posts,
    grade: value.grade,
    ...kitPost(vacancy),
    organisation: kitOrganisation(vacancy),
    law: kitLaw(vacancy),
    role: kitRole(vacancy),
    skills: needed.filter(({ kind }) => kind === 'skill'),
    criterionGroups: groupsOf(needed, locale),
    onlySkills: areSkills(vacancy.needed),
    deeds: needed.every((each) => each.kind !== 'skill' || each.deeds),
    stages: vacancy.stages.map((stage, index) =>
      kitStage(stage, index === vacancy.stages.length - 1, locale),
    ),
    attributions: advertAttributions(vacancy),
  };
  return { ...kit, version: versionOf(kit, catalogue.system.sha256) };
}

/** Of the role and its level, without what the vacancy says otherwise of the post. */
function kitRole({ roleLevel: { role, level }, value }: Vacancy): Kit['role'] {
  const said = <Text>(own: unknown, text: Text) => (own === undefined ? text : undefined);
  return {
    family: role.value.family,
    name: role.value.name,
    alsoKnownAs: role.value['also-known-as'] ?? [],
    about: proseBlocks(said(value['about-job'], role.value.about)),
    duties: said(value.duties, role.value.duties) ?? [],
    level: level.name,
    levelAbout: proseBlocks(said(value['about-job'], level.about)),
    levelDuties: said(value.duties, level.duties) ?? [],
    grades: level.grades ?? [],
  };
}

function kitSkill({ entry, levelId, level }: NeededCriterion, { stages, locale }: Vacancy): KitSkill {
  const { id, name, kind, about } = entry;
  const assessing = stages.filter((stage) => stage.criteria.some((each) => each.entry.id === id));
  return {
    id,
    name,
    kind,
    about,
    level: levelName(levelId, level),
    descriptors: [...level.descriptors],
    deeds: areDeeds(level.descriptors),
    essential: assessing.some((stage) =>
      stage.criteria.some((each) => each.entry.id === id && each.essential),
    ),
    stages: assessing.map((stage) => stageName(stage, locale)),
  };
}

/** What is asked for by kind, in the order of the kinds. */
function groupsOf(needed: readonly KitSkill[], { say }: Locale): Kit['criterionGroups'] {
  return criterionKinds
    .map((kind) => ({
      kind,
      title: say(`criterion-groups.${kind}`),
      criteria: needed.filter((each) => each.kind === kind),
    }))
    .filter(({ criteria }) => criteria.length > 0);
}

/** "Page 1 of 2" in pieces, since a writer knows the numbers of pages and nobody before it. */
function pageLine({ messages }: Locale): Kit['pageLine'] {
  const pieces = messages.get('page.number')?.pieces ?? [];
  return pieces.map((piece) =>
    'text' in piece ? piece : { [piece.value === 'number' ? 'isNumber' : 'isCount']: true },
  );
}

/** The first twelve hexadecimal digits of the SHA-256 of everything else in the kit. */
function versionOf(kit: Omit<Kit, 'version'>, sha256: Sha256): string {
  return sha256(JSON.stringify(kit)).slice(0, 12);
}
