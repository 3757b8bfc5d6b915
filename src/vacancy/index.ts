export { type Form, forms } from '../questions/index.ts';
export { unwrittenQuestionsIn } from './ask-questions.ts';
export { type DraftFacts, draftVacancy } from './draft.ts';
export { contactsOf, employerOf } from './employer.ts';
export {
  type KitSource,
  type LevelSource,
  placeOfVacancy,
  readKitSource,
  type TableRowSource,
  type VacancySource,
} from './kit-source.ts';
export { levelKitBeginning, levelVacancy } from './level.ts';
export { pointBelow } from './one-below.ts';
export { salariesOf } from './pay.ts';
export { type PlanStep, planOf } from './plan.ts';
export { isVacancyId, readVacancy, vacancyFrom, vacancyIdHint } from './read.ts';
export { checkDays } from './rules/index.ts';
export { stageKinds, vacancySchema } from './schema.ts';
export {
  contentOfRow,
  draftTable,
  type Example,
  idColumn,
  vacancyOfRow,
  vacancyRows,
} from './table/index.ts';
export { isWeighted, minimumOf, passingTotal, totalOf, totalRange, wayOfTotal, weightsOf } from './totals.ts';
export {
  type Criterion,
  type NeededCriterion,
  type Stage,
  slugOfPeople,
  stageName,
  type Vacancy,
} from './vacancy.ts';
