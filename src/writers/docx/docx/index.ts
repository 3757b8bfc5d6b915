export {
  type ParagraphFormat,
  plainParagraph,
  plainRun,
  type RunFormat,
  type WordBlock,
  type WordCell,
  type WordInline,
  type WordParagraph,
  type WordRow,
  type WordSection,
  type WordTable,
  type WordText,
} from './content.ts';
export { contentTypesPart } from './content-types.ts';
export { fillBlocks, fillSection } from './fill.ts';
export { fill, type Shape } from './holes.ts';
export { type ListKind, numberingShape } from './numbering.ts';
export { corePropertiesShape, extendedPropertiesPart } from './properties.ts';
export { Relationships } from './relationships.ts';
export { settingsPart } from './settings.ts';
export { Shapes } from './shapes.ts';
export { storyShape } from './story.ts';
export {
  type BorderOptions,
  type ParagraphStyleOptions,
  type RunStyleOptions,
  type ShadingOptions,
  stylesPart,
  type TableBorderOptions,
  type WordCharacterStyle,
  type WordParagraphStyle,
  type WordTableStyle,
} from './styles.ts';
export { escapeXml } from './xml.ts';
