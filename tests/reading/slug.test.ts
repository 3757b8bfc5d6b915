import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { canNameFile, slugOf } from '../../src/reading/index.ts';
import { loadTemplates } from '../../src/templating/index.ts';
import { readVacancy } from '../../src/vacancy/index.ts';
import { folderWith } from '../support/folders.ts';
import { expectProblems, problemsOf, sound } from '../support/small-catalogue.ts';

const devices = ['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'lpt0'];

test.each(devices)('no file is named %s: Windows keeps it for a device', (name) => {
  expect(canNameFile(name)).toBe(false);
  expect(slugOf(name.toUpperCase())).toBe(`${name}-name`);
  expect(canNameFile(slugOf(name))).toBe(true);
});

test.each(['console', 'con-1', 'com10', 'com', 'lpt', 'nul-post', 'x-aux'])('%s is a name', (name) => {
  expect(canNameFile(name)).toBe(true);
  expect(slugOf(name)).toBe(name);
});

describe('files of a catalogue', () => {
  test('a skill named so is in a file of another name', () => {
    const skill = 'name: Aux\nlevels: {}\n';
    expectProblems({ ...sound, 'skills/aux-name.yaml': skill });
  });

  test('a file named so is refused, with why', () => {
    const folder = folderWith({ ...sound, 'scales/nul.yaml': sound['scales/tens.yaml'] });
    expect(problemsOf([folder])).toMatchObject([
      { code: 'bad-file-name', hint: expect.stringMatching(/^Windows keeps "nul" for a device/u) },
    ]);
  });

  test('so are a vacancy and a template', () => {
    const folder = folderWith({
      ...sound,
      'con.yaml': sound['vacancies/post.yaml'],
      'templates/aux.hbs': '',
    });
    const { value: catalogue } = openCatalogue([folder], nodeSystem);
    expect(catalogue && readVacancy(join(folder, 'con.yaml'), catalogue).problems).toMatchObject([
      { code: 'bad-file-name', hint: expect.stringMatching(/^Windows keeps "con"/u) },
    ]);
    expect(loadTemplates(['templates', join(folder, 'templates')], nodeSystem).problems).toMatchObject([
      { code: 'bad-file-name', hint: expect.stringMatching(/^Windows keeps "aux"/u) },
    ]);
  });
});
