export type { Phrases } from './checking.ts';
export { openTemplates, type Template } from './compile.ts';
export { helpers } from './helpers.ts';
export { loadTemplates, type TemplateSet } from './load.ts';
export { documentsName, templateEnding, unreadTemplateFiles } from './other-files.ts';
export { say } from './say.ts';
export { fieldsOf } from './shape.ts';
export { unusedPartials } from './unused-partials.ts';
