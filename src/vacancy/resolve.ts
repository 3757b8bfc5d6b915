import type { Catalogue, Kind, RoleLevelEntry } from '../catalogue/index.ts';
import type { Scale } from '../catalogue/schema/scale.ts';
import {
  didYouMean,
  type Outcome,
  type Place,
  type Problem,
  type ProblemCode,
  problem,
} from '../problems/index.ts';
import type { Path, YamlSource } from '../reading/index.ts';
import { chooseQuestion } from './questions.ts';
import type { Pass, StageFile, VacancyFile } from './schema.ts';
import type { Criterion, Stage, Vacancy } from './vacancy.ts';

const usualScale = 'success-profiles';

/**
 * Looks up all that a vacancy names. There is no value when level, organisation or a scale cannot be found; a
 * criterion that cannot is left out, with its Problem.
 * Problems: unknown-role-level, unknown-organisation, unknown-scale, unknown-skill, skill-not-in-level,
 * unknown-question, question-missing.
 */
export function resolveVacancy(
  id: string,
  source: YamlSource,
  value: VacancyFile,
  catalogue: Catalogue,
): Outcome<Vacancy> {
  const problems: Problem[] = [];
  const lookUp = <Item>(
    code: ProblemCode,
    what: string,
    kind: Kind,
    name: string,
    items: ReadonlyMap<string, Item>,
    place: Place,
  ): Item | undefined => {
    const found = items.get(name);
    if (found === undefined) problems.push(notFound(code, what, name, items, catalogue.faulty[kind], place));
    return found;
  };
  const roleLevel = lookUp(
    'unknown-role-level',
    'role level',
    'roles',
    value.level,
    catalogue.roleLevels,
    source.placeOf(['level']),
  );
  const organisation = lookUp(
    'unknown-organisation',
    'organisation',
    'organisations',
    value.organisation,
    catalogue.organisations,
    source.placeOf(['organisation']),
  );
  const stages: Stage[] = [];
  for (const [index, stage] of (value.stages ?? []).entries()) {
    const at: Path = stage.scale === undefined ? ['scale'] : ['stages', index, 'scale'];
    const scale = scaleOf(stage.scale ?? value.scale, at);
    if (roleLevel && scale) stages.push(stageOf(stage, ['stages', index], scale, roleLevel));
  }
  if (!value.stages) {
    const scale = scaleOf(value.scale, ['scale']);
    if (roleLevel && scale) stages.push(stageOf(interviewOfAll(roleLevel), ['level'], scale, roleLevel));
  }
  const complete = stages.length === (value.stages?.length ?? 1);
  if (!roleLevel || !organisation || !complete) return { problems };
  return { value: { id, source, value, roleLevel, organisation: organisation.value, stages }, problems };

  function scaleOf(name: string | undefined, path: Path): Scale | undefined {
    const place = source.placeOf(path);
    return lookUp('unknown-scale', 'scale', 'scales', name ?? usualScale, catalogue.scales, place)?.value;
  }

  function stageOf(stage: StageFile, path: Path, scale: Scale, entry: RoleLevelEntry): Stage {
    const criteria = stage.assess.flatMap((assessed, index) => {
      const own = value.stages ? source.placeOf([...path, 'assess', index]) : source.placeOf(path);
      return criterionOf(assessed, stage, own, entry);
    });
    const pass = stage.pass ?? value.pass ?? usualPass(scale);
    return { id: stage.id, kind: stage.kind, value: stage, scale, pass, criteria };
  }

  function criterionOf(
    assessed: StageFile['assess'][number],
    stage: StageFile,
    place: Place,
    { level }: RoleLevelEntry,
  ): Criterion[] {
    const { skill: skillId, ...said } =
      typeof assessed === 'string' ? { skill: assessed, weight: 1, essential: true } : assessed;
    const needed = new Map(Object.entries(level.skills));
    const skillLevel = needed.get(skillId);
    const skill = catalogue.skills.get(skillId);
    if (skillLevel === undefined) {
      const hint = didYouMean(skillId, needed.keys()) ?? `it needs ${[...needed.keys()].join(', ')}`;
      const message = `"${level.name}" does not need the skill "${skillId}"`;
      problems.push(problem(skill ? 'skill-not-in-level' : 'unknown-skill', message, { place, hint }));
      return [];
    }
    const skillLevelEntry = skill?.levels.get(skillLevel);
    if (!skill || !skillLevelEntry) {
      problems.push(
        notFound(
          'unknown-skill',
          `skill with the level "${skillLevel}"`,
          skillId,
          catalogue.skills,
          catalogue.faulty.skills,
          place,
        ),
      );
      return [];
    }
    const criterion = {
      skill,
      skillLevel,
      level: skillLevelEntry,
      essential: said.essential,
      weight: said.weight,
      ...('minimum' in said && said.minimum !== undefined && { minimum: said.minimum }),
    };
    if (stage.kind === 'sift') return [criterion];
    const named = 'question' in said ? said.question : undefined;
    const { questions } = skillLevelEntry;
    const question =
      named === undefined
        ? chooseQuestion(id, stage.id, skillId, questions)
        : questions.find((each) => each.id === named);
    if (question) return [{ ...criterion, question }];
    problems.push(
      noQuestion(
        named,
        skill.name,
        skillLevel,
        questions.map((each) => each.id),
        place,
      ),
    );
    return [criterion];
  }
}

/** The stage of a vacancy that names none. */
function interviewOfAll({ level }: RoleLevelEntry): StageFile {
  return { id: 'interview', kind: 'interview', assess: Object.keys(level.skills) };
}

/** Each criterion needs the acceptable point, unless the vacancy says otherwise. */
function usualPass(scale: Scale): Pass {
  return { each: scale.anchors.acceptable };
}

function notFound(
  code: ProblemCode,
  what: string,
  name: string,
  items: ReadonlyMap<string, unknown>,
  faulty: ReadonlyMap<string, string>,
  place: Place,
): Problem {
  const broken = faulty.get(name);
  if (broken !== undefined) {
    return problem(code, `the file of the ${what} "${name}" has errors`, { place, hint: `mend ${broken}` });
  }
  const known = [...items.keys()];
  const hint =
    didYouMean(name, known) ??
    (known.length > 0 && known.length <= 12 ? `there is ${known.join(', ')}` : 'see "rolekit list"');
  return problem(code, `there is no ${what} "${name}"`, { place, hint });
}

function noQuestion(
  named: string | undefined,
  skill: string,
  level: string,
  ids: readonly string[],
  place: Place,
): Problem {
  if (named !== undefined) {
    const hint = didYouMean(named, ids) ?? `there is ${ids.join(', ')}`;
    return problem('unknown-question', `"${skill}" has no question "${named}" at the level "${level}"`, {
      place,
      hint,
    });
  }
  return problem('question-missing', `there is no question for "${skill}" at the level "${level}"`, {
    place,
    hint: 'add one to the skill’s file, or assess the skill at a sift',
  });
}
