export { type DraftFacts, draftVacancy } from './draft.ts';
export { employerOf } from './employer.ts';
export { levelKitBeginning, levelVacancy } from './level.ts';
export { type PlanStep, planOf } from './plan.ts';
export { readVacancy } from './read.ts';
export { type Pass, type Salary, vacancySchema } from './schema.ts';
export { passingTotal, totalRange } from './totals.ts';
export type { Criterion, Stage, Vacancy } from './vacancy.ts';
