export { assemble } from './assemble.ts';
export {
  type DocumentKind,
  isForStage,
  isOfStages,
  type PersonKind,
  personKinds,
} from './document-kinds.ts';
export { type Kit, kitSchema, sheetKitSchema, stageKitSchema } from './kit.ts';
export { checkPeople, peopleOfVacancy, type Sheet, sheetsOf } from './sheets.ts';
