import { describe, expect, it } from 'vitest';
import {
  all,
  child,
  elements,
  has,
  paragraphs,
  paragraphWith,
  styleOf,
  tables,
  value,
} from '../../support/docx.ts';
import { faultsOf } from './sound.ts';
import { theme, written } from './support.ts';

const running = (left: string, right: string) =>
  `<columns><column><p>${left}</p></column><column><p class="end">${right}</p></column></columns>`;
const boxes =
  '<columns><column><field name="c" type="line" label="Candidate"/></column><column><field name="m" type="line" label="Member"/></column></columns>';

describe('header and footer', () => {
  it('stand two texts left and right, in the style of the header', async () => {
    const docx = await written(`<header>${running('Left', 'Right')}</header><p>x</p>`);
    const header = docx.xml('word/header.xml');
    const left = paragraphWith(header, 'Left');
    const right = paragraphWith(header, 'Right');
    expect([left.style, right.style]).toEqual(['Header', 'Header']);
    expect(has(left.element, 'w:pPr', 'w:jc')).toBe(false);
    expect(value(right.element, ['w:pPr', 'w:jc'])).toBe('right');
    expect(child(docx.body, 'w:sectPr', 'w:headerReference').attributes['w:type']).toBe('default');
    expect(faultsOf(docx)).toEqual([]);
  });

  it('give the longer text more of the line', async () => {
    const docx = await written(
      `<footer>${running('A long text at the left of the foot, for which half of the line is far too little, so that more is asked for', 'Page 1')}</footer><p>x</p>`,
    );
    const [left = 0, right = 0] = all(docx.xml('word/footer.xml'), 'w:gridCol').map((each) =>
      Number(each.attributes['w:w']),
    );
    expect(left).toBeGreaterThan(2 * right);
  });

  it('draw a rule under the text and boxes to write in below it', async () => {
    const docx = await written(`<header>${running('Left', 'Right')}${boxes}</header><p>x</p>`);
    const header = docx.xml('word/header.xml');
    expect(elements(header).map(({ name }) => name)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p']);
    expect(paragraphs(header).some(({ style }) => style === 'HeaderRule')).toBe(true);
    expect(tables(header).map(({ rows }) => rows.flat().filter((text) => text !== ''))).toContainEqual([
      'Candidate\n',
    ]);
    expect(all(header, 'w:tblCaption').map((each) => each.attributes['w:val'])).toEqual([
      'Candidate',
      'Member',
    ]);
    expect(faultsOf(docx)).toEqual([]);
  });

  it('draw no rule where the theme has none', async () => {
    const docx = await written('<footer><p>Foot</p></footer><p>x</p>');
    expect(paragraphs(docx.xml('word/footer.xml')).map(({ style, text }) => [style, text])).toEqual([
      ['Footer', 'Foot'],
    ]);
  });

  it('draw a rule over the footer where the theme has one', async () => {
    const styles = { ...theme.styles, footer: { border: 'accent', padding: 4 } };
    const docx = await written('<footer><p>Foot</p></footer><p>x</p>', '', { theme: { ...theme, styles } });
    const found = paragraphs(docx.xml('word/footer.xml')).map(({ style }) => style);
    expect(found).toEqual(['FooterRule', 'Footer']);
    expect(value(styleOf(docx, 'FooterRule'), ['w:pPr', 'w:pBdr', 'w:bottom'], 'w:color')).toBe('1D4F7C');
  });

  it('keep links and images in their own relationships', async () => {
    const docx = await written(
      '<header><figure><img src="a.png" alt="A"/></figure></header><footer><p><a href="https://example.org/">x</a></p></footer><figure><img src="a.png" alt="B"/></figure>',
    );
    const targets = (name: string) =>
      elements(docx.xml(`word/_rels/${name}.xml.rels`), 'Relationship').map(
        (each) => each.attributes['Target'],
      );
    expect(targets('header')).toEqual(['media/image1.png']);
    expect(targets('footer')).toEqual(['https://example.org/']);
    expect(targets('document')).toContain('media/image1.png');
    expect([...docx.parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(faultsOf(docx)).toEqual([]);
  });
});
