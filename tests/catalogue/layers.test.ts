import { describe, expect, test } from 'vitest';
import { type Catalogue, nameOfLevel, openCatalogue } from '../../src/catalogue/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { type Files, folderWith } from '../support/folders.ts';
import { expectProblems, sound } from '../support/small-catalogue.ts';

function catalogueOf(...layers: Files[]): Catalogue {
  const { value, problems } = openCatalogue(layers.map(folderWith), nodeSystem);
  expect(problems).toEqual([]);
  if (!value) throw new Error('the catalogue cannot be read');
  return value;
}

describe('skills merge by level and key', () => {
  const baking = (upper: string) => catalogueOf(sound, { 'skills/baking.yaml': upper }).skills.get('baking');
  const ids = (skill: ReturnType<typeof baking>, level: string) =>
    skill?.levels.get(level)?.questions.map(({ id }) => id);

  test('descriptors from above, questions from below', () => {
    const skill = baking('levels: { full: { descriptors: [bake with grace] } }\n');
    expect(skill?.name).toBe('Baking');
    expect(skill?.about).toBe('Making bread and cakes.');
    expect(skill?.levels.get('full')?.descriptors).toEqual(['bake with grace']);
    expect(ids(skill, 'full')).toEqual(['wedding', 'burnt-batch']);
    expect(skill?.levels.get('basic')?.descriptors).toEqual(['bake a loaf']);
  });

  test('questions from above, descriptors from below', () => {
    const question = '{ id: own, ask: Own?, kind: knowledge, minutes: 5 }';
    const skill = baking(`levels: { full: { questions: [${question}] } }\n`);
    expect(ids(skill, 'full')).toEqual(['own']);
    expect(skill?.levels.get('full')?.descriptors).toEqual(['bake for a wedding', 'teach others']);
    expect(ids(skill, 'basic')).toEqual(['first-loaf']);
  });

  test('a level that stands above alone', () => {
    const upper = { 'skills/cleaning.yaml': 'levels: { basic: { descriptors: [sweep] } }\n' };
    expect([...(catalogueOf(sound, upper).skills.get('cleaning')?.levels.keys() ?? [])]).toEqual([
      'basic',
      'full',
    ]);
  });

  test('an empty list removes', () => {
    const skill = baking('levels: { full: { questions: [], descriptors: [] } }\n');
    expect(skill?.levels.get('full')).toMatchObject({ questions: [], descriptors: [] });
    expect(ids(skill, 'basic')).toEqual(['first-loaf']);
  });

  test('a licence comes and goes with the descriptors it is about', () => {
    const below = { ...sound, 'skills/cleaning.yaml': cleaning('    attribution: Licence A\n') };
    const attributed = (upper: string) =>
      catalogueOf(below, { 'skills/cleaning.yaml': upper }).skills.get('cleaning')?.levels.get('full')
        ?.attribution;
    expect(attributed('about: Other.\n')).toBe('Licence A');
    expect(attributed('levels: { full: { questions: [] } }\n')).toBe('Licence A');
    expect(attributed('levels: { full: { descriptors: [own words] } }\n')).toBeUndefined();
    const own = 'levels: { full: { descriptors: [x], attribution: Licence B } }\n';
    expect(attributed(own)).toBe('Licence B');
  });

  test('the source of a file is that of its own texts, and of no other layer’s', () => {
    const below = {
      ...sound,
      'skills/baking.yaml': `source: { name: Guild }\n${sound['skills/baking.yaml']}`,
    };
    const bakingOver = (upper: string) =>
      catalogueOf(below, { 'skills/baking.yaml': upper }).skills.get('baking');
    const skill = bakingOver('levels: { full: { descriptors: [own words] } }\n');
    expect(skill?.levels.get('full')?.attribution).toBeUndefined();
    expect(skill?.levels.get('basic')?.attribution).toBe('Guild.');
    expect(skill?.aboutAttribution).toBe('Guild.');
    expect(bakingOver('about: Own words.\n')?.aboutAttribution).toBeUndefined();
    const marked = bakingOver('levels: { full: { descriptors: [x], attribution: Licence B } }\n');
    expect(marked?.levels.get('full')?.attribution).toBe('Licence B');
  });

  test('three layers, the highest word counts', () => {
    const layer = (about: string) => ({ 'skills/baking.yaml': `about: ${about}\n` });
    expect(catalogueOf(sound, layer('Second.'), layer('Third.')).skills.get('baking')?.about).toBe('Third.');
  });
});

describe('other files are replaced whole', () => {
  test('a role, with all its levels', () => {
    const upper = `name: Baker\nfamily: Bakery\nlevels: [{ id: baker, name: Baker, skills: { baking: full } }]\n`;
    const { 'vacancies/post.yaml': _, ...below } = sound;
    const catalogue = catalogueOf(below, { 'roles/baker.yaml': upper });
    expect([...catalogue.roleLevels.keys()]).toEqual(['baker']);
    expect(catalogue.roles.get('baker')?.value.about).toBeUndefined();
  });

  test('scales, organisations, vacancies and skill levels', () => {
    const { value, problems } = openCatalogue(
      [
        folderWith(sound),
        folderWith({
          'scales/tens.yaml': sound['scales/tens.yaml'].replace('Middle', 'Between'),
          'organisations/corner-bakery.yaml': 'name: Corner Bakery\n',
          'vacancies/post.yaml': 'level: junior-baker\norganisation: corner-bakery\n',
          'skill-levels.yaml': 'levels: [{ id: basic, name: Simple }, { id: full, name: Everything }]\n',
        }),
      ],
      nodeSystem,
    );
    expect(problems).toEqual([]);
    expect(value?.scales.get('tens')?.value.points[1]?.label).toBe('Between');
    expect(value?.organisations.get('corner-bakery')?.value.about).toBeUndefined();
    expect(value?.vacancies.get('post')).toBe(`${value?.layers[1]}/vacancies/post.yaml`);
    expect(value?.skillLevels.map(({ levels }) => levels.map(({ name }) => name))).toEqual([
      ['Simple', 'Everything'],
    ]);
  });
});

describe('a ladder holds for the skills of its own layer', () => {
  const milestones = {
    'skill-levels.yaml': 'levels: [{ id: m1, name: Milestone 1 }, { id: full, name: Milestone 2 }]\n',
    'skills/care.yaml': 'name: Care\nlevels: { full: {}, m1: {} }\n',
  };
  const named = (catalogue: Catalogue, id: string) =>
    [...(catalogue.skills.get(id)?.levels ?? [])].map(([level, entry]) => nameOfLevel(level, entry));

  test('what lies below keeps its own, also where both have a level of one id', () => {
    const catalogue = catalogueOf(sound, milestones);
    expect(named(catalogue, 'care')).toEqual(['Milestone 1', 'Milestone 2']);
    expect(named(catalogue, 'baking')).toEqual(['Basic', 'Full command']);
  });

  test('one that has every level of the ladder below, in its order, takes its place', () => {
    const longer = 'levels: [{ id: basic, name: B }, { id: half, name: H }, { id: full, name: F }]\n';
    const catalogue = catalogueOf(sound, { 'skill-levels.yaml': longer }, milestones);
    expect(named(catalogue, 'baking')).toEqual(['B', 'F']);
    expect(named(catalogue, 'care')).toEqual(['Milestone 1', 'Milestone 2']);
    const turned = 'levels: [{ id: full, name: F }, { id: basic, name: B }]\n';
    expect(named(catalogueOf(sound, { 'skill-levels.yaml': turned }), 'baking')).toEqual([
      'Basic',
      'Full command',
    ]);
  });

  test('a skill of a layer without one has the nearest below that has its levels', () => {
    const upper = { 'skills/trust.yaml': 'name: Trust\nlevels: { full: {}, basic: {} }\n' };
    expect(named(catalogueOf(sound, milestones, upper), 'trust')).toEqual(['Basic', 'Full command']);
    const full = { 'skills/trust.yaml': 'name: Trust\nlevels: { full: {} }\n' };
    expect(named(catalogueOf(sound, milestones, full), 'trust')).toEqual(['Milestone 2']);
  });

  test('a file that adds to levels of a skill leaves them on their ladder; new ones come from its own', () => {
    const upper = (levels: string) => ({ ...milestones, 'skills/baking.yaml': `levels: { ${levels} }\n` });
    expect(named(catalogueOf(sound, upper('full: { descriptors: [bake] }')), 'baking')).toEqual([
      'Basic',
      'Full command',
    ]);
    expect(named(catalogueOf(sound, upper('m1: {}')), 'baking')).toEqual([
      'Basic',
      'Full command',
      'Milestone 1',
    ]);
    expect(named(catalogueOf(sound, upper('m1: {}, full: {}')), 'baking')).toEqual([
      'Basic',
      'Milestone 1',
      'Milestone 2',
    ]);
    expect(named(catalogueOf(sound, upper('m1: {}, basic: {}')), 'baking')).toEqual([
      'Basic',
      'Full command',
      'Milestone 1',
    ]);
  });

  test('of seven levels, of fifteen, of one', () => {
    for (const count of [1, 7, 15]) {
      const ids = Array.from({ length: count }, (_, index) => `l${index + 1}`);
      const levels = ids.map((id) => `{ id: ${id}, name: Level ${id.slice(1)} }`).join(', ');
      const skill = `name: Care\nlevels: { ${[...ids].reverse().join(': {}, ')}: {} }\n`;
      const upper = { 'skill-levels.yaml': `levels: [${levels}]\n`, 'skills/care.yaml': skill };
      expect([...(catalogueOf(sound, upper).skills.get('care')?.levels.keys() ?? [])]).toEqual(ids);
    }
  });
});

describe('a faulty file stops what depends on it, and says so', () => {
  const post = (text: string) => sound['vacancies/post.yaml'].replace(...marked(text));
  const marked = (mark: string): [string, string] => {
    const [line = ''] = mark.split(' # ');
    return [line, mark];
  };

  test('a skill that a stage assesses', () => {
    const problems = expectProblems({
      ...sound,
      'skills/cleaning.yaml': 'name: Cleaning\nlevel: x # error unknown-key\n',
      'vacancies/post.yaml': post('      - cleaning # error unknown-skill'),
    });
    expect(problems.at(-1)).toMatchObject({
      message: 'the file of the skill "cleaning" has errors',
      hint: expect.stringMatching(/^mend .*skills\/cleaning\.yaml$/u),
    });
  });

  test('a skill that the level needs and no stage assesses', () => {
    const faulty = { ...sound, 'skills/selling.yaml': 'name: Selling\nlevel: x # error unknown-key\n' };
    const text = (level: string) => post(level).replace('[selling]', '[cleaning]');
    expectProblems({ ...faulty, 'vacancies/post.yaml': text('level: head-baker # error unknown-skill') });
    const desirable = 'desirable: [selling] # error unknown-skill\nstages:';
    expectProblems({
      ...faulty,
      'vacancies/post.yaml': text('level: head-baker').replace('stages:', desirable),
    });
  });

  test('an upper file of a skill that is sound below', () => {
    expectProblems(
      { ...sound, 'vacancies/post.yaml': post('      - cleaning # error unknown-skill') },
      { 'skills/cleaning.yaml': 'levels: 7 # error wrong-type\n' },
    );
  });

  test('vacancies of other levels are not touched', () => {
    expectProblems({
      ...sound,
      'skills/cleaning.yaml': 'name: Cleaning\nlevel: x # error unknown-key\n',
      'vacancies/post.yaml': `level: junior-baker # warning advert-incomplete\norganisation: corner-bakery\n`,
    });
  });

  test('a role that cannot be read', () => {
    const problems = expectProblems({
      ...sound,
      'roles/baker.yaml': 'name: Baker # error missing-key; error missing-key\n',
      'vacancies/post.yaml': post('level: head-baker # error unknown-role-level'),
    });
    expect(problems.at(-1)?.hint).toMatch(/^it may stand in a file that has errors: .*roles\/baker\.yaml$/u);
  });

  test('a role that breaks a rule', () => {
    const problems = expectProblems({
      ...sound,
      'roles/baker.yaml': sound['roles/baker.yaml'].replace(
        '      cleaning: full',
        '      cleanin: full # error unknown-skill',
      ),
      'vacancies/post.yaml': post('level: head-baker # error unknown-role-level'),
    });
    expect(problems.at(-1)?.message).toBe('the file of the role level "head-baker" has errors');
  });

  test('a scale that breaks a rule, for the vacancies that use it', () => {
    const { 'scales/tens.yaml': tens } = sound;
    const scale = tens.replace('outstanding: 30 }', 'outstanding: 31 } # error wrong-value');
    expectProblems({
      ...sound,
      'scales/tens.yaml': scale,
      'vacancies/other.yaml': post('stages:').replace(
        'stages:',
        'scale: tens # error unknown-scale\nstages:',
      ),
    });
  });

  test('an organisation', () => {
    expectProblems({
      ...sound,
      'organisations/corner-bakery.yaml': 'name: Corner Bakery\nlogo: none.png # error image-unusable\n',
      'vacancies/post.yaml': post('organisation: corner-bakery # error unknown-organisation'),
    });
  });

  test('the skill levels: one problem, not one for every skill', () => {
    const catalogue = openCatalogue(
      [folderWith({ ...sound, 'skill-levels.yaml': 'levels: []\n' })],
      nodeSystem,
    );
    expect(catalogue.problems.map(({ code }) => code)).toEqual(['wrong-value']);
    expect(catalogue.value?.skillLevelsFaulty).toBe(true);
  });
});

function cleaning(extra: string): string {
  return sound['skills/cleaning.yaml'].replace('  full:\n', `  full:\n${extra}`);
}
