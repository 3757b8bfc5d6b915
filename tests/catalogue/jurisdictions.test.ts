import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { textKey, textsIn } from '../../src/catalogue/jurisdictions.ts';
import { defaultJurisdiction, lawGroups } from '../../src/catalogue/schema/jurisdiction.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { builtInCatalogue, type Files, folderWith } from '../support/folders.ts';
import { expectProblems, sound } from '../support/small-catalogue.ts';

function lawsIn(...folders: string[]) {
  const { value, problems } = openCatalogue(folders, nodeSystem);
  expect(problems).toEqual([]);
  if (!value) throw new Error('the catalogue cannot be read');
  return value.jurisdictions;
}

const atlantis = `name: Atlantis
currency: EUR
not-to-ask:
  fins: { law: 'Sea Act, section 1', checked: no, subjects: [health] }
advert: { pay: { binding: must, needs: [salary] } }
texts:
  en:
    not-to-ask: { fins: { text: fins, why: Everybody swims., words: [how many fins] } }
    advert: { pay: Pay in pearls. }
`;
const withLaw: Files = { ...sound, 'jurisdictions/AA.yaml': atlantis };

describe('the law of a jurisdiction', () => {
  test('has entries by group, and their words by language', () => {
    const law = lawsIn(folderWith(withLaw)).get('AA');
    expect(law).toMatchObject({ name: 'Atlantis', currency: 'EUR', from: ['AA'] });
    expect(law?.entries.map(textKey)).toEqual(['not-to-ask.fins', 'advert.pay']);
    expect(law?.entries[0]).toMatchObject({ law: 'Sea Act, section 1', checked: 'no', subjects: ['health'] });
    const texts = law && textsIn(law, 'en-US');
    expect(texts?.get('not-to-ask.fins')).toMatchObject({ text: 'fins', words: ['how many fins'] });
    expect(texts?.get('advert.pay')).toMatchObject({ text: 'Pay in pearls.', words: [] });
    expect(law && textsIn(law, 'cy')).toBeUndefined();
  });

  test('is merged over the layers by group and entry', () => {
    const above = {
      'jurisdictions/AA.yaml':
        'not-to-ask: { gills: {} }\ntexts: { en: { not-to-ask: { gills: gills, fins: tails } } }\n',
    };
    const law = lawsIn(folderWith(withLaw), folderWith(above)).get('AA');
    expect(law?.entries.map(textKey)).toEqual(['not-to-ask.fins', 'not-to-ask.gills', 'advert.pay']);
    expect(law && textsIn(law, 'en')?.get('not-to-ask.fins')?.text).toBe('tails');
    expect(law?.name).toBe('Atlantis');
  });

  test('holds in a part of it too', () => {
    const deep =
      'name: Deep\nwithin: AA\nnot-to-ask: { depth: {} }\ntexts: { en: { not-to-ask: { depth: depth } } }\n';
    const law = lawsIn(folderWith({ ...withLaw, 'jurisdictions/AA-DP.yaml': deep })).get('AA-DP');
    expect(law?.entries.map(textKey)).toEqual(['not-to-ask.fins', 'not-to-ask.depth', 'advert.pay']);
    expect(law).toMatchObject({ name: 'Deep', currency: 'EUR', from: ['AA', 'AA-DP'] });
  });
});

describe('a file of a jurisdiction', () => {
  const problemOf = (file: string, name = 'AA') =>
    expectProblems({ ...sound, [`jurisdictions/${name}.yaml`]: file })[0];

  test('is named by a code', () => {
    expect(problemOf('# error bad-file-name\nname: Atlantis\n', 'aa')?.hint).toBe('rename it to "AA.yaml"');
    expect(problemOf('# error bad-file-name\nname: Atlantis\n', 'atlantis')?.hint).toContain('ISO 3166');
    expect(problemOf('name: Part\n', 'AA-001')).toBeUndefined();
  });

  test('has words for every entry, and entries for all words', () => {
    const silent = `name: Atlantis
not-to-ask:
  fins: {} # error missing-key
  gills: {}
  tails: {}
texts: { en: { not-to-ask: { tails: tails } } }
`;
    const found = problemOf(silent);
    expect(found?.message).toBe('the law of AA has no words in "en" for not-to-ask: fins; not-to-ask: gills');
    expect(found?.hint).toBe('write them below texts: en: not-to-ask');
    const idle = `name: Atlantis
not-to-ask: { fins: {} }
texts:
  en:
    not-to-ask:
      fins: fins
      fin: fins # error unknown-key
`;
    expect(problemOf(idle)?.hint).toBe('did you mean "not-to-ask: fins"?');
  });

  test('says of a law whether it was checked, and where what was checked can be read', () => {
    const entry = (keys: string) =>
      `name: A\nnot-to-ask:\n  fins:\n    ${keys}\ntexts: { en: { not-to-ask: { fins: fins } } }\n`;
    expect(problemOf(entry('law: Sea Act # error wrong-value'))?.message).toContain('checked: no');
    expect(problemOf(entry('checked: yes # error wrong-value'))?.message).toContain('sources');
    expect(problemOf(entry('checked: true # error wrong-value'))?.hint).toContain('yes');
    const sources = 'sources: [{ name: Sea, address: "https://sea.example" }]';
    expect(problemOf(entry(`{ law: Sea Act, checked: yes, read: 2026-11-25, ${sources} }`))).toBeUndefined();
  });

  test('lies within one that there is, and not in itself', () => {
    expect(problemOf('name: A\nwithin: BB # error wrong-value\n')?.message).toContain('no jurisdiction "BB"');
    const circle = {
      'jurisdictions/AA.yaml': 'name: A\nwithin: BB # error wrong-value\n',
      'jurisdictions/BB.yaml': 'name: B\nwithin: AA # error wrong-value\n',
      'jurisdictions/CC.yaml': 'name: C\nwithin: AA\n',
    };
    expectProblems({ ...sound, ...circle });
    const faulty = {
      'jurisdictions/AA.yaml': 'nam: A # error unknown-key\n',
      'jurisdictions/BB.yaml': 'name: B\nwithin: AA\n',
    };
    expectProblems({ ...sound, ...faulty });
  });

  test('has a name in one of its layers', () => {
    expect(problemOf('# error missing-key\ncurrency: EUR\n')?.message).toContain('"name"');
  });
});

test('an organisation names a jurisdiction that there is', () => {
  const named = (code: string) => {
    const file = `${sound['organisations/corner-bakery.yaml']}jurisdiction: ${code} # warning unknown-jurisdiction\n`;
    return expectProblems({ ...withLaw, 'organisations/corner-bakery.yaml': file })[0]?.hint;
  };
  expect(named('aa')).toBe('did you mean "AA"?');
  expect(named('Atlantus')).toBe('did you mean "AA"?');
  expect(named('AA-XY')).toContain('"AA" is the law of all of Atlantis');
  expect(named('FR')).toBe(
    'there is AA; until a catalogue has jurisdictions/FR.yaml, documents say what holds anywhere',
  );
  expect(named('Far away')).toContain('jurisdictions/CODE.yaml');
});

describe('the law that ships', () => {
  const jurisdictions = lawsIn(builtInCatalogue);

  test('is that of Great Britain where nobody says, and has what holds anywhere', () => {
    expect([...jurisdictions.keys()]).toEqual(
      expect.arrayContaining([defaultJurisdiction, 'US', 'US-CA', 'US-CO', 'US-IL', 'US-NY', 'US-WA', 'ZZ']),
    );
    expect(jurisdictions.get('ZZ')?.entries.filter(({ law }) => law !== undefined)).toEqual([]);
  });

  test.each([...jurisdictions])('of %s has what to ask of nobody in English', (_, law) => {
    const texts = textsIn(law, 'en-GB');
    expect(law.entries.map(textKey).filter((key) => !texts?.has(key))).toEqual([]);
    expect(new Set(law.entries.map(({ group }) => group)).has(lawGroups[0])).toBe(true);
  });
});
