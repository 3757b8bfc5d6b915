export { longestSlug, slugOf, slugPattern } from './slug.ts';
export {
  decodeSource,
  forbiddenCharacterAt,
  largestFile,
  readSource,
  reasonOf,
  type Source,
} from './source.ts';
export { validate } from './validate.ts';
export { type Path, parseYaml, type YamlSource } from './yaml.ts';
