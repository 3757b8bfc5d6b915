import { z } from 'zod';
import { line, passage, passageList, slug } from '../../catalogue/schema/common.ts';
import { criterionKinds, questionSchema } from '../../catalogue/schema/criterion.ts';
import { slugOf } from '../../reading/index.ts';

/** The keys by which a vacancy names a criterion of the catalogue, or makes one of its own. */
export const criterionKeys = {
  skill: slug
    .meta({ examples: ['user-focus'] })
    .optional()
    .describe('The id of a skill or other criterion, in the catalogue or made in this vacancy.'),
  criterion: slug
    .meta({ examples: ['working-together'] })
    .optional()
    .describe('The same as "skill", for what is none.'),
  level: slug
    .meta({ examples: ['practitioner'] })
    .optional()
    .describe('At which level it is asked for; as the role level says when left out.'),
  name: line.optional().describe('Of a criterion that this vacancy makes: its id is made from it.'),
  kind: z.enum(criterionKinds).optional().describe('Of a criterion that this vacancy makes.'),
  about: passage.optional().describe('What it is, of a criterion that this vacancy makes.'),
  descriptors: passageList
    .optional()
    .describe('Of a criterion that this vacancy makes; each continues "You can: …".'),
};

const naming = z.strictObject(criterionKeys);
type Naming = z.infer<typeof naming>;

/** How a list names a criterion: by its id, or with more to say. */
export type CriterionName = string | Naming;

/** A criterion that is named, or made, and not assessed. */
export const namedCriterionSchema = naming.superRefine(checkNaming);

/** A question that a vacancy asks for one of its criteria. */
export const ownQuestionSchema = questionSchema
  .omit({ id: true })
  .extend({ kind: questionSchema.shape.kind.optional() })
  .describe('A question of your own for this criterion.');
export type OwnQuestion = z.infer<typeof ownQuestionSchema>;

/** A criterion is named in one way, and what makes one of its own goes with a name alone. */
export function checkNaming(value: Naming, context: z.core.$RefinementCtx): void {
  // A key that is not known may be one of these, misspelt.
  if (context.issues.length > 0) return;
  const [first, second] = (['skill', 'criterion', 'name'] as const).filter((key) => value[key] !== undefined);
  const refuse = (message: string, ...path: (keyof Naming)[]) =>
    context.addIssue({ code: 'custom', message, path, input: value });
  if (first === undefined) {
    refuse(
      'nothing says which criterion this is: give "skill" or "criterion" an id, or one of your own a "name" and a "kind"',
    );
  } else if (second !== undefined) {
    refuse(`"${first}" and "${second}" each say which criterion this is: keep one of the two`, second);
  } else if (first !== 'name') {
    const other = (['kind', 'about', 'descriptors'] as const).find((key) => value[key] !== undefined);
    if (other !== undefined) {
      refuse(`the file of "${value[first]}" says its "${other}": leave it out here`, other);
    }
  } else if (value.kind === undefined) {
    refuse(`nothing says of which kind this is: add "kind", one of ${criterionKinds.join(', ')}`, 'name');
  } else if (value.level !== undefined) {
    refuse('a criterion that a vacancy makes has no levels: leave "level" out', 'level');
  }
}

/** Whether an entry of a list makes a criterion, and does not name one. */
export function makesCriterion(named: CriterionName): boolean {
  return typeof named === 'object' && named.name !== undefined;
}

/** The id of the criterion that an entry of a list names or makes. */
export function idOfCriterion(named: CriterionName): string {
  if (typeof named === 'string') return named;
  return named.skill ?? named.criterion ?? slugOf(named.name ?? '');
}
