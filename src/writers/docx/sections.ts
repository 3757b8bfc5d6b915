import type { Theme } from '../../theme/index.ts';
import { type ParagraphFormat, plainParagraph, type WordParagraph, type WordSection } from './docx/index.ts';
import type { Relationships } from './docx/relationships.ts';
import { spacer } from './styles/paragraphs.ts';
import { twips } from './units.ts';

/** How a section of the body is set. */
export interface SectionSetting {
  /** In a bundle: from 1. */
  readonly number: number | undefined;
  /** The files of its header and footer. */
  readonly header: string | undefined;
  readonly footer: string | undefined;
}

/** A section as Word has it. In a bundle it begins on a right-hand page and counts its pages from 1. */
export function sectionOf(
  { number, header, footer }: SectionSetting,
  { width, height, margins, ...edges }: Theme['page'],
  relationships: Relationships,
): WordSection {
  const reference = (kind: 'header' | 'footer', file: string | undefined) =>
    file === undefined ? undefined : relationships.internal(kind, file);
  return {
    page: {
      width: twips(width),
      height: twips(height),
      top: twips(margins.top),
      right: twips(margins.right),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      header: twips(edges.header),
      footer: twips(edges.footer),
    },
    isNumbered: number !== undefined,
    header: reference('header', header),
    footer: reference('footer', footer),
  };
}

/** The bookmark at the end of a section; Word hides those that begin so. */
export function sectionEndName(section: number): string {
  return `_SectionEnd${section}`;
}

const endFormat: ParagraphFormat = { ...plainParagraph, style: spacer.id };

/** The paragraph that ends a section of a bundle; it holds the section where another one follows. */
export function sectionEnd(number: number, section: WordSection | undefined): WordParagraph {
  return {
    kind: 'paragraph',
    format: endFormat,
    numbering: 0,
    section,
    content: [{ kind: 'bookmark', id: number, name: sectionEndName(number) }],
  };
}
