import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { checkPeople as check, type PersonKind, sheetsOf } from '../../src/kit/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { readVacancy, type Vacancy } from '../../src/vacancy/index.ts';
import { folderWith } from '../support/folders.ts';
import { kindsOf } from '../support/parts.ts';
import { vacancyWith } from '../support/small-catalogue.ts';

function vacancyListing(own: string, ofInterview = ''): Vacancy {
  const files = vacancyWith(
    ['stages:', `${own}\nstages:`],
    ['    minutes: 60', `    minutes: 60\n${ofInterview}`],
  );
  const folder = folderWith(files);
  const { value: catalogue } = openCatalogue([folder], nodeSystem);
  const read = catalogue && readVacancy(join(folder, 'vacancies/post.yaml'), catalogue);
  if (!read?.value) throw new Error(JSON.stringify(read?.problems));
  return read.value;
}

function siftSheets(kindName: string, asked: readonly PersonKind[], own: string) {
  const kind = kindsOf().find(({ name }) => name === kindName);
  const [stage] = vacancyListing(own).stages;
  if (!kind || !stage) throw new Error('no such kind');
  return sheetsOf(kind, stage, asked);
}

function checkPeople(vacancy: Vacancy, asked: readonly PersonKind[]) {
  return check(vacancy, kindsOf(), asked);
}

const both = 'panel: [Chair, panel/2]\ncandidates: [C-1, C-2]';

describe('the sheets of a stage', () => {
  test('candidate by candidate, in the order of the panel', () => {
    const sheets = siftSheets('scoring-sheet', ['panel-member', 'candidate'], both);
    expect(sheets.map(({ owner }) => owner?.name)).toEqual([
      'C-1, Chair',
      'C-1, panel/2',
      'C-2, Chair',
      'C-2, panel/2',
    ]);
    expect(sheets[1]).toEqual({
      value: {
        candidate: 'C-1',
        panelMember: 'panel/2',
        panel: ['Chair', 'panel/2'],
        people: 'C-1, panel/2',
      },
      owner: { name: 'C-1, panel/2', slug: 'c-1-panel-2', fieldPrefix: 'c-1_panel-2_' },
    });
  });

  test('of one kind of person, and the blank one for nobody', () => {
    const names = (...asked: PersonKind[]) =>
      siftSheets('scoring-sheet', asked, both).map(({ value }) => value.people);
    expect(names('candidate')).toEqual(['C-1', 'C-2']);
    expect(names('panel-member')).toEqual(['Chair', 'panel/2']);
    expect(names()).toEqual([undefined]);
    expect(siftSheets('scoring-sheet', ['candidate'], 'panel: [a]')).toEqual([{ value: { panel: ['a'] } }]);
    expect(siftSheets('scoring-sheet', ['candidate', 'panel-member'], 'panel: [a]')).toMatchObject([
      { value: { people: 'a' } },
    ]);
  });

  test('a kind is made only for whom it can be: the panel shares one consensus sheet a candidate', () => {
    const asked: PersonKind[] = ['candidate', 'panel-member'];
    expect(siftSheets('consensus-sheet', asked, both).map(({ value }) => value.people)).toEqual([
      'C-1',
      'C-2',
    ]);
    expect(siftSheets('question-set', asked, both)).toEqual([{ value: { panel: ['Chair', 'panel/2'] } }]);
  });
});

describe('people who are asked for and not listed', () => {
  test('anywhere: one warning at the vacancy, with a hint how to list them', () => {
    const vacancy = vacancyListing('panel: [a]');
    const [problem, ...more] = checkPeople(vacancy, ['candidate', 'panel-member']);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: 'nobody-listed',
      severity: 'warning',
      message: '"post" lists no candidates: its sheets are for nobody in particular',
      place: { file: vacancy.source.file },
      hint: 'list them: candidates: [C-1042, C-1057]',
    });
  });

  test('in one stage: a warning there', () => {
    const vacancy = vacancyListing('candidates: [C-1]', '    candidates: []');
    const [problem, ...more] = checkPeople(vacancy, ['candidate']);
    expect(more).toEqual([]);
    expect(problem?.message).toContain('the stage "interview" lists no candidates');
    expect(problem?.place).toEqual(vacancy.source.placeOf(['stages', 1, 'id']));
  });

  test('nothing is amiss with what is not asked for', () => {
    expect(checkPeople(vacancyListing(''), [])).toEqual([]);
    expect(checkPeople(vacancyListing('candidates: [C-1]'), ['candidate'])).toEqual([]);
  });

  test('more sheets than can be made at once are an error', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `C-${index}`).join(', ');
    const vacancy = vacancyListing(`candidates: [${many}]\npanel: [a, b, c]`, '    candidates: [C-1]');
    expect(checkPeople(vacancy, ['candidate'])).toEqual([]);
    expect(checkPeople(vacancy, ['candidate', 'panel-member'])).toMatchObject([
      { code: 'too-many-sheets', severity: 'error', place: vacancy.source.placeOf(['stages', 0, 'id']) },
    ]);
  });
});
