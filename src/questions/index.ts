export { chooseQuestions, type Form, forms, type Opening } from './choose.ts';
export { areDeeds, type DescriptorForm, read, sentencesOf } from './descriptor.ts';
export { type QuestionOrigin, type UnwrittenQuestions, unwrittenQuestions } from './unwritten.ts';
