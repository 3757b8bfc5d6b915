export { type ProblemCode, severities } from './codes.ts';
export { positionAt } from './position.ts';
export { coloured, plain, printProblem, problemAsData, type ReadText, visible } from './print.ts';
export {
  hasErrors,
  type Outcome,
  type Place,
  type Problem,
  type ProblemDetails,
  problem,
  type Related,
  startOf,
  unique,
} from './problem.ts';
export { didYouMean, nearest } from './suggest.ts';
export { counted, fewOf, grouped } from './wording.ts';
