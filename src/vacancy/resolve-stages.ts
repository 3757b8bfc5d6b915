import type { Catalogue, RoleLevelEntry } from '../catalogue/index.ts';
import type { Scale } from '../catalogue/schema/scale.ts';
import { didYouMean, type Outcome, type Place, type Problem, problem } from '../problems/index.ts';
import type { Form } from '../questions/index.ts';
import type { Path, ValueSource } from '../reading/index.ts';
import { askQuestions, type UnaskedCriterion } from './ask-questions.ts';
import { lookUp } from './look-up.ts';
import { type AssessedFile, assessedSchema, type Pass, type StageFile, type VacancyFile } from './schema.ts';
import type { Stage } from './vacancy.ts';

const usualScale = 'success-profiles';

/** What the stages of a vacancy are resolved with. */
interface Setting {
  readonly vacancyId: string;
  readonly source: ValueSource;
  readonly roleLevel: RoleLevelEntry;
  readonly catalogue: Catalogue;
  readonly problems: Problem[];
}

/**
 * The stages of a vacancy with scales, skills and questions looked up; without `stages`, one interview that assesses
 * every skill of the role level. A criterion that cannot be looked up is left out, with its Problem; there is no value
 * when a scale cannot.
 * Problems: unknown-scale, unknown-skill, unknown-skill-level, skill-not-in-level, and those of
 * `askQuestions`.
 */
export function resolveStages(
  vacancyId: string,
  source: ValueSource,
  value: VacancyFile,
  roleLevel: RoleLevelEntry,
  catalogue: Catalogue,
  form: Form,
): Outcome<readonly Stage[]> {
  const setting: Setting = { vacancyId, source, roleLevel, catalogue, problems: [] };
  const written = (value.stages ?? []).map((stage, index) => ({ stage, path: ['stages', index] }));
  const all = value.stages ? written : [{ stage: interviewOfAll(roleLevel), path: [] }];
  const stages = all.flatMap(({ stage, path }) => {
    const scalePath = stage.scale === undefined ? ['scale'] : [...path, 'scale'];
    const scale = scaleOf(stage.scale ?? value.scale ?? usualScale, scalePath, setting);
    if (!scale) return [];
    const criteria = stage.assess.flatMap((assessed, index) => {
      const place = source.placeOf(path.length > 0 ? [...path, 'assess', index] : ['level']);
      return criterionOf(assessedFile(assessed), place, setting);
    });
    const pass: Pass = stage.pass ?? value.pass ?? { each: scale.anchors.acceptable };
    const panel = stage.panel ?? value.panel ?? [];
    const candidates = stage.candidates ?? value.candidates ?? [];
    return [{ id: stage.id, kind: stage.kind, value: stage, scale, pass, panel, candidates, criteria }];
  });
  const { problems } = setting;
  const asked = askQuestions(vacancyId, form, stages, catalogue);
  problems.push(...asked.problems);
  return asked.value && stages.length === all.length ? { value: asked.value, problems } : { problems };
}

function interviewOfAll({ level }: RoleLevelEntry): StageFile {
  return { id: 'interview', kind: 'interview', assess: Object.keys(level.skills) };
}

function assessedFile(assessed: StageFile['assess'][number]): AssessedFile {
  return typeof assessed === 'string' ? assessedSchema.parse({ skill: assessed }) : assessed;
}

function scaleOf(id: string, path: Path, { source, catalogue, problems }: Setting): Scale | undefined {
  const named = { code: 'unknown-scale', what: 'scale', part: 'scales' } as const;
  const found = lookUp(named, id, catalogue.scales, catalogue, source.placeOf(path));
  problems.push(...found.problems);
  return found.value?.value;
}

function criterionOf(file: AssessedFile, place: Place, setting: Setting): UnaskedCriterion[] {
  const { roleLevel, catalogue, problems } = setting;
  const needed = new Map(Object.entries(roleLevel.level.skills));
  const skillLevel = needed.get(file.skill);
  if (skillLevel === undefined) {
    const known = catalogue.skills.has(file.skill);
    const hint = didYouMean(file.skill, needed.keys()) ?? `it needs ${[...needed.keys()].join(', ')}`;
    const message = `"${roleLevel.level.name}" does not need the skill "${file.skill}"`;
    problems.push(problem(known ? 'skill-not-in-level' : 'unknown-skill', message, { place, hint }));
    return [];
  }
  const named = { code: 'unknown-skill', what: 'skill', part: 'skills' } as const;
  const found = lookUp(named, file.skill, catalogue.skills, catalogue, place);
  problems.push(...found.problems);
  const skill = found.value;
  if (!skill) return [];
  const level = skill.levels.get(skillLevel);
  if (!level) {
    const message = `"${roleLevel.level.name}" needs the skill "${skill.name}" at the level "${skillLevel}", which it does not have`;
    const hint = `its levels are ${[...skill.levels.keys()].join(', ')}`;
    problems.push(problem('unknown-skill-level', message, { place, hint }));
    return [];
  }
  const { essential, weight, minimum } = file;
  const criterion = {
    entry: skill,
    levelId: skillLevel,
    level,
    essential,
    weight,
    ...(minimum !== undefined && { minimum }),
  };
  return [{ criterion, named: file.question, place }];
}
