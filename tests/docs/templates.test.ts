import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stageKitSchema } from '../../src/kit/index.ts';
import { fieldsOf, helpers, say } from '../../src/templating/index.ts';

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
    '`stage` and `sheet` are there in documents that are made for each stage; in an advert, go through `stages`.',
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
