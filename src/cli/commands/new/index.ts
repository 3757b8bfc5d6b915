import { type Command, command } from '../../command.ts';
import { newCriterion, newOrganisation, newScale, newSkill } from './entries.ts';
import { newRole } from './role.ts';
import { newTemplate } from './template.ts';
import { newVacancy } from './vacancy.ts';

/** What can be begun, a word each; the first one also without its word. */
const kinds: readonly Command[] = [
  newVacancy,
  newRole,
  newSkill,
  newCriterion,
  newOrganisation,
  newScale,
  newTemplate,
];

/** `rolekit new KIND …` */
export const newFile = command((settings, exit) => ({
  command: 'new',
  describe: 'Begin a file: a vacancy for a role level, a role, a skill, an employer …',
  builder: (yargs) => {
    for (const kind of kinds) yargs.command(kind(settings, exit));
    return yargs;
  },
  handler: () => undefined,
}));
