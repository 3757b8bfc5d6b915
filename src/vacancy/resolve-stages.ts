import type { Catalogue, RoleLevelEntry } from '../catalogue/index.ts';
import type { Scale } from '../catalogue/schema/scale.ts';
import type { Locale } from '../locale/index.ts';
import { fewOf, type Outcome, type Problem, problem } from '../problems/index.ts';
import type { Form } from '../questions/index.ts';
import type { Path, ValueSource } from '../reading/index.ts';
import { askQuestions, type UnaskedCriterion, type UnaskedStage } from './ask-questions.ts';
import { lookUp } from './look-up.ts';
import { questionOf } from './made-criteria.ts';
import { passOf } from './pass-of.ts';
import { CriterionLookUp } from './resolve-criteria.ts';
import type { AssessedFile } from './schema/assessed.ts';
import { idOfCriterion, makesCriterion } from './schema/criteria.ts';
import type { Assessed, StageFile, VacancyFile } from './schema.ts';
import type { NeededCriterion, Stage } from './vacancy.ts';
import { weighsByPercentage, weightOf } from './weights.ts';

const usualScale = 'success-profiles';

/** What the stages of a vacancy are resolved with. */
interface Setting {
  readonly source: ValueSource;
  readonly value: VacancyFile;
  readonly roleLevel: RoleLevelEntry;
  readonly criteria: CriterionLookUp;
  readonly catalogue: Catalogue;
  readonly problems: Problem[];
}

/** The stages of a vacancy, and all criteria that it asks for. */
export interface Resolved {
  readonly stages: readonly Stage[];
  readonly needed: readonly NeededCriterion[];
}

/**
 * The stages of a vacancy with scales, criteria and questions looked up, and all that the advert asks for; without
 * `stages`, one interview that assesses every skill that is asked for. A criterion that cannot be looked up is left out,
 * with its Problem; there is no value when a scale cannot.
 * Problems: unknown-scale, those of `CriterionLookUp` and of `askQuestions`.
 */
export function resolveStages(
  vacancyId: string,
  source: ValueSource,
  value: VacancyFile,
  roleLevel: RoleLevelEntry,
  catalogue: Catalogue,
  form: Form,
  locale: Locale | undefined,
): Outcome<Resolved> {
  const criteria = new CriterionLookUp(source, value, roleLevel, catalogue);
  const setting: Setting = { source, value, roleLevel, criteria, catalogue, problems: [] };
  const written = (value.stages ?? []).map((stage, index) => ({ stage, path: ['stages', index] }));
  const all = value.stages ? written : [{ stage: interviewOfAll(value, roleLevel, locale), path: [] }];
  const stages = all.flatMap(({ stage, path }): UnaskedStage[] => {
    const scalePath = stage.scale === undefined ? ['scale'] : [...path, 'scale'];
    const scale = scaleOf(stage.scale ?? value.scale, scalePath, setting);
    if (!scale) return [];
    const assessed = stage.assess.flatMap((each, index) =>
      criterionOf(each, path.length > 0 ? [...path, 'assess', index] : ['level'], setting),
    );
    const weights = stage.assess.map((each) => assessedFile(each).weight);
    const panel = stage.panel ?? value.panel ?? [];
    const candidates = stage.candidates ?? value.candidates ?? [];
    const { id, kind } = stage;
    const common = { id, kind, value: stage, scale, panel, candidates, criteria: assessed };
    const hasOwnScale = stage.scale !== undefined && stage.scale !== (value.scale ?? usualScale);
    const rule = passOf(stage.pass, value.pass, scale, hasOwnScale);
    return [{ ...common, ...rule, weighsByPercentage: weighsByPercentage(weights) }];
  });
  const needed = neededCriteria(stages, setting);
  const asked = askQuestions(vacancyId, form, stages, catalogue);
  const problems = [...setting.problems, ...criteria.problems, ...asked.problems];
  return asked.value && stages.length === all.length
    ? { value: { stages: asked.value, needed }, problems }
    : { problems };
}

function interviewOfAll(
  value: VacancyFile,
  roleLevel: RoleLevelEntry,
  locale: Locale | undefined,
): StageFile {
  const name = locale?.say('stage.interview');
  return { id: 'interview', kind: 'interview', name, assess: skillsAskedFor(value, roleLevel) };
}

/** A skill alone is an essential one, as one that says nothing else. */
function assessedFile(assessed: Assessed): AssessedFile {
  return typeof assessed === 'string' ? { skill: assessed, essential: true } : assessed;
}

function scaleOf(named: string | undefined, path: Path, setting: Setting): Scale | undefined {
  const { source, catalogue, problems } = setting;
  const id = named ?? usualScale;
  if (named === undefined && !catalogue.scales.has(id) && !catalogue.faulty.scales.has(id)) {
    problems.push(noUsualScale(setting));
    return undefined;
  }
  const what = { code: 'unknown-scale', what: 'scale', part: 'scales' } as const;
  const found = lookUp(what, id, catalogue.scales, catalogue, source.placeOf(path));
  problems.push(...found.problems);
  return found.value?.value;
}

/** Where the built-in catalogue, which has it, is left out. */
function noUsualScale({ source, catalogue }: Setting): Problem {
  const known = [...catalogue.scales.keys()];
  const message = `no scale is named, and the usual one, "${usualScale}", is in none of these catalogues`;
  const hint =
    known.length === 0
      ? 'write one into scales/ and name it here, as "scale: NAME"'
      : `name one here, as "scale: ${known[0]}"; there is ${fewOf(known)}`;
  return problem('unknown-scale', message, { place: source.placeOf(['level']), hint });
}

function criterionOf(assessed: Assessed, path: Path, setting: Setting): UnaskedCriterion[] {
  const { criteria, source } = setting;
  const found = criteria.find(assessed, path);
  if (!found) return [];
  const { essential, weight, minimum } = assessedFile(assessed);
  const criterion = {
    ...found,
    essential,
    weight: weightOf(weight),
    ...(minimum !== undefined && { minimum }),
  };
  const asked = questionOf(assessed, found.entry.kind);
  return [{ criterion, asked, place: source.placeOf(path) }];
}

/**
 * All that the advert asks for: the skills of the role level, or those that the vacancy lists of them, in their order;
 * then what stages assess and the vacancy calls desirable beside them.
 */
function neededCriteria(
  stages: readonly UnaskedStage[],
  { value, roleLevel, criteria }: Setting,
): NeededCriterion[] {
  const assessed = stages.flatMap((stage) => stage.criteria.map(({ criterion }) => criterion));
  const named = new Set((value.stages ?? []).flatMap(({ assess }) => assess.map(idOfCriterion)));
  const desirable = (value.desirable ?? []).flatMap((each, index) =>
    // Of one that a stage assesses too, that is told there.
    named.has(idOfCriterion(each)) && !makesCriterion(each)
      ? []
      : (criteria.find(each, ['desirable', index]) ?? []),
  );
  const beside = new Map([...assessed, ...desirable].map((each) => [each.entry.id, each]));
  const listed = new Set([...named, ...(value.desirable ?? []).map(idOfCriterion)]);
  const ofRole = skillsAskedFor(value, roleLevel).flatMap((id) => {
    if (listed.has(id)) return beside.get(id) ?? [];
    const at = value.skills?.indexOf(id) ?? -1;
    return beside.get(id) ?? criteria.find(id, at === -1 ? ['level'] : ['skills', at]) ?? [];
  });
  const others = [...beside.values()].filter(({ entry }) => ofRole.every((each) => each.entry !== entry));
  return [...ofRole, ...others].map(({ entry, levelId, level }) => ({ entry, levelId, level }));
}

/** The skills of the role level that a vacancy does not leave out, in their order. */
function skillsAskedFor({ skills, stages, desirable }: VacancyFile, { level }: RoleLevelEntry): string[] {
  const needed = Object.keys(level.skills);
  if (!skills) return needed;
  const named = [...(stages ?? []).flatMap(({ assess }) => assess), ...(desirable ?? [])].map(idOfCriterion);
  return needed.filter((id) => skills.includes(id) || named.includes(id));
}
