import { anyLevel, type Catalogue, type CriterionEntry, criterionOf } from '../catalogue/index.ts';
import type { CriterionKind, Question } from '../catalogue/schema/criterion.ts';
import { type Place, type Problem, problem } from '../problems/index.ts';
import type { Path, ValueSource } from '../reading/index.ts';
import { type CriterionName, idOfCriterion, type OwnQuestion } from './schema/criteria.ts';
import type { Assessed, VacancyFile } from './schema.ts';

/** A criterion that a vacancy makes, and the entry of a list that makes it. */
export interface MadeCriterion {
  readonly entry: CriterionEntry;
  readonly from: CriterionName;
}

interface Made {
  readonly made: readonly MadeCriterion[];
  readonly problems: readonly Problem[];
}

/**
 * The criteria that the lists of a vacancy make, in their order; each has the one level `any`. Problems: duplicate-id,
 * for one whose id is that of another or of a criterion in the catalogue; it is left out.
 */
export function madeCriteria(source: ValueSource, value: VacancyFile, catalogue: Catalogue): Made {
  const made = new Map<string, MadeCriterion>();
  const problems: Problem[] = [];
  const assessed = (value.stages ?? []).flatMap(({ assess }, index) =>
    assess.map((named, at) => ({ named, path: ['stages', index, 'assess', at] })),
  );
  const desirable = (value.desirable ?? []).map((named, at) => ({ named, path: ['desirable', at] }));
  for (const { named, path } of [...assessed, ...desirable]) {
    const entry = entryOf(named, path, source);
    if (!entry) continue;
    const other = made.get(entry.id)?.entry ?? criterionOf(entry.id, catalogue);
    if (other) problems.push(clash(entry, other, made.has(entry.id)));
    else made.set(entry.id, { entry, from: named });
  }
  return { made: [...made.values()], problems };
}

function entryOf(
  named: Assessed | CriterionName,
  path: Path,
  source: ValueSource,
): CriterionEntry | undefined {
  if (typeof named === 'string' || named.name === undefined || named.kind === undefined) return undefined;
  const { name, kind, about, descriptors = [] } = named;
  const id = idOfCriterion(named);
  const asked = questionOf(named, kind);
  const place = (): Place => source.placeOf([...path, 'name']);
  const placeOfDescriptor = (index: number): Place => source.placeOf([...path, 'descriptors', index]);
  const placeOfQuestion = (_: number, part: Path = []): Place =>
    source.placeOf([...path, 'question', ...part]);
  const questions = typeof asked === 'object' ? [asked] : [];
  const level = { descriptors, questions, retired: false, place, placeOfDescriptor, placeOfQuestion };
  return {
    id,
    name,
    kind,
    ...(about !== undefined && { about }),
    retired: false,
    levels: new Map([[anyLevel, level]]),
    unplaced: [],
    place,
    sources: [source],
  };
}

/** What an entry of an assess list says of its question: an id, or a question of its own, of the kind that suits. */
export function questionOf(
  assessed: Assessed | CriterionName,
  kind: CriterionKind,
): string | Question | undefined {
  const question = typeof assessed === 'object' && 'question' in assessed ? assessed.question : undefined;
  if (typeof question !== 'object') return question;
  return { ...question, id: ownQuestionId, kind: question.kind ?? usualKind(kind) };
}

const ownQuestionId = 'own';

function usualKind(kind: CriterionKind): NonNullable<OwnQuestion['kind']> {
  return kind === 'strength' ? 'strength' : 'past-behaviour';
}

function clash(entry: CriterionEntry, other: CriterionEntry, isMade: boolean): Problem {
  const { id, name } = entry;
  const message = isMade
    ? `this vacancy makes a criterion with the id "${id}" twice`
    : `the catalogue has a ${other.kind} with the id of "${name}", "${id}"`;
  const hint = isMade
    ? `make it once, and name it elsewhere by its id: { criterion: ${id} }`
    : `name that one by its id: { criterion: ${id} }; or give yours another name`;
  const related = [{ message: isMade ? 'the first one' : `the ${other.kind}`, place: other.place() }];
  return problem('duplicate-id', message, { place: entry.place(), related, hint });
}
