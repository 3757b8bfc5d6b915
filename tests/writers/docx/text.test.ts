import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/document/index.ts';
import {
  all,
  child,
  elements,
  has,
  openDocx,
  paragraphs,
  paragraphWith,
  textOf,
  value,
} from '../../support/docx.ts';
import { bytesOf, documentOf, whole, written } from './support.ts';

/** The paragraph made of some inline content. */
async function paragraphOf(...content: Inline[]) {
  const document = documentOf(whole('<p>x</p>'));
  const docx = openDocx(await bytesOf({ ...document, blocks: [{ kind: 'paragraph', content }] }));
  const [paragraph] = elements(docx.body, 'w:p');
  if (!paragraph) throw new Error('no paragraph');
  return { docx, paragraph };
}

describe('small text', () => {
  it('has no place to break a line at, where it fits one', async () => {
    const docx = await written(
      `<h2>A skill <small>· expert · weight 1</small></h2><p>x <small>${'level after level '.repeat(12)}</small></p>`,
    );
    const texts = paragraphs(docx.body).map(({ text }) => text);
    expect(texts[1]).toBe('A skill ·\u00a0expert\u00a0·\u00a0weight\u00a01');
    expect(texts[2]).not.toContain('\u00a0');
  });
});

describe('text', () => {
  it.each([
    'C# | <b>bold</b> {{x}} & "quoted" \u2019 ]]>',
    'constructor __proto__',
    'no\u00a0break\u202fhere',
    '  spaces  inside  ',
    'Ĺlanfair ŵŷ 漢字 😀 é',
  ])('keeps %j as it is', async (text) => {
    const { paragraph } = await paragraphOf({ kind: 'text', text });
    expect(textOf(paragraph)).toBe(text);
    expect(all(paragraph, 'w:t').every((each) => each.attributes['xml:space'] === 'preserve')).toBe(true);
  });

  it('replaces what XML cannot hold', async () => {
    const { paragraph } = await paragraphOf({ kind: 'text', text: 'a\u0000b\ud800c\uffffd' });
    expect(textOf(paragraph)).toBe('a\ufffdb\ufffdc\ufffdd');
  });

  it('breaks lines, and writes bold and italic', async () => {
    const docx = await written('<p>one<br/>two <strong>bold <em>both</em></strong></p>');
    const { element, text } = paragraphWith(docx.body, 'one');
    expect(text).toBe('one\ntwo bold both');
    const run = (content: string) => elements(element, 'w:r').find((each) => textOf(each).trim() === content);
    expect(all(run('bold') ?? element, 'w:b')).toHaveLength(1);
    expect(all(run('bold') ?? element, 'w:i')).toHaveLength(0);
    expect(all(run('both') ?? element, 'w:b')).toHaveLength(1);
    expect(all(run('both') ?? element, 'w:i')).toHaveLength(1);
  });

  it('says bold on the run of small text, as two styles that say it would cancel', async () => {
    const docx = await written('<h2>Skill <small>level</small></h2>');
    const [, small] = elements(paragraphWith(docx.body, 'Skill').element, 'w:r');
    expect(small && value(small, ['w:rPr', 'w:rStyle'])).toBe('Small');
    expect(small && has(small, 'w:rPr', 'w:b')).toBe(true);
    expect(
      all(docx.xml('word/styles.xml'), 'w:style').find((each) => each.attributes['w:styleId'] === 'Small'),
    ).toSatisfy((style: ReturnType<typeof all>[number]) => !has(style, 'w:rPr', 'w:b'));
  });

  it('writes page numbers as fields', async () => {
    const docx = await written('<footer><p>Page <page-number/> of <page-count/></p></footer><p>x</p>');
    const fields = all(docx.xml('word/footer.xml'), 'w:fldSimple');
    expect(fields.map((each) => each.attributes['w:instr']?.trim())).toEqual(['PAGE', 'NUMPAGES']);
  });
});

describe('links', () => {
  it('lead to their address, one relationship for each', async () => {
    const docx = await written(
      '<p><a href="https://example.org/a?b=1&amp;c=2">one</a> <a href="mailto:x@example.org">two</a> <a href="https://example.org/a?b=1&amp;c=2">three</a></p>',
    );
    const links = all(docx.body, 'w:hyperlink');
    const targets = elements(docx.xml('word/_rels/document.xml.rels'), 'Relationship')
      .filter((each) => each.attributes['TargetMode'] === 'External')
      .map((each) => each.attributes['Target']);
    expect(targets).toEqual(['https://example.org/a?b=1&c=2', 'mailto:x@example.org']);
    expect(links.map(textOf)).toEqual(['one', 'two', 'three']);
    expect(links[0]?.attributes['r:id']).toBe(links[2]?.attributes['r:id']);
  });

  it('are encoded where Word would refuse the file, and left as text where they lead nowhere', async () => {
    const link = (href: string): Inline => ({ kind: 'link', href, content: [{ kind: 'text', text: href }] });
    const { docx, paragraph } = await paragraphOf(link('https://example.org/a b"<'), link('https://[bad'));
    expect(elements(paragraph, 'w:hyperlink')).toHaveLength(1);
    expect(textOf(paragraph)).toBe('https://example.org/a b"<https://[bad');
    const rels = docx.parts.get('word/_rels/document.xml.rels')?.toString() ?? '';
    expect(rels).toContain('Target="https://example.org/a%20b%22%3C"');
  });
});

describe('text from right to left', () => {
  it('turns a paragraph by its first letter', async () => {
    const docx = await written('<p>1. مرحبا hello</p><p>hello مرحبا (12) مرحبا end</p>');
    const turned = paragraphWith(docx.body, '1. مرحبا').element;
    expect(has(turned, 'w:pPr', 'w:bidi')).toBe(true);
    const straight = paragraphWith(docx.body, 'end').element;
    expect(has(straight, 'w:pPr', 'w:bidi')).toBe(false);
    const runs = elements(straight, 'w:r').map((run) => [textOf(run), all(run, 'w:rtl').length > 0]);
    expect(runs).toEqual([
      ['hello ', false],
      ['مرحبا (12) مرحبا', true],
      [' end', false],
    ]);
  });

  it('goes by all of a paragraph, and by the language of the document where it has no letters', async () => {
    const runsOf = (element: ReturnType<typeof paragraphWith>['element']) =>
      elements(element, 'w:r').map((run) => [textOf(run), all(run, 'w:rtl').length > 0]);
    const english = await written('<p>x <strong>שלום</strong> 12</p><p>15 – 20</p>');
    expect(runsOf(paragraphWith(english.body, 'x ').element)).toEqual([
      ['x ', false],
      ['שלום', true],
      [' 12', true],
    ]);
    expect(has(paragraphWith(english.body, '15').element, 'w:pPr', 'w:bidi')).toBe(false);
    const hebrew = openDocx(
      await bytesOf({ ...documentOf(whole('<p>15 – 20</p><p>plain</p>')), lang: 'he' }),
    );
    expect(has(paragraphWith(hebrew.body, '15').element, 'w:pPr', 'w:bidi')).toBe(true);
    expect(has(paragraphWith(hebrew.body, 'plain').element, 'w:pPr', 'w:bidi')).toBe(false);
  });

  it('keeps other properties of the run', async () => {
    const docx = await written('<p>a <strong>שלום</strong></p>');
    const [, run] = elements(paragraphWith(docx.body, 'a ').element, 'w:r');
    const properties = run ? elements(child(run, 'w:rPr')).map(({ name }) => name) : [];
    expect(properties).toEqual(['w:b', 'w:bCs', 'w:rtl']);
  });
});
