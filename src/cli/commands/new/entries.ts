import type { Argv } from 'yargs';
import { draftCriterion, draftOrganisation, draftScale } from '../../../catalogue/index.ts';
import { criterionKinds } from '../../../catalogue/schema/criterion.ts';
import { command } from '../../command.ts';
import type { Settings } from '../../settings.ts';
import { beginFiles, catalogueFileOptions, type NewFile, refuseKnown, schemaOf } from './catalogue-files.ts';

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

/** `rolekit new organisation NAME` */
export const newOrganisation = command((settings, exit) => ({
  command: 'organisation <name>',
  describe: 'Begin an employer: the texts that all of its documents share',
  builder: (yargs) =>
    named(yargs, settings, 'Corner shops').example(
      '$0 new organisation "Corner shops"',
      'catalogue/organisations/corner-shops.yaml',
    ),
  handler: (args) =>
    exit(
      beginFiles(
        args,
        (beginning): NewFile[] => {
          const text = draftOrganisation({ ...beginning, schema: schemaOf('organisation') });
          return [{ kind: 'organisations', id: beginning.id, text }];
        },
        ({ id }) => `Fill in your texts there; a vacancy names it: organisation: ${id}`,
      ),
    ),
}));

/** `rolekit new scale NAME` */
export const newScale = command((settings, exit) => ({
  command: 'scale <name>',
  describe: 'Begin a rating scale',
  builder: (yargs) =>
    named(yargs, settings, 'Four points').example(
      '$0 new scale "Our four points"',
      'catalogue/scales/our-four-points.yaml',
    ),
  handler: (args) =>
    exit(
      beginFiles(
        args,
        (beginning): NewFile[] => {
          const text = draftScale({ ...beginning, schema: schemaOf('scale') });
          return [{ kind: 'scales', id: beginning.id, text }];
        },
        ({ id }) => `Change its points as you need them; a vacancy names it: scale: ${id}`,
      ),
    ),
}));
