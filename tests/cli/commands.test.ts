import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const main = resolve(import.meta.dirname, '../../dist/cli/main.js');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolekit-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rolekit(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...environment },
  });
  return { status, stdout, stderr };
}

const commands = ['build', 'check', 'import', 'new', 'init', 'list', 'show', 'schema'];

describe('used wrongly', () => {
  test.each([
    [[], 'Name a command'],
    [['bild'], 'build'],
    [['build', '--format', 'pdf'], 'format'],
    [['build', '--formats', 'odt'], 'docx, pdf, html'],
    [['list', 'rolls'], 'roles'],
    [['schema', 'vacancies'], 'vacancy'],
    [['new', 'lead-devop-engineer', '--organisation', 'example-department'], 'lead-devops-engineer'],
  ])('%j exits 2 and says what is possible', (args, said) => {
    const { status, stdout, stderr } = rolekit(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});

test.each(commands)('%s --help has an example', (command) => {
  const { status, stdout } = rolekit([command, '--help']);
  expect(status).toBe(0);
  expect(stdout).toContain(`rolekit ${command}`);
  expect(stdout).toContain('Examples:');
});

describe('build', () => {
  test('gives the same bytes in another time zone and language', () => {
    const one = rolekit(['build', '--quiet', '--out', 'one', 'lead-devops-engineer'], {
      TZ: 'UTC',
      LANG: 'C',
    });
    const other = rolekit(['build', '--quiet', '--out', 'other', 'lead-devops-engineer'], {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    });
    expect([one.status, other.status, one.stdout]).toEqual([0, 0, '']);
    const names = readdirSync(join(folder, 'one/lead-devops-engineer'));
    expect(names.length).toBeGreaterThan(18);
    for (const name of names) {
      const bytes = (run: string) => readFileSync(join(folder, run, 'lead-devops-engineer', name));
      expect([name, bytes('one').equals(bytes('other'))]).toEqual([name, true]);
    }
  });

  test('leaves out a vacancy with errors, builds the others, and exits 1', () => {
    mkdirSync(join(folder, 'mixed'));
    const good = 'level: devops-engineer\norganisation: example-department\n';
    writeFileSync(join(folder, 'mixed/good.yaml'), good);
    writeFileSync(join(folder, 'mixed/bad.yaml'), good.replace('devops-engineer', 'devop-engineer'));
    const { status, stderr } = rolekit(['build', 'mixed', '--formats', 'html', '--out', 'mixed-out']);
    expect(status).toBe(1);
    expect(stderr).toContain('mixed/bad.yaml:1:8 error unknown-role-level');
    expect(stderr).toContain('did you mean "devops-engineer"?');
    expect(readdirSync(join(folder, 'mixed-out'))).toEqual(['good']);
  });

  test('--dry-run writes nothing, --json gives a line a kit', () => {
    const { status, stdout } = rolekit(['build', '--dry-run', '--json', '--formats', 'html', '--out', 'dry']);
    expect(status).toBe(0);
    const kits = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(kits.map((kit) => [kit.kind, kit.id])).toEqual([['kit', 'lead-devops-engineer']]);
    expect(readdirSync(folder)).not.toContain('dry');
  });

  test('an output folder that cannot be written is an error', () => {
    writeFileSync(join(folder, 'taken'), '');
    const { status, stderr } = rolekit(['build', '--formats', 'html', '--out', 'taken']);
    expect(status).toBe(1);
    expect(stderr).toContain('output-unwritable');
  });

  test('--level marks what the employer has yet to fill in', () => {
    const { status } = rolekit([
      'build',
      '--level',
      'lead-devops-eng*r',
      '--formats',
      'html',
      '--out',
      'levels',
    ]);
    expect(status).toBe(0);
    const page = readFileSync(join(folder, 'levels/level-lead-devops-engineer/advert.html'), 'utf8');
    expect(page).toContain('To be filled in: the pay');
  });
});

describe('a folder of one’s own', () => {
  test('init makes it, new adds a vacancy, settings are found, and both kits are built', () => {
    expect(rolekit(['init', 'hiring']).status).toBe(0);
    const inFolder = (args: readonly string[]) =>
      spawnSync(process.execPath, [main, ...args], { cwd: join(folder, 'hiring'), encoding: 'utf8' });
    const made = inFolder([
      'new',
      'devops-engineer',
      '--location',
      'Leeds: by the river',
      '--closes',
      '2027-03-01',
    ]);
    expect([made.status, made.stdout]).toEqual([0, 'catalogue/vacancies/devops-engineer.yaml\n']);
    expect(inFolder(['new', 'devops-engineer']).status).toBe(2);
    expect(inFolder(['new', 'devops-engineer', '--id', 'late', '--closes', '2027-02-30']).status).toBe(2);
    const built = inFolder(['build', '--formats', 'html', '--json']);
    expect(built.status).toBe(0);
    expect(readdirSync(join(folder, 'hiring/output')).sort()).toEqual([
      'devops-engineer',
      'lead-devops-engineer',
    ]);
    const page = readFileSync(join(folder, 'hiring/output/devops-engineer/advert.html'), 'utf8');
    expect(page).toContain('Leeds: by the river');
  });

  test('flags go before variables, and variables before rolekit.yaml', () => {
    mkdirSync(join(folder, 'set'));
    writeFileSync(join(folder, 'set/rolekit.yaml'), 'formats: [html]\nout: from-file\n');
    const run = (args: readonly string[], environment: NodeJS.ProcessEnv) =>
      execFileSync(process.execPath, [main, 'build', '--quiet', '--documents', 'advert', ...args], {
        cwd: join(folder, 'set'),
        env: { PATH: process.env['PATH'], ...environment },
      });
    run([], {});
    run([], { ROLEKIT_OUT: 'from-variable' });
    run(['--out', 'from-flag', '--formats', 'docx'], { ROLEKIT_OUT: 'from-variable' });
    const built = (out: string) =>
      readdirSync(join(folder, 'set', out, 'lead-devops-engineer')).filter((name) => !name.startsWith('.'));
    expect(built('from-file')).toEqual(['advert.html']);
    expect(built('from-variable')).toEqual(['advert.html']);
    expect(built('from-flag')).toEqual(['advert.docx']);
  });

  test('a setting that is none is an error with its place', () => {
    mkdirSync(join(folder, 'wrong'));
    writeFileSync(join(folder, 'wrong/rolekit.yaml'), 'format: [pdf]\n');
    const { status, stderr } = spawnSync(process.execPath, [main, 'list', 'roles'], {
      cwd: join(folder, 'wrong'),
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('rolekit.yaml:1:1 error unknown-key');
  });
});

describe('check', () => {
  test('finds nothing in what ships', () => {
    expect(rolekit(['check', '--strict']).status).toBe(0);
  });

  test('--strict lets a warning fail, --json gives Problems as data', () => {
    writeFileSync(join(folder, 'bare.yaml'), 'level: devops-engineer\norganisation: example-department\n');
    expect(rolekit(['check', 'bare.yaml', '--quiet']).status).toBe(0);
    const { status, stdout } = rolekit(['check', 'bare.yaml', '--strict', '--json']);
    expect(status).toBe(1);
    const problems: unknown = JSON.parse(stdout);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'advert-incomplete',
        severity: 'warning',
        place: expect.objectContaining({ line: 1 }),
      }),
    );
  });
});

test('list finds by words, for people and for programs', () => {
  const { stdout } = rolekit(['list', 'levels', 'lead', 'devops']);
  expect(stdout.split('\n')[0]).toMatch(/^ID +NAME/u);
  expect(stdout).not.toContain('junior');
  const levels: unknown = JSON.parse(rolekit(['list', 'levels', 'lead', 'devops', '--json']).stdout);
  expect(levels).toHaveLength(2);
});

test('show tells what grows from one level to the next', () => {
  const { stdout } = rolekit(['show', 'lead-devops-engineer']);
  expect(stdout).toMatch(/Systems integration +practitioner +expert \*/u);
});
