import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/locale/message.ts';
import { compile, data, faultsOf, numerals, print, words } from './support.ts';

describe('a text of the language', () => {
  test.each([
    ['<p>{{say "main.heading"}}</p>', '<p>Heading &amp; more</p>'],
    ['<p>{{say "main.owned" title=title owner=owner.name}}</p>', '<p>A &amp; B of &lt;Owner&gt;</p>'],
    ['{{say "main.people" count=count}}', '2 people'],
    ['{{say "main.people" count=1}}', '1 person'],
    ['<field label="{{say "main.heading"}}"/>', '<field label="Heading &amp; more"/>'],
    ['{{join tags (say "main.heading")}}', 'xHeading &amp; morey'],
    ['<p>a {{~say "main.heading"~}} b</p>', '<p>aHeading &amp; moreb</p>'],
    [
      '{{#each people}}{{else}}{{say "main.heading"}}{{/each}}{{#if note}}{{else if open}}{{say "main.heading"}}{{/if}}',
      'Heading &amp; more',
    ],
  ])('%s', (template, markup) => {
    expect(print(template)).toBe(markup);
  });

  test('goes into a partial as it is, and is escaped there once', () => {
    expect(print('{{> head text=(say "main.heading")}}', { head: '<h1>{{text}}</h1>' })).toBe(
      '<h1>Heading &amp; more</h1>',
    );
  });

  test('is that of the language in which a template is filled, in partials too', () => {
    const { value } = compile('{{say "main.heading"}}, {{> head}}', { head: '{{say "main.heading"}}' });
    const welsh = { messages: new Map([['main.heading', messageOf('Pennawd', numerals)]]) };
    const filledIn = [words, welsh, words].map((each) => value?.render(data, each).markup);
    const english = 'Heading &amp; more, Heading &amp; more';
    expect(filledIn).toEqual([english, 'Pennawd, Pennawd', english]);
  });

  test('is known from the template, also through partials', () => {
    const { value } = compile('{{say "main.heading"}}{{> inner}}', {
      inner: '{{#if open}}{{say "main.people" count=count}}{{/if}}',
    });
    expect(value?.said).toEqual(new Set(['main.heading', 'main.people']));
  });
});

test.each([
  ['{{say "main.headin"}}', 'unknown-words', '"main.headin"'],
  ['{{say title}}', 'misused-helper', '{{say title}}'],
  ['{{say}}', 'misused-helper', '{{say}}'],
  ['{{say "main.heading" "more"}}', 'misused-helper', '{{say "main.heading" "more"}}'],
  ['{{say "main.owned" title=title}}', 'misused-helper', '{{say "main.owned" title=title}}'],
  ['{{say "main.heading" title=title}}', 'misused-helper', '{{say "main.heading" title=title}}'],
  ['{{say "main.people"}}', 'misused-helper', '{{say "main.people"}}'],
  ['{{say "main.people" count=title}}', 'misused-helper', '{{say "main.people" count=title}}'],
  ['{{say "main.people" count=tags}}', 'misused-helper', '{{say "main.people" count=tags}}'],
  ['{{say "main.people" count=cuont}}', 'unknown-field', 'cuont'],
  ['{{#say "main.heading"}}{{/say}}', 'misused-helper', 'say'],
])('%s is refused', (template, code, at) => {
  expect(faultsOf(template)).toEqual([[code, at]]);
});

test('a key that is nearly right has a hint', () => {
  expect(compile('{{say "main.headin"}}').problems).toMatchObject([{ hint: 'did you mean "main.heading"?' }]);
});
