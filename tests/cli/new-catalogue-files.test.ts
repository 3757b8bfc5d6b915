import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folders.ts';
import { rolekit } from './support.ts';

const commands = [
  ['skills/stock-control.yaml', 'skill', 'Stock control'],
  ['skills/rota-care.yaml', 'skill', 'Rota care', '--level', 'working'],
  ['criteria/calm-under-pressure.yaml', 'criterion', 'Calm under pressure', '--kind', 'behaviour'],
  ['criteria/glad-to-teach.yaml', 'criterion', 'Glad to teach', '--kind', 'strength'],
  ['organisations/corner-shops.yaml', 'organisation', 'Corner shops'],
  ['scales/four-points.yaml', 'scale', 'Four points'],
  ['scales/greek.yaml', 'scale', 'Σκάλα', '--id', 'greek'],
] as const;

describe('rolekit new', () => {
  test('begins skills, criteria, employers and scales, all of them valid', async () => {
    const folder = folderWith({});
    for (const [file, ...args] of commands) {
      const begun = await rolekit(folder, ['new', ...args]);
      expect([begun.status, begun.stdout]).toEqual([0, `catalogue/${file}\n`]);
      expect(existsSync(join(folder, 'catalogue', file))).toBe(true);
    }
    const checked = await rolekit(folder, ['check', '--catalogue', 'catalogue']);
    expect(checked.status).toBe(0);
    expect(checked.stderr).toContain('0 errors');
  });

  test('begins a role with the skills that there are not yet, at the levels that are named', async () => {
    const folder = folderWith({});
    const skills = 'Stock control; user-focus: working; Rota care: expert';
    const begun = await rolekit(folder, ['new', 'role', 'Store manager', '--skills', skills]);
    expect(begun.stdout.split('\n').filter(Boolean)).toEqual([
      'catalogue/roles/store-manager.yaml',
      'catalogue/skills/stock-control.yaml',
      'catalogue/skills/rota-care.yaml',
    ]);
    const role = readFileSync(join(folder, 'catalogue/roles/store-manager.yaml'), 'utf8');
    expect(role).toContain('      stock-control: any\n      user-focus: working\n      rota-care: expert\n');
    const built = await rolekit(folder, ['build', '--level', 'store-manager', '--catalogue', 'catalogue']);
    expect(built.status).toBe(0);
  });

  /** A file with every commented key told: what guides a person through it must be right too. */
  const withAllKeys = (text: string) => text.replace(/^( *)# (?=[a-z-]+: )(?!yaml-language-server)/gmu, '$1');

  test.each([
    ['organisations/corner-shops.yaml', ['organisation', 'Corner shops']],
    [
      'vacancies/lead-devops-engineer.yaml',
      ['vacancy', 'lead-devops-engineer', '--organisation', 'example-department'],
    ],
  ])('what %s has behind a # is valid too', async (path, args) => {
    const folder = folderWith({});
    await rolekit(folder, ['new', ...args]);
    const file = join(folder, 'catalogue', path);
    const text = withAllKeys(readFileSync(file, 'utf8')).replace(/^logo: .*$/mu, '');
    expect(text.match(/^[a-z-]+: /gmu)?.length).toBeGreaterThan(15);
    writeFileSync(file, text);
    const { status, stdout } = await rolekit(folder, ['check', '--catalogue', 'catalogue', '--json']);
    expect([status, stdout.match(/"severity":"error".*/u)]).toEqual([0, null]);
  });

  test('says what a person has not written yet, at its line', async () => {
    const folder = folderWith({});
    await rolekit(folder, ['new', 'skill', 'Stock control']);
    const { stdout } = await rolekit(folder, ['check', '--catalogue', 'catalogue', '--json']);
    expect(stdout).toContain('"text-to-write"');
  });

  test.each([
    ['skill', 'User focus', 'there is a skill "user-focus" already'],
    ['skill', 'Баланс', 'no file name can be made of "Баланс": give one with --id'],
    ['skill', '  ', 'give the name as one line of text'],
    ['skill', '../x', undefined],
    ['organisation', 'Con', undefined],
    ['scale', 'Dots', '--id', 'other', 'the file of "Dots" must be named dots.yaml'],
    ['scale', 'Σκάλα', '--id', '../dots', '--id: "../dots" cannot name a file'],
    ['role', 'Lead DevOps engineer', '--skills', 'x', 'there is a role level "lead-devops-engineer" already'],
    ['role', 'Baker', '--skills', 'user focus', 'say at which level "User focus" is needed'],
    ['role', 'Baker', '--skills', 'Dough: great', 'there is no skill level "great"'],
    ['role', 'Baker', '--skills', 'Dough, dough', '--skills names "dough" twice'],
    ['role', 'Baker', '--skills', ' , ', '--skills: name at least one'],
  ])('new %s %j %s', async (...given) => {
    const args = given.slice(0, -1).filter((each) => each !== undefined);
    const fault = given.at(-1);
    const folder = folderWith({});
    const { status, stderr, stdout } = await rolekit(folder, ['new', ...args]);
    expect(status).toBe(fault === undefined ? 0 : 2);
    if (fault !== undefined) expect(stderr).toContain(fault);
    else expect(stdout).toMatch(/^catalogue\/[a-z]+\/[a-z-]+\.yaml\n$/u);
  });

  const mine =
    'name: Dots\npoints: [{ value: 0, label: No }, { value: 1, label: Yes }]\nanchors: { low: 0, acceptable: 1, outstanding: 1 }\n';

  test('never writes over a file unless it is told to', async () => {
    const folder = folderWith({ 'catalogue/scales/dots.yaml': mine });
    const begin = (...more: readonly string[]) => rolekit(folder, ['new', 'scale', 'Dots', ...more]);
    const refused = await begin();
    expect([refused.status, readFileSync(join(folder, 'catalogue/scales/dots.yaml'), 'utf8')]).toEqual([
      2,
      mine,
    ]);
    expect((await begin('--force')).status).toBe(0);
  });

  test('a word for a kind goes before a role level of that name', async () => {
    const role = 'name: Scale\nlevels: [{ id: scale, name: Scale, skills: { user-focus: working } }]\n';
    const folder = folderWith({ 'catalogue/roles/scale.yaml': role });
    const asKind = await rolekit(folder, ['new', 'scale', 'Dots']);
    expect(asKind.stdout).toBe('catalogue/scales/dots.yaml\n');
    const asLevel = await rolekit(folder, [
      'new',
      'vacancy',
      'scale',
      '--organisation',
      'example-department',
    ]);
    expect(asLevel.stdout).toBe('catalogue/vacancies/scale.yaml\n');
  });
});
