import type { Problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { anchorsOnScale } from './anchors-on-scale.ts';
import { besideExists } from './beside-exists.ts';
import { knownJurisdictions } from './known-jurisdictions.ts';
import { knownLadders } from './known-ladders.ts';
import { knownSkillLevels } from './known-skill-levels.ts';
import { knownSkills } from './known-skills.ts';
import { knownTimeZones } from './known-time-zones.ts';
import { lawInWords } from './law-in-words.ts';
import { levelHasSkills } from './level-has-skills.ts';
import { levelsOnLadders } from './levels-on-ladders.ts';
import { logoExists } from './logo-exists.ts';
import { namesDiffer } from './names-differ.ts';
import { ownParts } from './own-parts.ts';
import { plainTexts } from './plain-texts.ts';
import { pluralForms } from './plural-forms.ts';
import { pointsInOrder } from './points-in-order.ts';
import { uniqueCriterionIds } from './unique-criterion-ids.ts';
import { uniqueQuestionIds } from './unique-question-ids.ts';
import { wordsAgree } from './words-agree.ts';

/** A rule over the whole catalogue; each stands in a file of its own, with its reason. */
export type CatalogueRule = (catalogue: Catalogue) => Problem[];

const rules: readonly CatalogueRule[] = [
  uniqueCriterionIds,
  knownSkills,
  knownLadders,
  knownJurisdictions,
  lawInWords,
  levelsOnLadders,
  knownSkillLevels,
  levelHasSkills,
  besideExists,
  pointsInOrder,
  anchorsOnScale,
  namesDiffer,
  uniqueQuestionIds,
  logoExists,
  ownParts,
  knownTimeZones,
  plainTexts,
  wordsAgree,
  pluralForms,
];

/** Everything that is wrong across the files of a catalogue. */
export function checkCatalogue(catalogue: Catalogue): Problem[] {
  return rules.flatMap((rule) => rule(catalogue));
}
