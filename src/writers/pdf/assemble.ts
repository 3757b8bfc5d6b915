import type { Problem } from '../../problems/index.ts';
import type { Canvas } from './canvas.ts';
import { type Metadata, writeInfo, writeXmp } from './file/metadata.ts';
import { ObjectFile } from './file/objects.ts';
import { writeOutline } from './file/outline.ts';
import type { StructureElement } from './file/structure.ts';
import { number, reference, textString } from './file/syntax.ts';
import { embedImage } from './images/embed.ts';
import type { Page } from './page.ts';

/** What is the same for all pages of a file. */
interface PageSettings {
  readonly width: number;
  readonly height: number;
  readonly tree: number;
  readonly resources: number;
}

/**
 * Writes painted pages and their structure as one tagged file that conforms to PDF/UA-1 (ISO 14289-1). `labels` is the
 * page label tree, where page numbers do not just count up from 1.
 */
export function assemble(
  canvas: Canvas,
  structure: StructureElement,
  metadata: Metadata,
  labels: string | undefined,
  size: { readonly width: number; readonly height: number },
  report: (problem: Problem) => void,
): Uint8Array {
  const file = new ObjectFile();
  const catalogue = file.allocate();
  const structureTree = file.allocate();
  const pageTree = file.allocate();
  const pages = canvas.pages.map(() => file.allocate());
  const links = writeLinks(file, canvas, pages);
  const resources = writeResources(file, canvas, report);
  for (const [index, page] of canvas.pages.entries()) {
    const annotations = links.filter((_, link) => canvas.links[link]?.page === index);
    const settings = { ...size, tree: pageTree, resources };
    file.set(pages[index] ?? 0, pageObject(file, page, annotations, settings));
  }
  const kids = pages.map(reference).join(' ');
  file.set(pageTree, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  structure.write(file, structureTree, pages);
  file.set(
    structureTree,
    `<</Type/StructTreeRoot/K[${reference(structure.objectIn(file))}]` +
      `/ParentTree ${reference(writeParentTree(file, canvas))}` +
      `/ParentTreeNextKey ${pages.length + links.length}>>`,
  );
  const outline = writeOutline(file, canvas.outline, pages);
  file.set(
    catalogue,
    `<</Type/Catalog/Pages ${reference(pageTree)}/StructTreeRoot ${reference(structureTree)}` +
      `/MarkInfo<</Marked true>>/Lang ${textString(metadata.lang)}/ViewerPreferences<</DisplayDocTitle true>>` +
      `/Metadata ${reference(writeXmp(file, metadata))}` +
      `${outline === undefined ? '' : `/Outlines ${reference(outline)}`}` +
      `${labels === undefined ? '' : `/PageLabels ${labels}`}>>`,
  );
  return file.write(catalogue, writeInfo(file, metadata));
}

function pageObject(
  file: ObjectFile,
  page: Page,
  annotations: readonly number[],
  { height, resources, tree, width }: PageSettings,
): string {
  const content = file.addDeflated('', page.stream());
  return (
    `<</Type/Page/Parent ${reference(tree)}/MediaBox[0 0 ${number(width)} ${number(height)}]` +
    `/Resources ${reference(resources)}/Contents ${reference(content)}/StructParents ${page.index}/Tabs/S` +
    `${annotations.length === 0 ? '' : `/Annots[${annotations.map(reference).join(' ')}]`}>>`
  );
}

/** Adds the fonts and images that the pages use and gives the object that names them. */
function writeResources(file: ObjectFile, canvas: Canvas, report: (problem: Problem) => void): number {
  const fonts = [...canvas.glyphs].map(
    ([face, glyphs]) => `/${face.name} ${reference(face.embed(file, glyphs))}`,
  );
  const images = canvas.images.map((image, index) => {
    const { object, problems } = embedImage(file, image);
    for (const each of problems) report(each);
    return `/I${index} ${reference(object)}`;
  });
  return file.add(`<</Font<<${fonts.join('')}>>/XObject<<${images.join('')}>>>>`);
}

/** Adds an annotation for each area, in their order. Their keys in the parent tree follow those of the pages. */
function writeLinks(file: ObjectFile, canvas: Canvas, pages: readonly number[]): number[] {
  return canvas.links.map(({ element, page, rectangle, target }, index) => {
    const annotation = file.add(
      `<</Type/Annot/Subtype/Link/Rect[${rectangle.map(number).join(' ')}]/Border[0 0 0]/F 4` +
        `/P ${reference(pages[page] ?? 0)}/StructParent ${pages.length + index}` +
        `/Contents ${textString(target.text.trim() || target.href)}/A<</S/URI/URI ${textString(uri(target.href))}>>>>`,
    );
    element.addAnnotation(page, annotation);
    return annotation;
  });
}

/** An address in the characters that URI actions may hold: all others as escapes of their UTF-8 bytes. */
function uri(href: string): string {
  return href.replace(/[^\x21-\x7e]+/gu, (rest) =>
    [...Buffer.from(rest, 'utf8')]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
}

/** From marked sequences and annotations back to the elements that hold them (ISO 32000-1, 14.7.4.4). */
function writeParentTree(file: ObjectFile, canvas: Canvas): number {
  const element = (each: StructureElement) => reference(each.objectIn(file));
  const ofPages = canvas.pages.map(({ index, marks }) => `${index}[${marks.map(element).join(' ')}]`);
  const ofLinks = canvas.links.map(
    (link, index) => `${canvas.pages.length + index} ${element(link.element)}`,
  );
  return file.add(`<</Nums[${[...ofPages, ...ofLinks].join(' ')}]>>`);
}
