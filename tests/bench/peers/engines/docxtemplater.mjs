import { dataOf, sheetTemplate } from './sheet-template.mjs';

export const name = 'docxtemplater';
export const packageName = 'docxtemplater';
export const format = 'docx';
export const takes = 'sheet';
export const differs =
  'Needs a Word template for each layout, which is unzipped and read anew for each document; one with another number of points or lines needs another template. The only controls are the tick boxes that stand in the template.';

const listItems = (list) => [`{#${list}}`, '{text}', `{/${list}}`];

export const template = (sheet, look) => sheetTemplate(sheet, look, listItems);

export async function open({ template }) {
  const { default: Docxtemplater } = await import('docxtemplater');
  const { default: PizZip } = await import('pizzip');
  return {
    write: (sheet) => {
      const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
      document.render(dataOf(sheet));
      return document.toBuffer({ compression: 'DEFLATE' });
    },
  };
}
