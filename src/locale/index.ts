export { languageOf, languagePattern, pluralCategoriesOf, usualLanguage, usualTag } from './language.ts';
export { dataOf } from './layers.ts';
export { type Locale, localeOf, textsOf } from './locale.ts';
export { countName, namesIn } from './message.ts';
export { programWords } from './program-words.ts';
export { type LocaleFile, localeDataSchema, localeSchema, type Paper } from './schema.ts';
