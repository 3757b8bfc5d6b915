import { type BaseXmlComponent, File, HeaderWrapper, Media, Numbering } from 'docx';
import { escapeXml } from './xml.ts';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** How a string of a component is written: escaped, but for what stands in for a hole. */
type WriteText = (text: string) => string;

/** What components ask of the File they are in while they are prepared. To make a whole one takes docx 25 ms. */
const media = new Media();
const file: File = Object.create(File.prototype, {
  Media: { value: media },
  Numbering: { value: new Numbering({ config: [] }) },
});
const viewWrapper = new HeaderWrapper(media, 0);

/**
 * The XML of a component of docx. Its own way, by `Packer`, takes three times as long, and puts random ids and the
 * clock into the file.
 */
export function serialise(component: BaseXmlComponent, write: WriteText = escapeXml): string {
  const prepared = component.prepForXml({ file, viewWrapper, stack: [] });
  return prepared === undefined ? '' : elementsOf(prepared, write);
}

/** The XML of a whole part. */
export function serialisePart(component: BaseXmlComponent, write?: WriteText): string {
  return declaration + serialise(component, write);
}

/** Elements as docx prepares them: by name an object of attributes (`_attr`), a text, or a list of these and of elements. */
function elementsOf(prepared: object, write: WriteText): string {
  return Object.entries(prepared)
    .map(([name, content]) => elementOf(name, Array.isArray(content) ? content : [content], write))
    .join('');
}

function elementOf(name: string, content: readonly unknown[], write: WriteText): string {
  let attributes = '';
  let inside = '';
  for (const each of content) {
    if (typeof each !== 'object' || each === null) inside += textOf(each, write);
    else if ('_attr' in each) attributes += attributesOf(each._attr, write);
    else inside += elementsOf(each, write);
  }
  return inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}

function attributesOf(attributes: unknown, write: WriteText): string {
  return Object.entries(attributes ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${textOf(value, write)}"`)
    .join('');
}

function textOf(value: unknown, write: WriteText): string {
  return typeof value === 'boolean' ? (value ? '1' : '0') : write(String(value));
}
