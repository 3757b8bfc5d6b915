import { readFileSync } from 'node:fs';
import { type Block, blocksWithin, type Document, type Inline, visitBlocks } from '../../document/index.ts';
import type { FontFiles, Styles, ThemeElement } from '../../theme/index.ts';

export type Face = keyof FontFiles;

const faces: readonly Face[] = ['regular', 'bold', 'italic', 'boldItalic'];

/** The CSS that embeds a face, for each face; a font is read and encoded when it is first asked for. */
export function faceRules(fonts: FontFiles): (face: Face) => string {
  const known = new Map<Face, string>();
  return (face) => {
    const rule = known.get(face) ?? faceRule(face, fonts[face]);
    known.set(face, rule);
    return rule;
  };
}

function faceRule(face: Face, file: string): string {
  const weight = face === 'bold' || face === 'boldItalic' ? 700 : 400;
  const style = face === 'italic' || face === 'boldItalic' ? 'italic' : 'normal';
  const source = `url(data:font/ttf;base64,${readFileSync(file).toString('base64')})`;
  return `@font-face{font-family:kit;font-weight:${weight};font-style:${style};src:${source}format("truetype")}\n`;
}

/** The faces that a document's text is set in, in a fixed order. */
export function facesOf(document: Document, styles: Styles): readonly Face[] {
  const used = new Set<Face>();
  const add = (element: ThemeElement, className: string | undefined, content: readonly Inline[]): void => {
    const style = styles(element, className);
    collect(content, style.bold, style.italic, styles, used);
  };
  visitBlocks(document, (block) => addBlock(block, add, used));
  return faces.filter((face) => used.has(face));
}

function addBlock(
  block: Block,
  add: (element: ThemeElement, className: string | undefined, content: readonly Inline[]) => void,
  used: Set<Face>,
): void {
  switch (block.kind) {
    case 'heading':
      return add(`h${block.level}`, block.class, block.content);
    case 'paragraph':
      return add('p', block.class, block.content);
  }
}
