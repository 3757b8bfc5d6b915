import { type Block, type Document, type Inline, unreachable } from '../../document/index.ts';
import type { FaceName, FontFile, Fonts, Styles, TextLook } from '../../theme/index.ts';

/** The CSS that embeds a face, in bytes, for each face; a font is read and encoded when it is first asked for. */
export function faceRules(fonts: Fonts): (face: FaceName) => Buffer {
  const known = new Map<FaceName, Buffer>();
  return (face) => {
    const rule = known.get(face) ?? Buffer.from(faceRule(face, fonts[face]));
    known.set(face, rule);
    return rule;
  };
}

function faceRule(face: FaceName, file: FontFile): string {
  const weight = face === 'bold' || face === 'boldItalic' ? 700 : 400;
  const style = face === 'italic' || face === 'boldItalic' ? 'italic' : 'normal';
  const source = `url(data:font/ttf;base64,${Buffer.from(file.bytes()).toString('base64')})`;
  return `@font-face{font-family:kit;font-weight:${weight};font-style:${style};src:${source}format("truetype")}\n`;
}

/** The faces that the text of documents is set in, in a fixed order. */
export function facesOf(documents: readonly Document[], styles: Styles): readonly FaceName[] {
  const used = new Set<FaceName>();
  const { body, changed, text: within } = styles;

  function addText({ bold, italic }: TextLook): void {
    if (bold) used.add(italic ? 'boldItalic' : 'bold');
    else used.add(italic ? 'italic' : 'regular');
  }

  function addInline(content: readonly Inline[], look: TextLook): void {
    for (const inline of content) {
      if (inline.kind === 'text') addText(look);
      else if (inline.kind === 'strong') addInline(inline.content, changed(look, { bold: true }));
      else if (inline.kind === 'emphasis') addInline(inline.content, changed(look, { italic: true }));
      else if (inline.kind === 'small') addInline(inline.content, within(look, 'small'));
      else if (inline.kind === 'link') addInline(inline.content, within(look, 'a'));
    }
  }

  function addBlocks(blocks: readonly Block[], look: TextLook): void {
    for (const block of blocks) addBlock(block, look);
  }

  function addBlock(block: Block, outer: TextLook): void {
    switch (block.kind) {
      case 'section':
      case 'aside':
        addBlocks(block.blocks, within(outer, block.kind, block.class));
        break;
      case 'heading':
        addInline(block.content, within(outer, `h${block.level}`, block.class));
        break;
      case 'paragraph':
        addInline(block.content, within(outer, 'p', block.class));
        break;
      case 'list': {
        const list = within(outer, block.ordered ? 'ol' : 'ul', block.class);
        for (const item of block.items) addBlocks(item.blocks, within(list, 'li'));
        break;
      }
      case 'description-list': {
        const list = within(outer, 'dl', block.class);
        for (const { term, blocks } of block.entries) {
          addInline(term, within(list, 'dt'));
          addBlocks(blocks, within(list, 'dd'));
        }
        break;
      }
      case 'columns': {
        const columns = within(outer, 'columns', block.class);
        for (const column of block.columns) addBlocks(column.blocks, columns);
        break;
      }
      case 'table': {
        const table = within(outer, 'table', block.class);
        addInline(block.caption ?? [], within(table, 'caption'));
        for (const { cells } of [...block.head, ...block.body]) {
          for (const cell of cells)
            addBlocks(cell.blocks, within(table, cell.scope ? 'th' : 'td', cell.class));
        }
        break;
      }
      case 'field': {
        const field = within(outer, 'field', block.class);
        addText(within(field, 'label', block.class));
        addText(field);
        if (styles.box('field', block.class).options === 'boxes') addText(changed(field, { bold: true }));
        break;
      }
      case 'figure':
      case 'rule':
      case 'page-break':
        break;
      default:
        unreachable(block);
    }
  }

  for (const { header, blocks, footer } of documents) {
    addBlocks(header?.blocks ?? [], within(body, 'header'));
    addBlocks(blocks, body);
    addBlocks(footer?.blocks ?? [], within(body, 'footer'));
  }
  const order: readonly FaceName[] = ['regular', 'bold', 'italic', 'boldItalic'];
  return order.filter((face) => used.has(face));
}
