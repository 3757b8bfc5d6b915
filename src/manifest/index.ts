export { editedName } from './edited-name.ts';
export { type FileNames, fileNames, withFiles } from './file-names.ts';
export { folderHash, hashOf } from './hashing.ts';
export { type InputHashes, openInputHashes } from './input-hashes.ts';
export {
  type FileSet,
  type KitRecord,
  knownRecord,
  type RecordedFile,
  recordName,
  recordText,
  withBegun,
  withFinished,
} from './kit-record.ts';
export {
  type LeftFile,
  type LeftFilesBasis,
  leftFileProblems,
  leftFiles,
  withLeft,
} from './left-files.ts';
export { kitFolders, manifestBeginning, manifestName, manifestText, recordsOf } from './manifest.ts';
export { type Shard, shardOf, shareOf } from './shard.ts';
export { timeOf, unchangedFiles, type Wanted } from './unchanged.ts';
export { type Verification, verifyKits } from './verify/verify.ts';
