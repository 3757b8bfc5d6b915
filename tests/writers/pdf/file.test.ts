import { describe, expect, it, vi } from 'vitest';
import type { Theme } from '../../../src/theme/index.ts';
import { readPdf } from '../../support/pdf.ts';
import { documentOf, field, h, list, p, section, theme, words, write, writerWith } from './support.ts';

describe('the file', () => {
  it('says its title and language, whatever characters they hold', async () => {
    const { pdf } = await write([p('x')], { title: 'R&D <x> (ŵ) \\ "q"', lang: 'cy' });
    expect(pdf.title).toBe('R&D <x> (ŵ) \\ "q"');
    expect(pdf.lang).toBe('cy');
    expect(Buffer.from(pdf.xmp, 'latin1').toString('utf8')).toContain('>R&amp;D &lt;x&gt; (ŵ) \\ "q"<');
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('takes its dates from the run', async () => {
    const { pdf } = await write([p('x')]);
    expect(pdf.xmp).toContain('<xmp:CreateDate>2027-01-17T00:00:00Z</xmp:CreateDate>');
    expect(pdf.created).toBe('D:20270117000000Z');
  });

  it('is the same from the same document, whatever was written before', async () => {
    const first = documentOf([h(1, 'Title'), p(`${words(500)} ☃ ẃ`), field('notes', 'Notes', { lines: 5 })]);
    const other = documentOf([p('ŝomething ħere with ĝlyphs of its ọwn, ŵ'), list(true, 'a', 'b')]);
    const fresh = (await (await writerWith()).write(first)).bytes;
    const writer = await writerWith();
    await writer.write(other);
    expect(Buffer.compare((await writer.write(first)).bytes, fresh)).toBe(0);
    expect(Buffer.compare((await writer.write(first)).bytes, fresh)).toBe(0);
  });

  it('is the same from another start of the program', async () => {
    const document = documentOf([h(1, 'Title'), p(`${words(50)} ẃ ŝ ☃`)]);
    const here = (await (await writerWith()).write(document)).bytes;
    vi.resetModules();
    const anew = await import('./support.ts');
    expect(anew.writerWith).not.toBe(writerWith);
    expect(Buffer.compare((await (await anew.writerWith()).write(document)).bytes, here)).toBe(0);
  });

  it('has an identifier of its own, also among files of one title', async () => {
    const identifierOf = async (text: string, title: string) =>
      (await write([p(text)], { title })).pdf.identifier;
    const first = await identifierOf('one', 'Title');
    expect(first).toMatch(/^[\da-f]{32}$/u);
    expect(await identifierOf('one', 'Title')).toBe(first);
    expect(await identifierOf('two', 'Title')).not.toBe(first);
    expect(await identifierOf('one', 'Other title')).not.toBe(first);
  });

  it('extracts glyphs that are not common to all files, in whatever order they come', async () => {
    const texts = ['Łódź ĝaŭ ħ Ǿ', 'Ǿ ħ ĝaŭ Łódź', `${words(20)} œuvre ≤ ∑`];
    for (const text of texts) {
      const { pdf, problems } = await write([h(1, text), p(text)]);
      expect(problems).toEqual([]);
      expect(pdf.text).toBe(`${text} ${text}`);
    }
  });

  it('embeds only the faces in use, each as a subset', async () => {
    const { pdf } = await write([h(1, 'Bold'), p('regular ħ')]);
    const fonts = [...pdf.objects.values()].flatMap((body) => /\/FontName\/(\S+?)\//u.exec(body)?.[1] ?? []);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+PublicSans-(Regular|Bold)$/u);
  });

  it('stays small', async () => {
    const { bytes } = await write([h(1, 'Title'), section(false, p(words(1000)))]);
    expect(bytes.length).toBeLessThan(40_000);
  });
});

describe('what is too tall', () => {
  it('a line taller than a page is reported, and what follows is still written', async () => {
    const changed: Theme = {
      ...theme,
      size: 24,
      styles: { ...theme.styles, h1: { size: 5, leading: 3 }, 'p.lead': { size: 5, leading: 3 } },
      page: { ...theme.page, height: 350 },
    };
    const writer = await writerWith(changed);
    const { bytes, problems } = await writer.write(documentOf([h(1, 'Tall'), p('after')]));
    expect(problems.map((each) => each.code)).toEqual(['box-too-tall']);
    expect((await readPdf(bytes)).text).toBe('Tall after');
  });

  it('a header that leaves no room is reported once, and the body is still written', async () => {
    const header = { kind: 'header', blocks: [p(words(3000))] } as const;
    const { pdf, problems } = await write([p('first'), p('last')], { header });
    expect(problems.map((each) => each.code)).toEqual(['box-too-tall']);
    expect(pdf.text).toBe('first last');
  });
});
