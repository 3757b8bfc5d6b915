/** The verbs that statements of competence begin with, in their base form. */
const verbs: ReadonlySet<string> = new Set(
  `
absorb accelerate accept access accommodate account achieve acknowledge acquire act action activate adapt
add address adhere adjust administer adopt advance advise advocate affect agree aid aim align allocate
allow amend analyse analyze answer anticipate apologise apologize appeal apply appoint appraise appreciate
approach approve arbitrate arrange articulate ascertain ask assemble assess assign assist assume assure
attach attend attract audit augment author authorise authorize automate avoid award back bake balance base
bathe be bear become befriend begin believe benchmark bend benefit bid bill bind blend book boost
bootstrap border borrow brainstorm branch break brief bring broaden broker brush budget build bundle burn
buy calculate calibrate call calm campaign cancel canvass capture care carry carve cascade catalogue catch
categorise categorize cause celebrate centralise centralize certify chair challenge champion change
characterise check cheer chill choose chop circulate cite claim clarify classify clean cleanse clear climb
clip close co-ordinate coach code collaborate collate collect combine come comfort command comment
commission commit communicate compare compete compile complement complete comply compose comprehend
compute conceive conceptualise conclude condense conduct confer configure confirm confront connect
conserve consider consolidate construct construe consult consume contact contain contextualise
contextualize continue contract contrast contribute control convene convert convey convince cook
coordinate cope correct correlate correspond counsel count counter cover craft create critique cross crush
cultivate curate curb customise customize cut deal debate debrief debug decide declare decline
decommission decompose decrease dedicate deduce deepen defend defer define defuse delegate delete deliver
demonstrate demystify deny depend deprecate deploy deputise derive describe design detail detect determine develop
deviate devise devote diagnose differentiate dig digest digitise dip direct disagree discern disclose
discover discuss dispatch dispense display dispose disrupt disseminate distil distill distinguish
distribute diversify divide do document dose draft drain draw dress drill drive drop dry earn ease edit
educate elaborate elevate elicit eliminate embed embody embrace empathise empathize emphasise emphasize
employ empower emulate enable encourage end endeavour endorse enforce engage enhance enjoy enlist
enrich enrol ensure enter entertain enthuse envisage envision equip escalate establish estimate evaluate
evangelise evidence evolve examine exceed excel exchange execute exemplify exercise exert exhibit expand
expect expedite experiment explain explore expose express extend extract face facilitate familiarise feed
feel fetch fight figure file fill fillet filter finalise finalize finance find finish fit fix flag flex flow
focus fold follow forecast foresee forge forget form formalise formulate forward foster frame free freeze
fry fulfil fulfill function fund further gain garner galvanise galvanize gather generalise generalize generate
get give glue go govern grade grant grasp greet grill grind ground group grow guarantee guard guide hammer
hand handle hang harmonise harness have head heal hear help highlight hire hit hold honour host hypothesise
identify illuminate illustrate imagine implement import improve improvise include incorporate increase
induct influence inform inhibit initiate inject innovate input insert inspect inspire install instigate
instil instill instruct integrate interact intercept interface interpret intervene interview introduce
invent invest investigate invite involve iron isolate issue iterate join judge juggle jump justify keep
kick kill knead kneel know label land launch lay lead leap learn leave lend let level leverage liaise lie
lift like limit link listen live load lobby locate lock log look lower maintain make manage mandate map
mark market master match maximise maximize mean measure mediate meet mend mentor merge migrate mind
minimise minimize mitigate mix mobilise mobilize model moderate modernise modernize modify monitor mop
motivate mount move mow multiply nail name navigate need negotiate network neutralise nominate normalise
note notice notify nurse nurture obey obliterate object observe obtain offer onboard open operate operationalise
oppose optimise optimize orchestrate order organise organize orient originate outline overcome oversee own
pack paint pair participate partner pass patch pave pay peel peer-review perceive perform perpetuate
persevere persist personalise persuade phrase pick pilot pin pioneer pitch pivot place plan plant plate plaster
play pledge point polish populate position possess post pour practice practise pre-empt predict prefer
prepare prescribe present preserve preside press pressure-test prevent price print prioritise prioritize
probe proceed process procure produce profile program programme progress project promote prompt proof
proofread propose prosecute protect prototype prove provide provision prune publicise publish pull pump
purchase pursue push put qualify quality-assure quantify query question quiz quote raise rally rate
rationalise reach react read realise realize reason reassure rebuild recall receive recognise recognize
recommend reconcile record recover recruit rectify recycle reference redesign reduce refactor refer refine reflect
reframe refresh refuse regard register regulate rehearse reinforce reject relate relay release rely remain
remediate remember remind remove render renew reorganise repair replace replicate reply report represent
reproduce request require research reshape resolve resource respect respond restore restrict restructure
retain retest rethink retire retrieve reuse reveal reverse-engineer review revise reward rewrite ring
rinse risk-assess roast role-model roll rotate route rub run safeguard sanction satisfy save saw say scale
scan schedule scope score screen script scrub scrutinise seal search season secure see seek segment select
self-assess sell send sense separate sequence serve set settle sew shadow shape shed share shield shift ship
shop show sign signal signpost simplify simulate sing sit sketch slice slow smooth soak solder solicit
solve sort source span speak spearhead specialise specialize specify speed spend split sponsor spot spread
stabilise stack staff stage stamp stand standardise standardize start state stay steam steer step stick
stimulate stir stock stop store strategise streamline strengthen stretch strike strive structure study
submit succeed suggest summarise summarize supervise supplement supply support surface surpass suspend
sustain sweep swim switch symbolise synthesise synthesize systematise tackle tailor take talk target taste teach
tell tend terminate test thank theorise think thread thrive throw tidy tie tighten tile time tolerate
top-grade touch trace track trade train transcend transcribe transfer transform transition translate
transmit transport travel treat triage trial trim troubleshoot trust try tune turn tutor unblock uncover
undergo underpin understand undertake unify unite unload unlock unpack unpick update upgrade uphold
upskill urge use utilise utilize vaccinate validate value vary verbalise verify vet view visit visualise
visualize voice volunteer wait walk want warn wash watch wear weave weed weigh welcome weld widen win wind
wipe wire withdraw withhold withstand work worry wrap write yield
`
    .trim()
    .split(/\s+/u),
);

/** Whether a word is a verb as it follows "You can", also with a prefix: "keep", "co-ordinate", "self-assess". */
export function isBase(word: string): boolean {
  return (
    verbs.has(word) || verbs.has(word.replace(/^(?:(?:co|cross|de|out|over|pre|self|un|up)-|re-?)/u, ''))
  );
}

export type Ending = 's' | 'ing' | 'ed';

const irregular: Readonly<Record<Ending, ReadonlyMap<string, string>>> = {
  s: new Map([
    ['is', 'be'],
    ['has', 'have'],
    ['does', 'do'],
    ['goes', 'go'],
  ]),
  ing: new Map([
    ['being', 'be'],
    ['having', 'have'],
    ['dying', 'die'],
    ['lying', 'lie'],
    ['tying', 'tie'],
  ]),
  ed: new Map(
    (
      'brought:bring built:build caught:catch chose:choose drew:draw drove:drive found:find gave:give given:give got:get ' +
      'grew:grow had:have held:hold kept:keep knew:know known:know laid:lay led:lead made:make met:meet oversaw:oversee ran:run ' +
      'said:say seen:see sent:send sold:sell sought:seek spent:spend spoke:speak taught:teach thrown:throw took:take told:tell undertook:undertake ' +
      'understood:understand was:be were:be went:go won:win wrote:write'
    )
      .split(' ')
      .map((pair): [string, string] => {
        const [past = '', base = ''] = pair.split(':');
        return [past, base];
      }),
  ),
};

/** The base of a verb with an ending: ("carries", "s") → "carry", ("planning", "ing") → "plan". Undefined for what is no verb. */
export function baseOf(word: string, ending: Ending): string | undefined {
  const known = irregular[ending].get(word);
  if (known !== undefined) return known;
  return candidates(word, ending).find(isBase);
}

function candidates(word: string, ending: Ending): string[] {
  if (!word.endsWith(ending)) return [];
  const stem = word.slice(0, -ending.length);
  if (ending === 's') {
    const withY = stem.endsWith('ie') ? [`${stem.slice(0, -2)}y`] : [];
    const withoutE = /(?:ss|sh|ch|x|z|s|o)e$/u.test(stem) ? [stem.slice(0, -1)] : [];
    return [stem, ...withY, ...withoutE, ...withoutE.map((each) => each.replace(/ss$/u, 's'))];
  }
  const single = /([^aeiou])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  const withY = ending === 'ed' && stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [];
  return [stem, ...single, `${stem}e`, ...withY];
}
