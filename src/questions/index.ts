export { chooseQuestions, type Form, forms, type Opening } from './choose.ts';
export { type QuestionOrigin, type UnwrittenQuestions, unwrittenQuestions } from './unwritten.ts';
