import { byName, otherNamesOfEmployer } from '../../catalogue/schema/other-names.ts';

/** What employers and job boards call what a vacancy has a key for, by what to write in its place. */
const ofVacancy: Readonly<Record<string, string>> = {
  // dates
  '"closes"':
    'deadline closing-date close-date close application-deadline application-close apply-by valid-through end-date expiry',
  '"opens"': 'opening-date open-date date-posted posted posting-date',
  '"starts"': 'start-date start starting-date date-of-start',
  '"closing-note"': 'early-closing early-closing-note close-note',
  'it at a stage, as "date", or as "dates" with "from" and "to"':
    'interview-date interview sift-date shortlisting-date assessment-date selection-date',
  // pay
  'it into "additional-pay": [{ name: …, to: … }]':
    'allowance bonus commission supplement sign-on-bonus digital-allowance weighting london-weighting variable-pay incentive',
  '"on-target-earnings"': 'ote on-target-earning target-earning total-compensation',
  '"salary", with "from" and "to"':
    'pay pay-range base-salary base-pay salary-range salary-min salary-max minimum-salary maximum-salary wage compensation remuneration rate-of-pay hourly-rate',
  '"salary", as a list: [{ for: …, from: … }, …]': 'salary pay-scale pay-step salary-scale salary-band',
  // contract and hours
  'contract: { type: … }':
    'contract-type type-of-contract employment-type type-of-employment employment-status job-type tenure type',
  'contract: { type: fixed-term, length: … }':
    'length-of-employment length-of-contract contract-length contract-duration duration length term fixed-term',
  '"hours"': 'working-hour hour-per-week weekly-hour work-hour hour-of-work fte',
  '"working-pattern"': 'schedule work-schedule shift shift-pattern employment-pattern work-pattern rota',
  // place
  '"location", or "locations" with "town" and "postcode"':
    'address place place-of-work workplace work-location job-location city town postcode zip office',
  'remote: some': 'hybrid hybrid-working',
  '"remote": no, some or yes':
    'remote-working remote-work home-working work-from-home telecommute job-location-type',
  // the post
  '"duties"':
    'duty responsibility main-duty main-duty-of-the-job key-duty key-responsibility job-duty essential-function task',
  '"about-job"':
    'about-role about-the-role about-the-job about-post about-the-post role-summary job-description description job-overview role-profile',
  '"summary"': 'job-summary tagline teaser',
  '"person-specification", with "essential" and "desirable"':
    'person-spec qualification requirement minimum-qualification preferred-qualification required-qualification minimum-requirement essential-criteria desirable-criteria selection-criteria education experience',
  'it into the "assess" of a stage': 'behaviour strength ability competency criteria',
  '"languages"': 'language-requirement language-skill welsh-language',
  '"posts"': 'vacancy number-of-vacancy number-of-post opening number-of-opening headcount position',
  '"title"': 'job-title position-title role-title',
  '"reference"':
    'job-id job-reference job-ref ref reference-number requisition requisition-number job-number vacancy-id',
  '"grade"': 'band pay-band pay-grade job-grade salary-grade',
  '"organisation"': 'employer company organization',
};

export const otherNamesOfVacancy = { ...byName(ofVacancy), ...otherNamesOfEmployer };
