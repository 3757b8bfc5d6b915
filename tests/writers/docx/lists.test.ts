import { describe, expect, it } from 'vitest';
import { all, child, type Docx, elements, has, paragraphWith, styleOf, value } from '../../support/docx.ts';
import { faultsOf } from './sound.ts';
import { written } from './support.ts';

function numberingOf(docx: Docx, text: string) {
  const { element } = paragraphWith(docx.body, text);
  return {
    list: value(element, ['w:pPr', 'w:numPr', 'w:numId']),
    level: value(element, ['w:pPr', 'w:numPr', 'w:ilvl']),
  };
}

/** How far a paragraph's text is indented, by itself or else by its style; in points. */
function indentOf(docx: Docx, text: string): number {
  const { element, style } = paragraphWith(docx.body, text);
  const said = has(element, 'w:pPr', 'w:ind') ? element : styleOf(docx, style);
  return Number(value(said, ['w:pPr', 'w:ind'], 'w:left')) / 20;
}

describe('lists', () => {
  it('are list styles with numbering of their own', async () => {
    const docx = await written('<ul><li>bullet</li></ul><ol><li>number</li></ol>');
    expect(paragraphWith(docx.body, 'bullet').style).toBe('ListBullet');
    expect(has(paragraphWith(docx.body, 'bullet').element, 'w:pPr', 'w:numPr')).toBe(false);
    expect(paragraphWith(docx.body, 'number').style).toBe('ListNumber');
    expect(has(paragraphWith(docx.body, 'number').element, 'w:pPr', 'w:ind')).toBe(false);
  });

  it('start at 1 again in every ordered list', async () => {
    const docx = await written('<ol><li>one</li><li>two</li></ol><p>x</p><ol><li>first</li></ol>');
    expect(numberingOf(docx, 'one')).toEqual(numberingOf(docx, 'two'));
    expect(numberingOf(docx, 'first').list).not.toBe(numberingOf(docx, 'one').list);
    const restarts = elements(docx.xml('word/numbering.xml'), 'w:num').filter((each) =>
      has(each, 'w:lvlOverride'),
    );
    expect(restarts.map((each) => each.attributes['w:numId'])).toEqual([
      numberingOf(docx, 'one').list,
      numberingOf(docx, 'first').list,
    ]);
    expect(restarts.every((each) => value(each, ['w:lvlOverride', 'w:startOverride']) === '1')).toBe(true);
  });

  it('nest, with the outer list going on', async () => {
    const docx = await written(
      '<ol><li><p>outer</p><ul><li>bullet</li></ul><ol><li>inner</li></ol></li><li>after</li></ol>',
    );
    expect(paragraphWith(docx.body, 'bullet').style).toBe('ListBullet2');
    expect(paragraphWith(docx.body, 'inner').style).toBe('ListNumber2');
    expect(numberingOf(docx, 'inner').level).toBe('1');
    expect(numberingOf(docx, 'after')).toEqual(numberingOf(docx, 'outer'));
  });

  it('number only the first paragraph of an item, and align the others with it', async () => {
    const docx = await written(
      '<ol><li><p>first</p><p>second</p><p class="note">noted</p></li></ol><ul><li><p>a</p><p>b</p></li></ul>',
    );
    expect(paragraphWith(docx.body, 'second').style).toBe('ListContinue');
    expect(has(paragraphWith(docx.body, 'second').element, 'w:pPr', 'w:numPr')).toBe(false);
    expect(indentOf(docx, 'second')).toBe(indentOf(docx, 'first'));
    expect(indentOf(docx, 'noted')).toBe(indentOf(docx, 'first'));
    expect(has(paragraphWith(docx.body, 'b').element, 'w:pPr', 'w:ind')).toBe(false);
  });

  it('give an item that begins with something else, or is empty, its marker', async () => {
    const docx = await written(
      '<ul><li><h2>heading</h2></li><li></li><li><table><thead><tr><th scope="col">cell</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table></li></ul>',
    );
    const heading = paragraphWith(docx.body, 'heading');
    expect(heading.style).toBe('Heading2');
    expect(has(heading.element, 'w:pPr', 'w:numPr')).toBe(true);
    expect(
      elements(docx.body, 'w:p').filter((each) => value(each, ['w:pPr', 'w:pStyle']) === 'ListBullet'),
    ).toHaveLength(2);
    const table = child(docx.body, 'w:tbl');
    expect(value(table, ['w:tblPr', 'w:tblInd'], 'w:w')).toBe('300');
    expect(faultsOf(docx)).toEqual([]);
  });

  it('keep the space of the list below its last item', async () => {
    const docx = await written('<ul><li>one</li><li>two</li></ul><p>x</p>');
    expect(has(paragraphWith(docx.body, 'one').element, 'w:pPr', 'w:spacing')).toBe(false);
    expect(value(paragraphWith(docx.body, 'two').element, ['w:pPr', 'w:spacing'], 'w:after')).toBe('120');
  });

  it('go deeper than Word counts', async () => {
    const deep = Array.from({ length: 12 }).reduce<string>(
      (inner, _, index) => `<ol><li><p>depth ${11 - index}</p>${inner}</li></ol>`,
      '',
    );
    const docx = await written(deep);
    expect(numberingOf(docx, 'depth 11').level).toBe('8');
    expect(indentOf(docx, 'depth 11')).toBeGreaterThan(indentOf(docx, 'depth 10'));
    expect(all(docx.body, 'w:ilvl').every((each) => Number(each.attributes['w:val']) <= 8)).toBe(true);
    expect(faultsOf(docx)).toEqual([]);
  });
});
