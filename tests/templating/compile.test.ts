import { expect, test } from 'vitest';
import { kitSchema, stageKitSchema } from '../../src/kit/kit.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { fieldsOf, loadTemplates, openTemplates } from '../../src/templating/index.ts';
import { compile, data, schema, setOf, templateFile, words } from './support.ts';

test('a missing template is a problem with a hint', () => {
  const { value, problems } = openTemplates(setOf('x'), undefined)('mian', schema);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'template-missing', hint: 'did you mean "main"?' }]);
});

test.each([
  ['{{#if open}}\n\n<p>a</p>', 'end'],
  ['a\n  {{/if}} b', '{{/'],
  ['<p>twenty-five letters come before</p>{{#if open}}{{else}}a{{else}}b{{/if}} and some after', '{{else}}b'],
  ['a\r\nb {{title count=}} c', '}} c'],
  ['{{#if open}}{{/each}}', 'if'],
  ['{{title/../count}}', 'title/'],
  ['a {{title', 'title'],
])('%j is no Handlebars', (template, at) => {
  const { problems } = compile(template);
  const start = at === 'end' ? template.length : template.indexOf(at);
  expect(problems).toMatchObject([{ code: 'template-syntax', place: { file: templateFile, start } }]);
});

test('the same data give the same markup', () => {
  const { value } = compile('{{#each people}}<p>{{name}}</p>{{/each}}');
  expect(value?.render(data, words)).toEqual(value?.render(structuredClone(data), words));
});

test('fieldsOf lists every field with type and description, those of a group once', () => {
  const fields = fieldsOf(schema);
  expect(fields.map(({ path, type }) => `${path}: ${type}`)).toEqual([
    'title: text',
    'note: text',
    'count: number',
    'open: true or false',
    'tags: list of text',
    'owner: group',
    'owner.name: text',
    'owner.age: number',
    'deputy: group, as `owner`',
    'people: list of groups',
    'people[].name: text',
    'people[].age: number',
    'people[].skills: list of groups',
    'people[].skills[].label: text',
  ]);
  expect(fields[0]).toMatchObject({ optional: false, description: 'What it is called.' });
  expect(fields.find(({ path }) => path === 'deputy')).toMatchObject({ optional: true });
});

test('the templates that ship name only what a kit has', () => {
  const { value: set, problems } = loadTemplates(['templates'], nodeSystem);
  expect(problems).toEqual([]);
  if (!set) throw new Error('no templates');
  const compileOne = openTemplates(set, undefined);
  expect(compileOne('advert', kitSchema).problems).toEqual([]);
  expect(compileOne('question-set', stageKitSchema).problems).toEqual([]);
  expect(compileOne('scoring-sheet', stageKitSchema).problems).toEqual([]);
});
