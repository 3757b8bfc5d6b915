import { type Block, type Footer, type Header, holdField } from '../../document/index.ts';
import { writeBlocks, writeWhole } from './nodes/blocks.ts';
import { paragraph } from './nodes/paragraph.ts';
import { storyNamespaces } from './parts/namespaces.ts';
import { Relationships } from './parts/relationships.ts';
import { type SectionSetting, sectionEnd, sectionProperties } from './parts/sections.ts';
import { type Contents, newFlow, type Scene, type Story } from './scene.ts';
import { unboxed } from './styles/borders.ts';
import { runningRuleIds } from './styles/paragraphs.ts';
import { declaration } from './xml.ts';

/** From the boxes of a header to the text below it, in points. */
const spaceBelowBoxes = 10;

/** A part that holds text, and its relationships. */
export interface StoryPart<Xml extends string | Uint8Array = string> {
  readonly xml: Xml;
  readonly relationships: Relationships;
}

/** What one section of the body holds, its number in a bundle, and the files of its header and footer. */
export interface Section extends SectionSetting {
  readonly blocks: readonly Block[];
}

/**
 * `word/document.xml`. The properties of a section stand at its end: in a paragraph, but for the last one. Sections are
 * encoded one by one: those of a large bundle are longer together than a string can be.
 */
export function bodyPart(
  sections: readonly Section[],
  contents: Contents,
  relationships: Relationships,
): StoryPart<Uint8Array> {
  const written = sections.map((section, index) => {
    const { blocks, number } = section;
    const properties = sectionProperties(section, contents.sheet.theme.page, relationships);
    const scene = openingScene({ kind: 'body', section: number, contents, relationships });
    const body = writeWhole(blocks, scene);
    if (number === undefined) return Buffer.from(body + properties);
    const isLast = index === sections.length - 1;
    return Buffer.from(body + (isLast ? sectionEnd(number) + properties : sectionEnd(number, properties)));
  });
  const start = Buffer.from(`${declaration}<w:document ${storyNamespaces}><w:body>`);
  return { xml: Buffer.concat([start, ...written, Buffer.from('</w:body></w:document>')]), relationships };
}

/** `word/header.xml`: the text, a rule where the theme has one, and then the boxes. */
export function headerPart(header: Header, contents: Contents, section?: number): StoryPart {
  const scene = openingScene({ kind: 'header', section, contents, relationships: new Relationships() });
  const firstBox = header.blocks.findIndex((block) => holdField([block]));
  const text = firstBox === -1 ? header.blocks : header.blocks.slice(0, firstBox);
  const boxes = header.blocks.slice(text.length);
  const written = writeBlocks(text, scene) + runningRule(scene, 'header');
  if (boxes.length === 0 && scene.flow.last === 'paragraph') return storyPart('hdr', written, scene.story);
  const below = boxes.length > 0 ? spaceBelowBoxes : 0;
  return storyPart('hdr', written + writeWhole(boxes, scene, below), scene.story);
}

/** `word/footer.xml`: a rule where the theme has one, and the text. */
export function footerPart(footer: Footer, contents: Contents, section?: number): StoryPart {
  const scene = openingScene({ kind: 'footer', section, contents, relationships: new Relationships() });
  const rule = runningRule(scene, 'footer');
  return storyPart('ftr', rule + writeWhole(footer.blocks, scene), scene.story);
}

function storyPart(element: 'hdr' | 'ftr', blocks: string, { relationships }: Story): StoryPart {
  return { xml: `${declaration}<w:${element} ${storyNamespaces}>${blocks}</w:${element}>`, relationships };
}

function openingScene(story: Story): Scene {
  const { sheet } = story.contents;
  const { width, margins } = sheet.theme.page;
  const text = sheet.named(story.kind === 'body' ? 'p' : story.kind);
  return {
    story,
    flow: newFlow('page', story.kind !== 'body'),
    indent: 0,
    width: width - margins.left - margins.right,
    listDepth: 0,
    keep: 'no',
    after: undefined,
    text: story.kind === 'body' ? text : { ...text, look: unboxed(text.look) },
    textIndent: 0,
    between: text.look.after,
    align: 'start',
  };
}

/** The rule of a header or footer, where the theme has one. */
function runningRule(scene: Scene, part: 'header' | 'footer'): string {
  const { border, padding } = scene.story.contents.sheet.look(part);
  if (border === undefined) return '';
  const look = { ...scene.text.look, before: padding, after: padding };
  return paragraph(scene, { id: runningRuleIds[part], look }, '');
}
