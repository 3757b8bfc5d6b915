export type { Configuration } from './configuration.ts';
export { fileNamesByKind, fileNamesOf, formatsOf } from './document-names.ts';
export { type DocumentKinds, readDocumentKinds } from './kinds/read.ts';
export { canNameKind, documentsSchema, kindSubjects } from './kinds/schema.ts';
export { unknownStages } from './kinds/unknown-stages.ts';
export { checkKit, type KitFile, type MadeKit, makeKit } from './make-kit.ts';
export { failure } from './problems.ts';
export { openSharedParts, type SharedParts } from './shared-parts.ts';
