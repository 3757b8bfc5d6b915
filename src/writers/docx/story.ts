import type { Document, Footer, Header } from '../../document/index.ts';
import { writeBlocks, writeWhole } from './nodes/blocks.ts';
import { holdsField } from './nodes/columns.ts';
import { paragraph } from './nodes/paragraph.ts';
import { storyNamespaces } from './parts/namespaces.ts';
import { Relationships } from './parts/relationships.ts';
import { type Contents, newFlow, type Scene, type Story } from './scene.ts';
import { unboxed } from './styles/borders.ts';
import { runningRuleIds } from './styles/paragraphs.ts';
import { twips } from './units.ts';
import { declaration } from './xml.ts';

/** From the boxes of a header to the text below it, in points. */
const spaceBelowBoxes = 10;

/** A part that holds text, and its relationships. */
export interface StoryPart {
  readonly xml: string;
  readonly relationships: Relationships;
}

/** `word/document.xml`, which names the header and footer where there are any. */
export function bodyPart(document: Document, contents: Contents, relationships: Relationships): StoryPart {
  const header = document.header ? reference('header', relationships) : '';
  const footer = document.footer ? reference('footer', relationships) : '';
  const scene = openingScene({ kind: 'body', contents, relationships });
  const body = writeWhole(document.blocks, scene);
  const xml = `${declaration}<w:document ${storyNamespaces}><w:body>${body}<w:sectPr>${header}${footer}${pageOf(contents)}</w:sectPr></w:body></w:document>`;
  return { xml, relationships };
}

/** `word/header.xml`: the text, a rule where the theme has one, and then the boxes. */
export function headerPart(header: Header, contents: Contents): StoryPart {
  const scene = openingScene({ kind: 'header', contents, relationships: new Relationships() });
  const firstBox = header.blocks.findIndex((block) => holdsField([block]));
  const text = firstBox === -1 ? header.blocks : header.blocks.slice(0, firstBox);
  const boxes = header.blocks.slice(text.length);
  const written = writeBlocks(text, scene) + runningRule(scene, 'header');
  if (boxes.length === 0 && scene.flow.last === 'paragraph') return storyPart('hdr', written, scene.story);
  const below = boxes.length > 0 ? spaceBelowBoxes : 0;
  return storyPart('hdr', written + writeWhole(boxes, scene, below), scene.story);
}

/** `word/footer.xml`: a rule where the theme has one, and the text. */
export function footerPart(footer: Footer, contents: Contents): StoryPart {
  const scene = openingScene({ kind: 'footer', contents, relationships: new Relationships() });
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

function reference(kind: 'header' | 'footer', relationships: Relationships): string {
  return `<w:${kind}Reference w:type="default" r:id="${relationships.internal(kind, `${kind}.xml`)}"/>`;
}

function pageOf({ sheet }: Contents): string {
  const { width, height, margins, header, footer } = sheet.theme.page;
  const orientation = width > height ? ' w:orient="landscape"' : '';
  return [
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${orientation}/>`,
    `<w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}" w:left="${twips(margins.left)}" w:header="${twips(header)}" w:footer="${twips(footer)}" w:gutter="0"/>`,
  ].join('');
}
