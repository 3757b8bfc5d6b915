import { type Place, type Problem, problem } from '../problems/index.ts';
import { type Stage, slugOfPeople, type Vacancy } from '../vacancy/index.ts';
import {
  type DocumentKind,
  isForEach,
  isForStage,
  isOfStages,
  type PersonKind,
  personKinds,
} from './document-kinds.ts';
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

/** Who rates and who is assessed, in a stage or in the whole vacancy. */
type People = Pick<Stage, 'panel' | 'candidates'>;

/** Those of all stages, each once, where they are first listed. */
export function peopleOfVacancy({ stages }: Pick<Vacancy, 'stages'>): People {
  const all = (of: (stage: Stage) => readonly string[]) => [...new Set(stages.flatMap(of))];
  return { panel: all(({ panel }) => panel), candidates: all(({ candidates }) => candidates) };
}

/**
 * The sheets of a kind of document for these people: one for each person that it is made for, candidate by candidate and
 * in the order of the panel; the blank one where it is made for nobody, or nobody is listed.
 */
export function sheetsOf(kind: DocumentKind, people: People, asked: readonly PersonKind[]): Sheet[] {
  const listed = (person: PersonKind): readonly (string | undefined)[] => {
    const found = isForEach(kind, person, asked) ? peopleOf(people, person) : [];
    return found.length > 0 ? found : [undefined];
  };
  return listed('candidate').flatMap((candidate) =>
    listed('panel-member').map((panelMember) => sheetOf(people, candidate, panelMember)),
  );
}

function sheetOf({ panel }: People, candidate: string | undefined, panelMember: string | undefined): Sheet {
  const people = [candidate, panelMember].filter((each) => each !== undefined);
  if (people.length === 0) return { value: { panel: [...panel] } };
  const name = people.join(', ');
  const fieldPrefix = people.map((each) => `${slugOfPeople([each])}_`).join('');
  return {
    value: { candidate, panelMember, panel: [...panel], people: name },
    owner: { name, slug: slugOfPeople(people), fieldPrefix },
  };
}

function peopleOf({ candidates, panel }: People, person: PersonKind): readonly string[] {
  return person === 'candidate' ? candidates : panel;
}

/** The key of a vacancy that lists people, what they are called, and what they may be referred to as. */
const lists = {
  candidate: { key: 'candidates', called: 'candidates', such: '[C-1042, C-1057]' },
  'panel-member': { key: 'panel', called: 'panel members', such: '[chair, panel-2]' },
} as const;

/** More sheets than a run can hold in memory at once, and than any panel fills in. */
const mostSheets = 2000;

/**
 * Whether there are people for the documents that kinds have for each of them, those of `asked` with sheets of their own.
 * Problems: nobody-listed, a warning, at the vacancy when none of its stages lists anybody, else at the stages that do
 * not; too-many-sheets at a stage, or at the vacancy.
 */
export function checkPeople(
  vacancy: Vacancy,
  kinds: readonly DocumentKind[],
  asked: readonly PersonKind[],
): Problem[] {
  const warnings = personKinds.flatMap((person) => {
    const forEach = kinds.filter((kind) => isForEach(kind, person, asked));
    return forEach.length === 0 ? [] : nobodyListed(vacancy, person, forEach, asked.includes(person));
  });
  return [...warnings, ...tooManySheets(vacancy, kinds, asked)];
}

/** `isAsked`: sheets of their own are wanted, which every stage has. */
function nobodyListed(
  vacancy: Vacancy,
  person: PersonKind,
  kinds: readonly DocumentKind[],
  isAsked: boolean,
): Problem[] {
  const { id, stages, source } = vacancy;
  const { called, key, such } = lists[person];
  const hint = `list them: ${key}: ${such}`;
  const what = isAsked
    ? 'sheets are'
    : kinds.length === 1
      ? `"${kinds[0]?.name}" is`
      : 'documents for each are';
  const warning = (where: string, place: Place) =>
    problem('nobody-listed', `${where} lists no ${called}: its ${what} for nobody in particular`, {
      place,
      hint,
    });
  const isWithout = (stage: Stage) => peopleOf(stage, person).length === 0;
  if (stages.every(isWithout)) return [warning(`"${id}"`, source.placeOf([]))];
  const concerns = (stage: Stage) =>
    isAsked || kinds.some((kind) => isOfStages(kind) && isForStage(kind, stage));
  return stages.flatMap((stage, index) =>
    isWithout(stage) && concerns(stage)
      ? [warning(`the stage "${stage.id}"`, source.placeOf(['stages', index, 'id']))]
      : [],
  );
}

function tooManySheets(
  vacancy: Vacancy,
  kinds: readonly DocumentKind[],
  asked: readonly PersonKind[],
): Problem[] {
  const { id, stages, source } = vacancy;
  const fault = (count: number, where: string, place: Place) => {
    const message = `${count} sheets are too many for ${where}: ${mostSheets} can be made at once`;
    const hint = 'ask for sheets of each candidate alone, or list fewer people';
    return problem('too-many-sheets', message, { place, hint });
  };
  const most = (people: People, of: readonly DocumentKind[]) =>
    Math.max(0, ...of.map((kind) => countOf(kind, people, asked)));
  const whole = most(
    peopleOfVacancy(vacancy),
    kinds.filter((kind) => !isOfStages(kind)),
  );
  if (whole > mostSheets) return [fault(whole, `the vacancy "${id}"`, source.placeOf([]))];
  return stages.flatMap((stage, index) => {
    const count = most(
      stage,
      kinds.filter((kind) => isOfStages(kind) && isForStage(kind, stage)),
    );
    if (count <= mostSheets) return [];
    return fault(count, `the stage "${stage.id}"`, source.placeOf(['stages', index, 'id']));
  });
}

function countOf(kind: DocumentKind, people: People, asked: readonly PersonKind[]): number {
  return personKinds
    .filter((person) => isForEach(kind, person, asked))
    .reduce((product, person) => product * Math.max(1, peopleOf(people, person).length), 1);
}
