export type { Configuration } from './configuration.ts';
export { fileNamesByKind, fileNamesOf } from './document-names.ts';
export { checkKit, type KitFile, type MadeKit, makeKit } from './make-kit.ts';
export { failure } from './problems.ts';
export { openSharedParts, type SharedParts } from './shared-parts.ts';
