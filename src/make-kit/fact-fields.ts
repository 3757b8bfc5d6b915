import type { Section } from '../catalogue/schema/advert.ts';
import { placedSections } from '../catalogue/sections.ts';
import { fieldOfPart } from '../kit/advert-schema.ts';
import type { Path } from '../reading/index.ts';
import type { VacancyFile } from '../vacancy/schema.ts';

/** A path in a file, and the fields of a kit by any of which documents may show what stands there. */
export type Fact = readonly [Path, ...string[]];

export const ofVacancy: readonly Fact[] = [
  [['title'], 'title', 'running'],
  [['reference'], 'reference', 'running'],
  [['summary'], 'summary'],
  [['posts'], 'posts'],
  [['grade'], 'grade'],
  [['location'], 'location'],
  [['locations'], 'locations[].name', 'location'],
  [['remote'], 'remote'],
  [['working-pattern'], 'workingPattern'],
  [['hours'], 'hours'],
  [['contract'], 'contract'],
  [['salary'], 'salary', 'salaries[].pay'],
  [['salary', 'note'], 'salaryNote'],
  [['additional-pay'], 'additionalPay'],
  [['on-target-earnings'], 'onTargetEarnings'],
  [['opens'], 'opens'],
  [['closes'], 'closes'],
  [['closing-note'], 'closingNote'],
  [['starts'], 'starts'],
  [['languages'], 'languages'],
  [['about-job'], 'aboutJob'],
  [['duties'], 'duties'],
  [['person-specification'], 'personSpecification[].essential', 'personSpecification[].desirable'],
  [['panel'], 'sheet.panel', 'sheet.panelMember', 'sheet.people'],
  [['candidates'], 'sheet.candidate', 'sheet.people'],
];

/** Of the first of several contacts, `contact` is enough. */
function contactFacts(path: Path): Fact[] {
  return ['name', 'role', 'email', 'phone', 'for'].map((key) => {
    const isName = key === 'name' || key === 'role';
    const fields = isName ? [key, 'who'] : [key];
    return [
      [...path, key],
      ...fields.flatMap((field) => [`organisation.contact.${field}`, `organisation.contacts[].${field}`]),
    ];
  });
}

/** In the file of an organisation, or in that of a vacancy. */
export const ofEmployer: readonly Fact[] = [
  [['logo'], 'organisation.logo'],
  [['about'], 'organisation.about'],
  [['benefits'], 'organisation.benefits', 'organisation.benefitGroups[].items'],
  [['pension'], 'organisation.pension'],
  [['apply'], 'organisation.apply'],
  [['how-to-apply', 'link'], 'organisation.howToApply.link'],
  [['how-to-apply', 'email'], 'organisation.howToApply.email'],
  [['how-to-apply', 'phone'], 'organisation.howToApply.phone'],
  [['how-to-apply', 'post'], 'organisation.howToApply.post'],
  [['how-to-apply', 'send'], 'organisation.howToApply.send'],
  [['how-to-apply', 'note'], 'organisation.howToApply.note'],
  [['adjustments'], 'organisation.adjustments'],
  [['guaranteed-interview'], 'organisation.guaranteedInterview'],
  [['ai-use'], 'organisation.aiUse'],
  [['feedback'], 'organisation.feedback'],
  [['security'], 'organisation.security'],
  [['nationality'], 'organisation.nationality'],
  ...contactFacts(['contact']),
  [
    ['contacts'],
    'organisation.contacts[].email',
    'organisation.contacts[].phone',
    'organisation.contacts[].who',
  ],
  [['complaints'], 'organisation.complaints'],
  [['ties'], 'organisation.ties'],
  [['script', 'opening'], 'organisation.opening'],
  [['script', 'close'], 'organisation.close'],
];

/** The fields are those of a stage, which a template names in `stage` or in `stages`: it is one group. */
export const ofStage: readonly Fact[] = [
  [['date'], 'date'],
  [['dates'], 'date'],
  [['time'], 'time', 'plan[].from', 'criteria[].from'],
  [['place'], 'place'],
  [['about'], 'about'],
  [['minutes'], 'minutes'],
  [['exercise', 'title'], 'exercise.title', 'plan[].activity'],
  [['exercise', 'brief'], 'exercise.brief'],
];

/** What several entries say, entry by entry: what one of them alone says may be left out. */
export function ofEntries({ salary }: VacancyFile): Fact[] {
  if (!Array.isArray(salary)) return [];
  return salary.map((_, index) => [['salary', index, 'note'], 'salaries[].note']);
}

/** Of what a vacancy and its organisation say between them, in the file of the one or the other. */
export function ofJoined(
  facts: readonly unknown[] = [],
  sections: readonly Section[] = [],
  all: readonly Section[] = [],
): Fact[] {
  const placed = placedSections(all);
  const shown = sections.flatMap((section, index): Fact[] => {
    const found = placed.find((each) => each.section === section);
    if (!found) return [];
    return [[['sections', index], 'sections[].text', `sectionsAfter.${fieldOfPart(found.after)}[].text`]];
  });
  return [...(facts.length > 0 ? [[['facts'], 'facts[].text'] satisfies Fact] : []), ...shown];
}
