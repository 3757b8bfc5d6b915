import type { CriterionEntry } from '../catalogue/index.ts';
import type { Question } from '../catalogue/schema/criterion.ts';
import { unreachable } from '../document/index.ts';
import { deriveQuestions } from './derive.ts';
import { generalQuestion } from './general.ts';

/** Where a question comes from: somebody wrote it, it is derived from descriptors, or it asks the same of all of a kind. */
export type QuestionOrigin = 'written' | 'derived' | 'general';

/** Questions that stand in for written ones; an empty bank where none can. */
export interface UnwrittenQuestions {
  readonly bank: readonly Question[];
  readonly origin: Exclude<QuestionOrigin, 'written'>;
}

/**
 * What can be asked for a level of a criterion that nobody has written questions for. A skill is asked for by its
 * descriptors or its name, a behaviour by its descriptors alone, since its name says too little to rate by. Of
 * experience and qualifications a general question can be asked. What somebody enjoys, and what they are able to do,
 * shows in no question that is made from words.
 */
export function unwrittenQuestions(entry: CriterionEntry, levelId: string): UnwrittenQuestions {
  const { kind, levels } = entry;
  switch (kind) {
    case 'skill':
      return { bank: deriveQuestions(entry, levelId), origin: 'derived' };
    case 'behaviour': {
      const isDescribed = (levels.get(levelId)?.descriptors.length ?? 0) > 0;
      return { bank: isDescribed ? deriveQuestions(entry, levelId) : [], origin: 'derived' };
    }
    case 'experience':
    case 'qualification':
      return { bank: [generalQuestion(kind, entry)], origin: 'general' };
    case 'strength':
    case 'ability':
      return { bank: [], origin: 'general' };
    default:
      return unreachable(kind);
  }
}
