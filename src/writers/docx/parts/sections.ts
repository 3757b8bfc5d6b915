import type { Theme } from '../../../theme/index.ts';
import { spacer } from '../styles/paragraphs.ts';
import { twips } from '../units.ts';
import type { Relationships } from './relationships.ts';

/** How a section of the body is set. */
export interface SectionSetting {
  /** In a bundle: from 1. */
  readonly number: number | undefined;
  /** The files of its header and footer. */
  readonly header: string | undefined;
  readonly footer: string | undefined;
}

/** The properties of a section (ECMA-376 part 1, 17.6.18). In a bundle it begins on a right-hand page and counts its pages from 1. */
export function sectionProperties(
  { number, header, footer }: SectionSetting,
  page: Theme['page'],
  relationships: Relationships,
): string {
  const { width, height, margins } = page;
  const orientation = width > height ? ' w:orient="landscape"' : '';
  return [
    '<w:sectPr>',
    reference('header', header, relationships),
    reference('footer', footer, relationships),
    number === undefined ? '' : '<w:type w:val="oddPage"/>',
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${orientation}/>`,
    `<w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}" w:left="${twips(margins.left)}" w:header="${twips(page.header)}" w:footer="${twips(page.footer)}" w:gutter="0"/>`,
    number === undefined ? '' : '<w:pgNumType w:start="1"/>',
    '</w:sectPr>',
  ].join('');
}

function reference(
  kind: 'header' | 'footer',
  file: string | undefined,
  relationships: Relationships,
): string {
  if (file === undefined) return '';
  return `<w:${kind}Reference w:type="default" r:id="${relationships.internal(kind, file)}"/>`;
}

/** The bookmark at the end of a section; Word hides those that begin so. */
export function sectionEndName(section: number): string {
  return `_SectionEnd${section}`;
}

/** The paragraph that ends a section of a bundle, with its properties where another section follows. */
export function sectionEnd(section: number, properties = ''): string {
  const bookmark = `<w:bookmarkStart w:id="${section}" w:name="${sectionEndName(section)}"/><w:bookmarkEnd w:id="${section}"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="${spacer.id}"/>${properties}</w:pPr>${bookmark}</w:p>`;
}
