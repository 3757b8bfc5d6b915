import type { RoleLevelEntry } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../catalogue/index.ts';
import { criterionKinds } from '../catalogue/schema/criterion.ts';
import type { Locale } from '../locale/index.ts';
import { proseBlocks, type Sha256 } from '../reading/index.ts';
import { employerOf, type NeededCriterion, stageName, type Vacancy } from '../vacancy/index.ts';
import { advertAttributions } from './attributions.ts';
import { levelName, salaryText } from './format.ts';
import type { Kit, KitSkill } from './kit.ts';
import { kitLaw } from './law.ts';
import { areSkills } from './pass-rules.ts';
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
    location: value.location,
    workingPattern: value['working-pattern'],
    hours: value.hours,
    contract: value.contract,
    salary: value.salary && salaryText(value.salary, locale),
    salaryNote: value.salary?.note,
    closes: value.closes === undefined ? undefined : locale.date(value.closes),
    organisation: kitOrganisation(vacancy),
    law: kitLaw(vacancy),
    role: kitRole(roleLevel),
    skills: needed.filter(({ kind }) => kind === 'skill'),
    criterionGroups: groupsOf(needed, locale),
    onlySkills: areSkills(vacancy.needed),
    stages: vacancy.stages.map((stage, index) =>
      kitStage(stage, index === vacancy.stages.length - 1, locale),
    ),
    attributions: advertAttributions(vacancy),
  };
  return { ...kit, version: versionOf(kit, catalogue.system.sha256) };
}

function kitOrganisation(vacancy: Vacancy): Kit['organisation'] {
  const texts = employerOf(vacancy);
  const { contact } = texts;
  return {
    name: vacancy.organisation.name,
    logo: vacancy.organisation.logo,
    about: proseBlocks(texts.about),
    benefits: texts.benefits ?? [],
    apply: proseBlocks(texts.apply),
    adjustments: proseBlocks(texts.adjustments),
    guaranteedInterview: proseBlocks(texts['guaranteed-interview']),
    aiUse: proseBlocks(texts['ai-use']),
    feedback: proseBlocks(texts.feedback),
    security: proseBlocks(texts.security),
    nationality: proseBlocks(texts.nationality),
    complaints: proseBlocks(texts.complaints),
    ties: proseBlocks(texts.ties),
    contact: contact && { ...contact, phoneLink: phoneLink(contact.phone) },
    opening: proseBlocks(texts.script?.opening),
    close: proseBlocks(texts.script?.close),
  };
}

/** The digits of a phone number for a tel: link (RFC 3966), or undefined when it has other things in it, such as an extension. */
function phoneLink(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/[\s().-]/gu, '');
  return digits !== undefined && /^\+?\d{3,15}$/u.test(digits) ? digits : undefined;
}

function kitRole({ role, level }: RoleLevelEntry): Kit['role'] {
  return {
    family: role.value.family,
    name: role.value.name,
    alsoKnownAs: role.value['also-known-as'] ?? [],
    about: proseBlocks(role.value.about),
    duties: role.value.duties ?? [],
    level: level.name,
    levelAbout: proseBlocks(level.about),
    levelDuties: level.duties ?? [],
    grades: level.grades ?? [],
  };
}

function kitSkill({ entry, levelId, level }: NeededCriterion, { stages }: Vacancy): KitSkill {
  const { id, name, kind, about } = entry;
  const assessing = stages.filter((stage) => stage.criteria.some((each) => each.entry.id === id));
  return {
    id,
    name,
    kind,
    about,
    level: levelName(levelId, level),
    descriptors: [...level.descriptors],
    essential: assessing.some((stage) =>
      stage.criteria.some((each) => each.entry.id === id && each.essential),
    ),
    stages: assessing.map(stageName),
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
