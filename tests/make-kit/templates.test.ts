import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkKit } from '../../src/make-kit/index.ts';
import type { Problem } from '../../src/problems/index.ts';
import { expectAnnounced } from '../support/announced.ts';
import { builtInTemplates, type Files, folderWith } from '../support/folders.ts';
import { openParts } from '../support/parts.ts';
import { sound } from '../support/small-catalogue.ts';

/** Holds the Problems that templates laid over the built-in ones give against those that they announce. */
async function expectTemplateProblems(templates: Files): Promise<readonly Problem[]> {
  const [catalogue, own] = [folderWith(sound), folderWith(templates)];
  const { value, problems } = openParts({ catalogues: [catalogue], templates: [builtInTemplates, own] });
  const kit = value && (await checkKit({ id: 'post', file: join(catalogue, 'vacancies/post.yaml') }, value));
  // What these small templates do not show is another test's (shown-facts).
  const found = [...problems, ...(kit?.problems ?? [])].filter(({ code }) => code !== 'fact-not-shown');
  expectAnnounced([own], found);
  return found;
}

const advert = (body: string) => ({
  'advert.hbs': `<document title="{{title}}" lang="{{lang}}">\n<h1>{{title}}</h1>\n${body}\n</document>\n`,
});

test('a template of one’s own that is sound', async () => {
  expect(await expectTemplateProblems(advert('{{#each skills}}<p>{{name}}</p>{{/each}}'))).toEqual([]);
});

describe('what a template names', () => {
  test.each([
    ['<p>{{titel}}</p> {{!-- error unknown-field --}}'],
    ['{{#if sumary}}<p>x</p>{{/if}} {{!-- error unknown-field --}}'],
    ['{{#each skils}}<p>x</p>{{/each}} {{!-- error unknown-field --}}'],
    ['{{#each skills}}\n<p>{{nam}}</p> {{!-- error unknown-field --}}\n{{/each}}'],
    ['<p>{{organisation.nam}}</p> {{!-- error unknown-field --}}'],
    ['<p>{{stage.name}}</p> {{!-- error unknown-field --}}'],
    ['<p>{{constructor}}</p> {{!-- error forbidden-template-feature --}}'],
    ['{{> fotter}} {{!-- error unknown-partial --}}'],
    ['<p>{{upper title}}</p> {{!-- error unknown-helper --}}'],
    ['<p>{{{title}}}</p> {{!-- error forbidden-template-feature --}}'],
    ['<p>{{& title}}</p> {{!-- error forbidden-template-feature --}}'],
    ['<p>{{skills}}</p> {{!-- error misused-field --}}'],
  ])('%s', async (body) => {
    await expectTemplateProblems(advert(body));
  });

  test('is told in all templates at once, in partials where they stand', async () => {
    await expectTemplateProblems({
      ...advert('{{> own}}\n<p>{{titel}}</p> {{!-- error unknown-field --}}'),
      'partials/own.hbs': '<p>x</p>\n<p>{{locaton}}</p> {{!-- error unknown-field --}}\n',
      'scoring-sheet.hbs': '<p>{{stag.name}}</p> {{!-- error unknown-field --}}\n',
    });
  });

  test('a hint names the nearest', async () => {
    const [problem] = await expectTemplateProblems(advert('<p>{{titel}}</p> {{!-- error unknown-field --}}'));
    expect(problem?.hint).toBe('did you mean "title"?');
  });
});

describe('what a template makes', () => {
  const row = '<tr><th scope="col">a</th><th scope="col">b</th></tr>';
  test.each([
    ['<p>x</b></p> {{!-- error malformed-markup --}}'],
    ['<pp>x</pp> {{!-- error unknown-element --}}'],
    ['<p colour="red">x</p> {{!-- error unknown-attribute --}}'],
    ['<p class="leed">x</p> {{!-- error unknown-class --}}'],
    ['<ul><p>x</p></ul> {{!-- error wrong-nesting --}}'],
    ['<h4>x</h4> {{!-- error heading-order --}}'],
    ['<field name="a" type="line"/> {{!-- error field-without-label --}}'],
    ['<field name="a" label="A" type="lines"/> {{!-- error wrong-attribute --}}'],
    ['<img src="none.png" alt="x"/> {{!-- error wrong-nesting --}}'],
    ['<figure><img src="none.png" alt="x"/></figure> {{!-- error image-unusable --}}'],
    ['<figure><img src="../x.png" alt="x"/></figure> {{!-- error image-unusable --}}'],
    ['<p><a href="http://example.org">x</a></p> {{!-- error wrong-attribute --}}'],
    [
      `<table>\n<thead>${row}</thead>\n<tbody>\n<tr><td>1</td><td>2</td><td>3</td></tr> {{!-- error table-shape --}}\n</tbody></table>`,
    ],
  ])('%s', async (body) => {
    await expectTemplateProblems(advert(body));
  });

  test('a field name twice, though it stands in the template once', async () => {
    await expectTemplateProblems(
      advert(
        '{{#each skills}}\n<field name="a" label="A" type="line"/> {{!-- error duplicate-field-name --}}\n{{/each}}',
      ),
    );
  });
});

test('a template in which nothing stands, and a partial that no document uses, are told where they are', async () => {
  const templates = folderWith({
    'advert.hbs': '',
    'partials/facts-list.hbs': '<p>x</p>',
  });
  const catalogue = folderWith(sound);
  const { value, problems } = openParts({
    catalogues: [catalogue],
    templates: [builtInTemplates, templates],
  });
  const kit = value && (await checkKit({ id: 'post', file: join(catalogue, 'vacancies/post.yaml') }, value));
  const found = [...problems, ...(kit?.problems ?? [])].filter(({ code }) => code !== 'fact-not-shown');
  expect(found).toMatchObject([
    { code: 'unread-file', place: { file: join(templates, 'partials/facts-list.hbs') } },
    { code: 'malformed-markup', place: { file: join(templates, 'advert.hbs') }, hint: expect.any(String) },
  ]);
});

describe('the theme', () => {
  test('a colour that is none', () => {
    const problems = openParts({
      catalogues: [folderWith(sound)],
      templates: [builtInTemplates, folderWith({ 'theme.yaml': 'colours: { ink: black }\n' })],
    });
    expect(problems.value).toBeUndefined();
    expect(problems.problems.map(({ severity }) => severity)).toContain('error');
  });
});
