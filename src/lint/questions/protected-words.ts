import type { QuestionSubject } from '../../catalogue/schema/jurisdiction.ts';

/** A subject that selection must leave alone, and the words that a question about it needs, as parts of patterns. */
export interface ProtectedSubject {
  /** By which entries of a jurisdiction name it. */
  readonly id: QuestionSubject;
  /** As it stands in "asks about …". */
  readonly name: string;
  /** What speaks of a candidate wherever it stands, such as "sick leave". */
  readonly anywhere: readonly string[];
  /** What counts where it is a candidate's: "your health", "do you have children". */
  readonly had: readonly string[];
  /** What counts where a candidate is it, and no noun follows: "are you disabled?", not "are your disabled users …". */
  readonly been: readonly string[];
}

/**
 * Services are built for everybody, so that a question may well speak of disabled users, of pensions or of a form for
 * parents: most words count only where they are said of the candidate. Left out are words whose other senses
 * are the usual ones in this field: "partner" (a firm), "operation", "support", "background", "condition", "origin"
 * (of a request), "old" and "age" of things, "pay" as a verb. Nationalities and faiths cannot all be listed; the
 * words that ask for them are.
 */
export const protectedSubjects: readonly ProtectedSubject[] = [
  {
    id: 'health',
    name: 'health or disability',
    anywhere: [
      'sick(?:ness)? (?:leave|days?|notes?|absences?|records?)',
      'off (?:sick|ill)',
      '(?:un)?fit for work',
      'occupational health',
    ],
    had: [
      // a service has health checks too
      '(?:mental |physical |general )?health(?! (?:checks?|probes?|pages?|endpoints?|monitor\\w*|dashboards?|service))',
      'disabilit(?:y|ies)',
      '(?:impairments?|illness|sickness|disease|injur(?:y|ies)|allerg(?:y|ies)|surgery|medication)',
      '(?:depression|anxiety|dyslexia|autism|epilepsy|diabetes|asthma|cancer|eyesight|hearing loss)',
      'medical (?:conditions?|history|records?|treatment|problems?|leave)',
      '(?:health|back|heart) (?:conditions?|problems?|issues?|trouble)',
    ],
    been: [
      'disabled',
      'blind',
      'deaf',
      'ill',
      'unwell',
      'sick',
      'healthy',
      'autistic',
      'dyslexic',
      'depressed',
      'physically fit',
    ],
  },
  {
    id: 'family',
    name: 'family, marriage or pregnancy',
    anywhere: [
      '(?:maternity|paternity|parental|adoption) leave',
      '(?:family|caring|childcare|domestic) (?:commitments?|responsibilit(?:y|ies)|circumstances|obligations?|ties)',
      'childcare arrangements',
    ],
    had: [
      // a font has a family, and code a family of types
      'famil(?:y|ies)(?! of\\b)',
      '(?:children|kids|sons?|daughters?|bab(?:y|ies))(?! (?:components?|processes|nodes|elements))',
      '(?:a child|parents|mother|father)(?! (?:components?|process|nodes?|elements?|class))',
      '(?:husband|wife|spouse|civil partner|fianc[eé]e?|boyfriend|girlfriend)',
      '(?:marriage|marital status|maiden name|home life)',
      '(?:pregnancy|maternity|childcare)',
      'start(?:ing)? a family',
    ],
    been: ['married', 'single', 'divorced', 'widowed', 'pregnant', 'parent', 'mother', 'father', 'carer'],
  },
  {
    id: 'age',
    name: 'age',
    anywhere: ['how old (?:are|were) you', 'when were you born', 'digital natives?'],
    had: ['age(?! (?:headers?|limits?))', '(?:date|year) of birth', 'birthday', 'retirement'],
    been: [
      'young',
      'old',
      'elderly',
      'middle-aged',
      'young and \\w+',
      'recent graduate',
      'retire',
      'retiring',
    ],
  },
  {
    id: 'religion',
    name: 'religion or belief',
    anywhere: [
      'religious (?:beliefs?|views?|holidays?|festivals?|observance|background|convictions?|duties)',
      '(?:political|philosophical) (?:beliefs?|views?|opinions?)',
    ],
    had: [
      'religions?',
      // "your faith in the tests"
      'faith(?! in\\b)',
      '(?:church|mosque|synagogue|gurdwara|congregation)',
      '(?:pray(?:ers?|ing)?|worship(?:ping)?)',
      '(?:celebrate|observe|keep) (?:ramadan|the sabbath|christmas|easter|diwali|eid|passover)',
    ],
    been: ['religious', 'christian', 'catholic', 'muslim', 'jewish', 'hindu', 'sikh', 'buddhist', 'atheist'],
  },
  {
    id: 'origin',
    name: 'race, nationality or origin',
    anywhere: [
      'where (?:are|were) you (?:really |originally )?from',
      'where do you (?:really |originally )?come from',
      'where were you born',
      // "readers who are not native speakers" are no candidates
      '(?<!not |non-)native (?:\\w+ )?speakers?',
      'foreign accents?',
    ],
    had: [
      '(?:nationality|citizenship|ethnicity|skin colour|mother tongue|native language)',
      // a theme has an accent colour, and a payment a Visa card
      'accent(?! colou?rs?)',
      'visa(?! (?:cards?|payments?))',
      '(?:immigration status|work permit)',
      'ethnic \\w+',
      'race(?! conditions?)',
      '(?:country|place) of (?:birth|origin)',
      '(?:birthplace|home country|native country)',
      '(?:cultural|national|family|racial) (?:background|origins?|heritage|roots)',
    ],
    been: ['foreign', 'foreigner', 'immigrant', 'migrant', 'british', 'black', 'white', 'asian'],
  },
  {
    id: 'sex',
    name: 'sex, gender reassignment or sexual orientation',
    anywhere: ['the (?:right|best|ideal) (?:man|woman|lad|girl) for'],
    had: ['(?:gender|sex|sexuality|sexual orientation|sex life)'],
    been: ['gay', 'lesbian', 'bisexual', 'heterosexual', 'transgender', 'trans', 'man', 'woman'],
  },
  {
    id: 'pay-history',
    name: 'pay history',
    anywhere: [
      '(?:salary|pay|wage|earnings) history',
      // not: "when did you last pay off a debt"
      '(?<!you )(?:current|previous|last|present|former) (?:annual )?(?:salary|wages?|earnings|remuneration|pay(?! (?:run|day|date)))',
      'how much (?:do|did|are|were|have) you (?:been |being )?(?:earn(?:ing|ed)?|paid)',
      'what (?:do|did) you earn(?= (?:now|in|at|there|before|today)|\\?)',
      'what (?:are|were) you (?:being )?paid',
    ],
    had: [
      '(?:salary|wages?|earnings|remuneration|bonus|payslips?)(?! (?:expectations?|requirements?))',
      'pay (?:level|grade|package|rises?|rate|now|today|before)',
    ],
    been: [],
  },
];
