export { compileTemplate, type Rendered, type Template } from './compile.ts';
export { type Helper, helpers } from './helpers.ts';
export { loadTemplates, type TemplateSet } from './load.ts';
export { fieldsOf, type ListedField } from './shape.ts';
