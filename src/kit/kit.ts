import { z } from 'zod';
import { criterionKinds } from '../catalogue/schema/criterion.ts';
import { employerFields, postFields } from './advert-schema.ts';
import { prose, text } from './text-schema.ts';

const pointSchema = z.object({
  value: text.describe('What is written down, e.g. "4", "1.5" or "C".'),
  label: text.describe('The short name of the point; its value where it has none.'),
  title: text.describe('Value and label, e.g. "4 Acceptable"; the value alone where the label says no more.'),
  text: text.describe('The same within a sentence, e.g. "4 (Acceptable)".'),
  counts: z
    .number()
    .optional()
    .describe(
      'What it counts in a total; absent where it leaves a criterion out, or letters have no numbers.',
    ),
  meaning: text.optional().describe('What the point means for any criterion.'),
});

const scaleSchema = z.object({
  name: text,
  falling: z.boolean().describe('Whether a lower number is the better one.'),
  letters: z.boolean().describe('Whether any point is written as a letter or short mark.'),
  hasLabels: z.boolean().describe('Whether any label says more than its value.'),
  hasMeanings: z.boolean(),
  hasCounts: z.boolean().describe('Whether a point counts another number in a total than is written.'),
  points: z
    .array(pointSchema)
    .describe('In the order of the scale’s file, with those that leave a criterion out, such as "N/A".'),
  lowest: pointSchema.describe('The point with the lowest number; the worst one where points have none.'),
  highest: pointSchema.describe('The point with the highest number; the best one where points have none.'),
  low: pointSchema.describe('The point that the low anchors describe.'),
  acceptable: pointSchema.describe('The point that the acceptable anchors describe.'),
  outstanding: pointSchema.describe('The point that the outstanding anchors describe.'),
});

const deeds = z
  .boolean()
  .describe('Whether every descriptor continues "You can: …"; else other words have to stand before them.');

const criterionKind = z
  .enum(criterionKinds)
  .describe('"skill", "behaviour", "strength", "experience", "ability" or "qualification".');

const kindName = text
  .optional()
  .describe('What documents call its kind, e.g. "behaviour"; absent for a skill.');

const onlySkills = z.boolean().describe('Whether all criteria are skills.');

const skillSchema = z.object({
  id: text,
  name: text,
  kind: criterionKind,
  about: text.optional().describe('What it is.'),
  level: text
    .optional()
    .describe('The level in lower case, e.g. "practitioner"; absent where it is not graded.'),
  descriptors: z.array(text).describe('What a person can do at the level.'),
  deeds,
  essential: z.boolean(),
  stages: z.array(text).describe('The names of the stages that assess it, in order.'),
});

const questionSchema = z.object({
  ask: text.describe('The lead question, as it is read aloud.'),
  kind: text.describe('"past behaviour", "situational", "knowledge" or "work sample".'),
  minutes: z.number(),
  probes: z.array(text),
  strong: z.array(text),
  weak: z.array(text),
  anchors: z
    .object({ low: text, acceptable: text, outstanding: text })
    .optional()
    .describe('What a low, an acceptable and an outstanding answer to this question looks like.'),
  anchorPoints: z
    .array(z.object({ point: pointSchema, texts: z.array(text) }))
    .optional()
    .describe(
      'The points that the anchors describe, each once, from low to outstanding, with what is said of it.',
    ),
});

const criterionSchema = z.object({
  id: text.describe('Unique in the stage, made for field names.'),
  number: z.number().describe('Position in the stage, from 1.'),
  skill: text.describe('The name of the skill, or of what else is assessed.'),
  kind: criterionKind,
  kindName,
  about: text.optional().describe('What it is.'),
  level: text.optional().describe('The level in lower case; absent where it is not graded.'),
  descriptors: z.array(text),
  deeds,
  essential: z.boolean(),
  weight: text.describe('E.g. "2", or "40%" where weights are percentages.'),
  minimum: pointSchema
    .optional()
    .describe('The worst point that passes, where the pass rules ask for a rating of this criterion.'),
  minimumText: text.optional().describe('The same in words: "at least 4", or "3 or better".'),
  question: questionSchema.optional().describe('Absent in a sift.'),
  from: text
    .optional()
    .describe(
      'When to ask: a time of day where the stage has one, else minutes from the start, e.g. "10:18" or "18 minutes".',
    ),
});

const planStepSchema = z.object({
  activity: text,
  from: text.describe(
    'Minutes from the start, e.g. "5", or a time of day where the stage has one, e.g. "10:05".',
  ),
  minutes: z.number(),
});

const stageSchema = z.object({
  id: text.describe('Unique in the vacancy; begins the file names of the stage.'),
  name: text.describe('E.g. "Technical interview".'),
  kind: text.describe('"sift", "exercise" or "interview".'),
  sift: z.boolean(),
  last: z.boolean().describe('Whether no other stage follows.'),
  date: text.optional().describe('E.g. "Tuesday 2 February 2027".'),
  time: text.optional(),
  place: text.optional(),
  about: prose.describe('What candidates should know of the stage.'),
  minutes: z.number().optional().describe('How long the stage takes as planned by the vacancy.'),
  plannedMinutes: z.number().describe('The minutes of all steps of the plan.'),
  plan: z.array(planStepSchema).describe('The steps in order; empty for a sift.'),
  exercise: z.object({ title: text, brief: prose, minutes: z.number() }).optional(),
  scale: scaleSchema,
  criteria: z.array(criterionSchema),
  onlySkills,
  attributions: z
    .array(text)
    .describe('What the sources of the statements of its criteria ask to be said, each once.'),
  sheetAttributions: z
    .array(text)
    .describe('The same for a scoring sheet: derived questions and, in a sift, statements.'),
  weighted: z.boolean().describe('Whether any criterion has a weight other than 1.'),
  weights: z.number().describe('The sum of all weights.'),
  hasTotal: z
    .boolean()
    .describe('Whether ratings are added up; not where points have no numbers, or no criterion counts.'),
  least: z.number().optional().describe('The lowest total that can be; the best one of a falling scale.'),
  most: z.number().optional().describe('The highest total that can be; the worst one of a falling scale.'),
  passTotal: z
    .number()
    .optional()
    .describe('The total that passes, where there is one: the lowest, or of a falling scale the highest.'),
  totalText: text.optional().describe('E.g. "Total, of at most 35; at least 21 to pass".'),
  assesses: text.describe('What the stage assesses, as a sentence.'),
  formula: text.describe('How the total is worked out, as sentences; that there is none where it is so.'),
  passRules: z.array(text).describe('The pass rules as sentences, in the order in which they apply.'),
});

const organisationSchema = z.object({
  name: text,
  about: prose,
  logo: text.optional().describe('For the src of an img.'),
  apply: prose.describe('How to apply.'),
  adjustments: prose,
  guaranteedInterview: prose,
  aiUse: prose,
  feedback: prose,
  security: prose,
  nationality: prose,
  complaints: prose,
  ties: prose.describe('How equal totals are put in order.'),
  ...employerFields,
  opening: prose.describe('What the chair reads aloud at the start.'),
  close: prose.describe('What the chair reads aloud at the end.'),
});

const roleSchema = z.object({
  family: text.optional().describe('Absent where the role belongs to none.'),
  name: text,
  alsoKnownAs: z.array(text),
  about: prose,
  duties: z.array(text),
  level: text.describe('The official name of the role level.'),
  levelAbout: prose,
  levelDuties: z.array(text),
  grades: z.array(text),
});

const lawFields = {
  id: text.describe('Its key in the file of the jurisdiction, e.g. "right-to-work".'),
  law: text.optional().describe('The act and section; absent where it is advice.'),
  why: text.optional(),
};
const lawLine = z.object({ ...lawFields, text });
const lawProse = z.object({ ...lawFields, text: prose });

const lawSchema = z.object({
  jurisdiction: text
    .optional()
    .describe('Whose law it is, e.g. "GB"; "ZZ" where only what holds anywhere is known.'),
  notToAsk: z.array(lawLine).describe('What no question may be about, as items of a list.'),
  askedApart: z
    .array(lawLine)
    .describe('What is asked of everybody, but outside of the interview, as sentences.'),
  advert: z
    .array(lawProse)
    .describe(
      'Words that an advert must or usually does have; what an employer fills in stands in [brackets].',
    ),
  data: z
    .array(lawProse)
    .describe(
      'Words on the data of candidates: how long notes are kept, what candidates can ask for; with [brackets].',
    ),
});

/** All that a template may see, for documents about a whole vacancy. Plain data: no ids to look up, nothing to work out. */
export const kitSchema = z.object({
  id: text.describe('The id of the vacancy.'),
  lang: text.describe('Language of all documents, e.g. "en-GB".'),
  pageLine: z
    .array(
      z.object({
        text: text.optional(),
        isNumber: z.boolean().optional().describe('Whether the number of the page stands here.'),
        isCount: z.boolean().optional().describe('Whether the number of all pages stands here.'),
      }),
    )
    .describe('"Page 1 of 2" in pieces; the partial "footer" prints them.'),
  form: text.describe('Which set of questions: "A", "B" or "C"; each asks others for the same criteria.'),
  title: text.describe('The job title.'),
  reference: text.optional(),
  running: text.describe('Reference and title, to run at the foot of a page.'),
  summary: prose,
  posts: z.number().optional(),
  grade: text.optional(),
  ...postFields,
  organisation: organisationSchema,
  law: lawSchema,
  role: roleSchema,
  skills: z
    .array(skillSchema)
    .describe('Every skill that is asked for: those of the role level in its order, then others.'),
  criterionGroups: z
    .array(
      z.object({
        kind: criterionKind,
        title: text.describe('E.g. "Behaviours".'),
        criteria: z.array(skillSchema),
      }),
    )
    .describe('All that is asked for, by kind; a group for each kind that there is, skills first.'),
  onlySkills,
  deeds: deeds.describe('The same of all skills.'),
  stages: z.array(stageSchema),
  attributions: z
    .array(text)
    .describe('What the sources of the texts of role and skills ask to be said, each once.'),
  version: text.describe('Twelve characters that change whenever anything in the kit does.'),
});

const sheetSchema = z.object({
  candidate: text.optional().describe('The reference of the candidate whom the sheet is for.'),
  panelMember: text.optional().describe('The reference of the panel member who fills it in.'),
  panel: z
    .array(text)
    .describe('The references of all panel members of the stage, in order; empty where none is listed.'),
  people: text.optional().describe('Both, e.g. "C-1042, chair"; absent on a blank sheet.'),
});

/** As the kit, with the people whose own document it is. */
export const sheetKitSchema = kitSchema.extend({ sheet: sheetSchema });

/** As the kit, with the one stage that the document is for, and the people whose own sheet it is. */
export const stageKitSchema = kitSchema.extend({ stage: stageSchema, sheet: sheetSchema });

export type Kit = z.infer<typeof kitSchema>;
export type StageKit = z.infer<typeof stageKitSchema>;
export type KitPost = Pick<Kit, keyof typeof postFields>;
export type KitSheet = StageKit['sheet'];
export type KitStage = Kit['stages'][number];
export type KitCriterion = KitStage['criteria'][number];
export type KitSkill = Kit['skills'][number];
export type KitQuestion = z.infer<typeof questionSchema>;
export type KitScale = KitStage['scale'];
export type KitPoint = KitScale['points'][number];
