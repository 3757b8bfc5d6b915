export { linkFault } from './links.ts';
export { isBystander, isImage, isUnshownImage, meantAs, renamingHint } from './other-files.ts';
export {
  baseName,
  endingOf,
  folderOf,
  isAbsolute,
  isWithin,
  isYamlName,
  join,
  nameWithoutEnding,
  relativePath,
  yamlEndings,
} from './paths.ts';
export { checkPlainTexts, checkTexts, toBeFilledIn } from './plain-texts.ts';
export { proseBlocks } from './prose.ts';
export { otherNameHint, otherNames } from './schema-faults/other-names.ts';
export { unwrapped } from './schema-faults/schema-at.ts';
export { canNameFile, isDeviceName, longestSlug, slugOf, slugOfNothing, slugPattern } from './slug.ts';
export {
  decodeSource,
  forbiddenCharacterAt,
  nearbyName,
  readBytes,
  readSource,
  reasonOf,
  type Source,
} from './source.ts';
export type { Compression, FileFacts, Files, FolderEntry, Sha256, System } from './system.ts';
export { validate } from './validate.ts';
export { parseYaml, readYaml, type ValueSource } from './yaml.ts';
export type { Path } from './yaml-places.ts';
