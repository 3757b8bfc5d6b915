import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/document/index.ts';
import { blocksOf, withoutPlaces } from './support.ts';

/** The addresses of the links in a paragraph that holds a text, with the words of each. */
function linksIn(markup: string): [string, string][] {
  const [block] = blocksOf(`<p>${markup}</p>`);
  const content = block?.kind === 'paragraph' ? block.content : [];
  return content.flatMap((each): [string, string][] =>
    each.kind === 'link' ? [[plainText(each.content), each.href]] : [],
  );
}

describe('an address in text is a link', () => {
  test.each([
    ['Apply at https://example.org/apply.', 'https://example.org/apply', 'https://example.org/apply'],
    [
      'http://example.org/a?b=c&amp;d=1#e',
      'http://example.org/a?b=c&d=1#e',
      'http://example.org/a?b=c&d=1#e',
    ],
    ['See www.example.org/jobs, please', 'www.example.org/jobs', 'https://www.example.org/jobs'],
    ['(see https://example.org/a_(b))', 'https://example.org/a_(b)', 'https://example.org/a_(b)'],
    ['[https://example.org/a]!', 'https://example.org/a', 'https://example.org/a'],
    ['“https://example.org/a”', 'https://example.org/a', 'https://example.org/a'],
    ['https://example.org/a/…', 'https://example.org/a/', 'https://example.org/a/'],
    ['https://bücher.example/é', 'https://bücher.example/é', 'https://xn--bcher-kva.example/%C3%A9'],
    ['Write to jobs@example.org.', 'jobs@example.org', 'mailto:jobs@example.org'],
    [
      'first.last+jobs@mail.example.co.uk;',
      'first.last+jobs@mail.example.co.uk',
      'mailto:first.last+jobs@mail.example.co.uk',
    ],
    ['&lt;jobs@example.org&gt;', 'jobs@example.org', 'mailto:jobs@example.org'],
    ['jobs@bücher.example', 'jobs@bücher.example', 'mailto:jobs@xn--bcher-kva.example'],
  ])('%s', (markup, words, href) => {
    expect(linksIn(markup)).toEqual([[words, href]]);
  });

  test('several in one text, and what stands between them', () => {
    const [block] = blocksOf('<p>See https://a.example or <strong>write to b@c.example</strong> today</p>');
    expect(block?.kind === 'paragraph' && withoutPlaces(block.content)).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'link', href: 'https://a.example/', content: [{ kind: 'text', text: 'https://a.example' }] },
      { kind: 'text', text: ' or ' },
      {
        kind: 'strong',
        content: [
          { kind: 'text', text: 'write to ' },
          { kind: 'link', href: 'mailto:b@c.example', content: [{ kind: 'text', text: 'b@c.example' }] },
        ],
      },
      { kind: 'text', text: ' today' },
    ]);
  });

  test.each([
    'example.org',
    'C# and F#, 24/7, and/or',
    'https://',
    'https://localhost/a',
    'https://example.org@other.example/',
    '@example on social media',
    'a@b',
    'javascript://example.org/a',
    'ftp://example.org',
    'awww.example.org',
  ])('none in "%s"', (words) => {
    expect(linksIn(words)).toEqual([]);
  });

  test('one that stands in a link stays the words of that link', () => {
    expect(linksIn('<a href="https://example.org/long">www.example.org</a>')).toEqual([
      ['www.example.org', 'https://example.org/long'],
    ]);
  });

  test('a long text without one, or nearly one, is read through once', () => {
    const before = performance.now();
    for (const words of [
      'a.'.repeat(100_000),
      'www.'.repeat(50_000),
      'a@b.'.repeat(50_000),
      '('.repeat(100_000),
    ]) {
      linksIn(words);
      linksIn(`https://example.org/${words}`);
    }
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
