import { describe, expect, it } from 'vitest';
import { createDocxWriter } from '../../../src/writers/docx/index.ts';
import { child, elements, openDocx, textOf, value } from '../../support/docx.ts';
import { faultsOf } from './sound.ts';
import { bytesOf, documentOf, looks, whole, written } from './support.ts';

const everything = whole(
  '<header><p>Head</p></header><footer><p>Page <page-number/></p></footer>' +
    '<figure><img src="a.png" alt="A"/></figure><ol><li>one</li></ol><p><a href="https://example.org/">x</a></p>',
);

describe('a package', () => {
  it('holds together', async () => {
    const docx = openDocx(await bytesOf(documentOf(everything)));
    expect(faultsOf(docx)).toEqual([]);
    expect([...docx.parts.keys()][0]).toBe('[Content_Types].xml');
    expect(docx.parts.get('word/media/image1.png')).toEqual(Buffer.from([1, 2, 3]));
  });

  it('has no header and footer where the document has none', async () => {
    const docx = await written('<p>x</p>');
    expect([...docx.parts.keys()].filter((name) => /header|footer/u.test(name))).toEqual([]);
    const names = elements(child(docx.body, 'w:sectPr')).map(({ name }) => name);
    expect(names).toContain('w:pgSz');
    expect(names.filter((name) => /Reference/u.test(name))).toEqual([]);
  });

  it('says title, subject, language and the date of the run', async () => {
    const document = { ...documentOf(everything), title: 'R&D <x> "q"', class: 'scoring-sheet', lang: 'cy' };
    const docx = openDocx(await bytesOf(document));
    const core = docx.xml('docProps/core.xml');
    const said = (name: string) => textOf(child(core, name));
    expect(said('dc:title')).toBe('R&D <x> "q"');
    expect(said('dc:subject')).toBe('Scoring sheet');
    expect(said('dc:language')).toBe('cy');
    expect(said('dcterms:created')).toBe('2026-01-02T03:04:05Z');
    expect(said('dcterms:modified')).toBe('2026-01-02T03:04:05Z');
    const defaults = child(docx.xml('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    expect(value(defaults, ['w:lang'])).toBe('cy');
    expect(value(defaults, ['w:rFonts'], 'w:ascii')).toBe('Arial');
  });

  it('takes the page from the theme', async () => {
    const page = {
      width: 842,
      height: 595,
      margins: { top: 10, right: 20, bottom: 30, left: 40 },
      header: 5,
      footer: 6,
    };
    const docx = await written('<p>x</p>', '', { theme: { ...looks.theme, page } });
    const section = child(docx.body, 'w:sectPr');
    expect(child(section, 'w:pgSz').attributes).toEqual({
      'w:w': '16840',
      'w:h': '11900',
      'w:orient': 'landscape',
    });
    expect(child(section, 'w:pgMar').attributes).toMatchObject({
      'w:top': '200',
      'w:right': '400',
      'w:bottom': '600',
      'w:left': '800',
      'w:header': '100',
      'w:footer': '120',
    });
  });

  it('is the same bytes every time, whatever was written before', async () => {
    const document = documentOf(everything);
    const writer = await createDocxWriter(looks);
    const first = (await writer.write(document)).bytes;
    await writer.write(documentOf(whole('<ol><li>x</li></ol>', ' class="advert"')));
    expect((await writer.write(document)).bytes).toEqual(first);
    expect(await bytesOf(document)).toEqual(first);
  });

  it('keeps the language of each document apart', async () => {
    const writer = await createDocxWriter(looks);
    const document = documentOf(whole('<p>x</p>'));
    const langOf = (bytes: Uint8Array) =>
      value(openDocx(bytes).xml('word/styles.xml'), ['w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang']);
    expect(langOf((await writer.write(document)).bytes)).toBe('en-GB');
    expect(langOf((await writer.write({ ...document, lang: 'de' })).bytes)).toBe('de');
  });
});
