import { describe, expect, test } from 'vitest';
import { stylesFor, type Theme } from '../../../src/theme/index.ts';
import { styleSheet } from '../../../src/writers/html/style-sheet.ts';
import { theme } from './support.ts';

function sheetOf(styles: Theme['styles'], documentClass?: string): string {
  const changed = { ...theme, styles };
  return styleSheet(changed, stylesFor(changed, documentClass));
}

/** The declarations of a selector, of all its rules. */
function declarations(sheet: string, selector: string): string[] {
  return [...sheet.matchAll(/^([^{}@\n]+)\{([^{}]*)\}$/gmu)]
    .filter((match) => match[1] === selector)
    .flatMap((match) => (match[2] ?? '').split(';'));
}

describe('the style sheet', () => {
  test('takes page and size from the theme', () => {
    const sheet = sheetOf(theme.styles, 'advert');
    expect(sheet).toContain('@page{size:595.28pt 841.89pt;margin:70pt 57pt 62pt 57pt}');
    expect(sheet).toContain('html{font-size:12pt}');
    expect(sheetOf(theme.styles, 'scoring-sheet')).toContain('html{font-size:10.5pt}');
  });

  test('speaks in multiples of the body size', () => {
    const sheet = sheetOf({ h2: { size: 1.5, before: 24, weight: 'bold' } }, 'advert');
    expect(declarations(sheet, 'h2')).toEqual([
      'font-size:1.5rem',
      'font-weight:700',
      'margin-block-start:2rem',
    ]);
  });

  test('leaves to what stands around it what an element does not say', () => {
    const sheet = sheetOf({ header: { size: 0.5, colour: 'muted' }, p: { after: 12 } }, 'advert');
    expect(declarations(sheet, 'p')).toEqual(['margin-block-end:1rem']);
    expect(declarations(sheet, 'body>header')).toEqual(
      expect.arrayContaining(['font-size:0.5rem', 'color:#333333']),
    );
  });

  test('draws bars, fills and frames', () => {
    const sheet = sheetOf(
      { aside: { bar: 'accent', fill: 'pale', padding: 12 }, 'p.gap': { border: 'line' } },
      'advert',
    );
    expect(declarations(sheet, 'aside')).toEqual([
      'background:#eef2f6',
      'border-inline-start:3.5pt solid #1d4f7c',
      'padding:1rem',
    ]);
    expect(declarations(sheet, 'p.gap')).toEqual(['border:0.75pt solid #6f777b']);
  });

  test.each([
    ['grid', 'border:0.75pt solid #6f777b'],
    ['lines', 'border-block:0.75pt solid #6f777b'],
    ['none', 'border:none'],
  ] as const)('divides the rows of a table by %s', (rows, expected) => {
    expect(declarations(sheetOf({ table: { rows, border: 'line' } }), 'table>*>tr>*')).toContain(expected);
  });

  test('gives fields the theme’s heights', () => {
    const sheet = sheetOf({ 'field.tall': { height: 60, line: 24, width: 120 } }, 'advert');
    expect(declarations(sheet, '.kit-field.tall')).toEqual(
      expect.arrayContaining(['--height:5rem', '--line:2rem', 'max-width:10rem']),
    );
  });

  test('keeps together on paper what belongs together', () => {
    expect(declarations(sheetOf({}), '.kit-keep,li,tr,dl>div,figure,.kit-field')).toEqual([
      'break-inside:avoid',
    ]);
  });

  test('cannot be left by a font’s name', () => {
    const hostile = { ...theme, fonts: { office: '</style><b>"};x' } };
    expect(styleSheet(hostile, stylesFor(hostile, undefined))).not.toContain('<');
  });
});
