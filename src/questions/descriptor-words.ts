const knowledge =
  'knowledge|understanding|awareness|appreciation|experience|expertise|familiarity|command|grasp';

/** "a strong working knowledge of": what a person shows. */
export const knowledgeFirst = new RegExp(
  `^(?:(?:an?|the|some|your|their) )?(?:(?!and |or )[\\w-]+ ){0,3}?(?:${knowledge})(?:(?:,| and| or)+ (?:${knowledge}))*(?: (?:of|in|with|about|that|on|how)\\b|$| [a-z]+ing\\b)`,
  'u',
);

/** What stands before the deed and says no more than "can". */
export const ability =
  /^(?:(?:is|are|am|be|being|has|have|having|must|should|will|shows?|demonstrates?|the|an|your|their|proven) )*(?:able to|capable of|ability to|abilities to|in a position to) (?<rest>.+)$/u;

const adjectives =
  'accountable|adaptable|adept|afraid|analytical|approachable|attentive|aware|calm|clear|collaborative|comfortable|committed|' +
  'competent|concise|confident|conscientious|consistent|conversant|creative|credible|curious|dependable|detail-oriented|diplomatic|eager|' +
  'effective|efficient|empathetic|enthusiastic|experienced|expert|familiar|flexible|fluent|good|hands-on|happy|helpful|honest|inclusive|' +
  'innovative|inquisitive|interested|keen|knowledgeable|literate|methodical|mindful|motivated|objective|observant|open|open-minded|organised|' +
  'organized|passionate|patient|persistent|polite|positive|pragmatic|prepared|proactive|professional|proficient|punctual|qualified|quick|ready|' +
  'receptive|reliable|resilient|resourceful|respectful|responsible|responsive|self-[a-z]+(?:ed|ing|ient)|self-aware|self-conscious|' +
  'self-sufficient|sensitive|skilled|sociable|solid|strong|supportive|tactful|thorough|tidy|tolerant|trained|transparent|trusted|trustworthy|' +
  'unafraid|versed|versatile|well-[a-z]+(?:ed|nt)|willing';

/** What a person is like: an adjective that no noun follows. */
export const quality = new RegExp(
  `^(?:(?:not|very|always|fully|highly|completely|extremely) )*(?:${adjectives})(?:,? (?:and|or) [a-z-]+)?(?:$| (?:about|across|and|as|at|by|enough|even|for|from|if|in|of|on|that|to|toward|towards|under|when|while|with|[a-z]+ing)\\b)`,
  'u',
);

/** "confident in managing", "accountable for delivering": the deed stands behind. */
export const qualityOfDoing =
  /^(?:(?:very|fully|highly) )*(?:accountable|adept|comfortable|competent|confident|experienced|expert|good|proficient|responsible|skilled|strong|trained|versed) (?:(?:at|for|in|with) )?(?<doing>[a-z-]+ing)\b(?<rest>.*)$/u;

/** "aware of" as something that can be shown. */
export const awareness: readonly (readonly [from: RegExp, to: string])[] = [
  [/^(?:fully |very )?aware (?=of |that |how )/u, 'show awareness '],
  [/^(?:fully |very )?(?:conversant|familiar) (?=with )/u, 'show familiarity '],
  [/^(?:very |highly )?knowledgeable (?:about|in|of|on) /u, 'show knowledge of '],
];

/** Two nouns of which the first could be a verb. */
export const namedThing =
  /^(?:budget|change|conflict|content|customer|data|design|engineering|incident|people|patch|performance|process|product|programme|program|project|quality|release|research|risk|service|stakeholder|supplier|team|test|time|user) (?:assurance|awareness|expertise|experience|knowledge|leadership|management|mindset|planning|skills|thinking)\b/iu;

const nounEnding =
  '(?:ance|asm|ence|ency|ics|ism|ity|ledge|ment|ness|ology|ship|sight|sion|sis|tion|tude|ture)';

/** What can be called for: "good communication skills", "attention to detail". */
export const quantity = new RegExp(
  `^(?:(?:an?|the|good|strong|excellent|proven|basic|deep|clear|continuous|active|working|written|verbal|advanced) )*(?:[\\w-]+ and )?(?:[\\w-]+ )?[a-z-]*(?:${nounEnding}|skills)(?=$|[,;]| (?:about|across|and|at|between|for|from|in|of|on|over|through|to|towards|under|when|with|within)\\b)`,
  'u',
);

/** What names something, and so is done by nobody. */
export const nounFirst = new RegExp(
  `^(?:(?:an?|the|at least|good|strong|excellent|proven|no|some) |\\d+\\b|[\\w-]*${nounEnding}\\b|(?:go[- ]to|point) (?:expert|person)\\b|(?:[\\w-]+ )?(?:solving|leader|learner|player|solver|specialist|starter|thinker|worker)\\b)`,
  'u',
);

/** "technical skill sets": an adjective, and so a noun behind it. */
export const adjectiveFirst = /^[a-z-]+(?:able|al|ary|ful|ible|ic|ive|less|ous)\b/u;

/** Verbs of which the form in -s is as often a noun, such as "plans" and "reports". */
const often =
  'access address aim answer approach attempt audit balance benchmark benefit book branch budget build call care cause challenge change check ' +
  'claim code command comment commission complement conduct contact contract contrast control cost count cover cross deal debate decrease ' +
  'demand design detail document draft drill drive effect end engineer estimate exchange exercise experiment expert face figure file filter ' +
  'finance fix flag flow focus forecast form frame function fund gain goal grade grant group guard guide hand head help hire host increase ' +
  'influence input interest interface interview issue judge label land launch lead level limit link list load lobby log look lower map mark ' +
  'market master match measure mentor merge mind mix model monitor move name need network note notice number object offer order outline ' +
  'output own pack pair part partner pass patch pay phrase pick pilot pioneer place plan plant play point position post practice present press ' +
  'price print probe process produce product profile program programme progress project prompt prototype purchase question rate reason record ' +
  'reference release rent report request research resource respect result return reuse review reward ring risk role roll route run scale ' +
  'schedule scope score screen script search season segment sense sequence shape share shift ship show sign signal sketch slice sort sound ' +
  'source span sponsor spot staff stage stand standard start state step stock stop store stretch structure study supply support surface talk ' +
  'target task team term test thread time trace track trade train transfer transition transport travel trend trial trust turn update upgrade ' +
  'use value view visit voice volunteer walk watch wish word work';
export const oftenNouns: ReadonlySet<string> = new Set(often.split(' '));

/** What follows a verb and no noun. */
export const objectBegins =
  /^(?:a|an|the|this|these|those|its|their|his|her|your|our|my|any|all|every|each|some|both|no|several|many|most|multiple|various|other|others|another|what|how|why|when|whether|where|who|people|it|them|us|you|up|out)$/u;

export const adverb =
  /^(?:(?!(?:all|app|bul|comp|dall|f|fami|imp|mult?ip|on|ral|re|rep|supp|tal)ly$)[a-z-]{2,}ly|also|always|often|sometimes|never|usually|already|still|then|both|well|not|only)$/u;
