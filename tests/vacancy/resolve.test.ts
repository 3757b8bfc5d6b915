import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { chooseQuestion } from '../../src/questions/choose.ts';
import { employerOf, levelVacancy, readVacancy, type Vacancy } from '../../src/vacancy/index.ts';
import { type Files, folderWith } from '../support/folders.ts';
import { sound, vacancyWith } from '../support/small-catalogue.ts';

function read(files: Files, id = 'post'): Vacancy {
  const folder = folderWith(files);
  const catalogue = openCatalogue([folder], nodeSystem).value;
  const vacancy = catalogue && readVacancy(join(folder, `vacancies/${id}.yaml`), catalogue).value;
  if (!vacancy) throw new Error('the vacancy cannot be read');
  return vacancy;
}

test('criteria are essential and of weight 1 unless the file says otherwise', () => {
  const [, interview] = read(sound).stages;
  expect(interview?.criteria).toMatchObject([
    { entry: { id: 'baking' }, levelId: 'full', weight: 2, essential: true, question: { id: 'wedding' } },
    { entry: { id: 'cleaning' }, levelId: 'full', weight: 1, essential: true },
  ]);
});

test('a sift asks no questions', () => {
  expect(read(sound).stages[0]?.criteria.map(({ question }) => question)).toEqual([undefined]);
});

test('the acceptable point of the scale passes, unless vacancy or stage say otherwise', () => {
  const passes = (files: Files) => read(files).stages.map(({ pass }) => pass);
  expect(passes(sound)).toEqual([{ each: 3 }, { each: 3 }]);
  const vacancy = ['stages:', 'pass: { each: 2 }\nstages:'] as const;
  expect(passes(vacancyWith(vacancy))).toEqual([{ each: 2 }, { each: 2 }]);
  const stage = ['    minutes: 60', '    pass: { total: 9 }'] as const;
  expect(passes(vacancyWith(vacancy, stage))).toEqual([{ each: 2 }, { total: 9 }]);
  expect(passes(vacancyWith(['    minutes: 60', '    scale: tens']))).toEqual([{ each: 3 }, { each: 20 }]);
});

test('without stages, one interview assesses every skill of the level', () => {
  const [head] = sound['vacancies/post.yaml'].split('stages:');
  const { stages } = read({ ...sound, 'vacancies/post.yaml': head ?? '' });
  expect(stages.map(({ id, kind }) => [id, kind])).toEqual([['interview', 'interview']]);
  expect(stages[0]?.criteria.map(({ entry }) => entry.id)).toEqual(['baking', 'cleaning', 'selling']);
});

test('a role level alone makes an interview of every skill, and no employer', () => {
  const catalogue = openCatalogue([folderWith(sound)], nodeSystem).value;
  const outcome = catalogue && levelVacancy('junior-baker', catalogue);
  expect(outcome?.problems).toEqual([]);
  expect(outcome?.value).toMatchObject({
    id: 'level-junior-baker',
    organisation: { name: expect.stringMatching(/^To be filled in/u) },
    stages: [{ criteria: [{ entry: { id: 'baking' } }, { entry: { id: 'selling' } }] }],
  });
  expect(catalogue && levelVacancy('constructor', catalogue)).toBeUndefined();
});

test('a vacancy may say each text of its organisation otherwise, and keeps the others', () => {
  const { 'vacancies/post.yaml': text } = sound;
  const own = `${text}about: We bake better.\nscript: { opening: Hello. }\nbenefits: []\n`;
  const texts = employerOf(read({ ...sound, 'vacancies/post.yaml': own }));
  expect(texts).toMatchObject({
    about: 'We bake better.',
    adjustments: 'Tell us what would help.',
    benefits: [],
    script: { opening: 'Hello.', close: 'Goodbye.' },
  });
});

test('another contact is another contact: no phone number of the first stays with it', () => {
  const own = `${sound['vacancies/post.yaml']}contact: { email: other@example.org }\n`;
  expect(employerOf(read({ ...sound, 'vacancies/post.yaml': own })).contact).toEqual({
    email: 'other@example.org',
  });
});

test('a file name that cannot be an output folder is refused', () => {
  const folder = folderWith({ ...sound, 'vacancies/level-up.yaml': sound['vacancies/post.yaml'] });
  const catalogue = openCatalogue([folder], nodeSystem).value;
  const file = join(folder, 'vacancies/level-up.yaml');
  expect(catalogue && readVacancy(file, catalogue).problems).toMatchObject([
    { code: 'bad-file-name', place: { file } },
  ]);
});

test('the choice of a question depends on vacancy, stage and skill, and spreads over the bank', () => {
  const bank = ['a', 'b', 'c'].map((id) => ({
    id,
    ask: '?',
    kind: 'knowledge' as const,
    minutes: 5,
    probes: [],
    strong: [],
    weak: [],
  }));
  const chosen = (vacancy: string) =>
    chooseQuestion(vacancy, 'interview', 'baking', bank, nodeSystem.sha256)?.id;
  expect(chosen('post')).toBe(chosen('post'));
  const all = Array.from({ length: 60 }, (_, index) => chosen(`post-${index}`));
  for (const { id } of bank) expect(all.filter((each) => each === id).length).toBeGreaterThan(9);
  expect(chooseQuestion('post', 'interview', 'baking', [], nodeSystem.sha256)).toBeUndefined();
});
