/**
 * What employers and job boards call what has a key here, by what to write in its place. Singular, words joined by
 * hyphens.
 */
const ofEmployer: Readonly<Record<string, string>> = {
  // how to apply
  'how-to-apply: { link: https://… }':
    'apply-url apply-link apply-online apply-at application-url application-link application-form application-website',
  'how-to-apply: { email: … }': 'apply-email application-email',
  'how-to-apply: { send: […] }': 'document-required required-document application-document',
  '"how-to-apply", or "apply" for sentences alone':
    'how-apply apply-how application application-process application-instruction application-procedure',
  '"about"': 'about-us about-employer about-the-employer company-description',
  '"benefits"': 'perk benefit-package',
  '"security"': 'clearance security-clearance background-check dbs vetting pre-employment-check',
  '"nationality"': 'visa visa-sponsorship right-to-work work-authorization',
  '"guaranteed-interview"': 'disability-confident',
  '"adjustments"': 'accommodation reasonable-adjustment',
  '"contact", or "contacts" where there are several': 'enquiry informal-enquiry hiring-manager contact-point',
  'contact: { name: … }': 'contact-name',
  'contact: { email: … }': 'contact-email',
  'contact: { phone: … }': 'contact-phone contact-telephone',
  'it as a fact: facts: [{ term: …, text: … }]':
    'business-area type-of-role role-type profession department division directorate job-family category',
  'a section: sections: [{ heading: …, text: … }]':
    'about-team about-the-team equal-opportunity diversity eeo eeo-statement inclusion values',
  '"time-zone"': 'timezone tz zone',
  '"pension"': 'pension-contribution employer-pension pension-scheme retirement retirement-plan',
};

/** By each of the other names, what to write in its place. */
export function byName(namesByMeant: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(namesByMeant).flatMap(([meant, names]) => names.split(' ').map((name) => [name, meant])),
  );
}

export const otherNamesOfEmployer = byName(ofEmployer);
