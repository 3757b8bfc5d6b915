import { expect, test } from 'vitest';
import type { Document } from '../../../src/document/index.ts';
import { coverage, expectedTexts } from './coverage.mjs';

const document: Document = {
  title: 'Sheet',
  lang: 'en',
  header: { kind: 'header', blocks: [field('candidate', 'Candidate')] },
  footer: {
    kind: 'footer',
    blocks: [
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Page ' },
          { kind: 'page-number' },
          { kind: 'text', text: ' of ' },
          { kind: 'page-count' },
        ],
      },
    ],
  },
  blocks: [
    { kind: 'paragraph', content: [{ kind: 'text', text: 'Two systems' }] },
    {
      ...field('rating', 'Rating'),
      class: 'scale',
      type: 'choice',
      options: [{ value: '2', label: 'Minimal' }],
    },
    { ...field('known', 'Known'), type: 'choice', options: [{ value: 'none', label: 'No' }] },
  ],
};

function field(name: string, label: string) {
  return { kind: 'field', type: 'line', name, label, lines: 1, required: false, options: [] } as const;
}

test('the running header and the page number are expected on every page', () => {
  const texts = expectedTexts(document, 'every-page', 2);
  expect(texts.filter((text) => text === 'Candidate')).toHaveLength(2);
  expect(texts).toContain('Page 1 of 2');
  expect(texts).toContain('Page 2 of 2');
});

test('where header and footer are stored apart, page numbers are fields', () => {
  const texts = expectedTexts(document, 'apart', 8);
  expect(texts.filter((text) => text === 'Candidate')).toHaveLength(1);
  expect(texts.slice(1, 3)).toEqual(['Page ', ' of ']);
});

test('where they show once, no number is expected', () => {
  expect(expectedTexts(document, 'once', 8).join()).not.toContain('Page');
});

test('the number of a box is expected, the value of an option in a list is not', () => {
  const texts = expectedTexts(document, 'once', 1);
  expect(texts).toContain('2');
  expect(texts).toContain('No');
  expect(texts).not.toContain('none');
});

test('everything there in any order, broken anywhere, with ligatures, is covered', () => {
  const found = coverage(['Two systems', 'first choice'], 'ﬁrst\nchoice Two sys tems');
  expect(found).toEqual({ share: 1, missing: [] });
});

test('a text that is lost counts by its characters', () => {
  const { share, missing } = coverage(['abcdef', 'gh'], 'abcdef');
  expect(share).toBeCloseTo(0.75);
  expect(missing).toEqual(['gh']);
});

test('a text printed once does not stand for two', () => {
  expect(coverage(['Reason', 'Reason'], 'Reason').share).toBeCloseTo(0.5);
});

test('the digit of a date does not stand for a lost box', () => {
  expect(coverage(['2 February 2027', '2'], '2 February 2027').missing).toEqual(['2']);
});
