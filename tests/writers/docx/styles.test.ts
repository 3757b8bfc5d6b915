import { describe, expect, it } from 'vitest';
import { child, elements, has, headings, paragraphWith, styleOf, value } from '../../support/docx.ts';
import { theme, written } from './support.ts';

describe('styles', () => {
  it('makes headings of Word’s own heading styles, with their outline level', async () => {
    const docx = await written('<h2>Two</h2><h3>Three</h3><h4>Four</h4>');
    expect(headings(docx.body)).toEqual([
      [1, 'Title'],
      [2, 'Two'],
      [3, 'Three'],
      [4, 'Four'],
    ]);
    for (const level of [1, 2, 3, 4]) {
      const style = styleOf(docx, `Heading${level}`);
      expect(value(style, ['w:name'])).toBe(`heading ${level}`);
      expect(value(style, ['w:pPr', 'w:outlineLvl'])).toBe(String(level - 1));
      expect(has(style, 'w:pPr', 'w:keepNext')).toBe(true);
      expect(style.attributes['w:customStyle']).toBeUndefined();
    }
  });

  it('takes sizes from the theme by document class', async () => {
    const size = async (attributes: string) =>
      value(styleOf(await written('<p>x</p>', attributes), 'Normal'), ['w:rPr', 'w:sz']);
    expect(await size(' class="advert"')).toBe('24');
    expect(await size(' class="scoring-sheet"')).toBe('21');
  });

  it('makes a style of every class, named for the editor', async () => {
    const docx = await written('<p class="lead">Lead</p><p class="question">Ask</p>');
    expect(paragraphWith(docx.body, 'Lead').style).toBe('Paragraph-lead');
    expect(value(styleOf(docx, 'Paragraph-lead'), ['w:name'])).toBe('Paragraph lead');
    const question = styleOf(docx, 'Paragraph-question');
    const bar = child(question, 'w:pPr', 'w:pBdr', 'w:left').attributes;
    expect(bar).toMatchObject({ 'w:color': '1D4F7C', 'w:space': '10', 'w:sz': '28' });
    expect(value(question, ['w:pPr', 'w:ind'], 'w:left')).toBe('270');
    expect(has(question, 'w:rPr', 'w:b')).toBe(true);
  });

  it('says in the style what the theme says, and nothing in the paragraph', async () => {
    const docx = await written('<p class="note">Note</p><h2>Two</h2><p>Plain</p>');
    for (const text of ['Note', 'Two', 'Plain']) {
      const properties = child(paragraphWith(docx.body, text).element, 'w:pPr');
      expect(elements(properties).map(({ name }) => name)).toEqual(['w:pStyle']);
    }
  });

  it('follows a changed theme', async () => {
    const styles = { ...theme.styles, h2: { size: 2, colour: 'accent', before: 7, after: 9 } };
    const docx = await written('<h2>Two</h2>', '', { theme: { ...theme, styles } });
    const heading = styleOf(docx, 'Heading2');
    expect(value(heading, ['w:rPr', 'w:sz'])).toBe('42');
    expect(value(heading, ['w:rPr', 'w:color'])).toBe('1D4F7C');
    expect(child(heading, 'w:pPr', 'w:spacing').attributes).toMatchObject({
      'w:before': '140',
      'w:after': '180',
    });
  });

  it('gives every style an id and a name of its own', async () => {
    const all = elements((await written('<p>x</p>')).xml('word/styles.xml'), 'w:style');
    const ids = all.map((each) => each.attributes['w:styleId']);
    const names = all.map((each) => value(each, ['w:name'])?.toLowerCase());
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(names).size).toBe(names.length);
  });

  it('knows a class called constructor for what it is', async () => {
    const docx = await written('<p>x</p>');
    expect(paragraphWith(docx.body, 'x').style).toBe('Normal');
    const styles = { ...theme.styles, 'p.constructor': { weight: 'bold' as const } };
    const own = await written('<p>x</p>', '', { theme: { ...theme, styles } });
    expect(has(styleOf(own, 'Paragraph-constructor'), 'w:rPr', 'w:b')).toBe(true);
  });
});
