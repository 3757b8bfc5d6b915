import type { Argv } from 'yargs';
import { type DraftName, draftCriterion, draftOrganisation, draftScale } from '../../../catalogue/index.ts';
import { criterionKinds } from '../../../catalogue/schema/criterion.ts';
import { slugOf } from '../../../reading/index.ts';
import { type Command, command } from '../../command.ts';
import type { Settings } from '../../settings.ts';
import { beginFiles, catalogueFileOptions, refuseKnown, schemaOf } from './catalogue-files.ts';

const levelOption = {
  type: 'string',
  requiresArg: true,
  default: 'any',
  describe: 'The level that it begins with; "any" for what is not graded',
} as const;

/** Adds the name and the options that all of these take. */
function named(yargs: Argv, settings: Settings, example: string) {
  return yargs
    .positional('name', {
      type: 'string',
      demandOption: true,
      describe: `As documents say it, e.g. "${example}"`,
    })
    .options(catalogueFileOptions(settings));
}

/** `rolekit new skill NAME` */
export const newSkill = command((settings, exit) => ({
  command: 'skill <name>',
  describe: 'Begin a skill that roles can need',
  builder: (yargs) =>
    named(yargs, settings, 'Stock control')
      .option('level', levelOption)
      .example('$0 new skill "Stock control"', 'catalogue/skills/stock-control.yaml'),
  handler: (args) =>
    exit(
      beginFiles(
        args,
        (beginning) => {
          refuseKnown(beginning, args.force);
          const text = draftCriterion({ ...beginning, schema: schemaOf('skill') }, 'skill', args.level);
          return [{ kind: 'skills', id: beginning.id, text }];
        },
        ({ id }) => `Write what a person can do there; a role needs it by its id: ${id}: ${args.level}`,
      ),
    ),
}));

/** `rolekit new criterion NAME --kind KIND` */
export const newCriterion = command((settings, exit) => ({
  command: 'criterion <name>',
  describe: 'Begin a criterion beside the skills: a behaviour, a strength, an experience …',
  builder: (yargs) =>
    named(yargs, settings, 'Calm under pressure')
      .option('kind', {
        choices: criterionKinds.filter((kind) => kind !== 'skill'),
        demandOption: true,
        describe: 'What it is',
      })
      .option('level', levelOption)
      .example(
        '$0 new criterion "Calm under pressure" --kind behaviour',
        'catalogue/criteria/calm-under-pressure.yaml',
      ),
  handler: (args) =>
    exit(
      beginFiles(
        args,
        (beginning) => {
          refuseKnown(beginning, args.force);
          const text = draftCriterion({ ...beginning, schema: schemaOf('criterion') }, args.kind, args.level);
          return [{ kind: 'criteria', id: beginning.id, text }];
        },
        ({ id }) => `Fill it in; a vacancy names it in the assess list of a stage: - criterion: ${id}`,
      ),
    ),
}));

/** A kind of file that is begun by its name alone. */
interface NamedKind {
  readonly word: 'organisation' | 'scale';
  readonly folder: 'organisations' | 'scales';
  readonly describe: string;
  readonly example: string;
  readonly draft: (draft: DraftName) => string;
  /** What comes next. */
  readonly next: string;
}

function begunByName({ word, folder, describe, example, draft, next }: NamedKind): Command {
  return command((settings, exit) => ({
    command: `${word} <name>`,
    describe,
    builder: (yargs) =>
      named(yargs, settings, example).example(
        `$0 new ${word} "${example}"`,
        `catalogue/${folder}/${slugOf(example)}.yaml`,
      ),
    handler: (args) =>
      exit(
        beginFiles(
          args,
          (beginning) => {
            const text = draft({ ...beginning, schema: schemaOf(word) });
            return [{ kind: folder, id: beginning.id, text }];
          },
          ({ id }) => `${next}; a vacancy names it: ${word}: ${id}`,
        ),
      ),
  }));
}

/** `rolekit new organisation NAME` */
export const newOrganisation = begunByName({
  word: 'organisation',
  folder: 'organisations',
  describe: 'Begin an employer: the texts that all of its documents share',
  example: 'Corner shops',
  draft: draftOrganisation,
  next: 'Fill in your texts there',
});

/** `rolekit new scale NAME` */
export const newScale = begunByName({
  word: 'scale',
  folder: 'scales',
  describe: 'Begin a rating scale',
  example: 'Our four points',
  draft: draftScale,
  next: 'Change its points as you need them',
});
