import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { rolekit } from '../cli/support.ts';
import { folderWith } from '../support/folders.ts';

const guide = readFileSync(new URL('../../docs/own-catalogue.md', import.meta.url), 'utf8');

/** A line of a command, or a file with its text, in the order of the guide. */
type Step = { readonly command: readonly string[] } | { readonly file: string; readonly text: string };

const steps: readonly Step[] = [
  ...guide.matchAll(/^ {4}(rolekit .*|cd .*)$|^```yaml\n# (\S+)\n([\s\S]*?)^```$/gmu),
].map(([, command, file = '', text = '']) =>
  command === undefined ? { file, text } : { command: words(command) },
);

function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

test('the guide takes a store manager from nothing to a kit, word for word', async () => {
  let folder = folderWith({});
  const written: string[] = [];
  let said = '';
  for (const step of steps) {
    if ('file' in step) {
      // Each file has been begun by a command before.
      expect(readFileSync(join(folder, step.file), 'utf8')).toContain('Fill in what stands behind a #');
      mkdirSync(dirname(join(folder, step.file)), { recursive: true });
      writeFileSync(join(folder, step.file), step.text);
      written.push(...[...step.text.matchAll(/^ {6}- (.*)$/gmu)].map(([, line = '']) => line));
    } else if (step.command[0] === 'cd') folder = join(folder, step.command[1] ?? '');
    else {
      const { status, stdout, stderr } = await rolekit(folder, step.command.slice(1));
      expect([step.command.join(' '), status, stderr.includes(' error ')]).toEqual([
        step.command.join(' '),
        0,
        false,
      ]);
      said += stdout + stderr;
    }
  }
  expect(written).toHaveLength(12);
  const kit = join(folder, 'output/retail-store-manager');
  const text = readFileSync(join(kit, 'advert.html'), 'utf8').replace(/<[^>]+>/gu, '');
  for (const line of [...written, 'Corner shops', 'Mill Road', '£31,000 to £34,000 a year'])
    expect(text).toContain(line);
  expect(text).not.toContain('To be filled in');
  expect(readdirSync(kit).filter((name) => name.endsWith('question-set.pdf')).length).toBeGreaterThan(0);
  expect([...new Set(said.match(/(?<=warning )[a-z-]+/gu))]).toEqual(['derived-question']);
}, 60_000);
