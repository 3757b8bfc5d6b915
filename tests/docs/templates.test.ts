import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stageKitSchema } from '../../src/kit/index.ts';
import { makeKit } from '../../src/make-kit/index.ts';
import { fieldsOf, helpers, say } from '../../src/templating/index.ts';
import { builtInCatalogue, builtInTemplates, folderWith } from '../support/folders.ts';
import { readHtml, textOf } from '../support/html.ts';
import { partsOf } from '../support/parts.ts';

const file = new URL('../../docs/templates.md', import.meta.url);
const between = /(<!-- begin:[^\n]*-->\n)[\s\S]*(<!-- end -->)/u;

/** The part of the guide that follows from the code: helpers, then every field with its type and description. */
function listed(): string {
  const helperLines = [...helpers.values(), say].map(({ usage, about }) => `| \`${usage}\` | ${about} |`);
  const fieldLines = fieldsOf(stageKitSchema).map(
    ({ path, type, optional, description }) =>
      `| \`${path}\` | ${type}${optional ? ', may be absent' : ''} | ${(description ?? '').replace(/\|/gu, '\\|')} |`,
  );
  return [
    '| helper | gives |',
    '|---|---|',
    ...helperLines,
    '',
    '`stage` is there in documents that are made for each stage, `sheet` in those too and in all for each person; elsewhere go through `stages`.',
    '',
    '| field | type | what it is |',
    '|---|---|---|',
    ...fieldLines,
    '',
  ].join('\n');
}

test('the guide for authors of templates lists every field and helper', () => {
  const text = readFileSync(file, 'utf8');
  const fresh = text.replace(between, (_all, begin: string, end: string) => `${begin}\n${listed()}\n${end}`);
  if (process.env['UPDATE']) writeFileSync(file, fresh);
  else expect(text).toBe(fresh);
});

test('the invitation letter in the guide is of ten lines at most, and is made as it stands there', async () => {
  const text = readFileSync(file, 'utf8');
  const [, documents = ''] = /```yaml\n(.*?)```/su.exec(text) ?? [];
  const [, template = ''] = /```hbs\n(.*?)```/su.exec(text) ?? [];
  expect(`${documents}${template}`.trim().split('\n').length).toBeLessThanOrEqual(10);
  const folder = folderWith({ 'documents.yaml': documents, 'invitation.hbs': template });
  const parts = partsOf({
    catalogues: [builtInCatalogue],
    templates: [builtInTemplates, folder],
    documents: ['invitation'],
  });
  const id = 'lead-devops-engineer';
  const { value, problems } = await makeKit({ id, file: parts.catalogue.vacancies.get(id) ?? '' }, parts);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const letter = value?.files.find(({ name }) => name === 'technical-interview-invitation-c-1042.html');
  const words = textOf(readHtml(new TextDecoder().decode(letter?.bytes)));
  expect(words).toContain('Your invitation: Technical interview');
  expect(words).toContain('To candidate C-1042');
  expect(words).toMatch(/ invites you to the next stage for the post of Lead DevOps engineer\./u);
  expect(words).toContain('Please come on Tuesday 2 February 2027.');
});
