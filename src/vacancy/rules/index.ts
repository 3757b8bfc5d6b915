import type { Catalogue } from '../../catalogue/index.ts';
import { type Problem, unique } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';
import { advertComplete } from './advert-complete.ts';
import { candidatesGoOn } from './candidates-go-on.ts';
import { criteriaCount } from './criteria-count.ts';
import { criterionOncePerStage } from './criterion-once-per-stage.ts';
import { datesAhead } from './dates-ahead.ts';
import { datesInOrder } from './dates-in-order.ts';
import { desirableNotEssential } from './desirable-not-essential.ts';
import { employerTextsSound } from './employer-texts.ts';
import { essentialThroughout } from './essential-throughout.ts';
import { everyCriterionAssessed } from './every-criterion-assessed.ts';
import { exerciseSaid } from './exercise-said.ts';
import { keysWithEffect } from './keys-with-effect.ts';
import { lawAsksFor } from './law-asks-for.ts';
import { lawChecked } from './law-checked.ts';
import { levelThroughout } from './level-throughout.ts';
import { minimumAbovePass } from './minimum-above-pass.ts';
import { minutesFit } from './minutes-fit.ts';
import { oneBelowDecides } from './one-below-decides.ts';
import { panelApart } from './panel-apart.ts';
import { passCarries } from './pass-carries.ts';
import { passDecides } from './pass-decides.ts';
import { passOnScale } from './pass-on-scale.ts';
import { periodsInOrder } from './periods-in-order.ts';
import { plainTexts } from './plain-texts.ts';
import { referencesNotNames } from './references-not-names.ts';
import { retiredInUse } from './retired-in-use.ts';
import { salaryPlausible } from './salary-plausible.ts';
import { salaryRange } from './salary-range.ts';
import { saysHowToApply } from './says-how-to-apply.ts';
import { siftFirst } from './sift-first.ts';
import { skillsOfLevel } from './skills-of-level.ts';
import { stagesApart } from './stages-apart.ts';
import { timesOfDay } from './times-of-day.ts';
import { uniquePeople } from './unique-people.ts';
import { uniqueStageIds } from './unique-stage-ids.ts';
import { uniqueStageNames } from './unique-stage-names.ts';
import { weightsAddUp } from './weights-add-up.ts';

/** A rule over one vacancy; each stands in a file of its own, with its reason. */
export type VacancyRule = (vacancy: Vacancy, catalogue: Catalogue) => Problem[];

const rules: readonly VacancyRule[] = [
  // stages
  uniqueStageIds,
  uniqueStageNames,
  siftFirst,
  datesInOrder,
  periodsInOrder,
  stagesApart,
  timesOfDay,
  exerciseSaid,
  minutesFit,
  // what is assessed
  skillsOfLevel,
  criterionOncePerStage,
  desirableNotEssential,
  essentialThroughout,
  levelThroughout,
  everyCriterionAssessed,
  retiredInUse,
  criteriaCount,
  // who passes
  weightsAddUp,
  passCarries,
  passOnScale,
  passDecides,
  oneBelowDecides,
  minimumAbovePass,
  // people
  uniquePeople,
  referencesNotNames,
  panelApart,
  candidatesGoOn,
  // what the advert says
  salaryRange,
  salaryPlausible,
  advertComplete,
  lawAsksFor,
  plainTexts,
  saysHowToApply,
  employerTextsSound,
  keysWithEffect,
];

/**
 * A rule that `check` alone runs: it asks which day it is, given as files write days, e.g. "2027-01-17", where what a
 * build says must be the same on any day; or it is about no document, and no batch need pay for it.
 */
export type CheckRule = (vacancy: Vacancy, today: string) => Problem[];

const checkRules: readonly CheckRule[] = [datesAhead, lawChecked];

/** Everything that is wrong with a vacancy whose names were all found; what several stages have in common once. */
export function checkVacancy(vacancy: Vacancy, catalogue: Catalogue): Problem[] {
  return unique(rules.flatMap((rule) => rule(vacancy, catalogue)));
}

/** What a person should look at in a sound vacancy, as seen from a day. */
export function checkDays(vacancy: Vacancy, today: string): Problem[] {
  return checkRules.flatMap((rule) => rule(vacancy, today));
}
