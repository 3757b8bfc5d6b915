export { assemble } from './assemble.ts';
export { type DocumentKind, documentKinds } from './document-kinds.ts';
export { type Kit, kitSchema, type StageKit, stageKitSchema } from './kit.ts';
