import { describe, expect, test } from 'vitest';
import { compile, data, faultsOf, markupProblems, partialFile, templateFile, words } from './support.ts';

const page = (body: string) => `<document title="T" lang="en"><h1>T</h1>\n${body}\n</document>`;

/** Where the mark of a `|` stands in a text, and the text without it. */
function cursor(text: string): [string, number] {
  return [text.replace('|', ''), text.indexOf('|')];
}

describe('places survive rendering', () => {
  test.each([
    '|<div>x</div>',
    '\r\n\r\n  |<div>{{title}}</div>',
    '{{#if open}}\n|<div>x</div>{{/if}}',
    '{{#if note}}<p>a</p>\n{{else if open}}|<div>x</div>{{/if}}',
    '{{~#if open~}}  \n |<div>x</div> {{~/if~}}',
    '{{!-- many\nlines {{x}} --}}\n|<div>x</div>',
    '<!-- <p> -->|<div>x</div>',
    '<p>C\\{{title}}</p>|<div>x</div>',
    '<p class="{{#if open}}lead{{/if}}">a &gt; b</p>|<div>x</div>',
    '<p>𝒶</p>|<div title="<p>">x</div>',
    '<p>a</p>\n\n{{count}} |<div>x</div>',
  ])('%s', (marked) => {
    const [template, at] = cursor(page(marked));
    const problem = markupProblems(template).find(
      ({ code }) => code === 'unknown-element' || code === 'malformed-markup',
    );
    expect(problem?.place).toMatchObject({ file: templateFile, start: at });
  });

  test('in partials, and in partials of these', () => {
    const [inner, at] = cursor('\n<p>a</p> |<div/>');
    const partials = { outer: '<section>{{> inner}}</section>', inner };
    const [problem] = markupProblems(page('{{> outer}}{{> outer}}'), partials);
    expect(problem).toMatchObject({
      code: 'unknown-element',
      place: { file: partialFile('inner'), start: at },
    });
  });

  test('for a close tag that does not fit', () => {
    const [inner, at] = cursor('<p>a <strong>b|</p>');
    const [problem] = markupProblems(page('{{> a}}'), { a: inner });
    expect(problem).toMatchObject({ code: 'malformed-markup', place: { file: partialFile('a'), start: at } });
  });

  test('after a partial, again in the template', () => {
    const [template, at] = cursor(page('{{> a}}|<div/>'));
    expect(markupProblems(template, { a: '<p>a</p>' })[0]?.place).toMatchObject({
      file: templateFile,
      start: at,
    });
  });
});

test('values never become markup', () => {
  const { value } = compile('<p class="{{title}}" title=\'{{title}}\'>{{title}}</p>');
  const hostile = `<b> & " ' > --> ]]> {{x}} <?at 0:1?> C#`;
  const markup = value?.render({ ...data, title: hostile }, words).markup ?? '';
  expect(markup.match(/<[^?]/gu)).toEqual(['<p', '</']);
  expect(markup.match(/<\?/gu)).toHaveLength(2);
});

test.each([
  ['<p {{title}}>a</p>', 'forbidden-template-feature', '{{title}}'],
  ['<{{title}}>a</p>', 'forbidden-template-feature', '{{title}}'],
  ['<p class={{title}}>a</p>', 'forbidden-template-feature', '{{title}}'],
  ['<!-- {{title}} -->', 'forbidden-template-feature', '{{title}}'],
  ['<p class="{{> a}}">a</p>', 'forbidden-template-feature', '{{> a}}'],
  ['<?at 0:1?>', 'forbidden-template-feature', '<?'],
  ['{{#if open}}<p{{/if}}>a</p>', 'malformed-markup', '{{#'],
  ['{{#if open}}<p class="{{else}}<p>{{/if}}a</p>', 'malformed-markup', '{{#'],
  ['<p class="{{#each tags}}x">{{/each}}', 'malformed-markup', '{{#'],
  ['<p class="a', 'malformed-markup', ''],
])('%s is refused', (template, code, at) => {
  expect(faultsOf(template, { a: 'x' })).toEqual([[code, at]]);
});

test('whole attributes may depend on data', () => {
  expect(markupProblems(page('<section{{#if open}} keep="true"{{/if}}><p>a</p></section>'))).toEqual([]);
});
