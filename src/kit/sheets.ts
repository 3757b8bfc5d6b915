import { type Place, type Problem, problem } from '../problems/index.ts';
import { type Stage, slugOfPeople, type Vacancy } from '../vacancy/index.ts';
import type { DocumentKind, PersonKind } from './document-kinds.ts';
import type { KitSheet } from './kit.ts';

/** One sheet of a kind of document. */
export interface Sheet {
  /** Whose it is, as templates see it. */
  readonly value: KitSheet;
  /** Undefined for the blank sheet. */
  readonly owner?: SheetOwner;
}

/** How a sheet is told from the others. */
export interface SheetOwner {
  /** E.g. "C-1042, chair". */
  readonly name: string;
  /** In its file's name, e.g. "c-1042-chair". */
  readonly slug: string;
  /** Before the names of its fields where many sheets are in one file, e.g. "c-1042_chair_": no slug has a "_". */
  readonly fieldPrefix: string;
}

/**
 * The sheets of a kind of document for a stage: one for each person of the kinds asked for, candidate by candidate and
 * in the order of the panel; the blank one where the kind has none, or the stage lists none.
 */
export function sheetsOf(kind: DocumentKind, stage: Stage, asked: readonly PersonKind[]): Sheet[] {
  const listed = (person: PersonKind): readonly (string | undefined)[] => {
    const isWanted = asked.includes(person) && kind.each?.includes(person);
    const people = isWanted ? peopleOf(stage, person) : [];
    return people.length > 0 ? people : [undefined];
  };
  return listed('candidate').flatMap((candidate) =>
    listed('panel-member').map((panelMember) => sheetOf(stage, candidate, panelMember)),
  );
}

function sheetOf({ panel }: Stage, candidate: string | undefined, panelMember: string | undefined): Sheet {
  const people = [candidate, panelMember].filter((each) => each !== undefined);
  if (people.length === 0) return { value: { panel: [...panel] } };
  const name = people.join(', ');
  const fieldPrefix = people.map((each) => `${slugOfPeople([each])}_`).join('');
  return {
    value: { candidate, panelMember, panel: [...panel], people: name },
    owner: { name, slug: slugOfPeople(people), fieldPrefix },
  };
}

function peopleOf(stage: Stage, person: PersonKind): readonly string[] {
  return person === 'candidate' ? stage.candidates : stage.panel;
}

/** The key of a vacancy that lists people, what they are called, and what they may be referred to as. */
const lists = {
  candidate: { key: 'candidates', called: 'candidates', such: '[C-1042, C-1057]' },
  'panel-member': { key: 'panel', called: 'panel members', such: '[chair, panel-2]' },
} as const;

/** More sheets than a run can hold in memory at once, and than any panel fills in. */
const mostSheets = 2000;

/**
 * Whether sheets can be made for each of the kinds of person asked for.
 * Problems: nobody-listed, a warning, at the vacancy when none of its stages lists anybody, else at the stages that do
 * not; too-many-sheets at a stage.
 */
export function checkPeople(vacancy: Vacancy, asked: readonly PersonKind[]): Problem[] {
  return [...asked.flatMap((person) => nobodyListed(vacancy, person)), ...tooManySheets(vacancy, asked)];
}

function nobodyListed({ id, stages, source }: Vacancy, person: PersonKind): Problem[] {
  const { called, key, such } = lists[person];
  const hint = `list them: ${key}: ${such}`;
  const warning = (where: string, place: Place) =>
    problem('nobody-listed', `${where} lists no ${called}: its sheets are for nobody in particular`, {
      place,
      hint,
    });
  const isWithout = (stage: Stage) => peopleOf(stage, person).length === 0;
  if (stages.every(isWithout)) return [warning(`"${id}"`, source.placeOf([]))];
  return stages.flatMap((stage, index) =>
    isWithout(stage) ? [warning(`the stage "${stage.id}"`, source.placeOf(['stages', index, 'id']))] : [],
  );
}

function tooManySheets({ stages, source }: Vacancy, asked: readonly PersonKind[]): Problem[] {
  return stages.flatMap((stage, index) => {
    const count = asked.reduce((product, person) => product * Math.max(1, peopleOf(stage, person).length), 1);
    if (count <= mostSheets) return [];
    const message = `${count} sheets are too many for the stage "${stage.id}": ${mostSheets} can be made at once`;
    const hint = 'ask for sheets of each candidate alone, or list fewer people';
    return problem('too-many-sheets', message, { place: source.placeOf(['stages', index, 'id']), hint });
  });
}
