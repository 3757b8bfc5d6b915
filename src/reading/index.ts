export { isWithin, isYamlName, yamlEndings } from './paths.ts';
export { unwrapped } from './shape.ts';
export { longestSlug, slugOf, slugPattern } from './slug.ts';
export {
  decodeSource,
  forbiddenCharacterAt,
  largestFile,
  readBytes,
  readSource,
  reasonOf,
  type Source,
} from './source.ts';
export { validate } from './validate.ts';
export { type Path, parseYaml, type ValueSource } from './yaml.ts';
