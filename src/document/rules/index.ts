import type { Problem } from '../../problems/index.ts';
import type { Block, Document } from '../document.ts';
import { visitBlocks } from '../walk.ts';
import { fieldNames } from './field-names.ts';
import { headingOrder } from './heading-order.ts';
import { tableHeaders } from './table-headers.ts';

/** Each is given all blocks of a document in reading order. */
const rules: readonly ((blocks: readonly Block[]) => readonly Problem[])[] = [
  headingOrder,
  fieldNames,
  tableHeaders,
];

/** Every rule about a document as a whole. */
export function checkDocument(document: Document): readonly Problem[] {
  const blocks: Block[] = [];
  visitBlocks(document, (block) => blocks.push(block));
  return rules.flatMap((rule) => rule(blocks));
}
