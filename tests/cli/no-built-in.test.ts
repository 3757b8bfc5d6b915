import { describe, expect, test } from 'vitest';
import { type Files, folderWith, temporaryFolder } from '../support/folders.ts';
import { sound } from '../support/small-catalogue.ts';
import { rolekit } from './support.ts';

const own = (files: Files) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`own/${name}`, text]));
const alone = ['--catalogue', 'own', '--no-built-in'];

describe('--no-built-in', () => {
  test('leaves out roles, skills, scales, employers and vacancies of the built-in catalogue', async () => {
    const folder = folderWith(own(sound));
    const ids = async (kind: string) => {
      const { stdout } = await rolekit(folder, ['list', kind, '--json', ...alone]);
      return JSON.parse(stdout).map(({ id }: { id: string }) => id);
    };
    expect(await ids('levels')).toEqual(['junior-baker', 'head-baker']);
    expect(await ids('skills')).toEqual(['baking', 'cleaning', 'selling']);
    expect(await ids('organisations')).toEqual(['corner-bakery']);
    expect((await rolekit(folder, ['show', 'user-focus', ...alone])).status).toBe(2);
  });

  test('keeps the words of documents: a kit is built, and verify knows how', async () => {
    const folder = folderWith(own(sound));
    const built = await rolekit(folder, ['build', 'post', ...alone, '--formats', 'html', '--json']);
    expect(built).toMatchObject({ status: 0, stderr: '' });
    expect(await rolekit(folder, ['verify', ...alone])).toMatchObject({ status: 0 });
    const { status, stderr } = await rolekit(folder, ['verify', '--catalogue', 'own']);
    expect(status).toBe(1);
    expect(stderr).toContain('with --catalogue, --templates and --no-built-in; or build anew');
  });

  test('is a setting of the folder and of the environment', async () => {
    const settings = { 'rolekit.yaml': 'catalogue: own\nbuilt-in: false\n' };
    const folder = folderWith({ ...own(sound), ...settings });
    expect((await rolekit(folder, ['list', 'scales', '--json'])).stdout).not.toContain('four-point');
    expect((await rolekit(folder, ['list', 'scales', '--json', '--built-in'])).stdout).toContain(
      'four-point',
    );
    const other = folderWith(own(sound));
    const { stdout } = await rolekit(other, ['list', 'scales', '--json', '--catalogue', 'own'], {
      ROLEKIT_BUILT_IN: '0',
    });
    expect(stdout).not.toContain('four-point');
  });

  test('without a catalogue of one’s own is used wrongly; an empty list says what to do', async () => {
    const { status, stderr } = await rolekit(temporaryFolder(), ['check', '--no-built-in']);
    expect([status, stderr]).toEqual([
      2,
      'rolekit: --no-built-in leaves no catalogue: name your own with --catalogue FOLDER\n',
    ]);
    const folder = folderWith({ 'own/skills/care.yaml': 'name: Care\n' });
    expect((await rolekit(folder, ['list', 'roles', ...alone])).stderr).toContain(
      'These catalogues have none, without the built-in one: name a folder',
    );
  });

  test('a vacancy that names no scale is told that the usual one is not there', async () => {
    const { 'scales/success-profiles.yaml': _, ...others } = sound;
    const folder = folderWith(own(others));
    const { status, stderr } = await rolekit(folder, ['check', 'post', ...alone]);
    expect(status).toBe(1);
    expect(stderr).toContain('the usual one, "success-profiles", is in none of these catalogues');
    expect(stderr).toContain('hint: name one here, as "scale: tens"; there is tens');
  });
});
