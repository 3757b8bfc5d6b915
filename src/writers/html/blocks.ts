import { type Block, type Figure, type List, unreachable } from '../../document/index.ts';
import { type Context, contentDirectionAttribute, directionAttribute } from './context.ts';
import { fieldHtml } from './fields.ts';
import { inlineHtml } from './inline.ts';
import { withoutPageNumbers } from './page-numbers.ts';
import { classAttribute, escapeHtml } from './syntax.ts';
import { tableHtml } from './table.ts';

/** Blocks as HTML, one after the other. */
export function blocksHtml(blocks: readonly Block[], context: Context): string {
  let html = '';
  for (const block of blocks) html += blockHtml(block, context);
  return html;
}

/** As blocksHtml, in an element that can hold text itself: a single plain paragraph needs no element of its own. */
function flowHtml(blocks: readonly Block[], context: Context): string {
  const [only, second] = blocks;
  const isPlain = only?.kind === 'paragraph' && only.class === undefined && second === undefined;
  if (!isPlain) return blocksHtml(blocks, context);
  const direction = contentDirectionAttribute(only.content, context);
  const html = inlineHtml(withoutPageNumbers(only.content));
  return direction === '' ? html : `<p${direction}>${html}</p>`;
}

function blockHtml(block: Block, context: Context): string {
  switch (block.kind) {
    case 'section': {
      const attribute = classAttribute(block.class, block.keep ? 'kit-keep' : undefined);
      return `<section${attribute}>\n${blocksHtml(block.blocks, context)}</section>\n`;
    }
    case 'heading': {
      const name = `h${block.level}`;
      const attributes = `${classAttribute(block.class)}${contentDirectionAttribute(block.content, context)}`;
      return `<${name}${attributes}>${inlineHtml(block.content)}</${name}>\n`;
    }
    case 'paragraph': {
      const content = withoutPageNumbers(block.content);
      if (content.length === 0) return '';
      return `<p${classAttribute(block.class)}${contentDirectionAttribute(content, context)}>${inlineHtml(content)}</p>\n`;
    }
    case 'list':
      return listHtml(block, context);
    case 'description-list': {
      const entries = block.entries.map(({ term, blocks }) => {
        const description = flowHtml(blocks, context);
        return `<div><dt${contentDirectionAttribute(term, context)}>${inlineHtml(term)}</dt><dd>${description}</dd></div>\n`;
      });
      return `<dl${classAttribute(block.class)}>\n${entries.join('')}</dl>\n`;
    }
    case 'columns': {
      const columns = block.columns.map((column) => `<div>${blocksHtml(column.blocks, context)}</div>\n`);
      return `<div${classAttribute('kit-columns', block.class)}>\n${columns.join('')}</div>\n`;
    }
    case 'table':
      return tableHtml(block, context, (blocks) => flowHtml(blocks, context));
    case 'aside':
      return `<aside${classAttribute(block.class)}>\n${blocksHtml(block.blocks, context)}</aside>\n`;
    case 'figure':
      return figureHtml(block, context);
    case 'rule':
      return '<hr>\n';
    case 'page-break':
      return '<div class="kit-page-break"></div>\n';
    case 'field':
      return fieldHtml(block, context);
    default:
      return unreachable(block);
  }
}

function listHtml(list: List, context: Context): string {
  const name = list.ordered ? 'ol' : 'ul';
  const items = list.items.map((item) => `<li>${flowHtml(item.blocks, context)}</li>\n`);
  return `<${name}${classAttribute(list.class)}>\n${items.join('')}</${name}>\n`;
}

function figureHtml(figure: Figure, context: Context): string {
  const { format, data, width, height, alt } = figure.image;
  const source = `data:image/${format};base64,${base64Of(data)}`;
  const attributes = `alt="${escapeHtml(alt)}"${directionAttribute(alt, context)} width="${width}" height="${height}"`;
  return `<figure${classAttribute(figure.class)}><img src="${source}" ${attributes}></figure>\n`;
}

/** Images are shared between documents, by the resolver that read them: so is their text. */
const encoded = new WeakMap<Uint8Array, string>();

function base64Of(data: Uint8Array): string {
  const known = encoded.get(data);
  if (known !== undefined) return known;
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64');
  encoded.set(data, text);
  return text;
}
