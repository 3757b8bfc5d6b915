import { describe, expect, test } from 'vitest';
import { compile, faultsOf, partialFile, print, templateFile } from './support.ts';

describe('what a template may name', () => {
  test.each([
    ['{{title}} {{owner.name}} {{owner.age}}', 'A &amp; B Owner '],
    ['{{this.title}}/{{./count}}', 'A &amp; B/2'],
    ['{{open}}', 'true'],
    ['{{tags.length}} {{tags.[1]}} {{people.[0].name}}', '2 y First'],
    ['{{#each tags}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}', 'x, y'],
    ['{{#each tags}}{{@index}}{{@first}}{{@key}};{{/each}}', '0true0;1false1;'],
    [
      '{{#each people}}{{name}} {{../title}}{{#each skills}} {{label}}{{../name}}{{/each}};{{/each}}',
      'First A &amp; B s1First s2First;Second A &amp; B;',
    ],
    [
      '{{#each people as |one index|}}{{index}}{{one.name}}{{#each one.skills}}{{one.name}}{{/each}};{{/each}}',
      '0FirstFirstFirst;1Second;',
    ],
    ['{{#with owner}}{{name}}{{@root.count}}{{../title}}{{/with}}', 'Owner2A &amp; B'],
    ['{{#with owner as |who|}}{{who.name}}{{/with}}', 'Owner'],
    ['{{#with deputy}}{{name}}{{else}}{{title}}{{/with}}', 'A &amp; B'],
    ['{{#each people}}{{#if age}}{{age}}{{else if skills}}s{{else}}none{{/if}} {{/each}}', '1 none '],
    ['{{^if note}}no{{/if}}{{#if note}}a{{^}}b{{/if}}', 'nob'],
    ['{{!-- a {{b}} --}}{{! c }}{{count}}', '2'],
    ['a {{~count~}} b', 'a2b'],
    ['\\{{title}}', '{{title}}'],
  ])('%s', (template, printed) => {
    expect(print(template)).toBe(printed);
  });
});

describe('helpers', () => {
  test.each([
    ['{{#if (eq count 2)}}y{{/if}}{{#if (eq title "A & B")}}y{{/if}}{{#if (eq count "2")}}n{{/if}}', 'yy'],
    ['{{#if (and open tags)}}y{{/if}}{{#if (and open note)}}n{{/if}}', 'y'],
    ['{{#if (or note owner)}}y{{/if}}{{#if (or note (not open))}}n{{/if}}', 'y'],
    ['{{#if (not note)}}y{{/if}}', 'y'],
    ['{{join tags " & "}}', 'x &amp; y'],
    ['{{count}} {{plural count "post" "posts"}}', '2 posts'],
    ['{{plural 1 "post" "posts"}}', 'post'],
    ['{{capital "élan"}}{{capital note}}{{capital "𝒶b"}}', 'Élan𝒶b'],
  ])('%s', (template, printed) => {
    expect(print(template)).toBe(printed);
  });
});

describe('partials', () => {
  test('see their context and the values passed by name, and nothing else', () => {
    const partials = { person: '{{name}}{{extra}}{{#if last}}!{{/if}}' };
    expect(print('{{#each people}}{{> person extra=../count last=@last}} {{/each}}', partials)).toBe(
      'First2 Second2! ',
    );
    expect(print('{{> person owner extra="e" last=open}}', partials)).toBe('Ownere!');
  });

  test('may be used where data differ', () => {
    const partials = { list: '{{#each items}}{{#if @first}}{{else}},{{/if}}{{this}}{{/each}}' };
    expect(print('{{> list items=tags}}{{#each people}}{{> list items=@root.tags}}{{/each}}', partials)).toBe(
      'x,yx,yx,y',
    );
  });

  test('are checked with the data of each call', () => {
    const partials = { person: '{{name}}' };
    expect(print('{{> person owner}}', partials)).toBe('Owner');
    const { problems } = compile('{{> person owner}}{{> person}}', partials);
    expect(problems).toMatchObject([
      {
        code: 'unknown-field',
        place: { file: partialFile('person'), start: 2, end: 6 },
        related: [{ place: { file: templateFile, start: 18, end: 30 } }],
      },
    ]);
  });

  test('within partials are followed', () => {
    const partials = { outer: '<p>{{> inner who=owner}}</p>', inner: '{{who.nam}}' };
    expect(faultsOf('{{> outer}}', partials)).toEqual([['unknown-field', 'who.nam']]);
    expect(compile('{{> outer}}', partials).problems[0]?.related).toHaveLength(2);
  });

  test('are not called again and again for the same data', () => {
    const names = Array.from({ length: 24 }, (_, index) => `p${index}`);
    const partials = Object.fromEntries(
      names.map((name, index) => [name, index < 23 ? `{{> p${index + 1}}}{{> p${index + 1}}}` : '{{titel}}']),
    );
    expect(faultsOf('{{> p0}}', partials)).toEqual([['unknown-field', 'titel']]);
  });
});

/** A template with one fault, its code, and the text it points to. */
const faults: readonly (readonly [string, string, string])[] = [
  ['{{titel}}', 'unknown-field', 'titel'],
  ['<p class="{{titel}}">a</p>', 'unknown-field', 'titel'],
  ['a\r\n\n  {{owner.nam}}', 'unknown-field', 'owner.nam'],
  ['{{title.length}}', 'unknown-field', 'title.length'],
  ['{{tags.first}}', 'unknown-field', 'tags.first'],
  ['{{people.name}}', 'unknown-field', 'people.name'],
  ['{{#if titel}}{{/if}}', 'unknown-field', 'titel'],
  ['{{#unless titel}}{{/unless}}', 'unknown-field', 'titel'],
  ['{{#if open}}{{else if titel}}{{/if}}', 'unknown-field', 'titel'],
  ['{{#if open}}{{else}}{{titel}}{{/if}}', 'unknown-field', 'titel'],
  ['{{#each persons}}{{/each}}', 'unknown-field', 'persons'],
  ['{{#each people}}{{title}}{{/each}}', 'unknown-field', 'title'],
  ['{{#each people}}{{../name}}{{/each}}', 'unknown-field', '../name'],
  ['{{#each people}}{{else}}{{name}}{{/each}}', 'unknown-field', 'name'],
  ['{{#with owner}}{{title}}{{/with}}', 'unknown-field', 'title'],
  ['{{../title}}', 'unknown-field', '../title'],
  ['{{#if open}}{{../title}}{{/if}}', 'unknown-field', '../title'],
  ['{{@index}}', 'unknown-field', '@index'],
  ['{{@rot.title}}', 'unknown-field', '@rot.title'],
  ['{{@root.titel}}', 'unknown-field', '@root.titel'],
  ['{{#each people as |one|}}{{one.nam}}{{/each}}', 'unknown-field', 'one.nam'],
  ['{{#each people as |one|}}{{/each}}{{one.name}}', 'unknown-field', 'one.name'],
  ['{{join tag ", "}}', 'unknown-field', 'tag'],
  ['{{#if (eq titel "x")}}{{/if}}', 'unknown-field', 'titel'],
  ['{{toString}}', 'unknown-field', 'toString'],
  ['{{tags}}', 'misused-field', '{{tags}}'],
  ['{{owner}}', 'misused-field', '{{owner}}'],
  ['{{this}}', 'misused-field', '{{this}}'],
  ['{{#each owner}}{{/each}}', 'misused-field', 'owner'],
  ['{{#each title}}{{/each}}', 'misused-field', 'title'],
  ['{{#with tags}}{{/with}}', 'misused-field', 'tags'],
  ['{{#with title}}{{/with}}', 'misused-field', 'title'],
  ['{{#if (eq title null)}}{{/if}}', 'misused-field', 'null'],
  ['{{#if}}{{/if}}', 'misused-helper', 'if'],
  ['{{#if open count}}{{/if}}', 'misused-helper', 'if'],
  ['{{#each tags as |a b c|}}{{/each}}', 'misused-helper', 'each'],
  ['{{join tags}}', 'misused-helper', '{{join tags}}'],
  ['{{join title ", "}}', 'misused-helper', 'title'],
  ['{{plural title "a" "b"}}', 'misused-helper', 'title'],
  ['{{capital count}}', 'misused-helper', 'count'],
  ['{{capital title extra=1}}', 'misused-helper', '{{capital title extra=1}}'],
  ['{{#if (eq tags title)}}{{/if}}', 'misused-helper', 'tags'],
  ['{{#capital title}}{{/capital}}', 'misused-helper', 'capital'],
  ['{{if open "a"}}', 'misused-helper', 'if'],
  ['{{capitel title}}', 'unknown-helper', 'capitel'],
  ['{{title "x"}}', 'unknown-helper', 'title'],
  ['{{#title}}{{/title}}', 'unknown-helper', 'title'],
  ['{{helperMissing "x"}}', 'unknown-helper', 'helperMissing'],
  ['{{#if (title)}}{{/if}}', 'unknown-helper', 'title'],
  ['{{> persn}}', 'unknown-partial', '{{> persn}}'],
  ['{{> constructor}}', 'unknown-partial', '{{> constructor}}'],
  ['{{{title}}}', 'forbidden-template-feature', '{{{title}}}'],
  ['{{&title}}', 'forbidden-template-feature', '{{&title}}'],
  ['{{lookup owner "name"}}', 'forbidden-template-feature', 'lookup'],
  ['{{log title}}', 'forbidden-template-feature', 'log'],
  ['{{constructor}}', 'forbidden-template-feature', 'constructor'],
  ['{{owner.__proto__.x}}', 'forbidden-template-feature', 'owner.__proto__.x'],
  ['{{#each tags}}{{@../index}}{{/each}}', 'forbidden-template-feature', '@../index'],
  ['{{> (capital title)}}', 'forbidden-template-feature', '{{> (capital title)}}'],
  ['{{> @partial-block}}', 'forbidden-template-feature', '{{> @partial-block}}'],
  ['{{#> person}}a{{/person}}', 'forbidden-template-feature', '{{#> person}}a{{/person}}'],
  ['{{#*inline "x"}}a{{/inline}}', 'forbidden-template-feature', '{{#*inline "x"}}a{{/inline}}'],
  ['{{* deco}}', 'forbidden-template-feature', '{{* deco}}'],
  ['{{{{if open}}}}a{{{{/if}}}}', 'forbidden-template-feature', '{{{{if open}}}}a{{{{/if}}}}'],
  ['{{"title"}}', 'template-syntax', '{{"title"}}'],
  ['{{#with this}}{{../title}}{{/with}}', 'forbidden-template-feature', '../title'],
  [
    '{{#each tags}}{{#each @root.tags}}{{../this}}{{/each}}{{/each}}',
    'forbidden-template-feature',
    '../this',
  ],
  [
    '{{#with owner}}{{#with ../deputy}}{{../name}}{{/with}}{{/with}}',
    'forbidden-template-feature',
    '../name',
  ],
];

test.each(faults)('%s is refused', (template, code, at) => {
  expect(faultsOf(template, { person: '<p>a</p>' })).toEqual([[code, at]]);
});

test.each([
  ['{{> a}}', { a: '{{../title}}' }, 'unknown-field', '../title'],
  ['{{#each people}}{{> a}}{{/each}}', { a: '{{../title}}' }, 'unknown-field', '../title'],
  ['{{#each people as |one|}}{{> a}}{{/each}}', { a: '{{one.name}}' }, 'unknown-field', 'one.name'],
  ['{{> a}}', { a: '{{@index}}' }, 'unknown-field', '@index'],
  ['{{> a}}', { a: '{{extra}}' }, 'unknown-field', 'extra'],
  ['{{#each tags}}{{> a x=1}}{{/each}}', { a: '{{x}}' }, 'misused-field', '{{> a x=1}}'],
  ['{{> a title owner}}', { a: '' }, 'misused-helper', '{{> a title owner}}'],
  ['{{> a}}', { a: '{{> a}}' }, 'forbidden-template-feature', '{{> a}}'],
  ['{{> a}}', { a: '{{> b}}', b: '<p>{{> a}}</p>' }, 'forbidden-template-feature', '{{> a}}'],
  ['{{> a}}', { a: '{{#if open}}' }, 'template-syntax', ''],
])('%s with %j is refused', (template, partials, code, at) => {
  expect(faultsOf(template, partials)).toEqual([[code, at]]);
});

test('an unknown field has a hint', () => {
  expect(compile('{{titel}}').problems[0]?.hint).toBe('did you mean "title"?');
  expect(compile('{{owner.zzz}}').problems[0]?.hint).toContain('name, age');
  expect(compile('{{> persn}}', { person: '' }).problems[0]?.hint).toBe('did you mean "person"?');
});

test('every problem of a template comes in one run', () => {
  expect(faultsOf('{{titel}}{{#each owner}}{{/each}}{{> none}}{{{title}}}').map(([code]) => code)).toEqual([
    'unknown-field',
    'misused-field',
    'unknown-partial',
    'forbidden-template-feature',
  ]);
});
