import { dataOf, sheetTemplate } from './sheet-template.mjs';

export const name = 'easy-template-x';
export const packageName = 'easy-template-x';
export const format = 'docx';
export const takes = 'sheet';
export const differs = 'As docxtemplater: a Word template for each layout, read anew for each document.';

const listItems = (list) => [`{#${list}}{text}{/${list}}`];

export const template = (sheet, look) => sheetTemplate(sheet, look, listItems);

export async function open({ template }) {
  const { TemplateHandler } = await import('easy-template-x');
  const handler = new TemplateHandler();
  return { write: (sheet) => handler.process(template, dataOf(sheet)) };
}
