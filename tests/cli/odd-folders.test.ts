import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, root, temporaryFolder } from '../support/folders.ts';
import { rolekit } from './support.ts';

const quick = ['--documents', 'advert', '--formats', 'html'];
const vacancy = 'level: devops-engineer\norganisation: example-department\n';
const own = { 'own/vacancies/post.yaml': vacancy };

describe('where nothing of one’s own is named', () => {
  test('build says what it works on and what to do first, and builds', async () => {
    const folder = temporaryFolder();
    const { status, stderr, stdout } = await rolekit(folder, ['build', ...quick]);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(
      /^No vacancy is named: this builds the example that comes with rolekit\. .*"rolekit init"/u,
    );
    expect(existsSync(join(folder, 'output/lead-devops-engineer/advert.html'))).toBe(true);
  });

  test('check says so too', async () => {
    const { status, stderr } = await rolekit(temporaryFolder(), ['check', ...quick]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^No catalogue is named: .*"rolekit init"/u);
  });

  test('a catalogue folder that is not named, and settings further up, are pointed at', async () => {
    const folder = folderWith({
      'catalogue/skills/a.yaml': 'name: A\n',
      'up/rolekit.yaml': '',
      'up/down/x': '',
    });
    expect((await rolekit(folder, ['check', ...quick])).stderr).toContain(
      'name it with --catalogue catalogue',
    );
    const { stderr } = await rolekit(join(folder, 'up/down'), ['check', ...quick]);
    expect(stderr).toContain('The settings of ../rolekit.yaml hold in its folder alone');
  });

  test.each([
    [['build', '--level', 'devops-engineer', ...quick, '--dry-run']],
    [['build', 'in', ...quick, '--dry-run']],
    [['check', 'in', ...quick]],
    [['build', '--catalogue', 'own', ...quick, '--dry-run']],
    [['build', ...quick, '--dry-run', '--quiet']],
  ])('%j says nothing of it', async (args) => {
    const { stderr } = await rolekit(folderWith({ ...own, 'in/post.yaml': vacancy }), args);
    expect(stderr).not.toContain('comes with rolekit');
  });

  test('nor does anything in a checkout, whose catalogue is one’s own', async () => {
    expect((await rolekit(root, ['check', ...quick])).stderr).toBe('0 errors, 0 warnings.\n');
  });

  test('new says whose employer it takes', async () => {
    const { stderr } = await rolekit(temporaryFolder(), ['new', 'devops-engineer']);
    expect(stderr).toContain('The employer is the example that comes with rolekit');
    const named = ['new', 'devops-engineer', '--organisation', 'example-department'];
    expect((await rolekit(temporaryFolder(), named)).stderr).not.toContain('The employer is the example');
  });
});

describe('a path that names nothing, or something of the wrong kind', () => {
  const files = { ...own, 'file.txt': 'x', 'empty/.gitkeep': '', 'in/post.yaml': vacancy };
  test.each([
    [['build', '--catalogue', 'owm'], 1, 'did you mean "own"?'],
    [['list', 'skills', '--catalogue', 'file.txt'], 1, 'is a file, not a catalogue folder'],
    [['check', '--templates', 'emty'], 1, 'did you mean "empty"?'],
    [['check', '--templates', 'file.txt'], 1, 'a part of its path is a file'],
    [['build', 'in/pots.yaml'], 1, 'did you mean "post.yaml"?'],
    [['build', 'inn/post.yaml'], 1, 'there is no folder'],
    [['check', 'empty'], 1, 'there are no vacancies'],
    [['import', 'fil.txt'], 1, 'did you mean "file.txt"?'],
    [['import', 'in'], 1, 'name a file in it'],
    [['build', '--out', 'file.txt'], 1, '--out: file.txt is a file, not a folder'],
    [['new', 'devops-engineer', '--into', 'file.txt'], 1, '--into: file.txt is a file, not a folder'],
    [['import', 'in/post.yaml', '--into', 'file.txt'], 1, '--into: file.txt is a file, not a folder'],
    [['schema', '--write', '--into', 'file.txt'], 1, '--into: file.txt is a file, not a folder'],
  ])('%j', async (args, expected, words) => {
    const { status, stderr } = await rolekit(folderWith(files), args);
    expect([status, stderr]).toEqual([expected, expect.stringContaining(words)]);
  });

  test.each([
    [['list', 'skills', '--catalogue', 'empty']],
    [['show', 'user-focus', '--catalogue', 'empty', '--json']],
    [['check', '--catalogue', 'empty', ...quick]],
    [['check', '--templates', 'empty', ...quick]],
    [['import', 'file.txt', '--catalogue', 'empty']],
  ])('%j says that the folder holds nothing', async (args) => {
    const { stderr } = await rolekit(folderWith(files), args);
    expect(stderr).toContain('warning empty-layer: there is nothing of ');
  });

  test('init tells what it cannot write once', async () => {
    const { status, stderr } = await rolekit(folderWith(files), ['init', 'file.txt']);
    expect(status).toBe(1);
    expect(stderr.match(/output-unwritable/gu)).toHaveLength(1);
  });
});

describe('settings that nothing reads', () => {
  test.each([
    'rolekit.yml',
    'Rolekit.yaml',
    '.rolekit.yaml',
    'rolekit.json',
    'role-kit.yaml',
    'rolekit.yaml.txt',
    'rolekti.yaml',
  ])('%s is told by every command', async (name) => {
    const folder = folderWith({ [name]: 'out: x\n' });
    for (const args of [
      ['list', 'scales'],
      ['check', ...quick],
    ]) {
      const { status, stderr } = await rolekit(folder, args);
      expect([status, stderr]).toEqual([
        0,
        expect.stringContaining(`nothing reads "${name}": settings are read from`),
      ]);
    }
  });

  test.each([
    { 'rolekit.yaml': '', 'rolekit.yaml~': '' },
    { '.rolekit.json': '{}', 'toolkit.yaml': '', rolekit: '' },
  ])('%j is no such file', async (files) => {
    expect((await rolekit(folderWith(files), ['list', 'scales'])).stderr).toBe('');
  });

  test('variables of the environment: unknown ones, and switches that are neither on nor off', async () => {
    const run = (environment: Readonly<Record<string, string>>, args = ['list', 'scales']) =>
      rolekit(temporaryFolder(), args, environment);
    expect((await run({ ROLEKIT_FORMAT: 'pdf' })).stderr).toContain('did you mean "ROLEKIT_FORMATS"?');
    expect((await run({ ROLEKIT_XYZZY: '1' })).stderr).toContain('there are ROLEKIT_CATALOGUE, ');
    expect((await run({ ROLEKIT_REQUIRE_TOOLS: '1' })).stderr).toBe('');
    const strict = await run({ ROLEKIT_FORMAT: 'pdf', ROLEKIT_STRICT: 'yes' }, ['check', ...quick]);
    expect(strict.status).toBe(1);
    const neither = await run({ ROLEKIT_STRICT: 'perhaps' });
    expect([neither.status, neither.stderr]).toEqual([1, expect.stringContaining('set it to 1 or 0')]);
    const json = await run({ ROLEKIT_FORMAT: 'pdf' }, ['check', ...quick, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject([{ code: 'unknown-setting', severity: 'warning' }]);
  });
});

test('a table beside vacancies is told where it is passed over, and nowhere else', async () => {
  const folder = folderWith({
    'own/vacancies/post.yaml': vacancy,
    'own/vacancies/more.csv': 'id,like\nnext,post\n',
  });
  const passed = 'warning unread-file: the rows of "more.csv" are passed over';
  for (const args of [['build', '--dry-run'], ['check']]) {
    const run = [...args, '--catalogue', 'own', ...quick];
    expect((await rolekit(folder, run)).stderr).toContain(passed);
    const named = await rolekit(folder, [...run, 'own/vacancies/more.csv', 'post']);
    expect([named.status, named.stderr]).toEqual([0, expect.not.stringContaining('passed over')]);
  }
});

const juggling = `name: Juggling
levels:
  working:
    descriptors: [juggle]
    questions:
      - { id: balls, ask: Do you not agree that five balls are best?, kind: knowledge, minutes: 5 }
`;

test('check tells all that build tells, with what is its own beside', async () => {
  const folder = folderWith({
    'own/skills/juggling.yaml': juggling,
    'own/skills/old.yaml.bak': '',
    'own/vacancies/post.yaml': vacancy,
    'own/vacancies/other.yaml': `${vacancy}title: ☃\n`,
    'own/vacancies/wrong.yaml': 'level: devops-enginer\norganisation: example-department\n',
    't/foo.hbs': '',
    'rolekit.yml': '',
    'more.csv': 'id,like,title\nnext,post,主任\nlast,none,x\n',
  });
  const shared = ['--catalogue', 'own', '--templates', 't', '--json', '--formats', 'pdf'];
  const which = ['post', 'other', 'wrong', 'more.csv', '--level', 'lead-devops-*', '--form', 'B'];
  const args = [...shared, ...which, '--each', 'candidate'];
  const { stdout } = await rolekit(folder, ['build', '--dry-run', ...args]);
  const lines = stdout.trimEnd().split('\n');
  const build: unknown[] = lines.flatMap((line) => JSON.parse(line).problems);
  const check: { code: string }[] = JSON.parse((await rolekit(folder, ['check', ...args])).stdout);
  const isOwn = ({ code }: { code: string }) => code.startsWith('question-') && code !== 'question-repeated';
  const unique = (all: readonly unknown[]) => [...new Set(all.map((each) => JSON.stringify(each)))].sort();
  expect(unique(check.filter((each) => !isOwn(each)))).toEqual(unique(build));
  expect(check.filter(isOwn)).not.toEqual([]);
  const codes = ['missing-glyph', 'unread-file', 'nobody-listed', 'unknown-role-level', 'unknown-vacancy'];
  expect(check.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
});
