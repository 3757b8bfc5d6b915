import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, root, temporaryFolder } from '../support/folders.ts';
import { rolekit } from './support.ts';

const commands = ['build', 'check', 'import', 'new', 'init', 'list', 'show', 'schema'];

describe('used wrongly', () => {
  test.each([
    [[], 'Name a command'],
    [['bild'], 'Did you mean build?'],
    [['build', '--fromats', 'pdf'], 'did you mean "--formats"?'],
    [['check', '--catalog', 'x'], 'did you mean "--catalogue"?'],
    [['new', 'x', '--salary-form', '1'], 'did you mean "--salary-from"?'],
    [['build', '--formats', 'odt'], 'docx, pdf, html'],
    [['build', '--documents', 'scoring'], 'scoring-sheet'],
    [['build', '--documents', ','], 'advert, question-set'],
    [['list', 'rolls'], 'roles'],
    [['list'], 'Not enough'],
    [['import'], 'Not enough'],
    [['schema', 'vacancies'], 'did you mean "vacancy"?'],
    [['show', 'user-focos'], 'did you mean "user-focus"?'],
    [['new', 'lead-devop-engineer'], 'did you mean "lead-devops-engineer"?'],
    [['new', 'devops-engineer', '--organisation', 'example-departmnt'], 'did you mean "example-department"?'],
    [['import', 'page.txt', 'roles.csv'], 'not together'],
    [['import', 'page.txt', '--level', 'user-focus'], 'SKILL=LEVEL'],
  ])('%j exits 2 and says what is possible', async (args, words) => {
    const { status, stdout, stderr } = await rolekit(temporaryFolder(), args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^rolekit: /u);
    expect(stderr).toContain(words);
  });
});

describe('help', () => {
  test.each(commands)('of %s has an example', async (command) => {
    const { status, stdout, stderr } = await rolekit(temporaryFolder(), [command, '--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`Examples:\\s+rolekit ${command}\\b`, 'u'));
  });

  test('names every command, on stdout', async () => {
    const { status, stdout } = await rolekit(temporaryFolder(), ['--help']);
    expect(status).toBe(0);
    for (const command of commands) expect(stdout).toContain(`rolekit ${command}`);
  });

  test('the version is that of the package', async () => {
    const { stdout } = await rolekit(temporaryFolder(), ['--version']);
    expect(stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});

describe('as a program', () => {
  const main = join(root, 'dist/bin/main.js');
  const program = (args: readonly string[]) =>
    spawnSync(main, [...args], { cwd: folderWith({ 'rolekit.yaml': 'out: x\n' }), encoding: 'utf8' });

  test('data goes to stdout, messages to stderr, and the exit status says how it went', () => {
    expect(program(['list', 'roles', 'devops', '--json'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\[\{"id":"development-operations-devops-engineer"/u),
      stderr: '',
    });
    expect(program(['check', 'none'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('error unknown-vacancy'),
    });
    expect(program(['chek'])).toMatchObject({ status: 2, stdout: '' });
  });
});
