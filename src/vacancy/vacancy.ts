import type { CriterionEntry, CriterionLevel, RoleLevelEntry } from '../catalogue/catalogue.ts';
import type { Jurisdiction } from '../catalogue/jurisdictions.ts';
import type { Question } from '../catalogue/schema/criterion.ts';
import type { Organisation } from '../catalogue/schema/organisation.ts';
import type { Mark, Scale } from '../catalogue/schema/scale.ts';
import type { Locale } from '../locale/index.ts';
import type { Form, QuestionOrigin } from '../questions/index.ts';
import { slugOf, type ValueSource } from '../reading/index.ts';
import type { Pass } from './schema/assessed.ts';
import { type StageFile, stageKinds, type VacancyFile } from './schema.ts';

/** A vacancy with everything it names looked up. */
export interface Vacancy {
  readonly id: string;
  /** Which set of its questions is asked. */
  readonly form: Form;
  readonly source: ValueSource;
  /** The vacancy of the catalogue that says what its row of a table leaves blank. */
  readonly like?: string;
  readonly value: VacancyFile;
  readonly roleLevel: RoleLevelEntry;
  readonly organisation: Organisation;
  /** The language of its documents. */
  readonly locale: Locale;
  /** Whose law holds; none where the catalogue has no words of any. */
  readonly jurisdiction?: Jurisdiction;
  /** All that the advert asks for: the skills in the order of the role level, then the others as they are named. */
  readonly needed: readonly NeededCriterion[];
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly id: string;
  readonly kind: StageFile['kind'];
  /** As the file says it; for the one stage of a vacancy without stages, what stands for it. */
  readonly value: StageFile;
  readonly scale: Scale;
  readonly pass: Pass;
  /** Whose rule `pass` is: the stage's own, that of the vacancy, or the acceptable point of the scale where neither fits. */
  readonly passFrom: 'stage' | 'vacancy' | 'scale';
  /** Whether the weights are percentages, of which the stage has a hundred. */
  readonly weighsByPercentage: boolean;
  /** Who rates and who is assessed, as references: the stage's own, else those of the vacancy; empty when unknown. */
  readonly panel: readonly string[];
  readonly candidates: readonly string[];
  readonly criteria: readonly Criterion[];
}

/** Whether every criterion was found; else what depends on all of them cannot be judged. */
export function isComplete({ criteria, value }: Stage): boolean {
  return criteria.length === value.assess.length;
}

/** A skill of the role level, or another criterion, that a vacancy asks for. */
export interface NeededCriterion {
  readonly entry: CriterionEntry;
  /** Id of the level, e.g. "practitioner", or "any". */
  readonly levelId: string;
  readonly level: CriterionLevel;
}

export interface Criterion extends NeededCriterion {
  readonly essential: boolean;
  /** How often its rating counts in the total, or the percentage of the total that it is; with two decimals at most. */
  readonly weight: number;
  /** The rating that this criterion must reach whatever the pass rule says. */
  readonly minimum?: Mark;
  /** The question to ask; none in a sift. */
  readonly question?: Question;
  /** Whether somebody wrote the question, it is derived from the descriptors, or asks the same of all of a kind. */
  readonly origin?: QuestionOrigin;
}

/**
 * As documents show a stage; made from its id where the file gives no name, in the words of the language where that is a
 * kind of stage, numbered or not: "interview-2" → "Interview 2".
 */
export function stageName({ value, id }: Pick<Stage, 'value' | 'id'>, { say }: Locale): string {
  const [, number = ''] = /^[a-z]+-(\d+)$/u.exec(id) ?? [];
  const kind = stageKinds.find((each) => (number === '' ? each : `${each}-${number}`) === id);
  const ofId = kind ? `${say(`stage.${kind}`)} ${number}`.trimEnd() : id.replace(/-/gu, ' ');
  const name = value.name ?? ofId;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** How the files of some people are named: "C-1042" and "chair" → "c-1042-chair". */
export function slugOfPeople(references: readonly string[]): string {
  return references.map(slugOf).join('-');
}
