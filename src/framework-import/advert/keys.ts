/** Where the parts of an advert belong in a vacancy. */
export type AdvertKey =
  | 'about'
  | 'about-job'
  | 'duties'
  | 'essential'
  | 'desirable'
  | 'benefits'
  | 'how-to-apply'
  | 'salary'
  | 'location'
  | 'contract'
  | 'hours'
  | 'working-pattern'
  | 'closes'
  | 'starts'
  | 'reference'
  | 'grade'
  | 'adjustments'
  | 'title';

/** What headings of adverts say, the surest first; the first that fits counts. */
const words: readonly (readonly [AdvertKey, RegExp])[] = [
  ['title', /^(?:job |position |role )?title$/u],
  ['adjustments', /reasonable adjustment|\baccommodations?\b|disabilit/u],
  [
    'how-to-apply',
    /^(?:how to )?apply(?:ing)?\b|how to apply|to apply$|^(?:the |our )?application (?:process|instructions|procedure)|^applications?$|how do i apply|^interested/u,
  ],
  [
    'desirable',
    /nice[ -]to[ -]ha|desirable|preferred|bonus (?:points|skills)|^bonus|\bpluses\b|\ba plus$|stand out|good to have|optional|great if|not essential|extra credit|would be (?:great|nice|a)|even better/u,
  ],
  [
    'salary',
    /^(?:base |annual |starting )?(?:salary|compensation|pay|remuneration|wages?|rate of pay)(?: range| package| rate| band)?$|salary and location|^location and salary/u,
  ],
  [
    'benefits',
    /benefits?|\bperks\b|what we(?: can)? offer|^we offer|what you(?:['’]ll| will)? get|what['’]?s in it for you|^our offer|why (?:you|work|join)|what we provide/u,
  ],
  ['closes', /closing date|deadline|apply by|closes|application close/u],
  ['starts', /^start(?:ing)?(?: date)?$|^date of start/u],
  [
    'reference',
    /^(?:job |vacancy |posting )?(?:ref(?:erence)?|id)(?: (?:number|no\.?|code))?$|^job (?:number|code)$/u,
  ],
  [
    'location',
    /^(?:job |work |office )?locations?$|^offices?$|^where(?: you|$)|^based in|^place of work|^workplace/u,
  ],
  [
    'contract',
    /^(?:employment|position|contract|job|type of)(?: type| status|$)|^type$|employment type|^contract/u,
  ],
  ['hours', /^(?:working |weekly )?hours(?: per week| of work)?$/u],
  ['working-pattern', /working pattern|^schedule$|^work arrangement/u],
  ['grade', /^(?:pay )?(?:grade|band)$/u],
  [
    'duties',
    /responsibilit|\bfunctions\b|what you(?:['’]ll| will| would)? (?:do|be doing|work on)|\bduties\b|\btasks\b|day[ -]to[ -]day|in this role|accountabilit|in the first|^you(?:['’]ll| will)\b|what (?:you|the|will|does) .*\bdo\b|\boutcomes\b|objectives|deliverables|key activities|^the work|in your (?:first|role)|you(?:['’]ll| will) be|typical (?:day|week)|what you['’]?re going to do|your (?:mission|impact)/u,
  ],
  [
    'essential',
    /requirement|qualification|look(?:ing)? for|^who you|who we need|\bskills\b|experience|you (?:have|are|bring|should|must|need)|must[ -]have|^about you|competenc|person specification|what you(?:['’]ll| will)? (?:need|bring|should)|essential|ideal (?:candidate|person)|^minimum|education|certification|training and|what we(?: would|['’]d)? (?:need|like|want|expect|value)|your (?:profile|background|skills|experience)|knowledge/u,
  ],
  [
    'about-job',
    /^about (?:the|this) (?:role|job|position|opportunity|work|post)|(?:role|job|position) (?:description|summary|overview|purpose|brief)|^(?:the |your )?(?:role|job|position|opportunity|summary|overview|purpose|mission|description|scope)\b|what is the role/u,
  ],
  [
    'about',
    /^about\b|who we are|company|our (?:mission|story|values|culture|team)|^the (?:team|company|organi[sz]ation)|^(?:learn )?more about/u,
  ],
];

/** Where a heading or the name of a fact belongs; undefined where that is not known. */
export function keyOf(text: string): AdvertKey | undefined {
  const bare = text
    .toLowerCase()
    .replace(/\(https?:[^()]*\)/gu, ' ')
    .replace(/[^\p{L}\p{N}'’ .&/-]+/gu, ' ')
    .replace(/^[\s\d.)-]+|[\s.:…-]+$/gu, '')
    .replace(/\s+/gu, ' ');
  if (bare === '' || bare.length > 90) return undefined;
  return words.find(([, pattern]) => pattern.test(bare))?.[0];
}
