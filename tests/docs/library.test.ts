import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, root } from '../support/folders.ts';

const [, program = ''] = /```js\n(.*?)```/su.exec(readFileSync(join(root, 'docs/library.md'), 'utf8')) ?? [];

test('the program in the guide is of ten lines at most, and makes a kit', () => {
  expect(program.trim().split('\n').length).toBeLessThanOrEqual(10);
  const folder = folderWith({
    'program.mjs': program,
    'our-catalogue/vacancies/devops-leeds.yaml': 'level: devops-engineer\norganisation: example-department\n',
  });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/rolekit'), 'dir');
  const { status, stderr } = spawnSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
  expect([status, stderr.match(/^.* error .*$/gmu)]).toEqual([0, null]);
  expect(stderr).toMatch(/^our-catalogue\/vacancies\/devops-leeds\.yaml:1:1 warning advert-incomplete: /mu);
  expect(readdirSync(join(folder, 'kit')).sort()).toEqual(
    ['advert', 'interview-consensus-sheet', 'interview-question-set', 'interview-scoring-sheet'].flatMap(
      (name) => [`${name}.docx`, `${name}.pdf`],
    ),
  );
});
