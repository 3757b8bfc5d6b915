import { z } from 'zod';
import { parseMarkup } from '../../src/document/index.ts';
import { messageOf, namesIn, type PluralTexts } from '../../src/locale/message.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import type { Outcome, Problem } from '../../src/problems/index.ts';
import { openTemplates, type Template, type TemplateSet } from '../../src/templating/index.ts';
import { readTheme } from '../../src/theme/index.ts';
import { context } from '../document/support.ts';

const person = z.object({ name: z.string(), age: z.number().optional() });

/** A small set of data with everything that data can be made of. */
export const schema = z.object({
  title: z.string().describe('What it is called.'),
  note: z.string().optional(),
  count: z.number(),
  open: z.boolean(),
  tags: z.array(z.string()),
  owner: person.describe('Who it belongs to.'),
  deputy: person.optional(),
  people: z.array(person.extend({ skills: z.array(z.object({ label: z.string() })) })),
});

export const data = {
  title: 'A & B',
  count: 2,
  open: true,
  tags: ['x', 'y'],
  owner: { name: 'Owner' },
  people: [
    { name: 'First', age: 1, skills: [{ label: 's1' }, { label: 's2' }] },
    { name: 'Second', skills: [] },
  ],
};

export const templateFile = '/templates/main.hbs';
export const partialFile = (name: string) => `/templates/partials/${name}.hbs`;

const themeFile = 'templates/theme.yaml';

const texts = new Map<string, string | PluralTexts>([
  ['main.heading', 'Heading & more'],
  ['main.owned', '{title} of <{owner}>'],
  ['main.people', { one: '{count} person', other: '{count} people' }],
]);
export const numerals = {
  number: String,
  category: (count: number) => (count === 1 ? 'one' : 'other'),
} as const;

/** The texts of a language, and what they name. */
export const words = { messages: new Map([...texts].map(([key, text]) => [key, messageOf(text, numerals)])) };
const phrases = new Map([...texts].map(([key, text]) => [key, namesIn(text)]));

/** A set of one template named "main" and partials by name. */
export function setOf(template: string, partials: Readonly<Record<string, string>> = {}): TemplateSet {
  const theme = readTheme(themeFile, nodeSystem).value;
  if (!theme) throw new Error('the theme cannot be read');
  return {
    theme,
    themeFile,
    templates: new Map([['main', { file: templateFile, text: template }]]),
    partials: new Map(
      Object.entries(partials).map(([name, text]) => [name, { file: partialFile(name), text }]),
    ),
  };
}

export function compile(
  template: string,
  partials: Readonly<Record<string, string>> = {},
): Outcome<Template> {
  return openTemplates(setOf(template, partials), phrases)('main', schema);
}

/** What a template prints, without its marks; fails when it does not compile. */
export function print(template: string, partials: Readonly<Record<string, string>> = {}): string {
  const { value, problems } = compile(template, partials);
  if (!value) throw new Error(problems.map((each) => `${each.code}: ${each.message}`).join('\n'));
  return value.render(data, words).markup.replace(/<\?at \d+:\d+\?>/gu, '');
}

/** The problems that parsing the rendered markup gives. */
export function markupProblems(
  template: string,
  partials: Readonly<Record<string, string>> = {},
): readonly Problem[] {
  const { value, problems } = compile(template, partials);
  if (!value) throw new Error(problems.map((each) => `${each.code}: ${each.message}`).join('\n'));
  const { markup, files } = value.render(data, words);
  return parseMarkup(markup, { ...context, files }).problems;
}

/** Each problem as its code and the stretch of source that it points to. */
export function faultsOf(template: string, partials: Readonly<Record<string, string>> = {}) {
  const { value, problems } = compile(template, partials);
  if (value) throw new Error('this template compiles');
  return problems.map(({ code, place }) => {
    const name = /partials\/(.*)\.hbs$/u.exec(place?.file ?? '')?.[1];
    const text = name === undefined ? template : (partials[name] ?? '');
    return [code, place ? text.slice(place.start, place.end) : 'nowhere'];
  });
}
