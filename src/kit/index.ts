export { assemble } from './assemble.ts';
export { type DocumentKind, documentKinds, type PersonKind, personKinds } from './document-kinds.ts';
export { type Kit, kitSchema, stageKitSchema } from './kit.ts';
export { checkPeople, type Sheet, sheetsOf } from './sheets.ts';
