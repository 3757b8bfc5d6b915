export { chooseQuestions, type Form, forms, type Opening } from './choose.ts';
export { deriveQuestions } from './derive.ts';
