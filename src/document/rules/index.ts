import type { Problem } from '../../problems/index.ts';
import type { Document } from '../document.ts';
import { fieldNames } from './field-names.ts';
import { headingOrder } from './heading-order.ts';
import { tableHeaders } from './table-headers.ts';

const rules: readonly ((document: Document) => readonly Problem[])[] = [
  headingOrder,
  fieldNames,
  tableHeaders,
];

/** Every rule about a document as a whole. */
export function checkDocument(document: Document): readonly Problem[] {
  return rules.flatMap((rule) => rule(document));
}
