/** Titles before a name. */
const titles = words('mr mrs ms miss mx dr prof sir dame rev reverend');

/** What people in a selection are called by their part in it, their trade, office or department. */
const parts = words(`
  academic accountant administrator advisor adviser advocate agent analyst applicant architect assessor assistant associate
  auditor board buyer candidate caretaker carer chair chairman chairperson chairwoman chief clerk coach colleague
  commissioner consultant convener convenor coordinator councillor counsellor curator delegate dentist deputy designer
  developer dietitian director doctor economist editor employee employer engineer examiner executive expert external
  facilitator governor head headteacher host hr hrbp independent inspector instructor interviewee interviewer internal invigilator
  lawyer lead leader lecturer librarian listener manager matron mechanic member mentor midwife minister moderator
  notetaker nurse observer officer operator owner panel panellist panelist paramedic parent participant partner party
  patient peer person pharmacist physicist physiotherapist planner postholder practitioner president principal producer
  professional professor programmer psychologist rater reader receptionist recorder recruiter registrar rep representative
  researcher resident reviewer scientist scorer scribe secondary secretary senior shortlister sifter sister site
  solicitor specialist sponsor staff student superintendent supervisor surgeon surveyor teacher team technician tenant
  tester therapist trainer treasurer trustee tutor umpire union user vice visitor volunteer witness worker writer
  business catering clinical commercial communications community compliance customer data delivery design development
  digital diversity education engineering estates facilities finance health human infrastructure it kitchen legal
  logistics maintenance marketing medical network nursing office operations people policy procurement product production
  programme project quality recruitment research resources retail safety sales science security service software strategy
  support systems talent technical technology transport welfare workforce
  app appl ba cand case ceo cfo cio ciso coo cto dev devops file group id mgr nr number ops pm ref set slot sme sre uxr
  first second third fourth fifth one two three four five six seven eight nine ten
`);

/** Those that are names too: they say a part only where every word does. */
const partsOrNames = words(`
  baker butcher captain chef cook dean driver gardener guest judge junior main major marker mason miller page porter red
  sergeant steward usher vet warden blue green black white brown grey orange yellow purple alpha beta gamma delta
  of the and for from in on to at
`);

const isPart = (word: string): boolean => parts.has(word) || parts.has(word.replace(/s$/u, ''));

/**
 * Whether a reference reads as somebody's name: "Jane Doe", "jane.doe", "JaneDoe", "Dr Smith", "J. Smith", "Jane",
 * "C-1042 Jane Doe". One that has a digit ("panel-2"), says a part ("chair", "Head of Engineering"), or is letters alone
 * ("A", "CTO") does not.
 */
export function looksLikeName(reference: string): boolean {
  const written = reference.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/u).filter((word) => word !== '');
  const all = written.map((word) => word.toLowerCase());
  if (all.length > 1 && titles.has(all[0] ?? '')) return true;
  if (all.some(isPart) || all.every((word) => partsOrNames.has(word))) return false;
  if (/\d/u.test(reference)) return /(?<![A-Za-z])[A-Z][a-z]+[ ._-]+[A-Z][a-z]+/u.test(reference);
  const long = written.filter((word) => word.length > 2);
  return long.some((word) => word !== word.toUpperCase()) || long.length > 1;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}
