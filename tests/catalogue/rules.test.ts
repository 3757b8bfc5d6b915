import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInCatalogue } from '../support/folders.ts';
import { expectProblems, sound, soundWith } from '../support/small-catalogue.ts';

const { 'vacancies/post.yaml': _, ...catalogue } = sound;

/** The problems of the small catalogue, without its vacancy, with one file changed. */
function changed(path: keyof typeof catalogue, ...changes: readonly (readonly [string, string])[]) {
  return expectProblems({ ...catalogue, [path]: String(soundWith(path, ...changes)[path]) });
}

describe('skills of role levels', () => {
  const role = (from: string, to: string) => changed('roles/baker.yaml', [from, to]);

  test('an unknown skill', () => {
    const [near] = role('      baking: full', '      bakin: full # error unknown-skill');
    expect(near?.hint).toBe('did you mean "baking"?');
    const [far] = role('      baking: full', '      juggling: full # error unknown-skill');
    expect(far?.hint).toBe('add it as skills/juggling.yaml');
    role('      baking: full', '      constructor: full # error unknown-skill');
  });

  test('an unknown skill level', () => {
    const [near] = role('      cleaning: full', '      cleaning: ful # error unknown-skill-level');
    expect(near?.hint).toBe('did you mean "full"?');
    const [far] = role('      cleaning: full', '      cleaning: basic # error unknown-skill-level');
    expect(far?.hint).toBe('its levels are full');
    role('      cleaning: full', '      cleaning: constructor # error unknown-skill-level');
  });

  test('names of the language', () => {
    const skill = sound['skills/cleaning.yaml'].replace('Cleaning', 'Constructor');
    const { 'roles/baker.yaml': baker } = sound;
    expectProblems({
      ...catalogue,
      'skills/constructor.yaml': skill,
      'roles/baker.yaml': baker.replace('      cleaning: full', '      constructor: full'),
    });
    role('      cleaning: full', '      __proto__: full # error unknown-key');
    role('grades: [H1]', '__proto__: { a: 1 } # error unknown-key');
  });

  test('a level beside another of the role', () => {
    role('grades: [H1]', 'beside: junior-baker');
    role('grades: [H1]', 'beside: head-baker # error unknown-role-level');
    const [problem] = role('grades: [H1]', 'beside: junior-bakr # error unknown-role-level');
    expect(problem?.hint).toBe('did you mean "junior-baker"?');
  });
});

describe('skills', () => {
  const skill = (from: string, to: string) => changed('skills/selling.yaml', [from, to]);

  describe('levels that stand on no ladder', () => {
    const { 'roles/baker.yaml': _role, ...bare } = catalogue;
    const above = (skill: string, more: Record<string, string> = {}) =>
      expectProblems(catalogue, {
        'skill-levels.yaml': 'levels: [{ id: m1, name: Milestone 1 }, { id: m2, name: Milestone 2 }]\n',
        'skills/care.yaml': `name: Care\nlevels:\n${skill}`,
        ...more,
      });

    test('are told once a file, with the ladders that there are', () => {
      const [problem] = above('  m1: {}\n  high: {} # error unknown-skill-level\n  higher: {}\n');
      expect(problem?.message).toBe('there are no skill levels "high", "higher"');
      expect(problem?.hint).toBe('the ladders are m1, m2; or basic, full');
      const [near] = above('  m1: {}\n  mm2: {} # error unknown-skill-level\n');
      expect(near?.hint).toBe('did you mean "m2"?');
    });

    test('of two ladders at once', () => {
      const [problem] = above('  m1: {}\n  full: {} # error unknown-skill-level\n');
      expect(problem?.message).toBe('no one ladder has the skill levels "m1", "full"');
    });

    test('in many files are one problem that counts them', () => {
      const skill = (name: string, mark = '') => `name: ${name}\nlevels:\n  high: {}${mark}\n`;
      const more = Object.fromEntries(
        ['Dance', 'Echo', 'Fox'].map((name) => [`skills/${name.toLowerCase()}.yaml`, skill(name)]),
      );
      const [problem] = above('  high: {} # error unknown-skill-level\n', more);
      expect(problem?.message).toBe('4 files name levels that no one ladder has: high');
      expect(problem?.related).toHaveLength(3);
    });

    test('where no file says which there are', () => {
      const { 'skill-levels.yaml': _levels, ...unlevelled } = bare;
      const marked = sound['skills/selling.yaml'].replace('  basic:', '  basic: # error unknown-skill-level');
      const { 'skills/baking.yaml': _baking, 'skills/cleaning.yaml': _cleaning, ...rest } = unlevelled;
      const [problem] = expectProblems({ ...rest, 'skills/selling.yaml': marked });
      expect(problem?.hint).toBe(
        'say in skill-levels.yaml which there are, the lowest first: "levels: [{ id: basic, name: … }]"',
      );
    });

    test('and a role that names a level of another ladder than its skill has', () => {
      const role = 'name: Carer\nfamily: Care\nlevels:\n  - id: carer\n    name: Carer\n    skills:\n';
      const [problem] = above('  m1: {}\n  m2: {}\n', {
        'roles/carer.yaml': `${role}      care: full # error unknown-skill-level\n`,
      });
      expect(problem?.hint).toBe('its levels are m1, m2; "full" is of another ladder: basic, full');
    });
  });

  test('levels of the scheme, and the one of skills that are not graded', () => {
    const files = (level: string, mark = '') => ({
      ...catalogue,
      'skills/selling.yaml': sound['skills/selling.yaml'].replace('  basic:', `  ${level}:${mark}`),
      'roles/baker.yaml': sound['roles/baker.yaml'].replaceAll('selling: basic', `selling: ${level}`),
    });
    const [problem] = expectProblems(files('basc', ' # error unknown-skill-level'));
    expect(problem?.hint).toBe('did you mean "basic"?');
    expectProblems(files('any'));
  });

  test('question ids are unique in the skill, over all its levels', () => {
    const baking = (from: string, to: string) => changed('skills/baking.yaml', [from, to]);
    const [problem] = baking('- id: burnt-batch', '- id: wedding # error duplicate-id');
    expect(problem?.related).toHaveLength(1);
    baking('- id: wedding', '- id: first-loaf # error duplicate-id');
    skill('- id: queue', '- id: wedding');
  });

  test.each([
    ['minutes: 8', 'minutes: 0 # error wrong-value'],
    ['minutes: 8', 'minutes: 7.5 # error wrong-type'],
    ['minutes: 8', 'minutes: eight # error wrong-type'],
    ['kind: past-behaviour', 'kind: past-behavior # error wrong-value'],
    ['probes: [Why?, What else?]', 'probes: Why? # error wrong-type'],
    ['probes: [Why?, What else?]', 'probe: [Why?] # error unknown-key'],
    ['ask: Tell us about queue.', 'ask: { Tell: us } # error wrong-type'],
    ['descriptors: [serve a customer]', 'descriptors: ["", x] # error wrong-value'],
  ])('%j as %j', (from, to) => {
    skill(from, to);
  });

  test('a file without a name belongs to a skill below', () => {
    const { 'skills/baking.yaml': baking } = sound;
    const files = { ...catalogue, 'skills/bakin.yaml': 'about: More. # error missing-key\n' };
    expect(expectProblems(files)[0]?.hint).toBe('did you mean "baking"?');
    expectProblems(catalogue, { 'skills/baking.yaml': 'about: More.\n' });
    expectProblems({ ...catalogue, 'skills/baking.yaml': baking.replace('name: Baking', 'name: baking') });
  });
});

test('skill levels have ids of their own', () => {
  const levels = (second: string) =>
    expectProblems({
      'skill-levels.yaml': `levels:\n  - { id: one, name: One } # error wrong-value\n  - ${second}\n`,
    });
  levels('{ id: one, name: Two }');
  levels('{ id: any, name: Any }');
});

describe('scales', () => {
  const scale = (text: string) => expectProblems({ ...catalogue, 'scales/tens.yaml': `name: Tens\n${text}` });

  test('points rise or fall, each once', () => {
    const points = (second: string) => `points:
  - { value: 10, label: Low }
  - ${second}
  - { value: 30, label: High }
anchors: { low: 10, acceptable: 10, outstanding: 30 }`;
    scale(`${points('{ value: 10, label: Same } # error wrong-value')} # error wrong-value`);
    scale(
      points('{ value: 31, label: Top }')
        .replace('High }', 'High } # error wrong-value')
        .concat(' # error wrong-value'),
    );
  });

  test('anchors are points of the scale, in order', () => {
    const anchors = (text: string) =>
      `points: [{ value: 1, label: a }, { value: 2, label: b }, { value: 3, label: c }]\nanchors: ${text}`;
    scale(anchors('{ low: 1, acceptable: 2, outstanding: 3 }'));
    scale(anchors('{ low: 0, acceptable: 2, outstanding: 3 } # error wrong-value'));
    scale(anchors('{ low: 1, acceptable: 2, outstanding: 4 } # error wrong-value'));
    scale(anchors('{ low: 2, acceptable: 1, outstanding: 3 } # error wrong-value'));
    scale(anchors('{ low: 1, acceptable: 1, outstanding: 3 } # error wrong-value'));
    scale(anchors('{ low: 2, acceptable: 2, outstanding: 2 } # error wrong-value'));
  });

  test('two points are the fewest, eleven the most', () => {
    const points = (count: number) =>
      Array.from({ length: count }, (_each, index) => `{ value: ${index}, label: p${index} }`).join(', ');
    scale(`points: [${points(1)}] # error wrong-value\nanchors: { low: 0, acceptable: 0, outstanding: 0 }`);
    scale(`points: [${points(11)}]\nanchors: { low: 0, acceptable: 5, outstanding: 10 }`);
    scale(`points: [${points(12)}] # error wrong-value\nanchors: { low: 0, acceptable: 5, outstanding: 10 }`);
  });
});

describe('the logo of an organisation', () => {
  const png = readFileSync(join(builtInCatalogue, 'organisations/example-department.png'));
  const bakery = (logo: string) => ({
    'organisations/corner-bakery.yaml': `name: Corner Bakery\nlogo: ${logo}\n`,
  });

  test('lies in this catalogue folder, or in another layer', () => {
    expectProblems({ ...catalogue, ...bakery('logos/a.png'), 'logos/a.png': png });
    expectProblems({ ...catalogue, 'logos/a.png': png }, bakery('logos/a.png'));
  });

  test.each(['logos/none.png', '../a.png', '/etc/hostname', 'skills', 'https://example.org/a.png'])(
    'is not %j',
    (logo) => {
      expectProblems({ ...catalogue, ...bakery(`${logo} # error image-unusable`) });
    },
  );

  test('is a PNG or JPEG, whatever its name', () => {
    expectProblems({ ...catalogue, ...bakery('a.png # error image-unusable'), 'a.png': 'not a picture' });
  });
});

test('an email address is one', () => {
  changed('organisations/corner-bakery.yaml', [
    'contact: { name: The office, email: office@example.org, phone: 0161 496 0142 }',
    'contact: { email: office at example } # error wrong-value',
  ]);
});

test('a role level needs skills', () => {
  changed('roles/baker.yaml', ['{ baking: basic, selling: basic }', '{} # error level-without-skills']);
});

describe('names that documents show differ', () => {
  test('of the points of a scale, in label and meaning', () => {
    changed('scales/tens.yaml', ['label: Middle }', 'label: low } # warning name-repeated']);
    changed(
      'scales/tens.yaml',
      ['label: Low }', 'label: Low, meaning: Same. }'],
      ['label: High }', 'label: High, meaning: Same. } # warning name-repeated'],
    );
  });

  test('of the levels of a role, in one track', () => {
    const [problem] = changed('roles/baker.yaml', [
      'name: Head baker',
      'name: junior baker # warning name-repeated',
    ]);
    expect(problem?.related).toHaveLength(1);
    changed(
      'roles/baker.yaml',
      ['name: Head baker', 'name: Junior baker\n    track: management'],
      ['name: Junior baker', 'name: Junior baker\n    track: technical'],
    );
  });

  test('of the levels of skills', () => {
    changed('skill-levels.yaml', [
      'levels:\n  - { id: basic, name: Basic }\n  - { id: full, name: Full command }',
      'levels:\n  - { id: basic, name: Basic } # error wrong-value\n  - { id: full, name: basic }',
    ]);
  });
});
