import { describe, expect, it } from 'vitest';
import { createDocxWriter } from '../../../src/writers/docx/index.ts';
import type { Bundle } from '../../../src/writers/writer.ts';
import {
  all,
  child,
  type Docx,
  has,
  openDocx,
  paragraphs,
  textOf,
  value,
  type XmlElement,
} from '../../support/docx.ts';
import { faultsOf } from './sound.ts';
import { bytesOf, documentOf, looks, whole, written } from './support.ts';

const header = (value: string) =>
  `<header><field name="c" type="line" label="Candidate" value="${value}"/></header>`;
const footer = '<footer><p>Page <page-number/> of <page-count/></p></footer>';

function bundleOf(...names: readonly string[]): Bundle {
  const parts = names.map((name) => ({
    name,
    document: documentOf(whole(`${header(name)}${footer}<ol><li>${name} one</li></ol>`)),
  }));
  return { title: 'All of them', lang: 'en-GB', parts };
}

async function writtenBundle(bundle: Bundle): Promise<Docx> {
  const writer = await createDocxWriter(looks);
  return openDocx((await writer.write(bundle)).bytes);
}

/** The part that a section's properties refer to. */
function partOf(docx: Docx, section: XmlElement, kind: 'header' | 'footer'): XmlElement {
  const id = child(section, `w:${kind}Reference`).attributes['r:id'];
  const relationships = all(docx.xml('word/_rels/document.xml.rels'), 'Relationship');
  const target = relationships.find(({ attributes }) => attributes['Id'] === id)?.attributes['Target'];
  return docx.xml(`word/${target}`);
}

describe('a bundle', () => {
  it('has a section a part, each from a right-hand page and with pages from 1', async () => {
    const docx = await writtenBundle(bundleOf('C-1', 'C-2', 'C-3'));
    const sections = all(docx.body, 'w:sectPr');
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      expect(value(section, ['w:type'])).toBe('oddPage');
      expect(value(section, ['w:pgNumType'], 'w:start')).toBe('1');
    }
    expect(docx.body.children.at(-1)).toBe(sections.at(-1));
    expect(paragraphs(docx.body).filter(({ element }) => has(element, 'w:pPr', 'w:sectPr'))).toHaveLength(2);
    expect(faultsOf(docx)).toEqual([]);
  });

  it('has the header of each part in its section', async () => {
    const docx = await writtenBundle(bundleOf('C-1', 'C-2'));
    const headers = all(docx.body, 'w:sectPr').map((section) => textOf(partOf(docx, section, 'header')));
    expect(headers[0]).toContain('C-1');
    expect(headers[1]).toContain('C-2');
    expect(headers[1]).not.toContain('C-1');
  });

  it('counts the pages of the section, also where only references to pages are known', async () => {
    const docx = await writtenBundle(bundleOf('C-1', 'C-2'));
    const bookmarks = all(docx.body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(new Set(bookmarks).size).toBe(2);
    for (const [index, section] of all(docx.body, 'w:sectPr').entries()) {
      const part = partOf(docx, section, 'footer');
      expect(all(part, 'w:instrText').map(textOf)).toEqual([' SECTIONPAGES ']);
      const fields = all(part, 'w:fldSimple').map(({ attributes }) => attributes['w:instr']);
      expect(fields).toEqual([' PAGE ', ` PAGEREF ${bookmarks[index]} `]);
    }
  });

  it('stores a header that many parts share once', async () => {
    const same = documentOf(whole(`<header><p>Same</p></header><p>x</p>`));
    const docx = await writtenBundle({
      title: 'T',
      lang: 'en-GB',
      parts: [
        { name: 'a', document: same },
        { name: 'b', document: same },
      ],
    });
    expect([...docx.parts.keys()].filter((name) => name.includes('header'))).toEqual(['word/header.xml']);
    for (const section of all(docx.body, 'w:sectPr'))
      expect(textOf(partOf(docx, section, 'header'))).toContain('Same');
  });

  it('begins ordered lists anew and has the title of the bundle', async () => {
    const docx = await writtenBundle(bundleOf('C-1', 'C-2'));
    const numberings = all(docx.body, 'w:numId').map(({ attributes }) => attributes['w:val']);
    expect(new Set(numberings).size).toBe(2);
    expect(textOf(child(docx.xml('docProps/core.xml'), 'dc:title'))).toBe('All of them');
  });

  it('of one part is a section too, and a document alone is none', async () => {
    expect(all((await writtenBundle(bundleOf('C-1'))).body, 'w:type')).toHaveLength(1);
    const alone = await written(`${footer}<p>x</p>`);
    expect(all(alone.body, 'w:type')).toEqual([]);
    expect(
      all(alone.xml('word/footer.xml'), 'w:fldSimple').map(({ attributes }) => attributes['w:instr']),
    ).toEqual([' PAGE ', ' NUMPAGES ']);
  });
});

describe('a field that is filled in', () => {
  it('has its value below its label, and differs from a blank one in nothing else', async () => {
    const field = (value: string) =>
      whole(`<field name="a" type="line" label="Candidate" value="${value}"/>`);
    const filled = openDocx(await bytesOf(documentOf(field('C-1 &amp; &lt;b&gt;'))));
    expect(all(filled.body, 'w:tbl').flatMap((table) => paragraphs(table).map(({ text }) => text))).toEqual([
      'Candidate',
      'C-1 & <b>',
    ]);
    const blank = await bytesOf(documentOf(field('')));
    expect(blank).toEqual(
      await bytesOf(documentOf(whole('<field name="a" type="line" label="Candidate"/>'))),
    );
    const without = (docx: Docx) =>
      docx.parts
        .get('word/document.xml')
        ?.toString()
        .replace(/<w:r><w:t xml:space="preserve">C-1[^<]*<\/w:t><\/w:r>/u, '');
    expect(without(filled)).toBe(without(openDocx(blank)));
  });
});
