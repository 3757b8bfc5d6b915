export { type FileNames, fileNames, withFiles } from './file-names.ts';
export { folderHash } from './hashing.ts';
export { type InputHashes, openInputHashes } from './input-hashes.ts';
export {
  type KitRecord,
  type RecordEntry,
  type RecordedFile,
  readRecord,
  recordName,
  recordText,
} from './kit-record.ts';
export { kitFolders, type ManifestKit, manifestName, manifestText } from './manifest.ts';
export { type Shard, shardOf, shareOf } from './shard.ts';
export { unchangedEntry } from './unchanged.ts';
export { type Verification, verifyKits } from './verify.ts';
