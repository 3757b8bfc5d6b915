export { type ProblemCode, type Severity, severities } from './codes.ts';
export { type Position, positionAt } from './position.ts';
export { coloured, type Paint, plain, printProblem, problemAsData, type ReadText } from './print.ts';
export {
  type CellPlace,
  hasErrors,
  type Outcome,
  type Place,
  type Problem,
  type ProblemDetails,
  problem,
  type Related,
  startOf,
} from './problem.ts';
export { didYouMean, editDistance } from './suggest.ts';
